// The part of the table about how long plans are kept, and about taking one out for good.

import { z } from 'zod';
import { eraseGround } from '../domain/backups/erase-ground';
import { call, nothing } from './locked-calls';

const count = z.number().int().nonnegative();
const moment = z.string();

/** A plan by its own number; initials only. */
export const planToErase = z.strictObject({
  plan: z.uuid(),
  reference: z.string(),
  initials: z.string(),
  answers: count,
  lastAt: moment.optional(),
});
export type PlanToErase = z.infer<typeof planToErase>;

export const erased = z.strictObject({
  reference: z.string(),
  at: moment,
  worker: z.string(),
  /** Not there for one from before it was asked for. */
  ground: eraseGround.optional(),
  reason: z.string(),
  rows: count,
  /** Pieces of hers that were looked for on every page of the file, and how many were found; undefined: it was not ended. */
  looked: count,
  found: count.optional(),
  /** The last day on which a backup from before may still be there. */
  backupsUntil: z.string().optional(),
});
export type Erased = z.infer<typeof erased>;

const keeping = z.strictObject({
  /** Whole years after the last answer; undefined: nothing was set. */
  years: z.number().int().min(1).max(100).optional(),
  /** Plans that are past it. Nothing is taken out by itself. */
  past: z.array(planToErase),
  erased: z.array(erased),
});
export type Keeping = z.infer<typeof keeping>;

export const eraseCalls = {
  show: call(nothing, keeping),
  keepYears: call(z.strictObject({ years: z.number().int().min(1).max(100).optional() }), keeping),
  /** By the plan's own number, letter for letter. */
  find: call(z.strictObject({ reference: z.string().max(40) }), planToErase),
  /** The number is typed again; both must be of the same plan. The reason may hold no name and no number of hers. */
  erase: call(
    z.strictObject({
      plan: z.uuid(),
      reference: z.string().max(40),
      ground: eraseGround,
      reason: z.string().trim().min(1).max(500),
    }),
    erased,
  ),
};
