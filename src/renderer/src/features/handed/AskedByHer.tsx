// On her plan's home: she has asked for copies back on her own screen, and nobody has written to whoever has them yet.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { waitsForLetter } from './handed-parts';

export type AskedByHerProps = { plan: string; onOpen: () => void };

export function AskedByHer({ plan, onOpen }: AskedByHerProps) {
  const { t } = useTranslation('handed');
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let isLeft = false;
    bridge.handed.list({ plan }).then(
      (copies) => {
        if (!isLeft) setWaiting(copies.filter(waitsForLetter).length);
      },
      // The list itself says what goes wrong; her plan's home does without this line.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [plan]);
  if (waiting === 0) return null;
  return (
    <Notice kind="look">
      <p>{t('waiting', { count: waiting })}</p>
      <div>
        <Button onClick={onOpen}>{t('waitingOpen')}</Button>
      </div>
    </Notice>
  );
}
