// Certificates that were taken back, and the lists that say so, as rows.

import type { Day } from '../../shared/domain/calendar/day';
import type { TakenBackReason } from '../../shared/domain/copies/taken-back';
import type { KeyKind, SigningAuthority } from '../documents/signing/identity';
import type { Reader, Writer } from '../store/connection';
import type { CertificateOrigin } from './signing-rows';

export type TakenBackRow = {
  why: TakenBackReason;
  from: Day;
  decidedBy: string;
  /** Whose desk it was, and the UTC moment. */
  desk: string;
  at: string;
};

export type CertificateRow = {
  id: string;
  authority: string;
  /** PEM, and that of who issued it. */
  certificate: string;
  issuer: string;
  kind: KeyKind;
  origin: CertificateOrigin;
  madeAt: string;
  /** It is the one used last: what signs now, or would if it were not taken back. */
  isInUse: boolean;
  takenBack?: TakenBackRow;
};

type Row = {
  id: string;
  authority: string;
  certificate: string;
  issuer: string;
  kind: KeyKind;
  origin: CertificateOrigin;
  made_at: string;
  in_use: string | null;
  why: TakenBackReason | null;
  from_day: Day;
  decided_by: string;
  desk: string;
  at: string;
};

function readRow(row: Row): CertificateRow {
  const { id, authority, certificate, issuer, kind, origin, made_at, in_use, why } = row;
  const { from_day, decided_by, desk, at } = row;
  return {
    ...{
      id,
      authority,
      certificate,
      issuer,
      kind,
      origin,
      madeAt: made_at,
      isInUse: in_use === id,
    },
    ...(why === null
      ? {}
      : { takenBack: { why, from: from_day, decidedBy: decided_by, desk, at } }),
  };
}

/** Every certificate there ever was here, the newest use first. */
export async function readCertificates(reader: Reader): Promise<CertificateRow[]> {
  const rows = await reader.all<Row>(
    `SELECT c.id, c.authority, c.certificate, a.certificate AS issuer, c.kind, c.origin, c.made_at,
       (SELECT certificate FROM signing_use ORDER BY seq DESC LIMIT 1) AS in_use,
       t.why, t.from_day, t.decided_by, w.name AS desk, t.at
     FROM signing_certificate c JOIN signing_authority a ON a.id = c.authority
       LEFT JOIN certificate_taken_back t ON t.certificate = c.id
       LEFT JOIN session n ON n.id = t.session LEFT JOIN worker w ON w.id = n.worker
     ORDER BY (SELECT max(seq) FROM signing_use WHERE certificate = c.id) DESC`,
  );
  return rows.map(readRow);
}

type NewTakenBack = Omit<TakenBackRow, 'desk'> & { certificate: string; session: string };

/** Keeps that it was taken back, and overwrites its key (secure_delete). Part of the caller's transaction. */
export async function insertTakenBack(writer: Writer, from: NewTakenBack): Promise<void> {
  const { certificate, why, from: day, decidedBy, session, at } = from;
  await writer.run(
    `INSERT INTO certificate_taken_back (certificate, why, from_day, decided_by, session, at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [certificate, why, day, decidedBy, session, at],
  );
  await writer.run('UPDATE signing_certificate SET private_key = NULL WHERE id = ?', [certificate]);
}

export type IssuerRow = SigningAuthority & { id: string };

/** The authorities whose key is here, the newest first. */
export async function readIssuers(reader: Reader): Promise<IssuerRow[]> {
  const rows = await reader.all<{ id: string; certificate: string; private_key: Uint8Array }>(
    `SELECT id, certificate, private_key FROM signing_authority
     WHERE private_key IS NOT NULL ORDER BY made_at DESC`,
  );
  return rows.map((row) => ({
    ...{ id: row.id, certificate: row.certificate, privateKeyPkcs8: row.private_key },
  }));
}

export type ListRow = { number: number; at: string; nextBy: string; bytes: Uint8Array };

/** The newest list of this authority. */
export function readNewestList(reader: Reader, authority: string): Promise<ListRow | undefined> {
  return reader.first<ListRow>(
    `SELECT number, at, next_by AS nextBy, bytes FROM taken_back_list
     WHERE authority = ? ORDER BY number DESC LIMIT 1`,
    [authority],
  );
}

/** Keeps a list that was signed. Part of the caller's transaction. */
export async function insertList(
  writer: Writer,
  { authority, session, ...list }: ListRow & { authority: string; session: string },
): Promise<void> {
  await writer.run(
    'INSERT INTO taken_back_list (authority, number, at, next_by, session, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    [authority, list.number, list.at, list.nextBy, session, Buffer.from(list.bytes)],
  );
}
