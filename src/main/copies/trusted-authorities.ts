// The authorities of other desks: brought in, looked at, trusted after somebody compared the fingerprint, and taken away
// again; and the lists they give us of certificates they took back.

import type {
  BroughtListReply,
  LookedAtAuthority,
  OtherDesk,
  OthersShown,
} from '../../shared/ipc/certificate-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { ReadAuthority } from '../documents/checking/read-authority';
import type { TakenBackList } from '../documents/checking/read-taken-back-list';
import { readBounded } from '../files/read-bounded';
import type { Desk } from '../plans/desk';
import type { Reader } from '../store/connection';
import { papers } from './papers';
import { readOwnAuthorities } from './signing-rows';
import {
  insertBrought,
  insertEnded,
  insertTrusted,
  readNewestBrought,
  readTrusted,
  type TrustedRow,
} from './trusted-rows';

type Calls = Handlers<'certificates'>;
type Found = Extract<ReadAuthority, { kind: 'found' }>;

/** More than any of them needs; what is longer says so itself. */
const BIGGEST_FILE = 2 * 1024 * 1024;

/** A trusted authority and the newest list it gave us. */
export type Heard = { row: TrustedRow; list?: TakenBackList };

/** Those that are trusted now, each with its newest list as it was when it came. */
export async function readHeard(reader: Reader): Promise<Heard[]> {
  const rows = (await readTrusted(reader)).filter(({ ended }) => !ended);
  return Promise.all(
    rows.map(async (row): Promise<Heard> => {
      const kept = await readNewestBrought(reader, row.certificate);
      if (!kept) return { row };
      // As of the day it came: a clock that was put back must not make a list count for nothing.
      const read = await papers.readTakenBackList(kept.bytes, [row.certificate], kept.at);
      return read.kind === 'found' ? { row, list: read.list } : { row };
    }),
  );
}

/** True when a newer list should be there by now. */
export function isOld({ nextBy }: { nextBy: string }, now: string): boolean {
  return Date.parse(nextBy) < Date.parse(now);
}

/** Everybody we trust for checking, and everybody we did. */
export async function readOthers(reader: Reader, now: string): Promise<OthersShown> {
  const heard = await readHeard(reader);
  const ended = (await readTrusted(reader)).flatMap(async ({ id, certificate, ended: end }) =>
    end ? [{ id, name: (await papers.certificateFacts(certificate)).desk, ...end }] : [],
  );
  return {
    trusted: await Promise.all(heard.map((one) => shown(one, now))),
    ended: (await Promise.all(ended)).flat(),
  };
}

async function shown({ row, list }: Heard, now: string): Promise<OtherDesk> {
  const { desk: name, until, fingerprint } = await papers.certificateFacts(row.certificate);
  const { id, at, by } = row;
  if (!list) return { id, at, by, name, until, fingerprint };
  const { asOf, nextBy, entries } = list;
  const heard = { asOf, nextBy, isOld: isOld(list, now), count: entries.length };
  return { id, at, by, name, until, fingerprint, list: heard };
}

/** Reads the certificate in a file and says whether it may be trusted here. */
async function judge(desk: Desk, path: string): Promise<Found | Exclude<ReadAuthority, Found>> {
  const bytes = await readBounded(path, BIGGEST_FILE).catch(asTooBig);
  if (!bytes) return { kind: 'put-right', why: 'too-big' };
  const read = await papers.readAuthority(bytes, desk.today());
  if (read.kind === 'put-right') return read;
  const prints = new Set((await readOwnAuthorities(desk.connection)).map(plain));
  if (prints.has(plain(read.certificate))) return { kind: 'put-right', why: 'ours' };
  const trusted = (await readTrusted(desk.connection)).filter(({ ended }) => !ended);
  const isThere = trusted.some(({ certificate }) => plain(certificate) === plain(read.certificate));
  return isThere ? { kind: 'put-right', why: 'there-already' } : read;
}

/** Programs break the lines of a certificate in their own places. */
const plain = (pem: string) => pem.replace(/\s+/g, '');

function asTooBig(problem: unknown): undefined {
  if (problem instanceof KnownFailure && problem.failure.code === 'file-too-big') return undefined;
  throw problem;
}

/** Looks at a certificate that was chosen, and trusts the one that was looked at last. */
export function trustChooser(
  desk: Desk,
  pathOf: (ticket: string) => string,
): { look: Calls['lookAtAuthority']; trust: Calls['trust'] } {
  let chosen: { ticket: string; path: string; certificate: string } | undefined;
  return {
    look: async ({ place }): Promise<LookedAtAuthority> => {
      const path = pathOf(place);
      chosen = undefined;
      const read = await judge(desk, path);
      if (read.kind === 'put-right') return read;
      chosen = { ticket: place, path, certificate: read.certificate };
      const { name, until, fingerprint } = read.facts;
      return { kind: 'found', authority: { name, until, fingerprint } };
    },
    trust: async ({ place }) => {
      const from = chosen?.ticket === place ? chosen : undefined;
      if (!from) throw new KnownFailure('file-gone');
      const read = await judge(desk, from.path);
      if (read.kind === 'put-right') return read;
      // What nobody compared is never trusted.
      if (read.certificate !== from.certificate) return { kind: 'put-right', why: 'file-changed' };
      chosen = undefined;
      return desk.connection.transaction(async (writer) => {
        await insertTrusted(writer, read.certificate, { session: desk.session.id, at: desk.now() });
        return { kind: 'kept', others: await readOthers(writer, desk.now()) };
      });
    },
  };
}

/** @throws KnownFailure not-found */
export function endTrust(desk: Desk, authority: string): Promise<OthersShown> {
  return desk.connection.transaction(async (writer) => {
    const row = (await readTrusted(writer)).find(({ id }) => id === authority);
    if (!row || row.ended) throw new KnownFailure('not-found');
    await insertEnded(writer, authority, { session: desk.session.id, at: desk.now() });
    return readOthers(writer, desk.now());
  });
}

/** Keeps a list that somebody brought, where it is newer than what we have from the same authority. */
export async function bringList(desk: Desk, path: string): Promise<BroughtListReply> {
  const bytes = await readBounded(path, BIGGEST_FILE).catch(asTooBig);
  if (!bytes) return { kind: 'put-right', why: 'too-big' };
  const at = desk.now();
  return desk.connection.transaction(async (writer): Promise<BroughtListReply> => {
    const trusted = (await readTrusted(writer)).filter(({ ended }) => !ended);
    const pems = trusted.map(({ certificate }) => certificate);
    const read = await papers.readTakenBackList(bytes, pems, at);
    if (read.kind === 'put-right') return read;
    const { list } = read;
    const row = trusted.find(({ certificate }) => plain(certificate) === plain(list.authority));
    if (!row) throw new KnownFailure('not-found');
    const before = await readNewestBrought(writer, row.certificate);
    const why = before && (await papers.whyNotAfter(list, before));
    if (why) return { kind: 'put-right', why };
    const { number, asOf, nextBy } = list;
    const kept = { number, asOf, nextBy, bytes: list.bytes, at };
    await insertBrought(writer, { ...kept, authority: row.id, session: desk.session.id });
    const { desk: name } = await papers.certificateFacts(row.certificate);
    return { kind: 'kept', name, others: await readOthers(writer, at) };
  });
}
