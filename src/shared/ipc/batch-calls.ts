// The part of the table about copies of several plans for one offender manager: each looked at, each a file of its own.

import { z } from 'zod';
import { copyMade, copyPreview, copyRequest, drawnCopy, meant } from './copy-calls';
import { call, nothing, ticket } from './locked-calls';
import { copiesToPrint, printedOrNot } from './print-calls';

/** Nothing is asked of her here: what she is asked about each time stays out. */
const order = copyRequest.pick({ plan: true, kind: true, to: true, style: true });
export type BatchOrder = z.infer<typeof order>;

const lookedAt = z.strictObject({
  preview: copyPreview,
  /** Not there while something stands in the way of the copy. */
  drawn: drawnCopy.optional(),
});
export type LookedAt = z.infer<typeof lookedAt>;

export const batchCalls = {
  /** Everybody who is named as a prison offender manager, with the plans they are named in. */
  managers: call(nothing, z.array(z.strictObject({ name: z.string(), plans: z.array(z.uuid()) }))),
  /** One copy to look at: her own check, and its pages. Only what was looked at can be made. */
  look: call(order, lookedAt),
  /** Takes the folder they all go into. */
  begin: call(z.strictObject({ place: ticket }), z.strictObject({ batch: z.uuid() })),
  /** Makes one of them: a signed file of its own, with its own record. `not-ready` where it is not what was looked at. */
  make: call(order.extend({ batch: z.uuid(), meant }), copyMade),
  /** The same to the printer, one at a time. */
  print: call(order.extend({ meant, copies: copiesToPrint }), printedOrNot(copyMade)),
} as const;
