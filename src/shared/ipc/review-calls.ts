// The part of the table about reviews: planned, held, done, and the plan as it was. Staff desk only.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import {
  type KeptReview,
  reviewHold,
  reviewNotes,
  reviewRecord,
  reviewStandings,
  reviewWhys,
} from '../domain/review/review-record';
import { reviewProblemIds } from '../domain/review/review-steps';
import { answer } from '../domain/workbook/answer';
import { situation } from '../domain/workbook/people-and-situations';
import { call } from './locked-calls';

const planId = z.uuid();
const ofReview = z.strictObject({ plan: planId, review: z.uuid() });

const keptReview: z.ZodType<KeptReview> = z.strictObject({
  id: z.uuid(),
  standing: z.enum(reviewStandings),
  record: reviewRecord,
  version: z.number().int().positive().optional(),
  by: z.string(),
  at: z.string(),
}) as z.ZodType<KeptReview>;

/** From when "what has changed" counts: the last review, the day the plan was signed, or its start. */
const sinceWhen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review'), day }),
  z.strictObject({ kind: z.literal('signed'), day }),
  z.strictObject({ kind: z.literal('start') }),
]);
export type SinceWhen = z.infer<typeof sinceWhen>;

const reviewDesk = z.strictObject({
  review: keptReview.optional(),
  /** The one ended last first. */
  ended: z.array(keptReview),
  since: sinceWhen,
  changes: z.array(
    z.strictObject({
      page: z.string(),
      question: z.string(),
      before: answer.optional(),
      now: answer.optional(),
    }),
  ),
});
export type ReviewDesk = z.infer<typeof reviewDesk>;

export const planAsItWas = z.strictObject({
  version: z.number().int().positive(),
  day,
  name: z.string(),
  situation,
  /** Who led on that day, by the rules as they were then; only of a review. */
  lead: z.string().optional(),
  answers: z.array(answer),
});
export type PlanAsItWas = z.infer<typeof planAsItWas>;

const reviewAfter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), review: keptReview }),
  z.strictObject({
    kind: z.literal('put-right'),
    problems: z
      .array(z.strictObject({ id: z.enum(reviewProblemIds), field: z.string() }))
      .readonly(),
  }),
]);
export type ReviewAfter = z.infer<typeof reviewAfter>;

export const reviewCalls = {
  open: call(z.strictObject({ plan: planId }), reviewDesk),
  begin: call(
    z.strictObject({ plan: planId, why: z.enum(reviewWhys), day: day.optional() }),
    reviewAfter,
  ),
  keep: call(ofReview.extend({ notes: reviewNotes }), reviewAfter),
  setDay: call(ofReview.extend({ day }), reviewAfter),
  hold: call(ofReview.extend({ hold: reviewHold.omit({ since: true }) }), reviewAfter),
  offHold: call(ofReview, reviewAfter),
  callOff: call(ofReview.extend({ words: z.string().max(500) }), reviewAfter),
  finish: call(ofReview.extend({ day, sheWasThere: z.boolean() }), reviewAfter),
  /** The plan as it stood at a version, for reading. */
  asItWas: call(
    z.strictObject({ plan: planId, version: z.number().int().positive() }),
    planAsItWas,
  ),
} as const;
