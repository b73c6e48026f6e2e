// One goal as plain text for a record kept elsewhere: the goal, then each step and who does it, in that order. Pure.

import type { GoalValue } from './answer';

export type GoalTextLabels = { goal: string; step: string; who: string };

/** Lines in her order. A step nobody needs any more, or without words, is not a step to copy. */
export function goalAsText(goal: GoalValue, labels: GoalTextLabels): string {
  const steps = goal.steps.filter(
    ({ step, done }) => step.trim() !== '' && done !== 'no_longer_needed',
  );
  const lines = [
    line(labels.goal, goal.goal),
    ...steps.flatMap(({ step, who }) => [line(labels.step, step), line(labels.who, who)]),
  ];
  return lines.filter((each) => each !== '').join('\n');
}

const line = (label: string, words: string) =>
  words.trim() === '' ? '' : `${label}: ${words.trim()}`;
