// The part of the table about her whole file: that she asked for it, what would be in it, and making it. Staff desk; what
// she may ask of it herself stands in her-calls.ts.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { blankMade, copyMade, meant, whoItIs } from './copy-calls';
import { call, nothing, ticket } from './locked-calls';

const ofPlan = z.strictObject({ plan: z.uuid() });

const request = z.strictObject({
  /** The day it was received. */
  day,
  /** The last day to answer in time. */
  answerBy: day,
  standing: z.enum(['to_come', 'today', 'gone_by']),
  byHer: z.boolean(),
  writtenBy: z.string(),
});

export const fileStanding = z.strictObject({
  /** She asked, and no file was made since. The earliest such day counts. */
  asked: request.optional(),
  /** The day the last one was made. */
  madeOn: day.optional(),
  today: day,
});
export type FileStanding = z.infer<typeof fileStanding>;

/** What of it she reads on her own side. */
export const fileStandingForHer = z.strictObject({
  asked: request.pick({ day: true, answerBy: true }).optional(),
  madeOn: day.optional(),
  worker: z.string(),
});
export type FileStandingForHer = z.infer<typeof fileStandingForHer>;

const fileLook = z.strictObject({
  who: whoItIs,
  /** Stands for everything in it: making it asks whether it is still the same. */
  code: z.string(),
  parts: z.array(z.strictObject({ title: z.string(), entries: z.number().int() })),
  /** Characters no font has: they stand in it by their number. */
  unprintable: z.array(z.string()),
  suggestedName: z.string(),
  suggestedListName: z.string(),
});
export type FileLook = z.infer<typeof fileLook>;

export const fileProblems = ['missing', 'to_come', 'long_ago'] as const;
export type FileProblem = (typeof fileProblems)[number];

export const fileCalls = {
  standing: call(ofPlan, fileStanding),
  /** A worker writes down that she asked, aloud or on paper. */
  ask: call(
    // `isSure`: it was said that the day lies long ago, and it is the one that was meant.
    ofPlan.extend({ day: day.optional(), isSure: z.literal(true).optional() }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('kept'), standing: fileStanding }),
      z.strictObject({ kind: z.literal('put-right'), why: z.enum(fileProblems) }),
    ]),
  ),
  /** What would be in it. Writes nothing. */
  look: call(ofPlan, fileLook),
  /** Drawn, signed, on record, written. `told`: she was told that it holds her addresses in full. */
  make: call(
    ofPlan.extend({ place: ticket, meant, looked: z.string().max(40), told: z.literal(true) }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('made'), copy: copyMade }),
      z.strictObject({ kind: z.literal('stopped') }),
    ]),
  ),
  /** What may be held back, for whoever answers requests. Never among her copies. */
  list: call(ofPlan.extend({ place: ticket, meant }), blankMade),
  /** Ends the drawing that is under way. */
  stop: call(nothing, nothing),
} as const;
