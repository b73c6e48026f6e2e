/*
 * A worker's note: words of a worker's own, kept apart from her answers and never mixed with one. May not know a row, a
 * screen or her side of the screen.
 */
import * as z from 'zod';
import { type Day, day } from '../calendar/day';
import type { Due } from '../review/due';
import { isStorable } from '../workbook/storable';

/** The most one text of a note may hold; the same as for an answer. Source: our own ceiling. */
export const NOTE_CEILING = 20_000;

const words = z.string().max(NOTE_CEILING).refine(isStorable, 'cannot be stored');

/** What a worker says in a note. */
export const noteSaid = z.strictObject({
  words,
  /** Also about somebody other than her: those parts may be kept back when she asks to see it. */
  aboutAnother: z.boolean(),
  followUp: day.optional(),
  /** Steps it leads to, in plain words. */
  steps: words,
});
export type NoteSaid = z.infer<typeof noteSaid>;

export const emptyNote: NoteSaid = { words: '', aboutAnother: false, steps: '' };

/** Who wrote it down, and when. `at`: UTC moment. */
const written = z.strictObject({ by: z.string(), at: z.string() });

/** One row of a note's history. */
export const noteVersion = written.extend({
  /** Counts within the plan; the highest of a note counts. */
  seq: z.int().positive(),
  said: noteSaid,
  isAway: z.boolean(),
  isFollowed: z.boolean(),
});
export type NoteVersion = z.infer<typeof noteVersion>;

/** A note as it stands now. */
export const keptNote = noteVersion.extend({
  id: z.uuid(),
  /** The page of the workbook it is about. */
  page: z.string().optional(),
  /** The sitting it was written after. */
  sitting: z.uuid().optional(),
  first: written,
});
export type KeptNote = z.infer<typeof keptNote>;

/** What may become of a note as a whole. */
export const noteMarks = ['away', 'back', 'followed', 'not_followed'] as const;
export type NoteMark = (typeof noteMarks)[number];

/** True when nothing in it says anything. A tick alone says nothing. */
export function isNothingNoted({ words: said, steps, followUp }: NoteSaid): boolean {
  return said.trim() === '' && steps.trim() === '' && followUp === undefined;
}

/** True when both say the same. */
export function notesTheSame(a: NoteSaid, b: NoteSaid): boolean {
  return (
    a.words === b.words &&
    a.steps === b.steps &&
    a.aboutAnother === b.aboutAnother &&
    a.followUp === b.followUp
  );
}

/** How many notes there are: all that her own side of the screen is ever told of them. */
export const noteCounts = z.strictObject({
  standing: z.int().nonnegative(),
  /** Of those, how many are about another person too. */
  aboutAnother: z.int().nonnegative(),
  /** Taken away again; still kept. */
  away: z.int().nonnegative(),
});
export type NoteCounts = z.infer<typeof noteCounts>;

/** Counts notes that say something. */
export function countNotes(notes: readonly Pick<KeptNote, 'said' | 'isAway'>[]): NoteCounts {
  const standing = notes.filter(({ isAway }) => !isAway);
  return {
    standing: standing.length,
    aboutAnother: standing.filter(({ said }) => said.aboutAnother).length,
    away: notes.length - standing.length,
  };
}

/** A day to follow a note up that nobody has dealt with yet. */
export type FollowUp = { note: string; day: Day };

/** Where a note's day begins its key among everything that is due. */
const KEY = 'note:';

/** What Today and the list of women are told of it: the day, and nothing of the note's words. */
export function followUpDue({ note, day: date }: FollowUp): Due {
  return {
    kind: 'note_follow_up',
    key: `${KEY}${note}`,
    date,
    basis: 'fact',
    words: 'noteFollowUp',
    params: {},
    isClamped: false,
    isTelling: false,
  };
}

/** True when this key of something due is that of a note. */
export function isNoteKey(key: string): boolean {
  return key.startsWith(KEY);
}
