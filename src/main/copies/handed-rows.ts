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

/** What is on record of what stands on a copy. */
export type WhatItShows = {
  questions: string[];
  shown: { partly: string[]; inShort: string[] };
  withoutHer: boolean;
};

/** A copy as it is on record, without what its plan says of it today. */
export type CopyKept = CopyMade &
  WhatItShows & {
    went?: NonNullable<CopyOnRecord['went']>;
    back: BackStep[];
    savedAgain: CopyOnRecord['savedAgain'];
    printedAgain: CopyOnRecord['printedAgain'];
    keptBytes?: number;
    countersigned: CopyOnRecord['countersigned'];
  };

/** What every reading of what stands on a copy asks for. */
export const WITHOUT_HER =
  'EXISTS (SELECT 1 FROM override_copy u WHERE u.copy = c.id) AS without_her';
export type ShownRow = { questions: string; shown: string | null; without_her: number };

/** What stands on a copy, as it was recorded. */
export function shownOf({ questions, shown, without_her: without }: ShownRow): WhatItShows {
  const parts = shown ? (JSON.parse(shown) as WhatItShows['shown']) : { partly: [], inShort: [] };
  return {
    questions: JSON.parse(questions) as string[],
    ...{ shown: parts, withoutHer: without === 1 },
  };
}

type KeptRow = CopyRow & ShownRow & { size: number | null };

/** Every copy of a plan with all that became of it, the newest first. */
export async function readCopiesKept(reader: Reader, plan: string): Promise<CopyKept[]> {
  const rows = await reader.all<KeptRow>(
    `SELECT ${copyColumns}, c.questions, c.shown, ${WITHOUT_HER}, b.size ${fromCopies}
     LEFT JOIN copy_bytes b ON b.copy = c.id WHERE c.plan = ? ORDER BY c.rowid DESC`,
    [plan],
  );
  const went = await readOf(reader, plan, 'copy_went', 'h.went, h.copies');
  const again = await readOf(reader, plan, 'copy_saved_again', 'h.seq');
  const printed = await readOf(reader, plan, 'copy_printed_again', 'h.copies');
  const back = await readOf(reader, plan, 'copy_back', 'h.state, h.day, h.why, h.by_her, h.letter');
  const signed = await readCountersigned(reader, plan);
  return rows.map((row) => {
    const { name: _, ...made } = readRow(row);
    const last = went.get(row.id)?.at(-1);
    return {
      ...made,
      ...shownOf(row),
      ...(last ? { went: wentOf(last) } : {}),
      back: (back.get(row.id) ?? []).map(stepOf),
      savedAgain: (again.get(row.id) ?? []).map(byAndAt),
      printedAgain: (printed.get(row.id) ?? []).map((each) => ({
        copies: Number(each['copies']),
        ...byAndAt(each),
      })),
      ...(row.size === null ? {} : { keptBytes: row.size }),
      countersigned: (signed.get(row.id) ?? []).map(({ copy: _, size, ...one }) => ({
        ...one,
        ...(size === null ? {} : { keptBytes: size }),
      })),
    };
  });
}

type SignedRow = Omit<CopyOnRecord['countersigned'][number], 'keptBytes'> & {
  copy: string;
  size: number | null;
};

/** Signatures that were added here to copies of this plan, oldest first, by copy. */
async function readCountersigned(reader: Reader, plan: string) {
  const rows = await reader.all<SignedRow>(
    `SELECT s.id, s.copy, s.signer_name AS name, s.signer_role AS role, s.at, s.file_name AS fileName, b.size
     FROM countersignature s JOIN copy c ON c.id = s.copy
       LEFT JOIN countersigned_bytes b ON b.countersignature = s.id
     WHERE c.plan = ? ORDER BY s.rowid`,
    [plan],
  );
  return Map.groupBy(rows, ({ copy }) => copy);
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
  { copy, signed, session, at }: { copy: string; signed?: string; session: string; at: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO copy_saved_again (copy, seq, session, at, countersignature)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM copy_saved_again WHERE copy = ?1), ?2, ?3, ?4)`,
    [copy, session, at, signed ?? null],
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

/**
 * The file of a copy of this plan as it was made, and its hash on record.
 * @param signed the one with a signature that was added here, in place of the first
 */
export async function readKeptFile(
  reader: Reader,
  plan: string,
  copy: string,
  signed?: string,
): Promise<{ bytes: Uint8Array; fileHash: string } | undefined> {
  const asMade = `SELECT b.bytes, b.size, c.file_hash FROM copy_bytes b JOIN copy c ON c.id = b.copy
     WHERE c.id = ? AND c.plan = ?`;
  const asSigned = `SELECT b.bytes, b.size, s.file_hash FROM countersigned_bytes b
       JOIN countersignature s ON s.id = b.countersignature JOIN copy c ON c.id = s.copy
     WHERE c.id = ? AND c.plan = ? AND s.id = ?`;
  const row = await reader.first<{ bytes: Uint8Array; size: number; file_hash: string }>(
    signed === undefined ? asMade : asSigned,
    signed === undefined ? [copy, plan] : [copy, plan, signed],
  );
  if (!row) return undefined;
  // Never more than it was when it was put away, whatever the row has become.
  return { bytes: await unpack(row.bytes, { maxOutputLength: row.size }), fileHash: row.file_hash };
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
