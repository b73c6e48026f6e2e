// The days that matter where she is now, as the rules gave them: court, or the day she walks out and what comes before it.

import { useTranslation } from 'react-i18next';
import { type Day, daysBetween, isBefore } from '../../../../shared/domain/calendar/day';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import { isOutstanding } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { useDueWords } from '../../ui/use-due-words';

const kindsOf: Record<'remand' | 'recall', readonly MilestoneKind[]> = {
  remand: ['court_ready_plan', 'possible_release_from_court'],
  recall: [
    ...([
      'prerelease_offer_start',
      'duty_to_refer_target',
      'pathway_review_before_release',
    ] as const),
    ...(['licence_ready', 'release_day', 'first_probation_appointment_latest'] as const),
    ...(['rent_help_housing_benefit_limit', 'rent_help_universal_credit_limit'] as const),
  ],
};

export type DaysAheadProps = {
  plan: OpenPlan;
  on: 'remand' | 'recall';
  onFacts: () => void;
  onTimeline: () => void;
};

export function DaysAhead({ plan, on, onFacts, onTimeline }: DaysAheadProps) {
  const { t, i18n } = useTranslation('where-now');
  const words = useDueWords();
  const today = plan.today as Day;
  const days = daysAhead(plan, on);
  return (
    <div className="stack">
      {days.length === 0 ? <p>{t(`days.none.${on}`)}</p> : null}
      <ol className="plain stack stack-small">
        {days.map((milestone) => (
          <li key={milestone.key} className="where-now-day">
            <p>
              <strong>{formatDayWithWeekday(milestone.date, i18n.language)}</strong>
              <span className="under">{inDays(daysBetween(today, milestone.date))}</span>
            </p>
            <p>
              {words.name(milestone)}
              <span className="under">{words.reason(milestone)}</span>
            </p>
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button onClick={days.length === 0 ? onFacts : onTimeline}>
          {t(days.length === 0 ? 'days.facts' : 'days.timeline')}
        </Button>
      </div>
    </div>
  );

  function inDays(count: number): string {
    if (count < 0) return t('days.wasPlanned');
    return count === 0 ? t('days.today') : t('days.in', { count });
  }
}

/** The next of them in one line. */
export function NextDay({ plan, on }: Pick<DaysAheadProps, 'plan' | 'on'>) {
  const { t, i18n } = useTranslation('where-now');
  const words = useDueWords();
  const next = daysAhead(plan, on).find(({ date }) => date >= plan.today);
  if (!next) return t(`days.none.${on}`);
  const day = formatDayWithWeekday(next.date, i18n.language);
  return t('days.next', { what: words.name(next), day });
}

function daysAhead(plan: OpenPlan, on: 'remand' | 'recall') {
  const today = plan.today as Day;
  return plan.milestones
    .filter(({ kind }) => kindsOf[on].includes(kind))
    .filter(
      (milestone) =>
        !isBefore(milestone.date, today) || (isOutstanding(milestone) && !isOnlyTelling(milestone)),
    );
}

/** A day that only tells is over once it has gone by. */
const isOnlyTelling = ({ kind }: { kind: MilestoneKind }) =>
  kind === 'release_day' || kind === 'possible_release_from_court' || kind.startsWith('rent_help');
