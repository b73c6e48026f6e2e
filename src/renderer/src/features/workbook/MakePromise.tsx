// Makes a promise: a step with a name and a day in one of her goals, or in a new one. Stands inside AnswerHere.

import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { GoalValue } from '../../../../shared/domain/workbook/answer';
import { laneOf } from '../../../../shared/domain/workbook/goals';
import { withDecisions } from '../../../../shared/domain/workbook/open-steps';
import { Button } from '../../ui/Button';
import type { DayInputOf } from '../../ui/day-input';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { useAnnounce } from '../../ui/LiveRegion';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { GoalsKeptBack, isKeptBack } from './GoalsKeptBack';
import { SavingTrouble } from './SavingTrouble';
import { useQuestion } from './use-question';
import { useWorkbook } from './workbook-context';

export type MakePromiseProps = {
  /** What it begins with. */
  from: { what: string; who: string; by?: Day | undefined };
  dayInput: DayInputOf<Day>;
  onDone: () => void;
};

export function MakePromise(props: MakePromiseProps) {
  const { content } = useWorkbook();
  const question = content.workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  return question ? <PromiseForm question={question.key} {...props} /> : null;
}

type Missing = 'what' | 'who' | 'by' | 'goalWords';

function PromiseForm(props: MakePromiseProps & { question: string }) {
  const { question, from, dayInput: DayField, onDone } = props;
  const { t } = useTranslation('met');
  const announce = useAnnounce();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const kept = useQuestion(question);
  const goals = kept.value.kind === 'said' ? (kept.value.said as GoalValue[]) : [];
  const open = goals.filter(
    (goal) => ['now', 'later'].includes(laneOf(goal)) && goal.goal.trim() !== '',
  );
  const [what, setWhat] = useState(from.what);
  const [who, setWho] = useState(from.who);
  const [by, setBy] = useState<Day | undefined>(from.by);
  const [goal, setGoal] = useState(open[0]?.id ?? 'new');
  const [goalWords, setGoalWords] = useState('');
  const [missing, setMissing] = useState<Missing>();
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { currentTarget } = event;
    if (currentTarget.querySelector('[data-half-day]')) return focusFirstProblem(currentTarget);
    const wants =
      what.trim() === ''
        ? 'what'
        : who.trim() === ''
          ? 'who'
          : by === undefined
            ? 'by'
            : goal === 'new' && goalWords.trim() === ''
              ? 'goalWords'
              : undefined;
    setMissing(wants);
    if (wants) return;
    const step = {
      id: crypto.randomUUID(),
      what: what.trim(),
      who: who.trim(),
      by,
      goal,
      goalWords,
    };
    kept.sayWords(withDecisions(goals, [step]), 'at-once');
    kept.settle();
    announce(t('promise.made'));
    onDone();
  }

  // What she chose not to say is not said for her.
  if (isKeptBack(kept.value)) {
    return (
      <div className="card stack">
        <GoalsKeptBack />
        <div>
          <Button onClick={onDone}>{t('promise.cancel')}</Button>
        </div>
      </div>
    );
  }
  return (
    <form
      ref={form}
      className="card stack"
      aria-label={t('promise.title')}
      noValidate
      onSubmit={submit}
    >
      <p className="hint">{t('promise.hint')}</p>
      <TextField label={t('promise.what')} value={what} onChange={setWhat} />
      <TextField label={t('promise.who')} value={who} onChange={setWho} />
      <DayField label={t('promise.by')} value={by} onChange={setBy} onBlur={() => {}} />
      <div className="field">
        <label htmlFor={`${id}-goal`}>{t('promise.goal')}</label>
        <select id={`${id}-goal`} value={goal} onChange={(event) => setGoal(event.target.value)}>
          {open.map((each) => (
            <option key={each.id} value={each.id}>
              {each.goal}
            </option>
          ))}
          <option value="new">{t('promise.newGoal')}</option>
        </select>
      </div>
      {goal === 'new' ? (
        <TextField label={t('promise.goalWords')} value={goalWords} onChange={setGoalWords} />
      ) : null}
      <div role="status">
        {missing ? (
          <PutRight id={`${id}-problem`}>{t(`promise.missing.${missing}`)}</PutRight>
        ) : null}
      </div>
      <SavingTrouble question={question} saving={kept.saving} />
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('promise.send')}
        </Button>
        <Button onClick={onDone}>{t('promise.cancel')}</Button>
      </div>
    </form>
  );
}
