// The part of the table about papers that go to the printer from here: each is what would have been saved, byte for byte.
// Staff desk only.

import { z } from 'zod';
import { blankMade, blankRequest, cardsRequest, copyMade, copyRequest, meant } from './copy-calls';
import { copyOnRecord } from './handed-calls';
import { letterWritten } from './letter-calls';
import { call, nothing } from './locked-calls';

/** More than this nobody prints of one copy. */
export const MOST_PRINTED = 99;
export const copiesToPrint = z.number().int().min(1).max(MOST_PRINTED);

/** Given to the printer; or called off, and then nothing is on record. */
export const printedOrNot = <S extends z.ZodType>(made: S) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('printed'), made }),
    z.strictObject({ kind: z.literal('called-off') }),
  ]);
export type Printed<T> = { kind: 'printed'; made: T } | { kind: 'called-off' };

const copies = copiesToPrint;
const which = z.strictObject({ plan: z.uuid(), copy: z.uuid() });
const onRecord = printedOrNot(z.array(copyOnRecord));

export const printCalls = {
  /** As `copies.make`, to the printer: on record from before the printer is asked; called off, it is taken off again. */
  copy: call(
    copyRequest.extend({ copies, meant: meant.optional(), looked: z.string().max(40).optional() }),
    printedOrNot(copyMade),
  ),
  letter: call(
    letterWritten.extend({
      ...{ copies, meant: meant.optional(), version: z.number().int() },
      /** SHA-256 of the pages that were looked at. */
      looked: z.string().max(64),
    }),
    printedOrNot(copyMade),
  ),
  /** What was sent, exactly as it was. */
  again: call(which.extend({ copies }), onRecord),
  /** The letter that asks for a copy back; that they were asked is written down once it is at the printer. */
  askBack: call(which.extend({ copies }), onRecord),
  blank: call(blankRequest.extend({ copies }), printedOrNot(blankMade)),
  cards: call(cardsRequest.extend({ copies }), printedOrNot(blankMade)),
  /** One page of who has looked at her plan, in her words and for her. */
  looks: call(
    z.strictObject({ plan: z.uuid(), language: z.string().max(20).optional(), copies }),
    printedOrNot(blankMade),
  ),
  /** How far the paper at the printer is. */
  standing: call(
    nothing,
    z.strictObject({
      stage: z.enum(['none', 'making', 'drawing', 'asking']),
      /** Pages made ready so far, and how many there are. */
      page: z.number().int(),
      pages: z.number().int(),
    }),
  ),
  /** Calls it off. Not while the system's dialog is open. */
  stop: call(nothing, nothing),
} as const;
