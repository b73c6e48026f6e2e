// The part of the table about letters: what may stand in one, and one made. Staff desk only.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { leftOutReasons } from '../domain/copies/allowed';
import { letterKinds, letterLimits, letterStops } from '../domain/copies/letters';
import { languageTag } from '../domain/languages/language';
import { leakKinds } from '../domain/places/leak';
import { copyMade, drawnCopy, meant, whoItIs } from './copy-calls';
import { call, ticket } from './locked-calls';

const letterRequest = z.strictObject({
  plan: z.uuid(),
  letter: z.enum(letterKinds),
  /** Question keys she said yes to for this letter. */
  saidYes: z.array(z.string().max(60)).max(200),
  /** Of our own sentences; English when left out, or when it is not there for print. */
  language: languageTag.optional(),
  /** A copy of the letter for herself: to nobody, not signed, on record as hers. */
  ownCopy: z.boolean().optional(),
});
export type LetterRequest = z.infer<typeof letterRequest>;

const paragraph = z.strictObject({
  /** Its name in the words, or the key of a question behind "hers-". */
  id: z.string().max(80),
  text: z.string().max(letterLimits.paragraph),
});
export type LetterParagraph = z.infer<typeof paragraph>;

const placeInPlan = z.strictObject({ page: z.string(), question: z.string() });

const letterDraft = z.strictObject({
  stops: z.array(z.enum(letterStops)),
  /** Her yes that this letter needs, while it holds: what she said, and when. */
  yes: z
    .strictObject({ since: day, until: day.optional(), words: z.string().optional() })
    .optional(),
  /** BCP 47 of our own sentences. */
  language: z.string(),
  /** Some of them have no words in that language yet, or old ones, and stand in English. */
  isPartEnglish: z.boolean(),
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
  to: z.string().trim().min(1).max(letterLimits.to),
  address: z.string().max(letterLimits.address),
  from: z.string().max(letterLimits.from),
  subject: z.string().max(letterLimits.subject),
  greeting: z.string().max(letterLimits.greeting),
  paragraphs: z.array(paragraph).max(60),
  /** How to answer, under her name. */
  reply: z.string().max(letterLimits.reply),
  /** She ticked that it may say where she is. */
  saysPrison: z.boolean(),
  fullName: z.boolean(),
  /** She read it or heard it read, and said yes to it. Else it says DRAFT. */
  saidYesToIt: z.boolean(),
  large: z.boolean().optional(),
});
export type LetterWritten = z.infer<typeof letterWritten>;

/** As it is looked at, which may be before anybody wrote who gets it. */
const letterToLookAt = letterWritten.extend({ to: z.string().trim().max(letterLimits.to) });

const foundInLetter = z.discriminatedUnion('what', [
  /** A word that says where she is, or that she was in care. */
  z.strictObject({
    what: z.enum(['prison', 'care']),
    at: z.string(),
    where: z.string(),
    word: z.string(),
  }),
  /** Something she keeps back from this reader: what it is, the words around it, the question it is from. */
  z.strictObject({
    ...{ what: z.literal('kept_back'), at: z.string(), where: z.string() },
    ...{ kind: z.enum(leakKinds), from: z.string(), words: z.string() },
  }),
  /** A council that is not the one she said yes to. */
  z.strictObject({
    ...{ what: z.literal('council'), at: z.string(), where: z.string() },
    ...{ typed: z.string(), named: z.string() },
  }),
  /** A character no font has. */
  z.strictObject({
    ...{ what: z.literal('character'), at: z.string(), where: z.string() },
    character: z.string(),
  }),
  z.strictObject({ what: z.literal('empty') }),
]);
export type FoundInLetter = z.infer<typeof foundInLetter>;

const letterLookedAt = z.strictObject({
  stops: z.array(z.enum(letterStops)),
  /** What has to be put right; while there is any, there are no pages. */
  found: z.array(foundInLetter),
  /** The pages as they would be made, before they are signed. */
  drawn: drawnCopy.optional(),
  /** SHA-256 of those pages: what is made begins with them, or is not made. */
  looked: z.string().optional(),
});
export type LetterLookedAt = z.infer<typeof letterLookedAt>;

/** More than a letter holds, so that what is too much is kept all the same until somebody has made it shorter. */
const kept = z.string().max(200_000);

/** A letter as far as it has been written: what was typed and ticked. That she says yes to it is asked anew. */
export const letterBegun = z.strictObject({
  saidYes: letterRequest.shape.saidYes,
  ...{ to: kept, address: kept, reply: kept },
  ...{ saysPrison: z.boolean(), fullName: z.boolean(), large: z.boolean() },
  language: languageTag.optional(),
  /** What was changed of the words that were offered, by their name. */
  changed: z.record(z.string().max(90), kept),
});
export type LetterBegun = z.infer<typeof letterBegun>;

const letterKept = z.strictObject({
  letter: z.enum(letterKinds),
  form: letterBegun,
  by: z.string(),
  at: z.string(),
});
export type LetterKept = z.infer<typeof letterKept>;

export const letterCalls = {
  /** What may stand in it, for her and her worker to look over. Writes nothing. */
  draft: call(letterRequest, letterDraft),
  /** Its pages, or what has to be put right first: not signed, not on record, nowhere on a disk. */
  look: call(letterToLookAt, letterLookedAt),
  /** Drawn, recorded, written; signed where it may name the prison. `looked`: the pages that were looked at. */
  make: call(
    letterWritten.extend({
      place: ticket,
      meant: meant.optional(),
      version: z.number().int(),
      looked: z.string().max(64),
    }),
    copyMade,
  ),
  /** Letters of this plan that are begun and not made. */
  begun: call(z.strictObject({ plan: z.uuid() }), z.array(letterKept)),
  /** Keeps a letter as it stands; without a form it is thrown away. */
  keep: call(
    z.strictObject({
      plan: z.uuid(),
      letter: z.enum(letterKinds),
      form: letterBegun.optional(),
    }),
    z.strictObject({ at: z.string() }),
  ),
} as const;
