// A review on its way: its day, who is coming, what she says first, what people did, what has changed, what is decided,
// how she sees it. Everything saves itself; finishing it is the last thing on the screen.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { KeptReview, ReviewNotes } from '../../../../shared/domain/review/review-record';
import type { GivenBy, GoalValue } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { ReviewDesk } from '../../../../shared/ipc/review-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { useAutosave } from '../../ui/use-autosave';
import { CallOff } from './CallOff';
import { Decisions } from './Decisions';
import { FinishReview } from './FinishReview';
import { LookingBack } from './LookingBack';
import { People } from './People';
import { ReviewDay } from './ReviewDay';
import { ReviewHold } from './ReviewHold';
import type { ReviewParts } from './review-parts';
import { teamOf } from './team';
import { useFocusFirst } from './use-focus-first';
import { useStep } from './use-review';

export type ReviewAtWorkProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  desk: ReviewDesk;
  review: KeptReview;
  parts: ReviewParts;
  /** It was begun a moment ago, on this screen. */
  takesFocus: boolean;
  onDone: (review: KeptReview) => void;
  /** It was called off. */
  onOver: () => void;
};

export function ReviewAtWork(props: ReviewAtWorkProps) {
  const { plan, content, desk, parts, takesFocus, onDone, onOver } = props;
  const heading = useFocusFirst<HTMLHeadingElement>(takesFocus);
  const { t } = useTranslation('reviews');
  const [review, setReview] = useState(props.review);
  const [asking, setAsking] = useState<'hold' | 'off'>();
  const [givenBy, setGivenBy] = useState<GivenBy>('woman');
  const finishing = useStep();
  const of = { plan: plan.id, review: review.id };
  const [notes, setNotes] = useState<ReviewNotes>({
    people: review.record.people,
    decisions: review.record.decisions,
  });
  const autosave = useAutosave<ReviewNotes>((to) => bridge.reviews.keep({ ...of, notes: to }));
  const change = (to: ReviewNotes) => {
    setNotes(to);
    autosave.change(to);
    finishing.forget();
  };
  const { problems } = finishing;
  // A decision stands far above the button that found it.
  useEffect(() => {
    if (problems.some(({ field }) => field !== 'day')) focusFirstProblem(document.body);
  }, [problems]);
  const saveNow = () => void autosave.flush().catch(() => {});
  const { plannedFor, hold } = review.record;
  const isToday = plannedFor !== undefined && plannedFor <= plan.today;
  const agreement = ['plan.agreement', 'plan.agreementWords'].flatMap(
    (control) => questionControlling(content, control) ?? [],
  );
  const { answerHere: AnswerHere, question: Question } = parts;

  return (
    <AnswerHere
      {...{ plan, content, givenBy }}
      onGivenBy={setGivenBy}
      // What is typed while it is being finished would be too late for it.
      isClosed={finishing.isSending}
    >
      <section className="card stack" aria-labelledby="review-day">
        <h2 id="review-day" className="small-heading" ref={heading} tabIndex={-1}>
          {t('day.label')}
        </h2>
        <ReviewDay {...{ plan, review }} dayInput={parts.dayInput} onKept={setReview} />
        <ReviewHold
          {...{ plan, review }}
          dayInput={parts.dayInput}
          isAsking={asking === 'hold'}
          onAsking={(is) => setAsking(is ? 'hold' : undefined)}
          onKept={setReview}
        />
        {asking === undefined ? (
          <div className="actions">
            {hold ? null : <Button onClick={() => setAsking('hold')}>{t('hold.start')}</Button>}
            <Button kind="quiet" onClick={() => setAsking('off')}>
              {t('off.start')}
            </Button>
          </div>
        ) : null}
        {asking === 'off' ? (
          <CallOff {...{ plan, review, onOver }} onCancel={() => setAsking(undefined)} />
        ) : null}
      </section>
      <People
        people={notes.people}
        team={teamOf(content, plan)}
        isToday={isToday}
        onChange={(people) => change({ ...notes, people })}
        onBlur={saveNow}
      />
      <LookingBack content={content} desk={desk} parts={parts} />
      <Decisions
        decisions={notes.decisions}
        goals={goalsOf(content, plan)}
        problems={finishing.problems}
        dayInput={parts.dayInput}
        onChange={(decisions) => change({ ...notes, decisions })}
        onBlur={saveNow}
      />
      {autosave.state === 'not-saved' ? (
        <FailureNotice failure={failureOf(autosave.thrown)} onTryAgain={saveNow} />
      ) : null}
      <section className="stack" aria-labelledby="review-view">
        <h2 id="review-view">{t('view.title')}</h2>
        <p className="hint">{t('view.hint')}</p>
        {agreement.map((key) => (
          <Question key={key} question={key} />
        ))}
      </section>
      <FinishReview {...{ plan, review, onDone }} step={finishing} dayInput={parts.dayInput} />
    </AnswerHere>
  );
}

/** Her goals as they stood when the review was opened. */
function goalsOf({ workbook }: WorkbookContent, plan: OpenPlan): GoalValue[] {
  const question = workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  const answer = plan.answers.find((each) => each.question === question?.key);
  return answer?.value.kind === 'said' ? (answer.value.said as GoalValue[]) : [];
}
