// A calm word from 60 days before what signs runs out, here and on Today. Where nothing needs to be said there is
// nothing.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningShown } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Stopped } from './Stopped';
import type { SigningNow } from './use-signing';

export type RunsOutProps = { now: SigningNow; onOpen?: () => void };

export function RunsOut({ now, onOpen }: RunsOutProps) {
  const { t } = useTranslation('signing');
  const { state, origin, until } = now;
  if (state === 'good') return null;
  return (
    <Notice kind={state === 'over' ? 'put-right' : 'look'} title={t(`term.${state}.title`)}>
      <p>{t(`term.${state}.what`, { until })}</p>
      {onOpen ? (
        <div className="actions">
          <Button onClick={onOpen}>{t('term.open')}</Button>
        </div>
      ) : (
        <p>{t(`term.${state}.${origin}`)}</p>
      )}
    </Notice>
  );
}

/** The same on another screen, which says for itself what else is wrong. */
export function SigningNotice({ onOpen }: { onOpen: () => void }) {
  const [shown, setShown] = useState<SigningShown>();
  useEffect(() => {
    let isLeft = false;
    bridge.signing.show({}).then(
      (found) => {
        if (!isLeft) setShown(found);
      },
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  if (shown?.stopped) return <Stopped stopped={shown.stopped} onOpen={onOpen} />;
  return shown?.now ? <RunsOut now={shown.now} onOpen={onOpen} /> : null;
}
