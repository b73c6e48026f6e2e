// On her plan's home: somebody can see more of it than seven days ago. Not there where nobody can.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { changedSince, sinceWhen } from '../../../../shared/domain/sharing/what-changed';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export type WiderLatelyProps = { plan: string; today: string; onOpen: () => void };

export function WiderLately({ plan, today, onOpen }: WiderLatelyProps) {
  const { t } = useTranslation('changed');
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isLeft = false;
    const now = parseDay(today);
    if (!now) return;
    bridge.changed.list({ plan }).then(
      ({ changes }) => {
        if (isLeft) return;
        const lately = changedSince(changes, sinceWhen('week', now, undefined));
        setCount(lately.filter(({ direction }) => direction === 'wider').length);
      },
      // The page of changes says what goes wrong; her plan's home does without this line.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [plan, today]);
  if (count === 0) return null;
  return (
    <Notice kind="look">
      <p>{t('lately', { count })}</p>
      <div>
        <Button onClick={onOpen}>{t('latelyOpen')}</Button>
      </div>
    </Notice>
  );
}
