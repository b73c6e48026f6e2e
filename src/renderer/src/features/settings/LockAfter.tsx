// After how many minutes without a touch the desk locks. Never off. Kept at once.

import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK_MINUTES } from '../../../../shared/domain/away/away';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';

const choices = Array.from(
  { length: LOCK_MINUTES.most - LOCK_MINUTES.least + 1 },
  (_, at) => LOCK_MINUTES.least + at,
);

export function LockAfter({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('away');
  const [minutes, setMinutes] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const id = useId();
  useEffect(() => {
    bridge.away.lockAfter({}).then(
      (now) => setMinutes(now.minutes),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  }, []);
  const choose = (chosen: number) => {
    const before = minutes;
    setFailure(undefined);
    setMinutes(chosen);
    bridge.away.keepLockAfter({ minutes: chosen }).catch((thrown: unknown) => {
      setFailure(failureOf(thrown));
      setMinutes(before);
    });
  };
  return (
    <section className="card" aria-labelledby="settings-lock">
      <h2 id="settings-lock">{t('setting.title')}</h2>
      <p>{t('setting.what')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {minutes === undefined ? null : !mayChange ? (
        <p>{t('setting.now', { count: minutes })}</p>
      ) : (
        <div className="field">
          <label htmlFor={id}>{t('setting.label')}</label>
          <p id={`${id}-hint`} className="hint">
            {t('setting.hint', LOCK_MINUTES)}
          </p>
          <select
            id={id}
            aria-describedby={`${id}-hint`}
            value={minutes}
            onChange={(event) => choose(Number(event.target.value))}
          >
            {choices.map((count) => (
              <option key={count} value={count}>
                {t('setting.minutes', { count })}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className="hint">{t('setting.also')}</p>
    </section>
  );
}
