// The steps in her goals that somebody still has to do, and new ones from what was decided together. Pure.

import type { GoalStep, GoalValue } from './answer';
import { isSettled, laneOf } from './goals';

/** A step of a goal she has not put aside, which is not settled yet. */
export type OpenStep = { goal: GoalValue; step: GoalStep };

const isPutAside = (goal: GoalValue) => ['done', 'changed'].includes(laneOf(goal));

/** In her order. Steps with no words in them are not steps yet. */
export function openSteps(goals: readonly GoalValue[]): OpenStep[] {
  return goals
    .filter((goal) => !isPutAside(goal))
    .flatMap((goal) => goal.steps.map((step) => ({ goal, step })))
    .filter(({ step }) => step.step.trim() !== '' && !isSettled(step));
}

/** Her goals with one step put in place of the one with its id. */
export function withStep(goals: readonly GoalValue[], goalId: string, step: GoalStep): GoalValue[] {
  return goals.map((goal) =>
    goal.id === goalId
      ? { ...goal, steps: goal.steps.map((each) => (each.id === step.id ? step : each)) }
      : goal,
  );
}

/** Something decided together, on its way to being a step. `goal`: an id, or `new`. */
export type DecidedStep = {
  id: string;
  what: string;
  who: string;
  by?: string | undefined;
  goal: string;
  goalWords?: string | undefined;
};

const asStep = ({ id, what, who, by }: DecidedStep): GoalStep => ({
  id,
  step: what,
  who,
  when: by === undefined ? '' : 'a_date',
  ...(by === undefined ? {} : { date: by }),
  done: 'not_yet',
});

/**
 * Her goals with every decision as a step: at the end of the goal it belongs to, or of a new goal in her words. Two
 * decisions for a new goal of the same words share it. A goal that is no longer there becomes a new one of its own.
 */
export function withDecisions(
  goals: readonly GoalValue[],
  decisions: readonly DecidedStep[],
): GoalValue[] {
  let all = [...goals];
  for (const decision of decisions) {
    const wanted = decision.goal === 'new' ? (decision.goalWords ?? '').trim() : '';
    const goal = all.find((each) =>
      wanted === '' ? each.id === decision.goal : each.goal.trim() === wanted && !isPutAside(each),
    );
    if (goal) {
      const grown = { ...goal, steps: [...goal.steps, asStep(decision)] };
      all = all.map((each) => (each.id === goal.id ? grown : each));
      continue;
    }
    all.push({
      id: `from-${decision.id}`.slice(0, 40),
      goal: wanted === '' ? decision.what : wanted,
      why: '',
      area: '',
      status: 'working_on_it',
      steps: [asStep(decision)],
    });
  }
  return all;
}
