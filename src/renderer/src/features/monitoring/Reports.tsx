// The numbers of all plans together, for a time somebody chooses: on the screen, on paper, and as a file. No name stands in it.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodChoice, PeriodProblem } from '../../../../shared/domain/monitoring/period';
import type { Report } from '../../../../shared/domain/monitoring/report';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { AllOpen, Folds } from '../../ui/Fold';
import { PrintSheet } from '../../ui/PrintSheet';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { ChoosePeriod } from './ChoosePeriod';
import { HelpRated } from './HelpRated';
import { ReportBody } from './ReportBody';
import { TakeReport, ToTake } from './TakeReport';
import './reports.css';

type Shown = { choice: PeriodChoice; report: Report };

export function Reports({ content }: { content: WorkbookContent | undefined }) {
  const { t } = useTranslation('monitoring');
  const { shown, problem, failure, isBusy, show } = useReport();
  const isSlow = useSlow(isBusy);
  return (
    <div className="stack stack-large reports">
      <div className="stack">
        <ScreenTitle>{t('title')}</ScreenTitle>
        <p>{t('intro')}</p>
      </div>
      <ChoosePeriod {...{ problem, isBusy }} onShow={(choice) => void show(choice)} />
      <p role="status" className="hint">
        {isSlow ? t('counting') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {shown && content ? (
        <>
          <ReportBody
            report={shown.report}
            content={content}
            help={<HelpRated />}
            takeAlong={<ToTake />}
          />
          {typeof shown.report.plans === 'number' ? <TakeReport {...shown} /> : null}
          <PrintSheet>
            <AllOpen>
              <div className="report-paper">
                <p className="paper-title">{t('title')}</p>
                <p>{shown.report.establishment}</p>
                <ReportBody report={shown.report} content={content} help={<HelpRated />} />
              </div>
            </AllOpen>
          </PrintSheet>
        </>
      ) : problem ? (
        <Folds>
          <HelpRated />
        </Folds>
      ) : null}
    </div>
  );
}

/** The newest choice counts: an answer to one before it comes too late. */
function useReport() {
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<PeriodProblem>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const asked = useRef(0);
  const show = useCallback(async (choice: PeriodChoice) => {
    asked.current += 1;
    const mine = asked.current;
    setIsBusy(true);
    setProblem(undefined);
    setFailure(undefined);
    try {
      const reply = await bridge.monitoring.count({ period: choice });
      if (mine !== asked.current) return;
      setShown(reply.kind === 'counted' ? { choice, report: reply.report } : undefined);
      setProblem(reply.kind === 'put-right' ? reply.problem : undefined);
    } catch (thrown) {
      if (mine !== asked.current) return;
      setShown(undefined);
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }, []);
  useEffect(() => {
    void show('this_year');
  }, [show]);
  return { shown, problem, failure, isBusy, show };
}
