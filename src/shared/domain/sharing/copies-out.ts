// Copies that are still out, and whether one of them shows more than she lets its reader see now. Pure.

import type { Day } from '../calendar/day';
import { type Shown, showsIt } from '../copies/still-has';
import type { Question } from '../workbook/content';
import type { Audience } from '../workbook/people-and-situations';
import { type ChoicesNow, levelOf, shortNow } from './levels';

/**
 * One copy that is still out with a reader: when it was made, the questions whose answers are on it, and the pages of which
 * her short words are. One that came back, was destroyed or never left is none (`isStillOut`).
 */
export type CopyOut = { copyFor: string; day: Day; questions: string[]; inShort: string[] };

/** What she has just chosen about: a page with its everyday answers, or one answer. */
export type ChosenAbout = {
  kind: Shown['kind'];
  page: { id: string };
  questions: readonly Question[];
};

/**
 * The newest copy of this reader that holds something she keeps from them now; undefined when there is none.
 * @param copies the newest first
 */
export function copyWithMore(
  copies: readonly CopyOut[],
  { kind, page, questions }: ChosenAbout,
  reader: Audience,
  choices: ChoicesNow,
  today: Day,
): CopyOut | undefined {
  const kept = questions
    .filter((question) => levelOf(page, question, reader, choices, today).level !== 'all')
    .map(({ key }) => key);
  const isShortKept = kind === 'page' && shortNow(page.id, reader, choices, today) !== 'given';
  const shown: Shown = { kind: 'page', id: isShortKept ? page.id : '', questions: kept };
  return copies.find((copy) => copy.copyFor === reader && showsIt(copy, shown));
}
