// Opening a plan without being in its team: what for, why, and when somebody else looks at it. Pure.

import { addDays, type Day, isBefore } from '../calendar/day';

/** What it was opened for. Each is told to her in plain words. */
export const glassPurposes = ['safety', 'cover', 'asked_by_her', 'handing_over', 'other'] as const;
export type GlassPurpose = (typeof glassPurposes)[number];

/** right: it was. talk: to be talked through with whoever opened it. not_right: it should not have been opened. */
export const glassOutcomes = ['right', 'talk', 'not_right'] as const;
export type GlassOutcome = (typeof glassOutcomes)[number];

/** A second person looks at it within so many days. */
export const DAYS_TO_REVIEW = 3;

/** Fewer letters than this say nothing. */
const LEAST_REASON = 10;
/** The longest a reason may be, in characters. */
export const LONGEST_GLASS_REASON = 1_000;

/** True for words that say why. */
export function saysWhy(reason: string): boolean {
  return (reason.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= LEAST_REASON;
}

/** The last day for somebody else to look at it. */
export function reviewBy(opened: Day): Day {
  return addDays(opened, DAYS_TO_REVIEW);
}

/** Whether somebody else has looked, still has time to, or should have by now. */
export function reviewStanding(
  by: Day,
  today: Day,
  isReviewed: boolean,
): 'done' | 'to_come' | 'gone_by' {
  if (isReviewed) return 'done';
  return isBefore(by, today) ? 'gone_by' : 'to_come';
}
