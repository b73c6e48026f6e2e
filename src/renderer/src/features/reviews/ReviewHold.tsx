// Putting a review on hold and taking it off again: why it waits, and when somebody looks again. It never moves the day
// the rules give.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import {
  type ReviewHold as Hold,
  holdReasons,
  type KeptReview,
  MOST_IN_A_FIELD,
} from '../../../../shared/domain/review/review-record';
import type { ReviewProblem } from '../../../../shared/domain/review/review-steps';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { AskForm } from './AskForm';
import type { DayInput } from './review-parts';
import { useStep } from './use-review';

export type ReviewHoldProps = {
  plan: OpenPlan;
  review: KeptReview;
  dayInput: DayInput;
  /** The form is open. */
  isAsking: boolean;
  onAsking: (isAsking: boolean) => void;
  onKept: (review: KeptReview) => void;
};

/** Why it waits, in words: the reason that was picked, and what was written beside it. */
function useHoldWords() {
  const { t } = useTranslation('reviews');
  return ({ reason, words }: Pick<Hold, 'reason' | 'words'>) => {
    if (reason === 'something_else') return words;
    const said = t(`hold.reasons.${reason}`).toLocaleLowerCase();
    return words === '' ? said : `${said} (${words})`;
  };
}

export function ReviewHold(props: ReviewHoldProps) {
  const { plan, review, isAsking, onAsking, onKept } = props;
  const { t, i18n } = useTranslation('reviews');
  const announce = useAnnounce();
  const words = useHoldWords();
  const ending = useStep();
  const { hold, earlierHolds } = review.record;
  const { due, overdue } = plan.schedule.nextReview;
  const inWords = (day: Day) => formatDay(day, i18n.language);

  async function end() {
    const of = { plan: plan.id, review: review.id };
    const after = await ending.take(() => bridge.reviews.offHold(of));
    if (after?.kind !== 'kept') return;
    onKept(after.review);
    announce(t('hold.ended'));
  }

  return (
    <>
      {hold ? (
        <Notice kind="look">
          <p>
            {t('hold.stands', {
              since: hold.since,
              reason: words(hold),
              lookAgain: hold.lookAgainOn,
            })}
          </p>
          {due ? (
            <p>
              {overdue
                ? t('hold.standsWasDue', { day: inWords(due) })
                : t('hold.standsDue', { day: inWords(due) })}
            </p>
          ) : null}
          <div className="actions">
            <Button onClick={() => void end()}>{t('hold.end')}</Button>
            {isAsking || hold.lookAgainOn > plan.today ? null : (
              <Button onClick={() => onAsking(true)}>{t('hold.again')}</Button>
            )}
          </div>
        </Notice>
      ) : null}
      {ending.failure ? <FailureNotice failure={ending.failure} /> : null}
      {earlierHolds.toReversed().map((one) => (
        <p key={`${one.since} ${one.endedOn} ${one.reason}`} className="hint">
          {t('hold.earlier', { since: one.since, ended: one.endedOn, reason: words(one) })}
        </p>
      ))}
      {isAsking ? <HoldForm {...props} /> : null}
    </>
  );
}

function HoldForm({ plan, review, dayInput: DayField, onAsking, onKept }: ReviewHoldProps) {
  const { t } = useTranslation('reviews');
  const announce = useAnnounce();
  const step = useStep();
  const id = useId();
  const [reason, setReason] = useState<Hold['reason']>();
  const [text, setText] = useState('');
  const [day, setDay] = useState<Day>();
  const [isMissing, setIsMissing] = useState<'reason' | 'day'>();

  async function send() {
    setIsMissing(reason === undefined ? 'reason' : day === undefined ? 'day' : undefined);
    if (reason === undefined || day === undefined) return;
    const hold = { reason, words: text, lookAgainOn: day };
    const after = await step.take(() =>
      bridge.reviews.hold({ plan: plan.id, review: review.id, hold }),
    );
    if (after?.kind !== 'kept') return;
    onKept(after.review);
    onAsking(false);
    announce(t('hold.held'));
  }
  const [problem] = step.problems;
  const saidMissing = isMissing === 'reason' ? t('hold.chooseReason') : t('hold.needsDay');

  return (
    <AskForm
      label={t('hold.title')}
      send={t('hold.save')}
      cancel={t('hold.cancel')}
      step={step}
      problem={isMissing ? saidMissing : problem && wordsFor(problem)}
      onSend={send}
      onCancel={() => onAsking(false)}
    >
      <p>{t('hold.intro')}</p>
      <div className="field">
        <label htmlFor={id}>{t('hold.reason')}</label>
        <select
          id={id}
          value={reason ?? ''}
          onChange={(event) => setReason(holdReasons.find((each) => each === event.target.value))}
        >
          <option value="">{t('decisions.choose')}</option>
          {holdReasons.map((each) => (
            <option key={each} value={each}>
              {t(`hold.reasons.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField label={t('hold.words')} value={text} most={MOST_IN_A_FIELD} onChange={setText} />
      <DayField
        label={t('hold.lookAgain')}
        hint={t('hold.lookAgainHint')}
        value={day}
        onChange={setDay}
        onBlur={() => {}}
      />
    </AskForm>
  );

  function wordsFor({ id: what }: ReviewProblem): string {
    return t(what === 'day_has_passed' ? 'problem.look_again_passed' : `problem.${what}`);
  }
}
