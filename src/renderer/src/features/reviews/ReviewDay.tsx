// The day a review is planned for, those it was planned for before, and choosing another.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { KeptReview } from '../../../../shared/domain/review/review-record';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { AskForm } from './AskForm';
import type { DayInput } from './review-parts';
import { useStep } from './use-review';

export type ReviewDayProps = {
  plan: OpenPlan;
  review: KeptReview;
  dayInput: DayInput;
  onKept: (review: KeptReview) => void;
};

export function ReviewDay({ plan, review, dayInput: DayField, onKept }: ReviewDayProps) {
  const { t, i18n } = useTranslation('reviews');
  const announce = useAnnounce();
  const { plannedFor, earlierDays } = review.record;
  const [isChoosing, setIsChoosing] = useState(false);
  const [day, setDay] = useState<Day>();
  const step = useStep();
  const inWords = (of: Day) => formatDayWithWeekday(of, i18n.language);
  const { due, overdue } = plan.schedule.nextReview;

  async function keep() {
    if (day === undefined) return;
    const after = await step.take(() =>
      bridge.reviews.setDay({ plan: plan.id, review: review.id, day }),
    );
    if (after?.kind !== 'kept') return;
    onKept(after.review);
    setIsChoosing(false);
    announce(t('day.kept'));
  }

  return (
    <div className="stack stack-small">
      <p className="big-fact">{says()}</p>
      {earlierDays.toReversed().map(({ day: earlier, missed }) => (
        <p key={`${earlier} ${missed}`} className="hint">
          {missed
            ? t('day.earlierMissed', { day: inWords(earlier) })
            : t('day.earlierMoved', { day: inWords(earlier) })}
        </p>
      ))}
      {due ? (
        <p>
          {overdue ? t('day.wasRule', { day: inWords(due) }) : t('day.rule', { day: inWords(due) })}
        </p>
      ) : null}
      {isChoosing ? (
        <AskForm
          label={plannedFor ? t('day.chooseNew') : t('day.choose')}
          send={t('day.keep')}
          cancel={t('day.cancel')}
          step={step}
          onSend={keep}
          onCancel={() => setIsChoosing(false)}
          problem={step.problems[0] ? t(`problem.${step.problems[0].id}`) : undefined}
        >
          <DayField label={t('day.field')} value={day} onChange={setDay} onBlur={() => {}} />
        </AskForm>
      ) : (
        <div>
          <Button onClick={() => setIsChoosing(true)}>
            {plannedFor ? t('day.chooseNew') : t('day.choose')}
          </Button>
        </div>
      )}
    </div>
  );

  function says(): string {
    if (plannedFor === undefined) return t('day.none');
    if (plannedFor === plan.today) return t('day.today');
    const isMissed = plannedFor < plan.today;
    return isMissed
      ? t('day.missed', { day: inWords(plannedFor) })
      : t('day.planned', { day: inWords(plannedFor) });
  }
}
