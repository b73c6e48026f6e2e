// Copies that have left, and whether one of them shows more than she lets its reader see now. Pure.

import type { Day } from '../calendar/day';
import type { Audience, Question } from '../workbook/content';
import { type ChoicesNow, levelOf } from './levels';

/** One copy that was made for a reader: when, and the questions whose answers are on it. */
export type CopyOut = { copyFor: string; day: Day; questions: string[] };

/**
 * The newest copy of this reader that holds an answer she keeps from them now; undefined when there is none.
 * @param copies the newest first
 * @param questions those of the page or the line she has just chosen about
 */
export function copyWithMore(
  copies: readonly CopyOut[],
  page: { id: string },
  questions: readonly Question[],
  reader: Audience,
  choices: ChoicesNow,
  today: Day,
): CopyOut | undefined {
  const kept = questions
    .filter((question) => levelOf(page, question, reader, choices, today).level !== 'all')
    .map(({ key }) => key);
  return copies.find(
    ({ copyFor, questions: on }) => copyFor === reader && on.some((key) => kept.includes(key)),
  );
}
