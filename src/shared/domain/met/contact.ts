/*
 * What a worker did with her or for her, as facts: when, how, with whom, where, and what comes next. Kept apart from her
 * answers. May not know a row, a screen or her side of the screen.
 */
import * as z from 'zod';
import { type Day, day } from '../calendar/day';
import type { Due } from '../review/due';
import { holdReasons } from '../review/review-record';
import { sittingKinds } from '../sitting/sitting';
import { isStorable } from '../workbook/storable';

/** release_day: at her side on the day she left. tried: it was tried and did not come about. */
export const contactKinds = ['met', 'letter', 'call', 'release_day', 'tried'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Why it did not come about: as for a review that waits, and what is so of calls and letters alone. */
export const triedReasons = ['no_answer', 'she_said_no', ...holdReasons] as const;
export type TriedReason = (typeof triedReasons)[number];

const reasonsOfHers: readonly TriedReason[] = [
  'she_said_no',
  'she_is_not_well',
  'she_wants_to_wait',
];

/** Whether the prison and the services did not make it possible, or it was hers; `unsaid` where nobody can tell. */
export function whoseReason(reason: TriedReason): 'system' | 'hers' | 'unsaid' {
  if (reason === 'something_else') return 'unsaid';
  return reasonsOfHers.includes(reason) ? 'hers' : 'system';
}

/** The most a line and the words of one contact may hold, in characters. Source: our own ceiling. */
export const MOST_IN_A_LINE = 300;
export const MOST_WORDS = 4000;

const text = (most: number) => z.string().max(most).refine(isStorable, 'cannot be stored');

/** What is written down of one contact. */
export const contactSaid = z
  .strictObject({
    kind: z.enum(contactKinds),
    day,
    /** Who was there, besides her and who writes. */
    who: text(MOST_IN_A_LINE),
    place: text(MOST_IN_A_LINE),
    words: text(MOST_WORDS),
    /** Only with `tried`, and always there. */
    reason: z.enum(triedReasons).optional(),
    next: text(MOST_IN_A_LINE),
    followUp: day.optional(),
  })
  .refine(({ kind, reason }) => (kind === 'tried') === (reason !== undefined), 'reason');
export type ContactSaid = z.infer<typeof contactSaid>;

const written = z.strictObject({ by: z.string(), at: z.string() });

/** One row of its history. `at`: UTC moment. */
export const contactVersion = written.extend({
  /** Counts within the plan; the highest of a contact counts. */
  seq: z.int().positive(),
  said: contactSaid,
  isAway: z.boolean(),
  isFollowed: z.boolean(),
});
export type ContactVersion = z.infer<typeof contactVersion>;

/** A contact as it stands now. */
export const keptContact = contactVersion.extend({ id: z.uuid(), first: written });
export type KeptContact = z.infer<typeof keptContact>;

export const contactMarks = ['away', 'back', 'followed', 'not_followed'] as const;
export type ContactMark = (typeof contactMarks)[number];

/** A time they sat together at the screen: kept by itself, never typed again. */
export const sittingInLog = z.strictObject({
  id: z.uuid(),
  kind: z.enum(sittingKinds),
  day,
  by: z.string(),
  /** Page ids in the order in which they were opened. */
  pages: z.array(z.string()),
});
export type SittingInLog = z.infer<typeof sittingInLog>;

export type LogEntry =
  | { kind: 'contact'; day: Day; contact: KeptContact }
  | { kind: 'sitting'; day: Day; sitting: SittingInLog };

/** Contacts and sittings in one list, the newest day first. Of the same day, what was written last comes first. */
export function inOneLog(
  contacts: readonly KeptContact[],
  sittings: readonly SittingInLog[],
): LogEntry[] {
  return [
    ...contacts.map((contact): LogEntry => ({ kind: 'contact', day: contact.said.day, contact })),
    ...sittings.map((sitting): LogEntry => ({ kind: 'sitting', day: sitting.day, sitting })),
  ].sort((a, b) => b.day.localeCompare(a.day));
}

/** True when both say the same. */
export function contactsTheSame(a: ContactSaid, b: ContactSaid): boolean {
  const keys = ['kind', 'day', 'who', 'place', 'words', 'reason', 'next', 'followUp'] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** What a contact asks for next that nobody has dealt with yet. `next` may be empty. */
export type ContactNext = { contact: string; day: Day; next: string };

const KEY = 'contact:';

/** What Today, the list of women and the timeline are told of it. */
export function contactDue({ contact, day: date, next }: ContactNext): Due {
  return {
    ...{ kind: 'contact_next', key: `${KEY}${contact}`, date, basis: 'fact' },
    ...{ words: 'contactNext', params: {}, isClamped: false, isTelling: false },
    // A worker's words: workers write English.
    ...(next.trim() === '' ? {} : { said: { words: next.trim(), language: 'en', page: '' } }),
  };
}

/** True when this key of something due is that of a contact. */
export function isContactKey(key: string): boolean {
  return key.startsWith(KEY);
}
