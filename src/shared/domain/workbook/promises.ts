// Who promised what: the steps of her goals by the person named for them, and what became of each. A step named for
// somebody else is a promise made to her, and whether it was kept is hers to be told. Pure.

import type { GoalStep, GoalValue } from './answer';
import { hasOutcome, isSettled, laneOf } from './goals';
import { type Doer, doersIn, isSameDoer, type WhoIsWho } from './who-does-it';

/**
 * open: nothing to say yet. kept: done. released: nobody needs it any more. stuck: it cannot be done so or yet.
 * late: its day has gone by and it is not done.
 */
export type PromiseState = 'open' | 'kept' | 'released' | 'stuck' | 'late';

export type StepOfGoal = { goal: GoalValue; step: GoalStep };
export type StepsOfPerson = { who: Doer; steps: StepOfGoal[] };

/** @param today YYYY-MM-DD */
export function promiseState(step: GoalStep, today: string): PromiseState {
  if (step.done === 'done') return 'kept';
  if (isSettled(step)) return 'released';
  if (hasOutcome(step)) return 'stuck';
  const isPast = step.when === 'a_date' && step.date !== undefined && step.date < today;
  return isPast ? 'late' : 'open';
}

/** True when there is something to tell her about a promise and nobody has written down that she was told. */
export function isToBeTold(step: GoalStep, today: string): boolean {
  return step.told === undefined && promiseState(step, today) !== 'open';
}

/** Every step with words in it, of the goals she has not put away or got to. */
function stepsNow(goals: readonly GoalValue[]): StepOfGoal[] {
  return goals
    .filter((goal) => ['now', 'later'].includes(laneOf(goal)))
    .flatMap((goal) => goal.steps.map((step) => ({ goal, step })))
    .filter(({ step }) => step.step.trim() !== '');
}

/**
 * The steps by the people named for them: others first, as they come up in her goals, she herself last. A step named for
 * two stands with both; one that nobody is named for stands in `nobody`.
 */
export function stepsByPerson(
  goals: readonly GoalValue[],
  names: WhoIsWho,
): { people: StepsOfPerson[]; nobody: StepOfGoal[] } {
  const people: StepsOfPerson[] = [];
  const nobody: StepOfGoal[] = [];
  for (const one of stepsNow(goals)) {
    const doers = doersIn(one.step.who, names);
    if (doers.length === 0) nobody.push(one);
    for (const who of doers) {
      const known = people.find((person) => isSameDoer(person.who, who));
      if (known) known.steps.push(one);
      else people.push({ who, steps: [one] });
    }
  }
  const others = people.filter(({ who }) => who.kind === 'other');
  return { people: [...others, ...people.filter(({ who }) => who.kind === 'her')], nobody };
}

/** Steps that she is named for, alone or with somebody, and that are not settled, in the order of her goals. */
export function stepsOfHers(goals: readonly GoalValue[], names: WhoIsWho): StepOfGoal[] {
  return stepsNow(goals).filter(
    ({ step }) => !isSettled(step) && doersIn(step.who, names).some(({ kind }) => kind === 'her'),
  );
}

/** Steps that somebody else has promised, once each, in the order of her goals. */
export function promisesToHer(goals: readonly GoalValue[], names: WhoIsWho): StepOfGoal[] {
  return stepsNow(goals).filter(({ step }) => isPromise(step, names));
}

/** True when somebody besides her is named for the step. */
export function isPromise({ who }: Pick<GoalStep, 'who'>, names: WhoIsWho): boolean {
  return doersIn(who, names).some(({ kind }) => kind === 'other');
}

/**
 * True when every step of a goal she works on is in her own name alone, so that somebody should ask what the team will
 * do. A step that nobody is named for yet is not hers.
 */
export function isLeftToHer(goal: GoalValue, names: WhoIsWho): boolean {
  const steps = goal.steps.filter(({ step }) => step.trim() !== '');
  if (steps.length === 0 || laneOf(goal) !== 'now') return false;
  return steps.every(({ who }) => {
    const doers = doersIn(who, names);
    return doers.length > 0 && doers.every(({ kind }) => kind === 'her');
  });
}
