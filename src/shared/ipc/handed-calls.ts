// The part of the table about copies that are out: who has one, how it left, and asking for it back.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { leftOutReasons } from '../domain/copies/allowed';
import { backStates, waysOut } from '../domain/copies/still-has';
import { copyMade } from './copy-calls';
import { call, ticket } from './locked-calls';
import { stopsNow, yesesGone } from './since-shapes';

const planId = z.uuid();
const copyId = z.uuid();
const someCopies = z.number().int().min(1).max(99);

/** The longest a reason to keep a copy may be, in characters. */
export const LONGEST_WHY = 500;

const wayOut = z.strictObject({
  went: z.enum(waysOut),
  copies: someCopies,
  by: z.string(),
  /** UTC moment. */
  at: z.string(),
});

const backStep = z.strictObject({
  state: z.enum(backStates),
  day,
  why: z.string().optional(),
  /** She asked on her own side of the screen. */
  byHer: z.boolean(),
  /** A letter was made that asks them. */
  letter: z.boolean(),
  by: z.string(),
  at: z.string(),
});
export type BackStep = z.infer<typeof backStep>;

/** A copy, and everything that has become of it. */
export const copyOnRecord = copyMade.extend({
  madeOn: day,
  questions: z.array(z.string()),
  /** Pages of which her short words stand on it. */
  inShort: z.array(z.string()),
  /** Page ids in the order of the workbook, with the number of answers of each that stand on it. */
  parts: z.array(z.strictObject({ page: z.string(), answers: z.number().int() })),
  went: wayOut.optional(),
  /** Of a letter to somebody else: by when an answer is looked for, and whether it came. */
  answer: z
    .strictObject({ lookFor: day, state: z.enum(['open', 'came', 'not_needed']) })
    .optional(),
  /** The oldest first; the last one counts. */
  back: z.array(backStep),
  /** Each time the file was saved once more, the oldest first. */
  savedAgain: z.array(z.strictObject({ by: z.string(), at: z.string() })),
  /** Each time it was printed once more from here, the oldest first. */
  printedAgain: z.array(z.strictObject({ copies: someCopies, by: z.string(), at: z.string() })),
  /** The plan has changed since. */
  isOlder: z.boolean(),
  stops: stopsNow,
  yesesGone,
  /** Made without her say: nothing of it was hers to take back. */
  withoutHer: z.boolean(),
  /** What this reader would not be given today. */
  takenBack: z.array(
    z.strictObject({
      page: z.string(),
      question: z.string().optional(),
      why: z.enum([...leftOutReasons, 'words_gone']),
    }),
  ),
  /** The size of the file that is kept as it was sent; not there for copies from before they were kept. */
  keptBytes: z.number().int().positive().optional(),
  /** Who signed it here after it was made, the oldest first, with the file that is kept of it. */
  countersigned: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      at: z.string(),
      fileName: z.string(),
      keptBytes: z.number().int().positive().optional(),
    }),
  ),
});
export type CopyOnRecord = z.infer<typeof copyOnRecord>;

const copiesOf = z.array(copyOnRecord);

/** Why what came of asking cannot be written down as it stands. */
export const backProblems = ['before_made', 'to_come', 'why_needed', 'hers'] as const;
const backKept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), copies: copiesOf }),
  z.strictObject({ kind: z.literal('put-right'), why: z.enum(backProblems) }),
]);
export type BackKept = z.infer<typeof backKept>;

export const handedCalls = {
  /** Every copy of a plan, the newest first. */
  list: call(z.strictObject({ plan: planId }), copiesOf),
  /** Says how a copy left; the newest said counts. */
  keepWent: call(
    z.strictObject({ plan: planId, copy: copyId, went: z.enum(waysOut), copies: someCopies }),
    copiesOf,
  ),
  /** Says that it was asked for, or what came of it. */
  keepBack: call(
    z.strictObject({
      plan: planId,
      copy: copyId,
      state: z.enum(backStates),
      day,
      why: z.string().max(LONGEST_WHY).optional(),
    }),
    backKept,
  ),
  /** Makes the letter that asks for it back, and writes down that they were asked. */
  letter: call(
    z.strictObject({ plan: planId, copy: copyId, place: ticket }),
    z.strictObject({ fileName: z.string(), copies: copiesOf }),
  ),
  /** Saves the file once more, byte for byte as it was sent; `signed` names the one with a signature added here. */
  saveAgain: call(
    z.strictObject({ plan: planId, copy: copyId, place: ticket, signed: z.uuid().optional() }),
    z.strictObject({ fileName: z.string(), copies: copiesOf }),
  ),
} as const;
