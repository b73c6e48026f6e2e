// What this vault has on record of a file: which copy it is, who signed it here, and what was made after it.

import type { CopyMade } from '../../shared/ipc/contract';
import type { Reader } from '../store/connection';
import { findCopyByFile } from './copy-rows';

export type Countersigned = { fileHash: string; name: string; role: string; at: string };

export type CopyOnRecord = {
  copy: CopyMade & { name: string };
  /** SHA-256 of the file as it was made, hex. */
  fileHash: string;
  plan: string;
  /** Keys of the questions on it. */
  questions: string[];
  /** Everybody who signed it here after it was made, oldest first. */
  countersigned: Countersigned[];
  /** The newest copy made for the same reader after it. */
  newer: { version: number; madeAt: string } | undefined;
};

/** The copy with one of these hashes of a file; undefined when there is none on record. */
export async function findOnRecord(
  reader: Reader,
  hashes: readonly string[],
): Promise<CopyOnRecord | undefined> {
  for (const hash of hashes) {
    const copy = await findCopyByFile(reader, hash);
    const row =
      copy &&
      (await reader.first<{ plan: string; questions: string; fileHash: string }>(
        'SELECT plan, questions, file_hash AS fileHash FROM copy WHERE id = ?',
        [copy.id],
      ));
    if (!row) continue;
    return {
      copy,
      fileHash: row.fileHash,
      plan: row.plan,
      questions: JSON.parse(row.questions) as string[],
      countersigned: await readCountersigned(reader, copy.id),
      newer: await readNewer(reader, copy.id),
    };
  }
  return undefined;
}

function readCountersigned(reader: Reader, copy: string): Promise<Countersigned[]> {
  return reader.all<Countersigned>(
    `SELECT file_hash AS fileHash, signer_name AS name, signer_role AS role, at
     FROM countersignature WHERE copy = ? ORDER BY rowid`,
    [copy],
  );
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
