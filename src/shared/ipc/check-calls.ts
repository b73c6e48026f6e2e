// The part of the table about checking a PDF somebody brings. Staff desk only; a plan's words are never in the answer,
// titles of its questions are.

import { z } from 'zod';
import { markStandings } from '../domain/audit/mark';
import { checkReasons } from '../domain/copies/check-reasons';
import { standings } from '../domain/copies/taken-back';
import { signerTakenBack } from './certificate-calls';
import { copyMade } from './copy-calls';
import { call, ticket } from './locked-calls';
import { stopsNow, yesesGone } from './since-shapes';

const titlesOnPage = z.strictObject({ page: z.string(), questions: z.array(z.string()) });
export type TitlesOnPage = z.infer<typeof titlesOnPage>;

const checkedSignature = z.strictObject({
  /** Name of the field it is in. */
  field: z.string(),
  /** Made with a key of this vault. */
  isOurs: z.boolean(),
  /** Who signed, as the file says. */
  name: z.string().optional(),
  /** UTC moment on the signer's clock. */
  at: z.string().optional(),
  /** By that clock its certificate did not hold yet, or no more. */
  outOfTime: z.enum(['before', 'after']).optional(),
  /** By our record: it is the one the copy was made with, or one added here later, and by whom. */
  onRecord: z.enum(['made', 'countersigned']).optional(),
  role: z.string().optional(),
  /** The line of this vault's log it was made with: what has become of it, and when what explains that was written down. */
  log: z
    .strictObject({
      seq: z.number().int().positive(),
      standing: z.enum(markStandings),
      at: z.string().optional(),
    })
    .optional(),
  /** What it is worth, where its certificate was taken back. */
  standing: z.enum(standings).optional(),
  takenBack: signerTakenBack.optional(),
  /** Another desk stands behind it: which, and what we heard of certificates it took back. `asOf`: UTC moment. */
  elsewhere: z
    .strictObject({
      name: z.string(),
      heard: z.enum(['never', 'old', 'now']),
      asOf: z.string().optional(),
    })
    .optional(),
});
export type SignatureShown = z.infer<typeof checkedSignature>;

const countersigned = z.strictObject({
  ...{ name: z.string(), role: z.string(), at: z.string() },
  /** The file with it is in this vault, and can be saved again. */
  isKept: z.boolean(),
});

export const sinceCopy = z.strictObject({
  /** This vault still has the version the copy was made from. */
  isVersionKept: z.boolean(),
  /** The number a copy made now would carry. */
  versionNow: z.number().int().positive(),
  changed: z.array(titlesOnPage),
  haveFactsChanged: z.boolean(),
  /** What the copy shows and she does not share with its reader any more. */
  takenBack: z.array(titlesOnPage),
  /** Why no copy of this sort could be made for its reader today. */
  stops: stopsNow,
  /** Yeses of hers it went out with that hold no more. */
  yesesGone,
  /** Made without her say: nothing of it was hers to take back. */
  withoutHer: z.boolean(),
  /** The newest copy made for the same reader later. */
  newer: z.strictObject({ version: z.number(), madeAt: z.string() }).optional(),
});
export type SinceCopy = z.infer<typeof sinceCopy>;

const checkedPdf = z.strictObject({
  fileName: z.string(),
  /**
   * not-trusted: unchanged, but a certificate was taken back. unheard: unchanged, but signed at a desk we have no list of
   * today from.
   */
  verdict: z.enum(['unchanged', 'not-trusted', 'unheard', 'changed', 'not-ours', 'damaged']),
  /** Not signed here, but at another desk that is trusted for checking. */
  isElsewhere: z.literal(true).optional(),
  /** What was found, most telling first; empty when unchanged. */
  reasons: z.array(z.enum(checkReasons)),
  /** Those that fit what they signed. */
  signatures: z.array(checkedSignature),
  /** This vault's own record of the copy: of the file itself, or of what it was before something was added. */
  record: copyMade
    .extend({
      name: z.string(),
      /** Signatures that were added here and are not in this file: it is from before them. */
      countersignedLater: z.array(countersigned),
      since: sinceCopy,
    })
    .optional(),
  /** UTC moment at which the plan of this copy was taken out for good. Nothing else is on record of it then. */
  erasedAt: z.string().optional(),
});
export type CheckedPdf = z.infer<typeof checkedPdf>;

export const checkCalls = {
  check: call(z.strictObject({ place: ticket }), checkedPdf),
  /** The same for a file dropped on the window: its bytes, as no path reaches a window. */
  checkDropped: call(
    z.strictObject({ fileName: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
    checkedPdf,
  ),
} as const;
