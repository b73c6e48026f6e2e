// The timeline of one woman's plan: two clocks, and every date past and coming on one thread, each with its reason.
// It says what the rules gave and works out no date itself.

import { PathIcon } from '@phosphor-icons/react/dist/csr/Path';
import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { leadHistory } from '../../../../shared/domain/review/lead-history';
import { standingOf } from '../../../../shared/domain/review/standing';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { contactsNext, leadEntries } from './beside-rules';
import { Clocks } from './Clocks';
import type { DayInput } from './MarkForm';
import { namedDays } from './named-days';
import { holidaysEndBefore, NotesContext } from './settings-on-timeline';
import { Thread } from './Thread';
import { TimelinePaper } from './TimelinePaper';
import { entriesOf, threadOf } from './thread';
import { useChanges } from './use-changes';
import { useContactsNext } from './use-contacts-next';
import { useMarks } from './use-marks';
import './timeline.css';
import './timeline-paper.css';

export type TimelineProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** What keeps the rules from saying more. */
  openPoints: ReactNode;
  /** The field a day is asked with, as on the page of facts. */
  dayInput: DayInput;
  /** Draws what the rules said before and after a change of situation. */
  beforeAfter: (kept: KeptChange) => ReactNode;
  onFacts: () => void;
  onReview: () => void;
  /** Opens a page of the workbook at a question. */
  onOpenPage: (page: string, question: string) => void;
  /** Opens where who has led, or what was done with her, is kept. */
  onWay: (at: 'her-team' | 'met') => void;
  /** The key of a date to begin at. */
  startAt?: string | undefined;
  onBack: () => void;
};

export function Timeline(props: TimelineProps) {
  const { plan, content, openPoints, dayInput, beforeAfter, onFacts, onReview, onOpenPage } = props;
  const { onWay, startAt, onBack } = props;
  const { t } = useTranslation('timeline');
  const { milestones, marker } = useMarks(plan);
  const { changes, failure, lookAgain } = useChanges(plan.id);
  const met = useContactsNext(plan.id);
  const { schedule, facts, review, situation, leadPutRight } = plan;
  const today = parseDay(plan.today);
  const named = useMemo(() => namedDays(content, plan), [content, plan]);
  const now = useRef<HTMLHeadingElement>(null);
  const thread = useMemo(
    () =>
      today &&
      threadOf(
        {
          ...{ milestones, nextReview: schedule.nextReview, facts, review, changes, named },
          beside: [
            ...leadEntries(
              leadHistory(
                [...changes, ...leadPutRight],
                standingOf(schedule, situation, facts.recordedLead),
                today,
              ),
              changes,
              milestones,
            ),
            ...contactsNext(met.contacts, today),
          ],
        },
        today,
      ),
    [
      milestones,
      schedule,
      facts,
      review,
      situation,
      leadPutRight,
      changes,
      named,
      met.contacts,
      today,
    ],
  );
  const sureUntil =
    today &&
    holidaysEndBefore(
      entriesOf({ milestones, nextReview: schedule.nextReview, facts, review, changes }, today),
      plan.holidaysKnownUntil,
    );
  const goToToday = () => {
    now.current?.scrollIntoView({ block: 'start' });
    now.current?.focus({ preventScroll: true });
  };

  return (
    <div className="stack stack-large timeline">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })}>
        <p>{t('intro')}</p>
        <div className="actions">
          <Button icon={<PathIcon />} onClick={goToToday}>
            {t('goToToday')}
          </Button>
          <PrintButton />
        </div>
      </ScreenHead>
      {openPoints}
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      {met.failure ? <FailureNotice failure={met.failure} onTryAgain={met.lookAgain} /> : null}
      <Clocks {...plan} milestones={[...milestones]} />
      {sureUntil ? <p>{t('holidaysEnd', { day: sureUntil })}</p> : null}
      {thread && today ? (
        <NotesContext value={plan.numberNotes}>
          <Thread
            {...{ thread, today, now, marker, dayInput, beforeAfter, startAt }}
            {...{ onFacts, onReview, onOpenPage, onWay }}
          />
          <TimelinePaper {...{ plan, milestones, changes, today }} />
        </NotesContext>
      ) : null}
    </div>
  );
}

/** Prints the paper that stands beside the screen, never the screen itself. */
function PrintButton() {
  const { t } = useTranslation('timeline');
  const { printed, failure, print } = usePrintScreen();
  return (
    <>
      <Button icon={<PrinterIcon />} onClick={() => void print()}>
        {t('print')}
      </Button>
      <p role="status">{printed === undefined ? '' : printed ? t('printed') : t('notPrinted')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void print()} /> : null}
    </>
  );
}
