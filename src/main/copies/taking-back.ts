// Taking back a certificate that signs or signed here: kept for good, its key overwritten, and a list signed that says so.

import { addMonths, day } from '../../shared/domain/calendar/day';
import { problemWithDay } from '../../shared/domain/copies/taken-back';
import type { OwnCertificate, OwnList } from '../../shared/ipc/certificate-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { startOfDay } from '../plans/local-days';
import type { Reader, Writer } from '../store/connection';
import { papers } from './papers';
import {
  type CertificateRow,
  type IssuerRow,
  insertList,
  insertTakenBack,
  type ListRow,
  readCertificates,
  readIssuers,
  readNewestList,
} from './taken-back-rows';

type Calls = Handlers<'certificates'>;
type Given = Parameters<Calls['takeBack']>[0];

/** Lists go from desk to desk by hand. Older than this and a reader is told to ask for a newer one. */
const MONTHS_UNTIL_NEXT = 3;

/** The authorities of this vault that may sign lists. One from before lists may not. */
async function readListers(reader: Reader): Promise<IssuerRow[]> {
  const issuers = await readIssuers(reader);
  const facts = await Promise.all(
    issuers.map(({ certificate }) => papers.certificateFacts(certificate)),
  );
  return issuers.filter((_, at) => facts[at]?.signsLists);
}

/** Every certificate of this vault, and the lists others can be given. */
export async function readOwnShown(
  reader: Reader,
): Promise<{ certificates: OwnCertificate[]; lists: OwnList[] }> {
  const listers = await readListers(reader);
  const certificates = (await readCertificates(reader)).map((one) => shown(one, listers));
  const lists = listers.map(async ({ id, certificate }): Promise<OwnList> => {
    const newest = await readNewestList(reader, id);
    const { fingerprint } = await papers.certificateFacts(certificate);
    if (!newest) return { authority: id, fingerprint };
    const { number, at, nextBy } = newest;
    return { authority: id, fingerprint, newest: { number, at, nextBy } };
  });
  return { certificates: await Promise.all(certificates), lists: await Promise.all(lists) };
}

async function shown(row: CertificateRow, listers: IssuerRow[]): Promise<OwnCertificate> {
  const { id, authority, certificate, kind, origin, madeAt, isInUse, takenBack } = row;
  const { name, from } = await papers.certificateFacts(certificate);
  return {
    ...{ id, name, key: kind, origin, since: madeAt, began: from, isInUse },
    isListed: listers.some((one) => one.id === authority),
    ...(takenBack ? { takenBack } : {}),
  };
}

/** Signs the next list of this authority and keeps it. Part of the caller's transaction. */
async function signList(desk: Desk, writer: Writer, authority: IssuerRow): Promise<ListRow> {
  const newest = await readNewestList(writer, authority.id);
  const taken = (await readCertificates(writer)).flatMap(({ certificate, takenBack, ...row }) =>
    takenBack && row.authority === authority.id
      ? [{ certificate, why: takenBack.why, at: takenBack.at, from: startOfDay(takenBack.from) }]
      : [],
  );
  const number = (newest?.number ?? 0) + 1;
  const at = desk.now();
  const nextBy = startOfDay(addMonths(desk.today(), MONTHS_UNTIL_NEXT));
  const bytes = await papers.makeTakenBackList(authority, { number, at, nextBy, entries: taken });
  const list = { number, at, nextBy, bytes };
  await insertList(writer, { ...list, authority: authority.id, session: desk.session.id });
  return list;
}

/** A new list of this authority, signed today. @throws KnownFailure not-found */
export function newList(desk: Desk, authority: string): Promise<ListRow> {
  return desk.connection.transaction(async (writer) => {
    const lister = (await readListers(writer)).find(({ id }) => id === authority);
    if (!lister) throw new KnownFailure('not-found');
    return signList(desk, writer, lister);
  });
}

/** @throws KnownFailure not-found, also where it was taken back before */
export function takeBack(desk: Desk, given: Given): ReturnType<Calls['takeBack']> {
  const from = day.safeParse(given.from).data;
  if (!from) throw new KnownFailure('not-understood');
  const { certificate: id, why, decidedBy } = given;
  return desk.connection.transaction(async (writer) => {
    const row = (await readCertificates(writer)).find((one) => one.id === id);
    if (!row || row.takenBack) throw new KnownFailure('not-found');
    const { from: began } = await papers.certificateFacts(row.certificate);
    const problem = problemWithDay(from, began, desk.today());
    if (problem) return { kind: 'put-right', why: problem, began };
    const who = { session: desk.session.id, at: desk.now() };
    await insertTakenBack(writer, { certificate: id, why, from, decidedBy, ...who });
    const lister = (await readListers(writer)).find((one) => one.id === row.authority);
    if (lister) await signList(desk, writer, lister);
    return { kind: 'taken-back', shown: await readOwnShown(writer) };
  });
}
