// The days of some rules as they stand in her plan, each with why, and the way to the timeline where it can be marked.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import type { MarkedMilestone } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { useDueWords } from '../../ui/use-due-words';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type DaysProps = {
  plan: Pick<OpenPlan, 'milestones' | 'today'>;
  kinds: readonly MilestoneKind[];
  onDate: (key: string) => void;
  /** Said where there is no such day. */
  none: string;
};

export function Days({ plan, kinds, onDate, none }: DaysProps) {
  const days = plan.milestones.filter(({ kind }) => kinds.includes(kind));
  if (days.length === 0) return <p>{none}</p>;
  return (
    <ul className="plain home-days">
      {days.map((milestone) => (
        <OneDay key={milestone.key} {...{ milestone, onDate }} today={plan.today} />
      ))}
    </ul>
  );
}

type OneDayProps = { milestone: MarkedMilestone; today: string; onDate: (key: string) => void };

function OneDay({ milestone, today, onDate }: OneDayProps) {
  const { t, i18n } = useTranslation(['home', 'timeline']);
  const words = useDueWords();
  const { date, key, mark, kind, isClamped } = milestone;
  const day = formatDayWithWeekday(date, i18n.language);
  const isPast = date < today;
  return (
    <li className="card home-day" data-kind={kind}>
      <div>
        <p className="home-day-name">{words.name(milestone)}</p>
        <p className="big-fact">
          {isPast ? t(isClamped ? 'days.soon' : 'days.was', { day }) : day}
        </p>
        <p>{words.reason(milestone)}</p>
        {mark?.state === 'done' ? <p>{t('days.done', { day: mark.day })}</p> : null}
        {mark?.state === 'not_needed' ? <p>{t('days.notNeeded', { why: mark.words })}</p> : null}
        {mark?.state === 'waiting' ? <p>{t('days.waiting', { who: mark.words })}</p> : null}
      </div>
      <Button kind="quiet" onClick={() => onDate(key)}>
        {t('days.open')}
        <VisuallyHidden>: {words.name(milestone)}</VisuallyHidden>
      </Button>
    </li>
  );
}
