// What is decided at a review: what, who, by when, and for which of her goals. Each becomes a step when the review is
// finished.

import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_DECISIONS,
  MOST_IN_A_FIELD,
  type ReviewDecision,
} from '../../../../shared/domain/review/review-record';
import type { ReviewProblem } from '../../../../shared/domain/review/review-steps';
import type { GoalValue } from '../../../../shared/domain/workbook/answer';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { DayInput } from './review-parts';

export type DecisionsProps = {
  decisions: readonly ReviewDecision[];
  goals: readonly GoalValue[];
  problems: readonly ReviewProblem[];
  dayInput: DayInput;
  onChange: (decisions: ReviewDecision[]) => void;
  onBlur: () => void;
};

const newId = () => crypto.randomUUID();

export function Decisions(props: DecisionsProps) {
  const { decisions, problems, onChange } = props;
  const { t } = useTranslation('reviews');
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState<ReviewDecision>();
  return (
    <section className="card stack" aria-labelledby="review-decisions">
      <h2 id="review-decisions">{t('decisions.title')}</h2>
      <p className="hint">{t('decisions.hint')}</p>
      {decisions.length === 0 ? <p>{t('decisions.none')}</p> : null}
      <ul className="plain stack" ref={list}>
        {decisions.map((decision, at) => (
          <li key={decision.id} className="review-line">
            <DecisionFields
              {...props}
              decision={decision}
              number={at + 1}
              problem={problems.find(({ field }) => field === decision.id)}
              onPut={(changed) =>
                onChange(decisions.map((each) => (each.id === changed.id ? changed : each)))
              }
              onRemove={() => {
                setRemoved(decision);
                onChange(decisions.filter(({ id }) => id !== decision.id));
              }}
            />
          </li>
        ))}
      </ul>
      <div role="status">
        {removed && !decisions.some(({ id }) => id === removed.id) ? (
          <p>
            {t('decisions.removed', { what: removed.what })}{' '}
            <Button kind="quiet" onClick={() => onChange([...decisions, removed])}>
              {t('decisions.bringBack')}
            </Button>
          </p>
        ) : null}
      </div>
      {decisions.length >= MOST_DECISIONS ? <p>{t('decisions.full')}</p> : null}
      <div>
        <Button
          disabled={decisions.length >= MOST_DECISIONS}
          onClick={() => {
            onChange([...decisions, { id: newId(), what: '', who: '' }]);
            requestAnimationFrame(() =>
              list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
            );
          }}
        >
          {t('decisions.add')}
        </Button>
      </div>
    </section>
  );
}

type DecisionFieldsProps = DecisionsProps & {
  decision: ReviewDecision;
  number: number;
  problem: ReviewProblem | undefined;
  onPut: (decision: ReviewDecision) => void;
  onRemove: () => void;
};

function DecisionFields(props: DecisionFieldsProps) {
  const { decision, number, goals, problem, dayInput: DayField, onPut, onRemove, onBlur } = props;
  const { t } = useTranslation('reviews');
  const id = useId();
  const says = problem && t(`problem.${problem.id}`);
  const isGoal = problem?.id === 'decision_without_goal';
  const named = goals.filter(({ goal }) => goal.trim() !== '');

  function withGoal(goal: string): ReviewDecision {
    const { goal: _, goalWords: __, ...rest } = decision;
    return goal === '' ? rest : { ...rest, goal };
  }

  return (
    <fieldset className="review-decision">
      <legend className="visually-hidden">
        {decision.what.trim() || t('decisions.decision', { number })}
      </legend>
      <div className="review-wide">
        <TextField
          label={t('decisions.what')}
          most={MOST_IN_A_FIELD}
          value={decision.what}
          onChange={(what) => onPut({ ...decision, what })}
          onBlur={onBlur}
          problem={problem?.id === 'decision_without_words' ? says : undefined}
        />
      </div>
      <TextField
        label={t('decisions.who')}
        most={MOST_IN_A_FIELD}
        value={decision.who}
        onChange={(who) => onPut({ ...decision, who })}
        onBlur={onBlur}
      />
      <DayField
        label={t('decisions.by')}
        value={decision.by}
        onChange={(day) => {
          const { by: _, ...rest } = decision;
          onPut(day === undefined ? rest : { ...rest, by: day });
        }}
        onBlur={onBlur}
      />
      <div className={isGoal ? 'field field-put-right review-wide' : 'field review-wide'}>
        <label htmlFor={id}>{t('decisions.goal')}</label>
        <select
          id={id}
          value={decision.goal ?? ''}
          onChange={(event) => onPut(withGoal(event.target.value))}
          onBlur={onBlur}
          aria-invalid={isGoal || undefined}
          aria-describedby={isGoal ? `${id}-problem` : undefined}
        >
          <option value="">{t('decisions.choose')}</option>
          {named.map((goal) => (
            <option key={goal.id} value={goal.id}>
              {goal.goal}
            </option>
          ))}
          <option value="new">{t('decisions.newGoal')}</option>
        </select>
        {isGoal ? <PutRight id={`${id}-problem`}>{says}</PutRight> : null}
      </div>
      {decision.goal === 'new' ? (
        <div className="review-wide">
          <TextField
            label={t('decisions.goalWords')}
            most={MOST_IN_A_FIELD}
            value={decision.goalWords ?? ''}
            onChange={(goalWords) => onPut({ ...decision, goalWords })}
            onBlur={onBlur}
            problem={problem?.id === 'goal_without_words' ? says : undefined}
          />
        </div>
      ) : null}
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t('decisions.remove')}
          <VisuallyHidden>: {decision.what}</VisuallyHidden>
        </Button>
      </div>
    </fieldset>
  );
}
