// The part of the table about handing the lead over to probation, and about places in a team that nobody has yet.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import {
  handoverReceipt,
  handoverRecord,
  receiptProblems,
} from '../domain/handover/handover-record';
import { handoverStages } from '../domain/handover/handover-stage';
import { namedPlaceOrPerson } from '../domain/review/facts';
import { handoverSteps } from '../domain/review/situation-change';
import { call, nothing } from './locked-calls';

const ofPlan = z.strictObject({ plan: z.uuid() });

const days = z.strictObject({ comesUp: day, underWay: day, passes: day });

const listed = z.strictObject({
  plan: z.uuid(),
  /** Tells women of one name apart. */
  prisonNumber: z.string(),
  name: z.string(),
  stage: z.enum(handoverStages),
  ...days.shape,
  /** The record as it stands; undefined where nobody has taken it up. */
  record: handoverRecord.optional(),
});
export type HandoverListed = z.infer<typeof listed>;

/** One row of its history. `at`: UTC moment. */
const version = z.strictObject({ record: handoverRecord, by: z.string(), at: z.string() });
export type HandoverVersion = z.infer<typeof version>;

const explained = z.strictObject({
  words: z.string(),
  params: z.record(z.string(), z.union([day, z.number()])),
});

const shown = z.strictObject({
  stage: z.enum(handoverStages).optional(),
  days: days.optional(),
  /** The first day anything of it can have been done on: of her sentence, or this time in prison. */
  since: day.optional(),
  record: handoverRecord,
  /** The newest first. */
  history: z.array(version),
  /** Copies for probation that are out: with any of their codes they can answer. */
  copies: z.array(z.strictObject({ code: z.string(), madeAt: z.string() })),
  /** Who leads on her home, as agreed or else by the rules: the words of `planHousingLead`. */
  housing: explained,
});
export type HandoverShown = z.infer<typeof shown>;

const received = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entered'), now: shown }),
  z.strictObject({
    kind: z.literal('put-right'),
    why: z.enum([...receiptProblems, 'code_not_known', 'before_copy', 'own_name', 'cannot_be']),
  }),
]);
export type HandoverReceived = z.infer<typeof received>;

const ownAnswer = z.strictObject({
  /** Probation is asked whether it takes over. */
  isAsked: z.boolean(),
  /** What probation said last: who, and on which day. */
  last: handoverReceipt.pick({ said: true, name: true, day: true, words: true }).optional(),
});
export type OwnAnswer = z.infer<typeof ownAnswer>;

const ownAnswerKept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entered'), now: ownAnswer }),
  z.strictObject({
    kind: z.literal('put-right'),
    why: z.enum(['why_needed', 'cannot_be', 'not_asked']),
  }),
]);
export type OwnAnswerKept = z.infer<typeof ownAnswerKept>;

const emptyPlaces = z.strictObject({
  plan: z.uuid(),
  /** Tells women of one name apart. */
  prisonNumber: z.string(),
  name: z.string(),
  /** The jobs nobody has, as the content names them. */
  roles: z.array(z.string()),
});
export type EmptyPlaces = z.infer<typeof emptyPlaces>;

export const handoverCalls = {
  /** Every plan of this worker's team whose lead passes, or has a hand over begun. */
  list: call(nothing, z.array(listed)),
  /** Plans of this worker's team with a place that nobody has yet. */
  nobodyYet: call(nothing, z.array(emptyPlaces)),
  open: call(ofPlan, shown),
  /** A step was done on that day; without a day it is open again. */
  step: call(ofPlan.extend({ step: z.enum(handoverSteps), day: day.optional() }), shown),
  /** Who takes over; no words takes the name out again. */
  name: call(ofPlan.extend({ worker: namedPlaceOrPerson.optional() }), shown),
  /** At probation's own desk: whether they are asked to take over. */
  asked: call(ofPlan, ownAnswer),
  /** Their own answer, given at their own desk, with nobody's code: they are signed in. A yes passes the lead today. */
  answer: call(
    ofPlan.extend({ ...handoverReceipt.pick({ said: true, words: true }).shape }),
    ownAnswerKept,
  ),
  /** What the receiver said. A yes passes the lead on that day; a no leaves it where it is. */
  receive: call(ofPlan.extend({ receipt: handoverReceipt.partial() }), received),
} as const;
