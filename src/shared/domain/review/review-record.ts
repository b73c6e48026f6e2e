/*
 * What is written down of one review of My Plan, from planning to done: the day it is planned for and those it was
 * planned for before, who is coming, what was decided, and why it waits. Her own words are answers in her workbook and
 * never stand here. May not know where it is kept.
 */
import * as z from 'zod';
import { day } from '../calendar/day';
import { isStorable } from '../workbook/storable';

/** Why it is held: its time has come, she asked for it, or something changed for her (feature row R27). */
export const reviewWhys = ['its_time', 'she_asked', 'something_changed'] as const;

/** Why it has to wait: what the prison or the services did not make possible stands first, what is hers last (row R26). */
export const holdReasons = [
  'no_room',
  'no_escort',
  'lockdown',
  'staff_away',
  'staff_moved',
  'partner_could_not_come',
  'papers_not_ready',
  'she_was_moved',
  'she_is_at_court',
  'she_is_not_well',
  'she_wants_to_wait',
  'something_else',
] as const;

/** The longest a review may wait before somebody looks at it again, in days. Source: our own proposal. */
export const LONGEST_HOLD_DAYS = 28;

/** The most one field of a review may hold, in characters. Source: our own ceiling. */
export const MOST_IN_A_FIELD = 1000;
export const MOST_PEOPLE = 40;
export const MOST_DECISIONS = 60;

/** Words as typed. Half characters and null characters cannot be stored and come back changed, so they are refused. */
const words = z.string().max(MOST_IN_A_FIELD).refine(isStorable, 'cannot be stored');
const itemId = z.string().min(1).max(40);

export const reviewPerson = z.strictObject({
  id: itemId,
  name: words,
  /** Her job, or what she is to her, in a few words. May be empty. */
  role: words,
  /** Said on the day; missing before. */
  came: z.boolean().optional(),
});
export type ReviewPerson = z.infer<typeof reviewPerson>;

export const reviewDecision = z.strictObject({
  id: itemId,
  what: words,
  who: words,
  by: day.optional(),
  /** The goal it becomes a step of: its id, or `new`. Missing while nobody has chosen. */
  goal: itemId.optional(),
  /** Only with a new goal: what she wants, in her words. */
  goalWords: words.optional(),
});
export type ReviewDecision = z.infer<typeof reviewDecision>;

/** What is typed while a review is planned and held. */
export const reviewNotes = z.strictObject({
  people: z.array(reviewPerson).max(MOST_PEOPLE),
  decisions: z.array(reviewDecision).max(MOST_DECISIONS),
});
export type ReviewNotes = z.infer<typeof reviewNotes>;

export const reviewHold = z.strictObject({
  reason: z.enum(holdReasons),
  /** In a few words; needed with `something_else`. */
  words,
  since: day,
  lookAgainOn: day,
});
export type ReviewHold = z.infer<typeof reviewHold>;

export const reviewRecord = reviewNotes.extend({
  why: z.enum(reviewWhys),
  /** Missing while no day has been chosen. */
  plannedFor: day.optional(),
  /** Days it was planned for before, earliest first. `missed`: the day went by. */
  earlierDays: z
    .array(z.strictObject({ day, missed: z.boolean() }))
    .max(200)
    .default([]),
  /** Holds that are over, with the day each ended, earliest first. */
  earlierHolds: z
    .array(reviewHold.extend({ endedOn: day }))
    .max(200)
    .default([]),
  hold: reviewHold.optional(),
  /** The day it was held; only when it is done. */
  heldOn: day.optional(),
  sheWasThere: z.boolean().optional(),
  /** Who led on the day it was finished, by the rules. */
  lead: z.string().optional(),
  /** The day it was finished, which may be later than the day it was held. */
  finishedOn: day.optional(),
  /** Decisions that became steps in her goals; the others come up at the next review. */
  stepsMade: z.int().min(0).optional(),
  /** Why it was called off. */
  calledOff: words.optional(),
});
export type ReviewRecord = z.infer<typeof reviewRecord>;

export const reviewStandings = ['planned', 'on_hold', 'done', 'called_off'] as const;
export type ReviewStanding = (typeof reviewStandings)[number];

/** A review as it is kept: with who wrote last, and the UTC moment. */
export interface KeptReview {
  readonly id: string;
  readonly standing: ReviewStanding;
  readonly record: ReviewRecord;
  /** The version of the plan it made; only when it is done. */
  readonly version?: number;
  readonly by: string;
  readonly at: string;
}

/** What a list and a timeline need of a review that is not over. */
export type ReviewUnderWay = Pick<ReviewRecord, 'plannedFor' | 'hold'> & { readonly id: string };
