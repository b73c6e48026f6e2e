// The part of the table about certificates that count no more, here and at other desks. Staff desk only.

import { z } from 'zod';
import { listedReasons, takenBackReasons } from '../domain/copies/taken-back';
import { authorityProblems, listProblems } from '../domain/copies/trust-problems';
import { call, nothing, shortText, ticket } from './locked-calls';

const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const fingerprint = z.array(z.string());

const ownCertificate = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  key: z.enum(['ec', 'rsa']),
  origin: z.enum(['made', 'brought']),
  /** UTC moment it came here, and the first day it held. */
  since: z.string(),
  began: calendarDay,
  isInUse: z.boolean(),
  /** An authority of ours can put it on a list for others. */
  isListed: z.boolean(),
  takenBack: z
    .strictObject({
      why: z.enum(takenBackReasons),
      from: calendarDay,
      decidedBy: z.string(),
      desk: z.string(),
      at: z.string(),
    })
    .optional(),
});
export type OwnCertificate = z.infer<typeof ownCertificate>;

const ownList = z.strictObject({
  authority: z.uuid(),
  fingerprint,
  /** The newest that was signed; left out before the first. UTC moments. */
  newest: z
    .strictObject({ number: z.number().int().positive(), at: z.string(), nextBy: z.string() })
    .optional(),
});
export type OwnList = z.infer<typeof ownList>;

const certificatesShown = z.strictObject({
  certificates: z.array(ownCertificate),
  lists: z.array(ownList),
});
export type CertificatesShown = z.infer<typeof certificatesShown>;

const authorityShown = z.strictObject({ name: z.string(), until: calendarDay, fingerprint });
export type AuthorityShown = z.infer<typeof authorityShown>;

const listHeard = z.strictObject({
  /** UTC moments. */
  asOf: z.string(),
  nextBy: z.string(),
  isOld: z.boolean(),
  /** How many certificates stand on it. */
  count: z.number().int().nonnegative(),
});

const otherDesk = authorityShown.extend({
  id: z.uuid(),
  at: z.string(),
  by: z.string(),
  list: listHeard.optional(),
});
export type OtherDesk = z.infer<typeof otherDesk>;

const othersShown = z.strictObject({
  trusted: z.array(otherDesk),
  ended: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), at: z.string(), by: z.string() }),
  ),
});
export type OthersShown = z.infer<typeof othersShown>;

const authorityPutRight = z.strictObject({
  kind: z.literal('put-right'),
  why: z.enum(authorityProblems),
  day: calendarDay.optional(),
});
const lookedAtAuthority = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), authority: authorityShown }),
  authorityPutRight,
]);
export type LookedAtAuthority = z.infer<typeof lookedAtAuthority>;

const broughtList = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), name: z.string(), others: othersShown }),
  z.strictObject({ kind: z.literal('put-right'), why: z.enum(listProblems) }),
]);
export type BroughtListReply = z.infer<typeof broughtList>;

/** What a list that counts says of one signer, on a signature that was checked. */
export const signerTakenBack = z.strictObject({ from: calendarDay, why: z.enum(listedReasons) });

export const certificateCalls = {
  list: call(nothing, certificatesShown),
  /** Takes a certificate back for good, and signs a new list that says so. */
  takeBack: call(
    z.strictObject({
      certificate: z.uuid(),
      why: z.enum(takenBackReasons),
      from: calendarDay,
      decidedBy: shortText.trim().min(1).max(60),
    }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('taken-back'), shown: certificatesShown }),
      z.strictObject({
        kind: z.literal('put-right'),
        why: z.enum(['to-come', 'before-it']),
        began: calendarDay,
      }),
    ]),
  ),
  /** Signs a list of today and saves it, for others to read. */
  saveList: call(
    z.strictObject({ place: ticket, authority: z.uuid() }),
    z.strictObject({ fileName: z.string(), shown: certificatesShown }),
  ),
  others: call(nothing, othersShown),
  /** What is in a certificate file that was chosen. The ticket stays good for `trust`. */
  lookAtAuthority: call(z.strictObject({ place: ticket }), lookedAtAuthority),
  /** From here on signatures this authority stands behind are checked. */
  trust: call(
    z.strictObject({ place: ticket }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('kept'), others: othersShown }),
      authorityPutRight,
    ]),
  ),
  endTrust: call(z.strictObject({ authority: z.uuid() }), othersShown),
  /** A list from one of them: kept where it is newer than what we have. */
  bringList: call(z.strictObject({ place: ticket }), broughtList),
} as const;
