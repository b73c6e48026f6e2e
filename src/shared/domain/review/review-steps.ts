/*
 * The ways a review goes from planning to done. Pure; each step says what is not right instead of guessing.
 *
 * [Note: nothing extends by itself] A hold, a missed day and a new day never move the day the rules give: that day
 * stands until a review is done (domain rule 1.5). They only say why, and when somebody looks again.
 */
import { addDays, addMonths, type Day, isAfter, isBefore } from '../calendar/day';
import {
  LONGEST_HOLD_DAYS,
  type ReviewDecision,
  type ReviewHold,
  type ReviewRecord,
} from './review-record';

export const reviewProblemIds = [
  'day_has_passed',
  'day_not_come',
  'day_too_far',
  'day_years_away',
  'day_long_past',
  'words_needed',
  'decision_without_words',
  'decision_without_goal',
  'goal_without_words',
] as const;
export type ReviewProblemId = (typeof reviewProblemIds)[number];

/** What has to be put right first, and at which field: `day`, `lookAgainOn`, `words`, or the id of a decision. */
export interface ReviewProblem {
  readonly id: ReviewProblemId;
  readonly field: string;
}

export type ReviewStep =
  | { readonly ok: true; readonly record: ReviewRecord }
  | { readonly ok: false; readonly problems: readonly ReviewProblem[] };

const done = (record: ReviewRecord): ReviewStep => ({ ok: true, record });
const putRight = (id: ReviewProblemId, field: string): ReviewStep => ({
  ok: false,
  problems: [{ id, field }],
});

/** No review is further away than the longest wait there is: three years for a life sentence (handbook). */
const FURTHEST_MONTHS = 36;
/** A review held longer ago than this is written down on the page of facts, in months. Our own proposal. */
const LONGEST_AGO_MONTHS = 12;

/** Chooses a day, or another one. A day that has gone by stays written down as missed. */
export function withPlannedDay(record: ReviewRecord, planned: Day, today: Day): ReviewStep {
  if (isBefore(planned, today)) return putRight('day_has_passed', 'day');
  if (isAfter(planned, addMonths(today, FURTHEST_MONTHS))) return putRight('day_years_away', 'day');
  const { plannedFor } = record;
  if (plannedFor === planned) return done(record);
  const earlier =
    plannedFor === undefined ? [] : [{ day: plannedFor, missed: isBefore(plannedFor, today) }];
  return done({
    ...record,
    plannedFor: planned,
    earlierDays: [...record.earlierDays, ...earlier],
  });
}

/** Puts a review on hold, for a reason and until a day to look again. The day the rules give stays. */
export function onHold(
  record: ReviewRecord,
  { reason, words, lookAgainOn }: Omit<ReviewHold, 'since'>,
  today: Day,
): ReviewStep {
  if (reason === 'something_else' && words.trim() === '') return putRight('words_needed', 'words');
  if (!isAfter(lookAgainOn, today)) return putRight('day_has_passed', 'lookAgainOn');
  if (isAfter(lookAgainOn, addDays(today, LONGEST_HOLD_DAYS))) {
    return putRight('day_too_far', 'lookAgainOn');
  }
  const before = offHold(record, today);
  return done({ ...before, hold: { reason, words: words.trim(), since: today, lookAgainOn } });
}

/** Ends a hold; the record keeps that there was one, and why. */
export function offHold({ hold, ...record }: ReviewRecord, today: Day): ReviewRecord {
  if (hold === undefined) return record;
  return { ...record, earlierHolds: [...record.earlierHolds, { ...hold, endedOn: today }] };
}

function decisionProblems({ id, what, goal, goalWords }: ReviewDecision): ReviewProblem[] {
  if (what.trim() === '') return [{ id: 'decision_without_words', field: id }];
  if (goal === undefined) return [{ id: 'decision_without_goal', field: id }];
  const isUnnamed = goal === 'new' && (goalWords ?? '').trim() === '';
  return isUnnamed ? [{ id: 'goal_without_words', field: id }] : [];
}

/** A decision nobody has written anything into is no decision. */
export function isBlankDecision({ what, who, by, goal, goalWords }: ReviewDecision): boolean {
  const typed = [what, who, goalWords ?? ''].join('').trim();
  return typed === '' && by === undefined && goal === undefined;
}

/** Closes a review on the day it was held. Every decision must be able to become a step. */
export function asDone(
  record: ReviewRecord,
  { heldOn, sheWasThere }: { heldOn: Day; sheWasThere: boolean },
  today: Day,
): ReviewStep {
  const decisions = record.decisions.filter((decision) => !isBlankDecision(decision));
  const people = record.people.filter(({ name }) => name.trim() !== '');
  const problems: ReviewProblem[] = [
    ...(isAfter(heldOn, today) ? [{ id: 'day_not_come', field: 'day' } as const] : []),
    ...(isBefore(heldOn, addMonths(today, -LONGEST_AGO_MONTHS))
      ? [{ id: 'day_long_past', field: 'day' } as const]
      : []),
    // Held without her, decisions wait for the next review with her; they need no goal yet.
    ...(sheWasThere ? decisions.flatMap(decisionProblems) : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return done({ ...offHold(record, today), people, decisions, heldOn, sheWasThere });
}
