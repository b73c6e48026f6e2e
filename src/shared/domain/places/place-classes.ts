// What kind of place an answer holds, or what way to one. The content says it of each question; rules read it from there.

import { z } from 'zod';

/**
 * home: where she lives, sleeps or keeps her things. contact: how she or her people are reached. gp, school, work:
 * where she goes. children: where her children are. travel: how she gets there. appointment: where she will be at some
 * time. zone: where she may not or must not be, which points at who is there. keep_away: people she must be kept away
 * from, no place but as telling. area: a part of the country she would like to live in, no door. worker: an office and the
 * number of a worker, which are not hers to hide.
 */
export const placeClasses = [
  'home',
  'contact',
  'gp',
  'school',
  'work',
  'children',
  'travel',
  'appointment',
  'zone',
  'keep_away',
  'area',
  'worker',
] as const;
export const placeClass = z.enum(placeClasses);
export type PlaceClass = z.infer<typeof placeClass>;

const leadsNowhere: ReadonlySet<PlaceClass> = new Set(['keep_away', 'area', 'worker']);

/** True for what leads to her: it stays back with an address she keeps back. */
export function leadsToHer(what: PlaceClass | undefined): boolean {
  return what !== undefined && !leadsNowhere.has(what);
}
