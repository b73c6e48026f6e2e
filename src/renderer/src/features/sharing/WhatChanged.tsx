// The page of changes: who can see more since a week, since she was here last, or ever; and less. It can be printed.

import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import {
  changedSince,
  type Period,
  periods,
  sinceWhen,
} from '../../../../shared/domain/sharing/what-changed';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { ChangedShown } from '../../../../shared/ipc/changed-calls';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintSheet } from '../../ui/PrintSheet';
import { ChangesList } from './ChangesList';

export type WhatChangedProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  today: Day;
  /** Somebody came for this part. */
  isStart: boolean;
  /** Rises each time something was chosen on this screen. */
  choices: number;
};

export function WhatChanged({ plan, content, today, isStart, choices }: WhatChangedProps) {
  const { t } = useTranslation('changed');
  const [shown, setShown] = useState<ChangedShown>();
  const [failure, setFailure] = useState<Failure>();
  const [period, setPeriod] = useState<Period>('week');
  const [looks, setLooks] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id } = plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when something was chosen, on this screen or below
  useEffect(() => {
    let isOld = false;
    bridge.changed.list({ plan: id }).then(
      (reply) => {
        if (isOld) return;
        setShown(reply);
        setFailure(undefined);
      },
      (thrown) => {
        if (!isOld) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isOld = true;
    };
  }, [id, choices, looks, period]);
  useEffect(() => {
    if (isStart) heading.current?.focus();
  }, [isStart]);
  const since = sinceWhen(period, today, shown?.lastTime);
  const changes = changedSince(shown?.changes ?? [], since);
  const how =
    period === 'last_time' && shown && !shown.lastTime
      ? t('neverHere')
      : t(since ? 'since' : 'always', { day: since, today });
  return (
    <section className="stack" aria-labelledby="changed">
      <h2 id="changed" tabIndex={-1} ref={heading}>
        {t('title')}
      </h2>
      <p>{t('intro')}</p>
      {failure ? (
        <FailureNotice failure={failure} onTryAgain={() => setLooks((count) => count + 1)} />
      ) : null}
      {shown ? (
        <>
          <ChooseOne
            name="changed-since"
            layout="row"
            legend={t('period')}
            value={period}
            options={periods.map((value) => ({ value, words: t(`periods.${value}`) }))}
            onChange={setPeriod}
          />
          <p role="status">{how}</p>
          <ChangesList {...{ changes, plan, content }} />
          <Print />
          <PrintSheet>
            <article className="changed-paper">
              <h1>{t('title')}</h1>
              <p>{t('paper', { name: plan.name, reference: plan.reference })}</p>
              <p>{how}</p>
              <ChangesList {...{ changes, plan, content }} onPaper />
            </article>
          </PrintSheet>
        </>
      ) : null}
    </section>
  );
}

/** Prints the sheet that stands beside the screen, never the screen itself. */
function Print() {
  const { t } = useTranslation('changed');
  const { printed, failure, print } = usePrintScreen();
  return (
    <>
      <div className="actions">
        <Button icon={<PrinterIcon />} onClick={() => void print()}>
          {t('print')}
        </Button>
        <span role="status">
          {printed === undefined ? '' : t(printed ? 'printed' : 'notPrinted')}
        </span>
      </div>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void print()} /> : null}
    </>
  );
}
