// What became of copies, as rows: the file as it was sent, how it left, what came of asking for it back. Appended, read,
// never changed.

import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { Day } from '../../shared/domain/calendar/day';
import type { BackState, WayOut } from '../../shared/domain/copies/still-has';
import { sameName } from '../../shared/domain/people/same-name';
import type { CopyMade } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { BackStep, CopyOnRecord } from '../../shared/ipc/handed-calls';
import type { Reader, Writer } from '../store/connection';
import type { Row } from '../store/sqlcipher';
import { type CopyRow, copyColumns, fromCopies, readRow } from './copy-rows';

const pack = promisify(deflate);
const unpack = promisify(inflate);

/** A copy as it is on record, without what its plan says of it today. */
export type CopyKept = CopyMade & {
  questions: string[];
  shown: { partly: string[]; inShort: string[] };
  went?: NonNullable<CopyOnRecord['went']>;
  back: BackStep[];
  savedAgain: CopyOnRecord['savedAgain'];
  printedAgain: CopyOnRecord['printedAgain'];
  keptBytes?: number;
};

type KeptRow = CopyRow & { questions: string; shown: string | null; size: number | null };

/** Every copy of a plan with all that became of it, the newest first. */
export async function readCopiesKept(reader: Reader, plan: string): Promise<CopyKept[]> {
  const rows = await reader.all<KeptRow>(
    `SELECT ${copyColumns}, c.questions, c.shown, b.size ${fromCopies}
     LEFT JOIN copy_bytes b ON b.copy = c.id WHERE c.plan = ? ORDER BY c.rowid DESC`,
    [plan],
  );
  const went = await readOf(reader, plan, 'copy_went', 'h.went, h.copies');
  const again = await readOf(reader, plan, 'copy_saved_again', 'h.seq');
  const printed = await readOf(reader, plan, 'copy_printed_again', 'h.copies');
  const back = await readOf(reader, plan, 'copy_back', 'h.state, h.day, h.why, h.by_her, h.letter');
  return rows.map((row) => {
    const { name: _, ...made } = readRow(row);
    const last = went.get(row.id)?.at(-1);
    return {
      ...made,
      questions: JSON.parse(row.questions) as string[],
      shown: row.shown ? (JSON.parse(row.shown) as CopyKept['shown']) : { partly: [], inShort: [] },
      ...(last ? { went: wentOf(last) } : {}),
      back: (back.get(row.id) ?? []).map(stepOf),
      savedAgain: (again.get(row.id) ?? []).map(byAndAt),
      printedAgain: (printed.get(row.id) ?? []).map((each) => ({
        copies: Number(each['copies']),
        ...byAndAt(each),
      })),
      ...(row.size === null ? {} : { keptBytes: row.size }),
    };
  });
}

/** The rows of a history about copies of this plan, oldest first, by copy. */
async function readOf(reader: Reader, plan: string, table: string, columns: string) {
  const rows = await reader.all<Row>(
    `SELECT h.copy, ${columns}, w.name AS worker, h.at FROM ${table} h JOIN copy c ON c.id = h.copy
       JOIN session s ON s.id = h.session JOIN worker w ON w.id = s.worker
     WHERE c.plan = ? ORDER BY h.copy, h.seq`,
    [plan],
  );
  return Map.groupBy(rows, (row) => String(row['copy']));
}

function wentOf(row: Row): NonNullable<CopyOnRecord['went']> {
  return {
    went: row['went'] as WayOut,
    copies: Number(row['copies']),
    ...byAndAt(row),
  };
}

const byAndAt = (row: Row) => ({ by: String(row['worker']), at: String(row['at']) });

function stepOf(row: Row): BackStep {
  return {
    state: row['state'] as BackState,
    day: row['day'] as Day,
    ...(row['why'] === null ? {} : { why: String(row['why']) }),
    byHer: row['by_her'] === 1,
    letter: row['letter'] === 1,
    ...byAndAt(row),
  };
}

/** @throws KnownFailure not-found where there is no such copy of this plan */
export async function assertCopyOf(reader: Reader, plan: string, copy: string): Promise<void> {
  const there = await reader.first('SELECT 1 FROM copy WHERE id = ? AND plan = ?', [copy, plan]);
  if (!there) throw new KnownFailure('not-found');
}

/** Appends how a copy left. Part of the caller's transaction. */
export async function appendWent(
  writer: Writer,
  given: { copy: string; went: WayOut; copies: number; session: string; at: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO copy_went (copy, seq, went, copies, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM copy_went WHERE copy = ?1), ?2, ?3, ?4, ?5)`,
    [given.copy, given.went, given.copies, given.session, given.at],
  );
}

export type NewBack = Pick<BackStep, 'state' | 'day' | 'why' | 'byHer' | 'letter' | 'at'> & {
  copy: string;
  session: string;
};

/** Appends what came of asking. Part of the caller's transaction. */
export async function appendBack(writer: Writer, given: NewBack): Promise<void> {
  await writer.run(
    `INSERT INTO copy_back (copy, seq, state, day, why, by_her, letter, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM copy_back WHERE copy = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    [
      given.copy,
      given.state,
      given.day,
      given.why ?? null,
      given.byHer ? 1 : 0,
      given.letter ? 1 : 0,
      given.session,
      given.at,
    ],
  );
}

/** Appends that the file of a copy was saved once more. Part of the caller's transaction. */
export async function appendSavedAgain(
  writer: Writer,
  { copy, session, at }: { copy: string; session: string; at: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO copy_saved_again (copy, seq, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM copy_saved_again WHERE copy = ?1), ?2, ?3)`,
    [copy, session, at],
  );
}

/** A file made small for keeping. Done before any transaction: nobody's saving should wait for it. */
export type Packed = { bytes: Buffer; size: number };
export async function packFile(bytes: Uint8Array): Promise<Packed> {
  return { bytes: await pack(bytes), size: bytes.length };
}

/** Keeps the file of a copy as it was made. Part of the caller's transaction. */
export async function keepFile(writer: Writer, copy: string, file: Packed): Promise<void> {
  await writer.run('INSERT INTO copy_bytes (copy, bytes, size) VALUES (?, ?, ?)', [
    copy,
    file.bytes,
    file.size,
  ]);
}

/** The file of a copy of this plan as it was made, and the name it was saved under. */
export async function readKeptFile(
  reader: Reader,
  plan: string,
  copy: string,
): Promise<{ bytes: Uint8Array; fileHash: string } | undefined> {
  const row = await reader.first<{ bytes: Uint8Array; file_hash: string }>(
    `SELECT b.bytes, c.file_hash FROM copy_bytes b JOIN copy c ON c.id = b.copy
     WHERE c.id = ? AND c.plan = ?`,
    [copy, plan],
  );
  return row && { bytes: await unpack(row.bytes), fileHash: row.file_hash };
}

/**
 * The version of the newest copy of this kind for the same reader that an unlike version comes after.
 * @param to the person's name, compared without case and without the space around it
 */
export async function readReplaced(
  reader: Reader,
  of: { plan: string; kind: string; copyFor: string; to?: string | undefined; version: number },
): Promise<number | undefined> {
  const rows = await reader.all<{ version: number; recipient: string | null }>(
    `SELECT version, recipient FROM copy WHERE plan = ? AND kind = ? AND copy_for = ? AND version < ?
       AND id NOT IN (SELECT copy FROM override_copy) ORDER BY version DESC`,
    [of.plan, of.kind, of.copyFor, of.version],
  );
  return rows.find(({ recipient }) => sameName(recipient ?? '', of.to ?? ''))?.version;
}
