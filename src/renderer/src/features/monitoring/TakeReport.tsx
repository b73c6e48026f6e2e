// Takes the numbers out: as a table for a spreadsheet, or on paper. The log says so before either leaves.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodChoice } from '../../../../shared/domain/monitoring/period';
import type { Report } from '../../../../shared/domain/monitoring/report';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';

/** The way down to it, from the top of the report. */
export function ToTake() {
  const { t } = useTranslation('monitoring');
  const go = () => {
    const heading = document.getElementById('report-take');
    heading?.scrollIntoView({ block: 'center' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div>
      <Button kind="quiet" onClick={go}>
        {t('take.way')}
      </Button>
    </div>
  );
}

type TakeReportProps = { choice: PeriodChoice; report: Report };

export function TakeReport({ choice, report }: TakeReportProps) {
  const { t } = useTranslation('monitoring');
  const paper = usePrintScreen();
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  async function take(work: () => Promise<string>) {
    if (isBusy) return;
    setIsBusy(true);
    setSaid('');
    setFailure(undefined);
    try {
      setSaid(await work());
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }
  const save = async () => {
    const suggestedName = t('take.name', report.period);
    const { place } = await bridge.shell.chooseWhereToSaveReport({ suggestedName });
    if (!place) return '';
    const { fileName } = await bridge.monitoring.save({ period: choice, place });
    return t('take.saved', { name: fileName });
  };
  const print = async () => {
    await bridge.monitoring.toPaper({ period: choice });
    await paper.print();
    return '';
  };
  const { printed } = paper;
  return (
    <section className="card stack" aria-labelledby="report-take">
      <h2 id="report-take" tabIndex={-1}>
        {t('take.title')}
      </h2>
      <p className="hint">{t('take.hint')}</p>
      <div className="actions">
        <Button disabled={isBusy} onClick={() => void take(save)}>
          {t('take.save')}
        </Button>
        <Button disabled={isBusy} onClick={() => void take(print)}>
          {t('take.print')}
        </Button>
        <span role="status">
          {said || (printed === undefined ? '' : t(printed ? 'take.printed' : 'take.notPrinted'))}
        </span>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {paper.failure ? <FailureNotice failure={paper.failure} /> : null}
    </section>
  );
}
