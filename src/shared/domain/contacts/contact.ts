// An entry of the establishment's own directory: a service, or a person by name, and how they can safely be reached. It is
// about people whose work it is, and never about a woman. Pure.

import * as z from 'zod';
import { day } from '../calendar/day';
import { isStorable } from '../workbook/storable';

/** What somebody turns to them for. */
export const helpKinds = [
  'housing',
  'money',
  'health',
  'recovery',
  'abuse',
  'family',
  'work',
  'care_leavers',
  'probation',
  'womens_centre',
  'legal',
  'faith',
  'mentoring',
  'other',
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** The most characters of a line, and of a few sentences. Ours. */
export const LINE_MOST = 200;
export const WORDS_MOST = 2000;

const text = (most: number) => z.string().max(most).refine(isStorable, 'cannot be stored');
const line = text(LINE_MOST);

/** What is said of one of them. Lines that were left empty are empty text. */
export const contactSaid = z.strictObject({
  is: z.enum(['service', 'person']),
  name: line.refine((name) => name.trim() !== '', 'a name is needed'),
  /** Where a person works; empty for a service. */
  of: line,
  help: z.enum(helpKinds),
  /** A town, a county, "all of Wales". */
  area: line,
  womenOnly: z.boolean(),
  phone: line,
  email: line,
  /** A postal address. Never where a refuge is: the screen says so. */
  post: text(WORDS_MOST),
  bestTime: line,
  /** A message must not be left for them, or by them for her. */
  noMessage: z.boolean(),
  /** What they are like: facts that help somebody who rings for the first time. */
  like: text(WORDS_MOST),
});
export type ContactSaid = z.infer<typeof contactSaid>;

/** The same while it is being written: the name may still be missing. */
export const contactTyped = contactSaid.extend({ name: line });

/** A form nobody has typed in. */
export const emptyContact: ContactSaid = {
  ...{ is: 'service', name: '', of: '', help: 'housing', area: '', womenOnly: false },
  ...{ phone: '', email: '', post: '', bestTime: '', noMessage: false, like: '' },
};

/** What became of an entry, by row of its history. */
export const contactDoings = ['added', 'changed', 'checked', 'retired', 'back'] as const;
export type ContactDoing = (typeof contactDoings)[number];

const checked = z.strictObject({ on: day, by: z.string() });

/** One row of the history of an entry. `at`: UTC moment. */
export const contactVersion = z.strictObject({
  seq: z.int().positive(),
  what: z.enum(contactDoings),
  said: contactSaid,
  isRetired: z.boolean(),
  /** When somebody last made sure that it is right, and who; left out where nobody has. */
  checked: checked.optional(),
  by: z.string(),
  at: z.string(),
});
export type ContactVersion = z.infer<typeof contactVersion>;

/** Somebody of the staff who knows them. It stays when they leave. */
export const knownBy = z.strictObject({
  worker: z.string(),
  name: z.string(),
  /** How, in a few words; may be empty. */
  how: line,
  isMe: z.boolean(),
});

/** An entry as it stands. */
export const contactShown = contactVersion.extend({
  id: z.uuid(),
  known: z.array(knownBy),
  /** In how many women's teams they are. A number, and never whose. */
  women: z.int().nonnegative(),
  /** In how many of those teams since before it was changed here how they are reached. */
  older: z.int().nonnegative(),
});
export type ContactShown = z.infer<typeof contactShown>;

/** Which lines of two rows are not the same. */
export function linesChanged(before: ContactSaid, after: ContactSaid): (keyof ContactSaid)[] {
  return (Object.keys(after) as (keyof ContactSaid)[]).filter((key) => before[key] !== after[key]);
}

/** Who they are and how they are reached: what somebody made sure of. Words about them can be put right without it. */
const checkedLines: ReadonlySet<keyof ContactSaid> = new Set([
  ...(['is', 'name', 'of', 'phone', 'email', 'post'] as const),
]);

/** True where what was made sure of before is not what it says now. */
export const asksForACheck = (before: ContactSaid, after: ContactSaid): boolean =>
  linesChanged(before, after).some((line) => checkedLines.has(line));

/**
 * An entry as it stands with one change undone: the lines that change wrote say again what they said before it. What was changed
 * since in other lines stays.
 */
export function putBack(now: ContactSaid, change: { before: ContactSaid; after: ContactSaid }) {
  const lines = linesChanged(change.before, change.after);
  return contactSaid.parse({
    ...now,
    ...Object.fromEntries(lines.map((line) => [line, change.before[line]])),
  });
}
