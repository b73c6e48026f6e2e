// Pictures of a place she could live: what one says, and how much room there is. A picture hangs on a line of a list of hers
// and is never an answer. Knows no bytes but by their number.

import { z } from 'zod';
import { day } from '../calendar/day';

/** As much as is read of a file that somebody chooses, in bytes. */
export const MOST_OF_FILE = 20 * 1024 * 1024;
/** Dots of a picture that is opened at all: more is refused by its own first lines, before anything draws it. */
export const MOST_DOTS = 50_000_000;
/** Dots along the shorter side of a file that shows anything. Source: our own floor. */
export const LEAST_SIDE = 16;
/** Dots along the longer side of a picture as it is kept. */
export const LONGEST_SIDE = 1_600;
/** Bytes of a picture as it is kept. */
export const MOST_OF_PICTURE = 600_000;
export const MOST_OF_PLACE = 6;
export const MOST_OF_PLAN = 40;

/** What it shows: what a person who cannot see it is told, so it cannot be left out. */
export const pictureSaid = z.strictObject({
  words: z.string().trim().min(1).max(300),
  /** When it was taken or handed over, where that is known. */
  day: day.optional(),
});
export type PictureSaid = z.infer<typeof pictureSaid>;

export const keptPicture = z.strictObject({
  id: z.uuid(),
  /** The line of the list it belongs to. */
  item: z.string(),
  said: pictureSaid,
  width: z.number().int(),
  height: z.number().int(),
  isAway: z.boolean(),
  /** Who added it, and the UTC moment. */
  by: z.string(),
  at: z.string(),
});
export type KeptPicture = z.infer<typeof keptPicture>;

/** How a picture of that size stands when its longer side is no longer than it may be. Never larger than it was. */
export function fittedSize(width: number, height: number): { width: number; height: number } {
  const by = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * by)),
    height: Math.max(1, Math.round(height * by)),
  };
}

/** The address by which a page shows it. @param jpeg base64 */
export function addressOf(jpeg: string): string {
  return `data:image/jpeg;base64,${jpeg}`;
}
