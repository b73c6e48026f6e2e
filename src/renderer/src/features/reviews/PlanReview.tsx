// Planning a review: why now, and which day.

import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { type ReviewRecord, reviewWhys } from '../../../../shared/domain/review/review-record';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { areDaysWhole } from '../../ui/days-whole';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';
import { DueByRules } from './DueByRules';
import type { DayInput } from './review-parts';
import { useFocusFirst } from './use-focus-first';
import { useStep } from './use-review';

export type PlanReviewProps = {
  plan: OpenPlan;
  dayInput: DayInput;
  /** The one before was called off a moment ago, on this screen. */
  takesFocus: boolean;
  onBegun: () => void;
};

export function PlanReview({ plan, dayInput: DayField, takesFocus, onBegun }: PlanReviewProps) {
  const heading = useFocusFirst<HTMLHeadingElement>(takesFocus);
  const { t } = useTranslation('reviews');
  const [why, setWhy] = useState<ReviewRecord['why']>('its_time');
  const [day, setDay] = useState<Day>();
  const step = useStep();
  const name = useId();
  const problem = step.problems[0];

  async function begin(on: Day | undefined) {
    const after = await step.take(() =>
      bridge.reviews.begin({ plan: plan.id, why, ...(on ? { day: on } : {}) }),
    );
    if (after?.kind === 'kept') onBegun();
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!areDaysWhole(event.currentTarget)) return;
    void begin(day);
  }

  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {t('plan.title')}
      </h2>
      <DueByRules plan={plan} />
      <fieldset className="stack stack-small">
        <legend>{t('plan.why')}</legend>
        {reviewWhys.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={name}
              checked={why === each}
              onChange={() => setWhy(each)}
              aria-describedby={each === 'she_asked' ? `${name}-asked` : undefined}
            />
            <span>
              {t(`plan.whys.${each}`)}
              {each === 'she_asked' ? (
                <span className="under" id={`${name}-asked`}>
                  {t('plan.sheAskedHint')}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
      <DayField
        label={t('plan.day')}
        hint={t('plan.dayHint')}
        value={day}
        // What to put right stays until the next press: a line that goes moves the button from under the hand.
        onChange={setDay}
        onBlur={() => {}}
      />
      <div role="status">
        {problem ? <PutRight id={`${name}-problem`}>{t(`problem.${problem.id}`)}</PutRight> : null}
      </div>
      {step.failure ? <FailureNotice failure={step.failure} /> : null}
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('plan.send')}
        </Button>
        <Button onClick={() => void begin(plan.today as Day)}>{t('plan.startNow')}</Button>
      </div>
    </form>
  );
}
