// What this vault has on record of a file: which copy it is, who signed it here, and what was made after it.

import type { CopyMade } from '../../shared/ipc/contract';
import type { Reader } from '../store/connection';
import { findCopyByFile } from './copy-rows';
import { type ShownRow, shownOf, type WhatItShows, WITHOUT_HER } from './handed-rows';

export type Countersigned = {
  fileHash: string;
  name: string;
  role: string;
  at: string;
  /** The file with it is kept here. */
  isKept: boolean;
};

export type CopyOnRecord = WhatItShows & {
  copy: CopyMade & { name: string };
  /** SHA-256 of the file as it was made, hex. */
  fileHash: string;
  plan: string;
  /** Everybody who signed it here after it was made, oldest first. */
  countersigned: Countersigned[];
  /** The newest copy made for the same reader after it. */
  newer: { version: number; madeAt: string } | undefined;
};

type CopyRow = ShownRow & { plan: string; fileHash: string };

/** The copy with one of these hashes of a file; undefined when there is none on record. */
export async function findOnRecord(
  reader: Reader,
  hashes: readonly string[],
): Promise<CopyOnRecord | undefined> {
  for (const hash of hashes) {
    const copy = await findCopyByFile(reader, hash);
    const row =
      copy &&
      (await reader.first<CopyRow>(
        `SELECT c.plan, c.file_hash AS fileHash, c.questions, c.shown, ${WITHOUT_HER} FROM copy c WHERE c.id = ?`,
        [copy.id],
      ));
    if (!row) continue;
    return {
      copy,
      fileHash: row.fileHash,
      plan: row.plan,
      ...shownOf(row),
      countersigned: await readCountersigned(reader, copy.id),
      newer: await readNewer(reader, copy.id),
    };
  }
  return undefined;
}

async function readCountersigned(reader: Reader, copy: string): Promise<Countersigned[]> {
  const rows = await reader.all<Omit<Countersigned, 'isKept'> & { size: number | null }>(
    `SELECT s.file_hash AS fileHash, s.signer_name AS name, s.signer_role AS role, s.at, b.size
     FROM countersignature s LEFT JOIN countersigned_bytes b ON b.countersignature = s.id
     WHERE s.copy = ? ORDER BY s.rowid`,
    [copy],
  );
  return rows.map(({ size, ...row }) => ({ ...row, isKept: size !== null }));
}

/** As they were recorded and not by the clock, which may be put back. */
function readNewer(reader: Reader, copy: string) {
  return reader.first<{ version: number; madeAt: string }>(
    `SELECT newer.version, newer.made_at AS madeAt
     FROM copy newer JOIN copy this ON this.id = ?
     WHERE newer.plan = this.plan AND newer.copy_for = this.copy_for AND newer.kind = this.kind
       AND lower(trim(coalesce(newer.recipient, ''))) = lower(trim(coalesce(this.recipient, '')))
       AND newer.id NOT IN (SELECT copy FROM override_copy) AND newer.rowid > this.rowid
     ORDER BY newer.rowid DESC LIMIT 1`,
    [copy],
  );
}

/**
 * When the plan that one of these files was made from was taken out for good: a UTC moment. The line of its making has the
 * hash of the file, and outlasts the plan.
 * @param hashes SHA-256 of files as they were made, hex
 */
export async function readErasedSince(
  reader: Reader,
  hashes: readonly string[],
): Promise<string | undefined> {
  const row = await reader.first<{ at: string }>(
    `SELECT x.at FROM audit_entry e JOIN erasure x ON x.id = json_extract(e.about, '$.thing')
     JOIN audit_entry made ON made.plan = e.plan
     WHERE e.act = 'plan-erased' AND e.plan IS NOT NULL
       AND json_extract(made.detail, '$.file_hash') IN (${hashes.map(() => '?').join(', ')})`,
    hashes,
  );
  return row?.at;
}
