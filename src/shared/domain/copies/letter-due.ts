// That a letter went out and an answer is looked for: by which day, and what became of it. Pure.

import { addDays, type Day, isBefore } from '../calendar/day';
import type { Due } from '../review/due';
import type { MilestoneMark } from '../review/milestone-marks';

/** Two weeks. Ours: no rule names a day; it is about what a second-class letter and a desk take. */
export const ANSWER_AFTER_DAYS = 14;
/** A letter that nobody said anything of for so long is on the list of copies, and asks for nothing any more. Ours. */
const WATCHED_DAYS = 56;

const KEY = 'letter:';

/** How what became of a letter is kept, beside what became of milestones. @param copy its id */
export const letterKey = (copy: string) => `${KEY}${copy}`;

/** True when this key is that of a letter. */
export function isLetterKey(key: string): boolean {
  return key.startsWith(KEY);
}

/** The copy a letter's key is about. */
export const copyOfLetterKey = (key: string) => key.slice(KEY.length);

/** Where a letter stands: an answer is looked for, it came, or none is wanted. */
export type LetterAnswer = { lookFor: Day; state: 'open' | 'came' | 'not_needed' };

/** @param madeOn the day it was made */
export function letterAnswer(madeOn: Day, mark?: MilestoneMark): LetterAnswer {
  const lookFor = addDays(madeOn, ANSWER_AFTER_DAYS);
  if (mark?.state === 'done') return { lookFor, state: 'came' };
  return { lookFor, state: mark?.state === 'not_needed' ? 'not_needed' : 'open' };
}

/** What Today is told: that an answer is looked for. Nothing of whom it went to, or what it says. */
export function letterDue(
  { copy, madeOn }: { copy: string; madeOn: Day },
  today: Day,
  mark?: MilestoneMark,
): Due | undefined {
  const { lookFor, state } = letterAnswer(madeOn, mark);
  if (state !== 'open' || isBefore(addDays(lookFor, WATCHED_DAYS), today)) return undefined;
  return {
    ...{ kind: 'letter_to_answer', key: letterKey(copy), date: lookFor, basis: 'default' },
    ...{ words: 'letterToAnswer', params: { sent: madeOn }, isClamped: false, isTelling: false },
  };
}
