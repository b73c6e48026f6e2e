// The part of the table about letters: what may stand in one, and one made. Staff desk only.

import { z } from 'zod';
import { leftOutReasons } from '../domain/copies/allowed';
import { letterKinds, letterStops } from '../domain/copies/letters';
import { LONGEST_NAME_OF_READER } from '../domain/copies/plan-copy';
import { copyMade, meant, whoItIs } from './copy-calls';
import { call, ticket } from './locked-calls';

/** A letter of more than this is not read. */
const LONGEST_PARAGRAPH = 6_000;

const letterRequest = z.strictObject({
  plan: z.uuid(),
  letter: z.enum(letterKinds),
  /** Question keys she said yes to for this letter. */
  saidYes: z.array(z.string().max(60)).max(200),
});
export type LetterRequest = z.infer<typeof letterRequest>;

const paragraph = z.strictObject({
  /** Its name in the words, or the key of a question behind "hers-". */
  id: z.string().max(80),
  text: z.string().max(LONGEST_PARAGRAPH),
});
export type LetterParagraph = z.infer<typeof paragraph>;

const placeInPlan = z.strictObject({ page: z.string(), question: z.string() });

const letterDraft = z.strictObject({
  stops: z.array(z.enum(letterStops)),
  subject: z.string(),
  greeting: z.string(),
  close: z.string(),
  /** As she may sign: her full name, and the name she likes. */
  names: z.strictObject({ full: z.string(), known: z.string() }),
  paragraphs: z.array(paragraph),
  /** Who she writes with, and the prison: lines to begin the letter with, where it may say so. */
  from: z.string(),
  fromWithoutPrison: z.string(),
  /** How she can be reached safely, which stands in a box on the letter; not there where this reader may not see it. */
  contact: z.string().optional(),
  askEachTime: z.array(placeInPlan),
  leftOut: z.array(
    placeInPlan.extend({
      reason: z.enum(leftOutReasons),
      options: z.array(z.string()).optional(),
      fields: z.array(z.string()).optional(),
    }),
  ),
  suggestedName: z.string(),
  who: whoItIs,
  /** Of the plan, as the answers stand in it. */
  version: z.number().int(),
});
export type LetterDraft = z.infer<typeof letterDraft>;

export const letterWritten = letterRequest.extend({
  /** Who gets it, and the address under it. */
  to: z.string().trim().min(1).max(LONGEST_NAME_OF_READER),
  address: z.string().max(600),
  from: z.string().max(600),
  subject: z.string().max(200),
  greeting: z.string().max(200),
  paragraphs: z.array(paragraph).max(60),
  /** How to answer, under her name. */
  reply: z.string().max(600),
  /** She ticked that it may say where she is. */
  saysPrison: z.boolean(),
  fullName: z.boolean(),
  /** She read it or heard it read, and said yes to it. Else it says DRAFT. */
  saidYesToIt: z.boolean(),
  large: z.boolean().optional(),
});
export type LetterWritten = z.infer<typeof letterWritten>;

export const letterCalls = {
  /** What may stand in it, for her and her worker to look over. Writes nothing. */
  draft: call(letterRequest, letterDraft),
  /** Drawn, recorded, written; signed where it may name the prison. */
  make: call(
    letterWritten.extend({ place: ticket, meant: meant.optional(), version: z.number().int() }),
    copyMade,
  ),
} as const;
