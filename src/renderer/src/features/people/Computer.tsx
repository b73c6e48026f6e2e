// How the plans' folder on this computer stands, for whoever looks after it: backups and room. Numbers only, nothing of a plan.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { Health } from '../../../../shared/ipc/people-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';

const MB = 1024 * 1024;

export function Computer() {
  const { t } = useTranslation('people');
  const [health, setHealth] = useState<Health>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(() => {
    setFailure(undefined);
    setHealth(undefined);
    bridge.people.health({}).then(setHealth, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);
  const isSlow = useSlow(health === undefined && failure === undefined);
  return (
    <div className="stack stack-large">
      <div className="stack">
        <ScreenTitle>{t('computer.title')}</ScreenTitle>
        <p>{t('computer.intro')}</p>
      </div>
      <p role="status" className="hint">
        {isSlow ? t('computer.looking') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {health ? <HealthInWords health={health} /> : null}
      <div>
        <Button onClick={load}>{t('computer.again')}</Button>
      </div>
    </div>
  );
}

export function HealthInWords({ health }: { health: Health }) {
  const { t, i18n } = useTranslation('people');
  const { backups, count, room } = health;
  return (
    <>
      {backups.every(({ isAsMade }) => isAsMade) ? null : (
        <Notice kind="put-right" title={t('computer.changedTitle')}>
          <p>{t('computer.changedWhat')}</p>
        </Notice>
      )}
      <section className="card stack" aria-labelledby="computer-backups">
        <h2 id="computer-backups">{t('computer.backups', { count })}</h2>
        {count === 0 ? <p>{t('computer.none')}</p> : null}
        <ul className="plain stack">
          {backups.map(({ madeAt, bytes, plans, isAsMade }) => (
            <li key={madeAt}>
              <p>{momentInWords(madeAt, i18n.language)}</p>
              <p className="hint">
                {t('computer.plans', { count: plans })},{' '}
                {bytes < MB
                  ? t('computer.small')
                  : t('computer.mb', { mb: Math.round(bytes / MB) })}
                . {t(isAsMade ? 'computer.asMade' : 'computer.notAsMade')}
              </p>
            </li>
          ))}
        </ul>
        <p>{t('computer.who')}</p>
      </section>
      <section className="card stack" aria-labelledby="computer-room">
        <h2 id="computer-room">{t('computer.room')}</h2>
        <p>{t(`computer.rooms.${room}`)}</p>
      </section>
    </>
  );
}
