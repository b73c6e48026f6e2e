// Who leads and when the next review is, each with its reason in a sentence and what the rule rests
// on. It says what the rules gave and works out nothing itself.

import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { RecordedLead } from '../../../../shared/domain/review/facts';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { useExplain } from '../../ui/use-explain';

export type LeadAndReviewProps = {
  plan: Pick<OpenPlan, 'schedule' | 'review' | 'today'>;
  onReview: () => void;
  /** Who really leads, where somebody recorded that it is not who the rule names. */
  recorded?: RecordedLead | undefined;
  /** One more card beside them. */
  children: ReactNode;
};

export function LeadAndReview({ plan, recorded, onReview, children }: LeadAndReviewProps) {
  const { t, i18n } = useTranslation(['plan', 'schedule']);
  const explain = useExplain();
  const { schedule } = plan;
  const { lead, nextReview } = schedule;
  const { limit } = nextReview;
  const inWords = (day: string) => formatDayWithWeekday(day, i18n.language);
  const due = nextReview.due && inWords(nextReview.due);
  return (
    <div className="lead-and-review">
      <section className="card" aria-labelledby="who-leads">
        <h2 id="who-leads" className="small-heading">
          {t('lead')}
        </h2>
        {recorded ? <Recorded recorded={recorded} /> : null}
        <p className={recorded ? undefined : 'big-fact'}>
          {recorded
            ? t('ruleSays', { lead: t(`schedule:leadName.${lead.value}.staff`) })
            : t(`schedule:leadName.${lead.value}.staff`)}
        </p>
        <p>{explain(lead)}</p>
        {lead.rule ? <p className="hint">{t(`basis.${lead.basis}`)}</p> : null}
        {schedule.hmppsHandover ? <p className="hint">{explain(schedule.hmppsHandover)}</p> : null}
      </section>
      <section className="card" aria-labelledby="next-review">
        <h2 id="next-review" className="small-heading">
          {t('review')}
        </h2>
        <p className={nextReview.overdue ? 'big-fact was-planned' : 'big-fact'}>
          {due ? (nextReview.overdue ? t('wasPlannedFor', { day: due }) : due) : t('noReview')}
        </p>
        <p>{explain(nextReview)}</p>
        <UnderWay plan={plan} />
        {nextReview.target && !nextReview.overdue ? (
          <p>{t('aimFor', { day: inWords(nextReview.target) })}</p>
        ) : null}
        {limit && limit.date !== nextReview.due ? (
          <p>{t('limit', { day: inWords(limit.date) })}</p>
        ) : null}
        {nextReview.rule ? <p className="hint">{t(`basis.${nextReview.basis}`)}</p> : null}
        <div>
          <Button icon={<ArrowsClockwiseIcon />} onClick={onReview}>
            {plan.review ? t('openReview') : t('planReview')}
          </Button>
        </div>
      </section>
      {children}
      <MoreDates schedule={schedule} />
    </div>
  );
}

/** The day that was chosen for the review, or why it waits. */
function UnderWay({ plan }: Pick<LeadAndReviewProps, 'plan'>) {
  const { t, i18n } = useTranslation(['plan', 'schedule']);
  const explain = useExplain();
  const { hold, plannedFor } = plan.review ?? {};
  if (hold) {
    const params = { since: hold.since, lookAgain: hold.lookAgainOn };
    return <p>{explain({ words: `reviewPlan.hold.${hold.reason}`, params })}</p>;
  }
  if (plannedFor === undefined) {
    return plan.schedule.nextReview.overdue ? <p>{t('chooseNewDay')}</p> : null;
  }
  const day = formatDayWithWeekday(plannedFor, i18n.language);
  return (
    <p>{plannedFor < plan.today ? t('reviewMissed', { day }) : t('reviewPlanned', { day })}</p>
  );
}

function Recorded({ recorded: { lead, name, since, reason } }: { recorded: RecordedLead }) {
  const { t } = useTranslation(['plan', 'schedule']);
  const job = t(`schedule:leadName.${lead}.staff`);
  return (
    <>
      <p className="big-fact">
        {name ? t('schedule:recordedLead.named', { name, lead: job }) : job}
      </p>
      <p>{t('recordedSince', { day: since, reason })}</p>
    </>
  );
}

/** What else the rules say, closed until it is wanted. */
function MoreDates({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('plan');
  const explain = useExplain();
  const { releaseDay, handover, housingLead } = schedule;
  const rows = [
    { heading: t('release'), explained: releaseDay },
    { heading: t('handover'), explained: handover },
    { heading: t('housing'), explained: housingLead },
  ];
  return (
    <details className="more-dates">
      <summary>{t('moreDates')}</summary>
      <dl className="pairs">
        {rows.map(({ heading, explained }) =>
          explained ? (
            <div key={heading} className="date-pair">
              <dt>{heading}</dt>
              <dd>{explain(explained)}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
}
