/*
 * Leaving the desk and coming back: after how long it locks by itself, and what is kept for the way back. May not know a
 * screen, a window or a clock.
 */
import * as z from 'zod';

/** Minutes without a touch after which the desk locks. Never off. Source: security.md 2.6. */
export const LOCK_MINUTES = { least: 2, usual: 5, most: 15 } as const;

export const lockMinutes = z.number().int().min(LOCK_MINUTES.least).max(LOCK_MINUTES.most);

/** More words than one answer can hold: those that could not be saved are kept too. */
const MOST_WORDS = 200_000;
const MOST_FIELDS = 40;
/** More screens than these nobody leaves half-filled forms on; the one left longest ago goes. */
export const MOST_SCREENS = 10;

const field = z.strictObject({
  /** What the field is called on the screen. */
  name: z.string().max(400),
  /** What the part of the screen around it is called, such as a question or a form; left out where that has no name. */
  group: z.string().max(400).optional(),
  /** Which of the fields of this name in that part, from 0. */
  nth: z.number().int().nonnegative().max(10_000),
});

/** Words that stood in a field. */
const heldWords = field.extend({ words: z.string().min(1).max(MOST_WORDS) });
export type HeldWords = z.infer<typeof heldWords>;

/** A file that was chosen and not sent. Only its name is known: the file itself has to be chosen again. */
const heldFile = z.strictObject({
  /** What it was chosen for, as the screen names it. */
  of: z.string().max(400),
  /** What the file is called. */
  shownAs: z.string().min(1).max(400),
});
export type HeldFile = z.infer<typeof heldFile>;

const ofScreen = {
  /** The plan it is about; none on a screen about no one woman. */
  plan: z.uuid().optional(),
  /** The screen, as the desk names it. */
  place: z.string().max(2_000),
  /** What stood in the fields. Whatever was saved by then is found to be the same on the way back. */
  held: z.array(heldWords).max(MOST_FIELDS).default([]),
  files: z.array(heldFile).max(MOST_FIELDS).optional(),
};

/** A screen on which something was begun and not sent, and which nobody has been back to since the desk locked there. */
export const leftScreen = z.strictObject(ofScreen);
export type LeftScreen = z.infer<typeof leftScreen>;

/** Where somebody was when the desk was locked. */
export const wayBack = z.strictObject({
  ...ofScreen,
  /** The field the cursor stood in, and where in it. */
  at: field
    .extend({
      from: z.number().int().nonnegative().optional(),
      to: z.number().int().nonnegative().optional(),
    })
    .optional(),
  /** How far down the screen. */
  down: z.number().nonnegative().max(1_000_000).default(0),
  /** Forms about no woman that were half filled in, on whatever screen, as JSON. */
  drafts: z
    .array(z.strictObject({ form: z.string().max(200), words: z.string().max(MOST_WORDS) }))
    .max(MOST_FIELDS)
    .optional(),
});
export type WayBack = z.infer<typeof wayBack>;
