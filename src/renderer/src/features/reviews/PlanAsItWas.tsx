// The plan as it stood at an earlier version. For reading: nothing on it can be changed.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Failure } from '../../../../shared/ipc/failure';
import type { PlanAsItWas as AsItWas } from '../../../../shared/ipc/review-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import type { PlanReader } from './review-parts';
import './reviews.css';

export type PlanAsItWasProps = {
  plan: string;
  version: number;
  content: WorkbookContent;
  reader: PlanReader;
  onBack: () => void;
};

export function PlanAsItWas({ plan, version, content, reader: Read, onBack }: PlanAsItWasProps) {
  const { t, i18n } = useTranslation(['reviews', 'schedule']);
  const [was, setWas] = useState<AsItWas>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(() => {
    bridge.reviews.asItWas({ plan, version }).then(
      (read) => {
        setWas(read);
        setFailure(undefined);
      },
      (thrown) => setFailure(failureOf(thrown)),
    );
  }, [plan, version]);
  useEffect(load, [load]);
  const isSlow = useSlow(was === undefined && failure === undefined);
  const back = (
    <div>
      <Button kind="quiet" onClick={onBack}>
        {t('asItWas.back')}
      </Button>
    </div>
  );
  if (!was) {
    return (
      <div className="stack">
        {back}
        {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
        <p role="status">{isSlow ? t('opening') : ''}</p>
      </div>
    );
  }
  // The leads are those of the rules; their own tests hold every one of them against the words.
  const lead =
    was.lead && t(`schedule:leadName.${was.lead}.staff` as 'schedule:leadName.pom.staff');
  return (
    <div className="stack stack-large reviews">
      <header className="stack">
        {back}
        <ScreenTitle>
          {t('asItWas.title', { day: formatDayWithWeekday(was.day, i18n.language) })}
        </ScreenTitle>
        <p>
          {t('asItWas.line', { name: was.name, version: was.version })}{' '}
          {lead ? t('asItWas.lead', { lead }) : null}
        </p>
        <Notice kind="calm">
          <p>{t('asItWas.readOnly')}</p>
        </Notice>
      </header>
      <Read content={content} situation={was.situation} answers={was.answers} />
    </div>
  );
}
