// Copies that were made, as rows: whose, which version, which parts, which bytes.

import { randomUUID } from 'node:crypto';
import type { CopyMade } from '../../shared/ipc/contract';
import type { Reader, Writer } from '../store/connection';

export type CopyRow = {
  id: string;
  version: number;
  kind: string;
  letter: string | null;
  copy_for: string;
  recipient: string | null;
  language: string | null;
  large: number;
  style: string;
  short_hash: string;
  file_name: string;
  pages: number;
  draft: number;
  name: string;
  made_at: string;
  worker: string;
  printed: number | null;
};

/** What every reading of a copy's row begins with. */
export const copyColumns = `c.id, c.version, c.kind, c.letter, c.copy_for, c.recipient, c.language, c.large, c.style, c.short_hash, c.file_name, c.pages, c.draft,
    c.name, c.made_at, c.printed, w.name AS worker`;
export const fromCopies =
  'FROM copy c JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker';
const select = `SELECT ${copyColumns} ${fromCopies}`;

/** A row as it was recorded. */
export function readRow(row: CopyRow): CopyMade & { name: string } {
  return {
    id: row.id,
    fileName: row.file_name,
    kind: row.kind as CopyMade['kind'],
    ...(row.letter === null ? {} : { letter: row.letter as NonNullable<CopyMade['letter']> }),
    copyFor: row.copy_for as CopyMade['copyFor'],
    ...(row.recipient === null ? {} : { to: row.recipient }),
    ...(row.language === null ? {} : { language: row.language }),
    ...(row.large === 1 ? { large: true } : {}),
    style: row.style as CopyMade['style'],
    version: row.version,
    shortHash: row.short_hash,
    pages: row.pages,
    draft: row.draft === 1,
    madeAt: row.made_at,
    madeBy: row.worker,
    name: row.name,
    ...(row.printed === null ? {} : { printed: row.printed }),
  };
}

export type NewCopy = Omit<CopyMade, 'id' | 'madeBy'> & {
  plan: string;
  name: string;
  /** SHA-256 of the file's bytes, hex. */
  fileHash: string;
  questions: string[];
  /** Questions of which a part was left out, and pages of which her short words stand on it. */
  shown: { partly: string[]; inShort: string[] };
  session: string;
};

/** Keeps the record of one copy. Part of the caller's transaction. */
export async function insertCopy(writer: Writer, copy: NewCopy): Promise<CopyMade> {
  const id = randomUUID();
  await writer.run(
    `INSERT INTO copy (id, plan, version, copy_for, style, short_hash, file_hash, file_name, pages, draft,
       name, questions, session, made_at, kind, recipient, language, large, shown, letter, printed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      copy.plan,
      copy.version,
      copy.copyFor,
      copy.style,
      copy.shortHash,
      copy.fileHash,
      copy.fileName,
      copy.pages,
      copy.draft ? 1 : 0,
      copy.name,
      JSON.stringify(copy.questions),
      copy.session,
      copy.madeAt,
      copy.kind,
      copy.to ?? null,
      copy.language ?? null,
      copy.large ? 1 : 0,
      JSON.stringify(copy.shown),
      copy.letter ?? null,
      copy.printed ?? null,
    ],
  );
  const row = await writer.first<CopyRow>(`${select} WHERE c.id = ?`, [id]);
  if (!row) throw new Error('the copy just recorded cannot be read');
  const { name: _, ...made } = readRow(row);
  return made;
}

/** Which copy of this plan the next one will be, counted from 1. */
export async function nextCopyNumber(reader: Reader, plan: string): Promise<number> {
  const row = await reader.first<{ n: number }>('SELECT count(*) AS n FROM copy WHERE plan = ?', [
    plan,
  ]);
  return (row?.n ?? 0) + 1;
}

/** Takes back the record of a copy whose file never came to be. Part of the caller's transaction. */
export async function removeCopy(writer: Writer, id: string): Promise<void> {
  await writer.run('DELETE FROM copy_bytes WHERE copy = ?', [id]);
  await writer.run('DELETE FROM copy WHERE id = ?', [id]);
}

/** All copies of a plan, newest first: as they were recorded, for a clock may be put back. */
export async function listCopies(reader: Reader, plan: string): Promise<CopyMade[]> {
  const rows = await reader.all<CopyRow>(`${select} WHERE c.plan = ? ORDER BY c.rowid DESC`, [
    plan,
  ]);
  return rows.map((row) => {
    const { name: _, ...made } = readRow(row);
    return made;
  });
}

/** The record of a file this vault made or signed later, by the SHA-256 of its bytes. */
export async function findCopyByFile(
  reader: Reader,
  fileHash: string,
): Promise<(CopyMade & { name: string }) | undefined> {
  const row = await reader.first<CopyRow>(
    `${select} WHERE c.file_hash = ?1
       OR c.id IN (SELECT copy FROM countersignature WHERE file_hash = ?1) LIMIT 1`,
    [fileHash],
  );
  return row && readRow(row);
}
