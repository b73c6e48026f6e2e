// What a worker says became of a milestone: read from the form, or what is still to put right. Pure.

import { type Day, isAfter } from '../../../../shared/domain/calendar/day';
import type { MilestoneMark } from '../../../../shared/domain/review/milestone-marks';

/** What can be said with a form. Opening again needs none. */
export const asked = ['done', 'not_needed', 'waiting'] as const;
export type Asked = (typeof asked)[number];

export type Said = { readonly day: Day | undefined; readonly words: string };

export type PutRight = 'needsDay' | 'dayToCome' | 'needsWhy' | 'needsWho' | 'tooLong';

const MOST_LETTERS = 500;

/** The mark to keep, or what to put right first. */
export function readSaid(what: Asked, said: Said, today: Day): MilestoneMark | PutRight {
  if (what === 'done') {
    if (said.day === undefined) return 'needsDay';
    return isAfter(said.day, today) ? 'dayToCome' : { state: 'done', day: said.day };
  }
  const words = said.words.trim();
  if (words === '') return what === 'waiting' ? 'needsWho' : 'needsWhy';
  return words.length > MOST_LETTERS ? 'tooLong' : { state: what, words };
}
