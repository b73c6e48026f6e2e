// The part of the table about signing: what this vault signs with, and somebody signing a copy that was made before.
// Staff desk only. No key and no password ever goes out.

import { z } from 'zod';
import { p12Problems } from '../domain/copies/p12-problems';
import { copyAudiences } from '../domain/copies/plan-copy';
import { listedReasons } from '../domain/copies/taken-back';
import { sinceCopy } from './check-calls';
import { blankMade } from './copy-calls';
import { call, nothing, shortText, ticket } from './locked-calls';

const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const keyKind = z.enum(['ec', 'rsa']);
/** Letters and digits in groups of four. */
const fingerprint = z.array(z.string());

const certificateShown = z.strictObject({
  /** What it calls itself, and who issued it. */
  name: z.string(),
  issuer: z.string(),
  key: keyKind,
  state: z.enum(['good', 'soon', 'over']),
  until: calendarDay,
  warnFrom: calendarDay,
  daysLeft: z.number().int().nonnegative(),
  /** Of the certificate that others are given. */
  fingerprint,
});
export type CertificateShown = z.infer<typeof certificateShown>;

const signingShown = z.strictObject({
  /** Left out before the first copy. `since`: UTC moment. */
  now: certificateShown
    .extend({ origin: z.enum(['made', 'brought']), since: z.string() })
    .optional(),
  /** What signed was taken back: nothing is signed until there is something new. */
  stopped: z.strictObject({ from: calendarDay, why: z.enum(listedReasons) }).optional(),
});
export type SigningShown = z.infer<typeof signingShown>;

const putRight = z.strictObject({
  kind: z.literal('put-right'),
  why: z.enum(p12Problems),
  day: calendarDay.optional(),
});
const keyFile = z.strictObject({ place: ticket, password: z.string().max(1024) });
const lookedAtKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), certificate: certificateShown }),
  putRight,
]);
export type LookedAtKey = z.infer<typeof lookedAtKey>;

/** Why nobody can sign this file. */
export const notToSign = [
  'changed',
  'not-ours',
  'damaged',
  'no-record',
  'signed-already',
  'no-room',
  'taken-back',
] as const;

const lookedAtCopy = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ready'),
    fileName: z.string(),
    /** Whose plan it is, from this vault's own record. */
    name: z.string(),
    copyFor: z.enum(copyAudiences),
    version: z.number().int().positive(),
    shortHash: z.string(),
    draft: z.boolean(),
    /** UTC moment, and who made it. */
    madeAt: z.string(),
    madeBy: z.string(),
    /** What she changed since it was made. */
    since: sinceCopy,
  }),
  z.strictObject({ kind: z.literal('taken-back'), fileName: z.string(), since: sinceCopy }),
  z.strictObject({ kind: z.literal('not-to-sign'), fileName: z.string(), why: z.enum(notToSign) }),
]);
export type LookedAtCopy = z.infer<typeof lookedAtCopy>;

const signedCopy = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  name: z.string(),
  role: z.string(),
  /** UTC moment, and whose desk it was. */
  at: z.string(),
  desk: z.string(),
  version: z.number().int().positive(),
  copyFor: z.enum(copyAudiences),
});
export type SignedCopy = z.infer<typeof signedCopy>;

const fileMade = z.strictObject({ fileName: z.string() });

export const signingCalls = {
  show: call(nothing, signingShown),
  /** Makes a new certificate of this kind; from here on it signs. Also the first time. */
  issue: call(z.strictObject({ key: keyKind }), signingShown),
  /** What is in a key file that was chosen. The ticket stays good for `bring`. */
  look: call(keyFile, lookedAtKey),
  /** From here on the key in the file signs. */
  bring: call(
    keyFile,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('kept'), shown: signingShown }),
      putRight,
    ]),
  ),
  /** The certificate that others need, and never a key. */
  saveCertificate: call(
    z.strictObject({ place: ticket, as: z.enum(['binary', 'text']) }),
    fileMade,
  ),
  /** One page on how to check a signature. */
  saveGuide: call(z.strictObject({ place: ticket }), blankMade),
  /** Whether this copy can be signed by whoever leads the plan. The ticket stays good for `countersign`. */
  lookAtCopy: call(z.strictObject({ place: ticket }), lookedAtCopy),
  /** Signs it and writes a new file. */
  countersign: call(
    z.strictObject({
      place: ticket,
      to: ticket,
      name: shortText.trim().min(1).max(60),
      role: shortText.trim().min(1).max(60),
    }),
    signedCopy,
  ),
  /** Copies of this plan that were signed after they were made, the newest first. */
  signed: call(z.strictObject({ plan: z.uuid() }), z.array(signedCopy)),
} as const;
