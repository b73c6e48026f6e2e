// Copies that somebody signed after they were made, as rows.

import { randomUUID } from 'node:crypto';
import type { CopyAudience } from '../../shared/domain/copies/plan-copy';
import type { SignedCopy } from '../../shared/ipc/contract';
import type { Reader, Writer } from '../store/connection';
import type { Packed } from './handed-rows';

type Row = {
  id: string;
  file_name: string;
  signer_name: string;
  signer_role: string;
  at: string;
  desk: string;
  version: number;
  copy_for: string;
};

const select = `SELECT s.id, s.file_name, s.signer_name, s.signer_role, s.at, w.name AS desk, c.version, c.copy_for
  FROM countersignature s JOIN copy c ON c.id = s.copy
    JOIN session n ON n.id = s.session JOIN worker w ON w.id = n.worker`;

function readRow(row: Row): SignedCopy {
  return {
    ...{ id: row.id, fileName: row.file_name, name: row.signer_name, role: row.signer_role },
    ...{ at: row.at, desk: row.desk, version: row.version },
    copyFor: row.copy_for as CopyAudience,
  };
}

export type NewCountersignature = {
  copy: string;
  /** SHA-256 of the new file's bytes, hex. */
  fileHash: string;
  fileName: string;
  name: string;
  role: string;
  session: string;
  at: string;
  file: Packed;
};

/** Keeps the record of one signature, and the file as it is sent. Part of the caller's transaction. */
export async function insertCountersignature(
  writer: Writer,
  from: NewCountersignature,
): Promise<SignedCopy> {
  const id = randomUUID();
  const { copy, fileHash, fileName, name, role, session, at, file } = from;
  await writer.run(
    `INSERT INTO countersignature (id, copy, file_hash, file_name, signer_name, signer_role, session, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, copy, fileHash, fileName, name, role, session, at],
  );
  await writer.run(
    'INSERT INTO countersigned_bytes (countersignature, bytes, size) VALUES (?, ?, ?)',
    [id, file.bytes, file.size],
  );
  const row = await writer.first<Row>(`${select} WHERE s.id = ?`, [id]);
  if (!row) throw new Error('the signature just recorded cannot be read');
  return readRow(row);
}

/** Takes back the record of a file that never came to be. Part of the caller's transaction. */
export async function removeCountersignature(writer: Writer, id: string): Promise<void> {
  await writer.run('DELETE FROM countersigned_bytes WHERE countersignature = ?', [id]);
  await writer.run('DELETE FROM countersignature WHERE id = ?', [id]);
}

/** Copies of this plan that were signed after they were made, the newest first. */
export async function listCountersignatures(reader: Reader, plan: string): Promise<SignedCopy[]> {
  const rows = await reader.all<Row>(`${select} WHERE c.plan = ? ORDER BY s.rowid DESC`, [plan]);
  return rows.map(readRow);
}
