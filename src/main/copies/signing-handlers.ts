// Answers the calls about signing: what signs here, a new certificate, a key file somebody brings, what others are
// given to check with, and somebody signing a copy after it was made.

import { X509Certificate } from 'node:crypto';
import { basename } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import type { P12Problem } from '../../shared/domain/copies/p12-problems';
import { signingTerm } from '../../shared/domain/copies/signing-term';
import type { Handlers, SigningShown } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { CertificateShown } from '../../shared/ipc/signing-calls';
import type { SigningIdentity } from '../documents/signing/identity';
import { fileFailure } from '../files/file-failure';
import { readBounded } from '../files/read-bounded';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { countersigner } from './countersign';
import { listCountersignatures } from './countersign-rows';
import type { Exporter } from './exporter';
import { writePaper } from './paper-without-her';
import { papers } from './papers';
import { guideCopy } from './signing-guide';
import { authorityForOthers, issueSigning, keepBrought, signingPlace } from './signing-identity';
import { readSigningInUse } from './signing-rows';
import { readStopped, wasTakenBack } from './what-stopped';

/** A key with its certificates is a few thousand bytes. */
const BIGGEST_KEY_FILE = 1024 * 1024;

type PutRight = { kind: 'put-right'; why: P12Problem; day?: string };
/** The file somebody is looking at, and what stood in it then. */
type Chosen = { ticket: string; path: string; bytes?: Buffer };

/**
 * Handlers for `signing`, working at this desk.
 * @param takePlace trades a ticket for the path behind it, once
 */
export function signingHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: (ticket: string) => string | undefined,
): Handlers<'signing'> {
  const placeFor = (ticket: string, whenGone: 'place-gone' | 'file-gone') => {
    const path = takePlace(ticket);
    if (!path) throw new KnownFailure(whenGone);
    return path;
  };
  const place = () => signingPlace(desk, desk.session.id);
  const readKey = keyReader(desk, (ticket) => placeFor(ticket, 'file-gone'));
  const copies = countersigner(desk, placeFor);
  return {
    show: async () => shown(desk),
    issue: async ({ key }) => {
      await issueSigning(place(), key);
      return shown(desk);
    },
    look: async (file) => {
      const read = await readKey(file);
      if (read.kind === 'put-right') return read;
      return { kind: 'found', certificate: await asShown(read.identity, desk.today()) };
    },
    bring: async (file) => {
      const read = await readKey(file, 'again');
      if (read.kind === 'put-right') return read;
      await keepBrought(place(), read.identity);
      return { kind: 'kept', shown: await shown(desk) };
    },
    saveCertificate: async ({ place: ticket, as }) => {
      const path = placeFor(ticket, 'place-gone');
      const authorityCertificate = await authorityForOthers(place());
      const { raw } = new X509Certificate(authorityCertificate);
      await writeWhole(path, as === 'binary' ? raw : authorityCertificate).catch((problem) => {
        throw fileFailure(problem, 'place-not-writable');
      });
      return { fileName: basename(path) };
    },
    saveGuide: async ({ place: ticket }) => {
      const path = placeFor(ticket, 'place-gone');
      const authorityCertificate = await authorityForOthers(place());
      return writePaper(exporter, await guideCopy(desk, authorityCertificate), path);
    },
    lookAtCopy: copies.look,
    countersign: copies.sign,
    signed: ({ plan }) => listCountersignatures(desk.connection, plan),
  };
}

/** Reads a key file that was chosen; the same again only if nothing in it has changed since it was shown. */
function keyReader(desk: Desk, pathOf: (ticket: string) => string) {
  let chosen: Chosen | undefined;
  return async (
    { place, password }: { place: string; password: string },
    again?: 'again',
  ): Promise<PutRight | { kind: 'found'; identity: SigningIdentity }> => {
    if (chosen?.ticket !== place) {
      if (again) throw new KnownFailure('file-gone');
      chosen = { ticket: place, path: pathOf(place) };
    }
    const read = await readBounded(chosen.path, BIGGEST_KEY_FILE).catch((problem: unknown) => {
      if (problem instanceof KnownFailure && problem.failure.code === 'file-too-big') return 'big';
      throw problem;
    });
    if (read === 'big') return { kind: 'put-right', why: 'too-big' };
    const bytes = Buffer.from(read);
    if (again && !chosen.bytes?.equals(bytes)) return { kind: 'put-right', why: 'file-changed' };
    chosen.bytes = bytes;
    const opened = await papers.readP12(bytes, password, desk.today());
    if (opened.kind !== 'found') return opened;
    const isTakenBack = await wasTakenBack(desk.connection, opened.identity.certificate);
    return isTakenBack ? { kind: 'put-right', why: 'taken-back' } : opened;
  };
}

async function asShown(identity: SigningIdentity, today: Day): Promise<CertificateShown> {
  const facts = await papers.certificateFacts(identity.certificate);
  const authority = await papers.certificateFacts(identity.authorityCertificate);
  return {
    ...{ name: facts.name, issuer: facts.issuer, key: facts.kind },
    ...signingTerm(facts.until, today),
    fingerprint: authority.fingerprint,
  };
}

async function shown(desk: Desk): Promise<SigningShown> {
  const stopped = await readStopped(desk.connection);
  if (stopped) return { stopped: { from: stopped.from, why: stopped.why } };
  const inUse = await readSigningInUse(desk.connection);
  if (!inUse) return {};
  const { origin, since } = inUse;
  return { now: { ...(await asShown(inUse, desk.today())), origin, since } };
}
