// Where a goal stands, and its ways there: worked on, for later, done, put away with a reason, brought back. Pure.

import type { GoalStep, GoalValue } from './answer';

/** The parts of her list: now comes first, what she changed her mind about last. */
export const goalLanes = ['now', 'later', 'done', 'changed'] as const;
export type GoalLane = (typeof goalLanes)[number];

/** A goal nobody has said anything of is one for now. */
export function laneOf({ status }: Pick<GoalValue, 'status'>): GoalLane {
  if (status === 'for_later') return 'later';
  if (status === 'done') return 'done';
  return status === 'i_changed_my_mind' ? 'changed' : 'now';
}

/** Her goals lane by lane, each in her order. Lanes with nothing in them are left out. */
export function goalsByLane(goals: readonly GoalValue[]): { lane: GoalLane; goals: GoalValue[] }[] {
  return goalLanes
    .map((lane) => ({ lane, goals: goals.filter((goal) => laneOf(goal) === lane) }))
    .filter(({ goals: inLane }) => inLane.length > 0);
}

/** True for the lanes where a reason can stand: for later, and changed her mind. */
export function asksWhy(goal: Pick<GoalValue, 'status'>): boolean {
  return ['later', 'changed'].includes(laneOf(goal));
}

/** The goal as one she works on again. Why it was put away is kept in its history, not in the goal. */
export function broughtBack({ because: _, more: __, mark: ___, ...goal }: GoalValue): GoalValue {
  return { ...goal, status: 'working_on_it' };
}

/**
 * What stands in the goal where its state says so: a reason only while it is put away, a way to mark it only while it is
 * done, a day only beside "A date".
 */
export function withoutLeftovers({ because, more, mark, date, ...goal }: GoalValue): GoalValue {
  const why = asksWhy(goal);
  return {
    ...goal,
    ...(goal.when === 'a_date' && date !== undefined ? { date } : {}),
    ...(why && because ? { because } : {}),
    ...(why && more ? { more } : {}),
    ...(laneOf(goal) === 'done' && mark ? { mark } : {}),
  };
}

/** True when nothing more is expected of a step: it is done, or nobody needs it any more. */
export function isSettled({ done }: Pick<GoalStep, 'done'>): boolean {
  return done === 'done' || done === 'no_longer_needed';
}

/** The first of its steps of which something is still expected. */
export function nextStep({ steps }: Pick<GoalValue, 'steps'>): GoalStep | undefined {
  return steps.find((step) => isBegunStep(step) && !isSettled(step));
}

/** True once it is known what became of a step, well or not: then she is owed word of it. */
export function hasOutcome({ done }: Pick<GoalStep, 'done'>): boolean {
  return isSettled({ done }) || done === 'cannot_yet' || done === 'needs_a_different_plan';
}

/** True when there is more to a goal than the box it was begun in. */
export function isBegunGoal(goal: GoalValue): boolean {
  const { goal: words, why, area, when = '', status, because = '', more = '', mark = '' } = goal;
  const said = [words, why, area, when, status, because, more, mark];
  return goal.steps.length > 0 || said.some((part) => part !== '');
}

/** The same for a step. */
export function isBegunStep({ step, who, when, done, how = '', told = '' }: GoalStep): boolean {
  return [step, who, when, done, how, told].some((part) => part !== '');
}

/** The step with another outcome. What she was told was about the one before, so that day goes with it. */
export function withOutcome({ told, ...step }: GoalStep, done: string): GoalStep {
  return done === step.done && told !== undefined ? { ...step, done, told } : { ...step, done };
}
