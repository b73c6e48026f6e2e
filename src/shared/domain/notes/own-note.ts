/*
 * A worker's note about their own practice: sealed to its author alone (decision 0030). May not know a key, a row or a screen.
 */
import * as z from 'zod';
import { isStorable } from '../workbook/storable';

/** The most one of them may hold, in characters. Source: our own ceiling. */
export const OWN_NOTE_CEILING = 4000;

export const ownWords = z.string().max(OWN_NOTE_CEILING).refine(isStorable, 'cannot be stored');

/** One as its author sees it. */
export const keptOwnNote = z.strictObject({
  id: z.uuid(),
  /** Missing where it was sealed to a pair that its author no longer has: then nobody can read it. */
  words: ownWords.optional(),
  isAway: z.boolean(),
  /** UTC moments. */
  firstAt: z.string(),
  at: z.string(),
});
export type KeptOwnNote = z.infer<typeof keptOwnNote>;

/** One as it stood at one moment, for its author. */
export const ownNoteVersion = z.strictObject({
  /** Rises with each version. */
  seq: z.number().int().positive(),
  words: ownWords.optional(),
  isAway: z.boolean(),
  /** UTC moment. */
  at: z.string(),
});
export type OwnNoteVersion = z.infer<typeof ownNoteVersion>;
