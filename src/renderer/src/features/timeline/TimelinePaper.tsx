// The timeline as it comes out of the printer: one A4 page. Who leads and why, the two clocks, what is coming with the
// reason in short, and what has been in a line each.

import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { MarkedMilestone } from '../../../../shared/domain/review/milestone-marks';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { PrintSheet } from '../../ui/PrintSheet';
import { useExplain } from '../../ui/use-explain';
import { fitOnPage } from './fit-on-page';
import { holidaysEndBefore } from './settings-on-timeline';
import { entriesOf, type ThreadEntry } from './thread';
import { useClockWords } from './use-clock-words';
import { useEntryWords } from './use-entry-words';

export type TimelinePaperProps = {
  plan: OpenPlan;
  /** Newer than those of the plan, once something was marked. */
  milestones: readonly MarkedMilestone[];
  changes?: readonly KeptChange[];
  today: Day;
};

export function TimelinePaper(props: TimelinePaperProps) {
  return (
    <PrintSheet>
      <TimelinePage {...props} />
    </PrintSheet>
  );
}

/** Ends words with a full stop, where whoever wrote them has not. */
const ended = (words: string) => (/[.!?]$/u.test(words) ? words : `${words}.`);

/** What stands on the sheet. */
export function TimelinePage({ plan, milestones, changes = [], today }: TimelinePaperProps) {
  const { t, i18n } = useTranslation(['timeline', 'schedule']);
  const explain = useExplain();
  const words = useEntryWords(today);
  const clocks = useClockWords({ ...plan, milestones: [...milestones] });
  const { lead, nextReview } = plan.schedule;
  const byRule = t(`schedule:leadName.${lead.value}.staff`);
  const { recordedLead } = plan.facts;
  const job = recordedLead && t(`schedule:leadName.${recordedLead.lead}.staff`);
  // Who was recorded and since when; why is a worker's word and stays off the page.
  const recorded =
    recordedLead?.name && job
      ? t('schedule:recordedLead.named', { name: recordedLead.name, lead: job })
      : job;
  const entries = entriesOf(
    { milestones, nextReview, facts: plan.facts, review: plan.review, changes },
    today,
  );
  const sureUntil = holidaysEndBefore(entries, plan.holidaysKnownUntil);
  const holidaysEnd = sureUntil ? t('holidaysEnd', { day: sureUntil }) : '';
  const isPast = ({ date }: ThreadEntry) => date < today;
  const onPaper = (entry: ThreadEntry) => ({
    key: entry.key,
    line: `${words.dayShort(entry)} ${words.name(entry)}. ${ended(words.stateBesideDay(entry))}`,
    reason: words.reason(entry),
  });
  const page = fitOnPage(
    entries
      .filter((entry) => !isPast(entry))
      .reverse()
      .map(onPaper),
    entries.filter(isPast).map(onPaper),
    holidaysEnd,
  );
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const line = (key: string, reason?: string) => {
    const entry = byKey.get(key);
    return entry ? (
      <li key={key}>
        <strong>{words.dayShort(entry)}</strong> {words.name(entry)}.{' '}
        {/* A day that simply lies ahead says so by standing here. */}
        {entry.state === 'coming' && entry.date !== today ? null : (
          <span className="paper-state">{ended(words.stateBesideDay(entry))}</span>
        )}
        {reason ? <span className="paper-reason">{reason}</span> : null}
      </li>
    ) : null;
  };
  return (
    <article className={page.isRoomy ? 'timeline-paper timeline-paper-roomy' : 'timeline-paper'}>
      <header>
        <p className="timeline-paper-title">{t('title', { name: plan.name })}</p>
        <p>
          {t('paper.line', {
            reference: plan.reference,
            day: formatDayWithWeekday(plan.today, i18n.language),
          })}
        </p>
        <p>
          <strong>{t('paper.lead', { lead: recorded ?? byRule })}</strong>{' '}
          {recorded ? t('paper.ruleSays', { lead: byRule }) : null} {explain(lead)}
        </p>
        {[clocks.plan, clocks.council].map(({ says, why }) => (
          <p key={says}>
            <strong>{says}</strong> {why}
          </p>
        ))}
      </header>
      <div className="timeline-paper-dates">
        <h2>{t('coming')}</h2>
        <ul>{page.coming.map(({ key, reason }) => line(key, reason))}</ul>
        {page.past.length > 0 ? (
          <>
            <h2>{t('past')}</h2>
            <ul>{page.past.map(({ key }) => line(key))}</ul>
          </>
        ) : null}
        {holidaysEnd ? <p>{holidaysEnd}</p> : null}
        {page.leftOut > 0 ? <p>{t('paper.more', { count: page.leftOut })}</p> : null}
      </div>
    </article>
  );
}
