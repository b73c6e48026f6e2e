// The authorities of other desks that are trusted for checking, and the lists they gave us, as rows.

import { randomUUID } from 'node:crypto';
import type { Reader, Writer } from '../store/connection';

export type TrustedRow = {
  id: string;
  /** PEM */
  certificate: string;
  /** UTC moment, and whose desk it was. */
  at: string;
  by: string;
  ended?: { at: string; by: string };
};

type Row = Omit<TrustedRow, 'ended'> & { endedAt: string | null; endedBy: string };

/** All there ever were, the newest first. */
export async function readTrusted(reader: Reader): Promise<TrustedRow[]> {
  const rows = await reader.all<Row>(
    `SELECT t.id, t.certificate, t.at, w.name AS by, e.at AS endedAt, ew.name AS endedBy
     FROM trusted_authority t JOIN session n ON n.id = t.session JOIN worker w ON w.id = n.worker
       LEFT JOIN trusted_authority_ended e ON e.authority = t.id
       LEFT JOIN session en ON en.id = e.session LEFT JOIN worker ew ON ew.id = en.worker
     ORDER BY t.rowid DESC`,
  );
  return rows.map(({ endedAt, endedBy, ...row }) => ({
    ...row,
    ...(endedAt === null ? {} : { ended: { at: endedAt, by: endedBy } }),
  }));
}

type Who = { session: string; at: string };

/** From here on it is trusted for checking. Part of the caller's transaction. */
export async function insertTrusted(writer: Writer, certificate: string, who: Who): Promise<void> {
  await writer.run(
    'INSERT INTO trusted_authority (id, certificate, session, at) VALUES (?, ?, ?, ?)',
    [randomUUID(), certificate, who.session, who.at],
  );
}

/** From here on it is not. Part of the caller's transaction. */
export async function insertEnded(writer: Writer, authority: string, who: Who): Promise<void> {
  await writer.run(
    'INSERT INTO trusted_authority_ended (authority, session, at) VALUES (?, ?, ?)',
    [authority, who.session, who.at],
  );
}

export type BroughtList = {
  number: string;
  asOf: string;
  nextBy: string;
  bytes: Uint8Array;
  /** UTC moment it was brought. */
  at: string;
};

/** The newest list of the authority with this certificate, also from when it was trusted before. */
export function readNewestBrought(
  reader: Reader,
  certificate: string,
): Promise<BroughtList | undefined> {
  return reader.first<BroughtList>(
    `SELECT b.number, b.as_of AS asOf, b.next_by AS nextBy, b.bytes, b.at
     FROM brought_list b JOIN trusted_authority t ON t.id = b.authority
     WHERE t.certificate = ? ORDER BY b.seq DESC LIMIT 1`,
    [certificate],
  );
}

/** Keeps a list that somebody brought. Part of the caller's transaction. */
export async function insertBrought(
  writer: Writer,
  { authority, session, ...list }: BroughtList & { authority: string; session: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO brought_list (authority, number, as_of, next_by, session, at, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[authority, list.number, list.asOf, list.nextBy, session, list.at],
      Buffer.from(list.bytes),
    ],
  );
}
