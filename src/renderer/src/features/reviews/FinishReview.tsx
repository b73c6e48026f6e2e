// Closing a review: the day it was held and whether she was there. Everything typed is saved first.

import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import type { KeptReview } from '../../../../shared/domain/review/review-record';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { areDaysWhole } from '../../ui/days-whole';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';
import { useSaving } from '../../ui/Saving';
import { useSlow } from '../../ui/use-slow';
import type { DayInput } from './review-parts';
import type { Step } from './use-review';

export type FinishReviewProps = {
  plan: OpenPlan;
  review: KeptReview;
  step: Step;
  dayInput: DayInput;
  onDone: (review: KeptReview) => void;
};

export function FinishReview(props: FinishReviewProps) {
  const { plan, review, step, dayInput: DayField, onDone } = props;
  const { t } = useTranslation('reviews');
  const { flushAll } = useSaving();
  const [day, setDay] = useState<Day | undefined>(() => heldOnAtFirst(review, plan.today));
  const [there, setThere] = useState<boolean>();
  const [isMissing, setIsMissing] = useState<'day' | 'there'>();
  const isSlow = useSlow(step.isSending);
  const name = useId();
  const problem = step.problems.find(({ field }) => field === 'day');

  async function finish() {
    setIsMissing(day === undefined ? 'day' : there === undefined ? 'there' : undefined);
    if (day === undefined || there === undefined) return;
    const after = await step.take(async () => {
      await flushAll();
      return bridge.reviews.finish({ plan: plan.id, review: review.id, day, sheWasThere: there });
    });
    if (after?.kind === 'kept') onDone(after.review);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!areDaysWhole(event.currentTarget)) return;
    void finish();
  }

  return (
    <form
      className="card stack"
      aria-labelledby="review-finish"
      aria-busy={step.isSending}
      noValidate
      onSubmit={submit}
    >
      <h2 id="review-finish">{t('finish.title')}</h2>
      <p>{t('finish.intro')}</p>
      {review.record.hold ? <p>{t('finish.endsHold')}</p> : null}
      <DayField label={t('finish.day')} value={day} onChange={setDay} onBlur={() => {}} />
      <div role="status">
        {problem ? <PutRight id={`${name}-day`}>{t(`problem.${problem.id}`)}</PutRight> : null}
        {isMissing === 'day' ? (
          <PutRight id={`${name}-day`}>{t('finish.needsDay')}</PutRight>
        ) : null}
      </div>
      <fieldset className="stack stack-small" aria-describedby={`${name}-hint`}>
        <legend>{t('finish.there')}</legend>
        {[true, false].map((is) => (
          <label key={String(is)} className="choice">
            <input type="radio" name={name} checked={there === is} onChange={() => setThere(is)} />
            <span>{is ? t('finish.thereYes') : t('finish.thereNo')}</span>
          </label>
        ))}
        <p className="hint" id={`${name}-hint`}>
          {t('finish.thereHint')}
        </p>
        <div role="status">
          {isMissing === 'there' ? (
            <PutRight id={`${name}-there`}>{t('finish.needsThere')}</PutRight>
          ) : null}
        </div>
      </fieldset>
      {step.failure ? (
        <FailureNotice failure={step.failure} onTryAgain={() => void finish()} />
      ) : null}
      <div className="actions">
        <Button kind="primary" type="submit">
          {isSlow ? t('finish.working') : t('finish.send')}
        </Button>
      </div>
    </form>
  );
}

/** Today; nobody can know whether it was held on a day that was missed. */
function heldOnAtFirst(review: KeptReview, today: string): Day | undefined {
  const { plannedFor } = review.record;
  return plannedFor !== undefined && plannedFor < today ? undefined : parseDay(today);
}
