// One plan to read where nothing can be written, and on paper as it stands on the screen. That it is printed is written down first.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { PlanToRead } from '../../features/workbook/PlanToRead';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { PrintSheet } from '../../ui/PrintSheet';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { useOpenPlan } from '../use-open-plan';

export type PlanToReadHereProps = { plan: string; by: string; onBack: () => void };

export function PlanToReadHere({ plan: id, by, onBack }: PlanToReadHereProps) {
  const { t, i18n } = useTranslation('app');
  const [onScreen, openAgain] = useOpenPlan(id);
  const isSlow = useSlow(onScreen.kind === 'opening');
  const [isOnPaper, setIsOnPaper] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { printed, failure: printFailure, print } = usePrintScreen();

  // Once the sheet is there, and it goes again when the printer's window has closed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: printed once each time it is put there
  useEffect(() => {
    if (isOnPaper) void print().finally(() => setIsOnPaper(false));
  }, [isOnPaper]);

  async function toPaper() {
    setFailure(undefined);
    try {
      await bridge.reading.print({ plan: id });
      setIsOnPaper(true);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }

  if (onScreen.kind === 'opening') {
    return <p role="status">{isSlow ? t('reading.opening') : ''}</p>;
  }
  if (onScreen.kind === 'not-open') {
    return (
      <div className="stack">
        <ScreenHead back={t('reading.back')} onBack={onBack} title={t('reading.title')} />
        <FailureNotice failure={onScreen.failure} onTryAgain={openAgain} />
      </div>
    );
  }
  const { plan, content } = onScreen;
  const words = <PlanToRead {...{ content, situation: plan.situation, answers: plan.answers }} />;
  return (
    <div className="stack stack-large">
      <ScreenHead
        back={t('reading.back')}
        onBack={onBack}
        title={plan.name}
        under={t('reading.under', { reference: plan.reference })}
      />
      <div className="stack stack-small">
        <p id="reading-print" className="hint">
          {t('reading.printHint')}
        </p>
        <div className="actions">
          <Button describedBy="reading-print" disabled={isOnPaper} onClick={() => void toPaper()}>
            {t('reading.print')}
          </Button>
          <span role="status">
            {printed === undefined ? '' : t(printed ? 'reading.printed' : 'reading.notPrinted')}
          </span>
        </div>
        {(failure ?? printFailure) ? (
          <FailureNotice failure={(failure ?? printFailure) as Failure} />
        ) : null}
      </div>
      {words}
      {isOnPaper ? (
        <PrintSheet>
          <p>
            {t('reading.onPaper', {
              ...{ name: by, moment: momentInWords(new Date().toISOString(), i18n.language) },
            })}
          </p>
          <h1>{plan.name}</h1>
          <p>{t('reading.under', { reference: plan.reference })}</p>
          {words}
        </PrintSheet>
      ) : null}
    </div>
  );
}
