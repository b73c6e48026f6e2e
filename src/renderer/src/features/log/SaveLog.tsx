// Saves the log as a file that another program can read and check: the days that are shown, or all of them.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSlow } from '../../ui/use-slow';
import { daysOf, type LogFilter } from './log-filter';

export function SaveLog({ filter }: { filter: LogFilter }) {
  const { t } = useTranslation('log');
  const id = useId();
  const [saved, setSaved] = useState<{ fileName: string; entries: number }>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);
  const days = daysOf(filter);
  async function save() {
    if (isBusy) return;
    setIsBusy(true);
    setSaved(undefined);
    setFailure(undefined);
    try {
      const { place } = await bridge.shell.chooseWhereToSaveLog({ suggestedName: t('save.name') });
      if (place) setSaved(await bridge.audit.export({ place, ...days }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('save.title')}</h2>
      <p>{t('save.what')}</p>
      <p className="hint">{t(days.from || days.to ? 'save.someDays' : 'save.allDays')}</p>
      <div className="actions">
        <Button disabled={isBusy} onClick={() => void save()}>
          {t('save.button')}
        </Button>
        <span role="status">
          {saved
            ? t('save.done', { name: saved.fileName, count: saved.entries })
            : isSlow
              ? t('save.working')
              : ''}
        </span>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
    </section>
  );
}
