// What this vault signs with: made on first use, issued anew when it runs out or another kind is wanted, or brought in.

import { addMonths, type Day, isAfter } from '../../shared/domain/calendar/day';
import { type SigningTerm, signingTerm } from '../../shared/domain/copies/signing-term';
import { KnownFailure } from '../../shared/ipc/failure';
import type { KeyKind, SigningAuthority, SigningIdentity } from '../documents/signing/identity';
import type { Desk } from '../plans/desk';
import type { Connection } from '../store/connection';
import { papers } from './papers';
import {
  insertAuthority,
  insertCertificateInUse,
  readIssuer,
  readSigningInUse,
  type SigningInUse,
} from './signing-rows';
import { readStopped } from './what-stopped';

/** What of a desk signing needs. */
export type SigningPlace = {
  connection: Connection;
  establishment: string;
  practice: boolean;
  today: Day;
  /** UTC moment. */
  at: string;
  /** Whose doing it is; left out where the vault does it by itself. */
  session?: string;
};

/** What signing needs of this desk, now. @param session left out where the vault does it by itself */
export function signingPlace(desk: Desk, session?: string): SigningPlace {
  const { connection, establishment, practice } = desk;
  return {
    ...{ connection, establishment, practice, today: desk.today(), at: desk.now() },
    ...(session === undefined ? {} : { session }),
  };
}

/** An authority with less than this left issues nothing new: its certificates would soon end with it. */
const MONTHS_TO_ISSUE = 120;

/** How long what signs now may still sign. */
export async function termOf({ certificate }: SigningIdentity, today: Day): Promise<SigningTerm> {
  const { until } = await papers.certificateFacts(certificate);
  return signingTerm(until, today);
}

/** The authority that issues: the one that is here, or a new one. `id` where it is on record. */
async function issuerFor(place: SigningPlace): Promise<SigningAuthority & { id?: string }> {
  const there = await readIssuer(place.connection);
  if (there) {
    const { until, signsLists } = await papers.certificateFacts(there.certificate);
    // One from before lists cannot take back what it issues.
    if (signsLists && isAfter(until, addMonths(place.today, MONTHS_TO_ISSUE))) return there;
  }
  return papers.makeAuthority(place);
}

/**
 * Makes a new certificate of this kind; from here on it signs. Earlier ones stay for checking, without their keys.
 * With `onlyFirst` nothing is kept where something signs already: somebody else was quicker.
 */
export async function issueSigning(
  place: SigningPlace,
  kind: KeyKind,
  { onlyFirst = false } = {},
): Promise<void> {
  const issuer = await issuerFor(place);
  const identity = await papers.issueCertificate(issuer, { ...place, kind });
  const { at, session = null } = place;
  await place.connection.transaction(async (writer) => {
    if (onlyFirst && (await readSigningInUse(writer))) return;
    const authority = issuer.id ?? (await insertAuthority(writer, issuer, at));
    await insertCertificateInUse(writer, {
      ...{ authority, identity, kind, session, at },
      origin: 'made',
    });
  });
}

/** Keeps what was brought in; from here on it signs. Its issuer's key is nobody's here. */
export async function keepBrought(place: SigningPlace, identity: SigningIdentity): Promise<void> {
  const { kind } = await papers.certificateFacts(identity.certificate);
  const { at, session = null } = place;
  await place.connection.transaction(async (writer) => {
    const certificate = identity.authorityCertificate;
    const authority = await insertAuthority(writer, { certificate }, at);
    await insertCertificateInUse(writer, {
      ...{ authority, identity, kind, session, at },
      origin: 'brought',
    });
  });
}

/**
 * What signs now, made if there is none yet.
 * @throws KnownFailure signing-run-out when its last day is over, signing-taken-back when it was taken back
 */
export async function ensureSigningIdentity(place: SigningPlace): Promise<SigningInUse> {
  const { connection, today } = place;
  // Never made anew by itself: somebody decided that this one signs no more.
  const stopped = await readStopped(connection);
  if (stopped) throw new KnownFailure('signing-taken-back', { day: stopped.from });
  if (!(await readSigningInUse(connection))) await issueSigning(place, 'ec', { onlyFirst: true });
  const inUse = await readSigningInUse(connection);
  if (!inUse) throw new Error('what was just made cannot be read');
  const { state, until } = await termOf(inUse, today);
  if (state === 'over') throw new KnownFailure('signing-run-out', { day: until });
  return inUse;
}

/** The authority (PEM) that others need to check what signs here, or signed here last. */
export async function authorityForOthers(place: SigningPlace): Promise<string> {
  const stopped = await readStopped(place.connection);
  return stopped?.issuer ?? (await ensureSigningIdentity(place)).authorityCertificate;
}
