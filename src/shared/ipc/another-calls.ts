// The part of the table about names found in her words that are another place or person of the same name: decided by a
// worker, listed, taken back.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { leakKinds } from '../domain/places/leak';
import { lapses } from '../domain/places/same-name';
import { copyRequest } from './copy-calls';
import { call } from './locked-calls';

const planId = z.uuid();

export const keptAnother = z.strictObject({
  id: z.uuid(),
  /** The question in whose answer it stands, by key. */
  question: z.string(),
  /** The words that were found, and those around them. */
  found: z.string(),
  words: z.string(),
  kind: z.enum(leakKinds),
  /** The question it is kept back in, by key; '' for an address she gave before. */
  from: z.string(),
  reason: z.string(),
  day,
  worker: z.string(),
  /** UTC moment. */
  at: z.string(),
  /** Whether it still counts, or why not. */
  state: z.enum(['holds', ...lapses]),
  back: z.strictObject({ day, byHer: z.boolean(), worker: z.string() }).optional(),
});
export type KeptAnother = z.infer<typeof keptAnother>;

/** As she reads it: those that count. */
export const herAnother = keptAnother.pick({
  ...{ id: true, question: true, words: true, reason: true, day: true, worker: true },
});
export type HerAnother = z.infer<typeof herAnother>;

/** Longer reasons are no reasons. */
export const LONGEST_REASON = 500;

export const anotherCalls = {
  /** The newest first. */
  list: call(z.strictObject({ plan: planId }), z.array(keptAnother)),
  /** Decides about one finding of this copy, as it stands now. `gone`: it is not found any more, or nobody may say so of it. */
  decide: call(
    z.strictObject({
      order: copyRequest,
      finding: z.string().max(80),
      reason: z.string().max(LONGEST_REASON),
    }),
    z.strictObject({ kind: z.enum(['kept', 'gone', 'reason-missing']) }),
  ),
  takeBack: call(z.strictObject({ plan: planId, decision: z.uuid() }), z.array(keptAnother)),
} as const;
