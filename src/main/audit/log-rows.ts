// The rows of the log itself: adding to it, and finding its ends.

import type { AuditFinding } from '../../shared/domain/audit/entry';
import type { RawConnection, Row } from '../store/sqlcipher';
import { type ChainEnd, ChainWalk, hashedColumns, type LogEntry } from './chain';

type All = Pick<RawConnection, 'all'>;

export type LogHead = ChainEnd & { at: string };

const columns = [...hashedColumns, 'hash'] as const;

/** Entries are walked so many at a time; a longer log is walked whole only when somebody asks for it. */
const AT_ONCE = 2000;
const AT_OPENING = 20_000;

/** Part of the transaction that it tells of. */
export async function insertEntry(raw: RawConnection, entry: LogEntry): Promise<void> {
  await raw.run(
    `INSERT INTO audit_entry (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    columns.map((column) => entry[column]),
  );
}

/** Whether the file has a log at all: one from before has none. */
export async function hasLog(raw: All): Promise<boolean> {
  const [row] = await raw.all(`SELECT 1 FROM sqlite_master WHERE name = 'audit_entry'`);
  return row !== undefined;
}

/** What rows and values are hashed with: 32 bytes. */
export async function readLogKey(raw: All): Promise<Buffer> {
  const [row] = await raw.all<{ key: Uint8Array }>('SELECT key FROM audit_key WHERE id = 1');
  if (!row) throw new Error('the log has no key');
  return Buffer.from(row.key);
}

/** The last entry, and what all rows came to with it. */
export async function readHead(raw: All): Promise<(LogHead & { state: string }) | undefined> {
  const [row] = await raw.all<LogHead & { state: string }>(
    'SELECT seq, hash, at, state FROM audit_entry ORDER BY seq DESC LIMIT 1',
  );
  return row;
}

/** Of each plan, its last entry: which of its entries it is, its hash, and what its rows came to. */
export async function readPlanEnds(
  raw: All,
): Promise<Map<string, { nr: number; hash: string; state: string }>> {
  const rows = await raw.all<{ plan: string; nr: number; hash: string; state: string }>(
    `SELECT plan, plan_nr AS nr, hash, plan_state AS state, max(seq) AS seq FROM audit_entry
     WHERE plan IS NOT NULL GROUP BY plan`,
  );
  return new Map(rows.map(({ plan, nr, hash, state }) => [plan, { nr, hash, state }]));
}

/** The entry with that number. */
export async function readEntryAt(raw: All, seq: number): Promise<{ hash: string } | undefined> {
  const [row] = await raw.all<{ hash: string }>('SELECT hash FROM audit_entry WHERE seq = ?', [
    seq,
  ]);
  return row;
}

/** Up to which entry the log was signed; 0 where it never was. */
export async function readSignedTo(raw: All): Promise<number> {
  const [row] = await raw.all<{ seq: number | null }>(
    'SELECT max(seq) AS seq FROM audit_checkpoint',
  );
  return row?.seq ?? 0;
}

/** What acts of this name wrote beside their entry, the oldest first. */
export async function readDetails(
  raw: All,
  act: string,
  after = 0,
): Promise<{ seq: number; at: string; detail: Record<string, unknown> }[]> {
  const rows = await raw.all<{ seq: number; at: string; detail: string }>(
    'SELECT seq, at, detail FROM audit_entry WHERE act = ? AND seq > ? ORDER BY seq',
    [act, after],
  );
  return rows.map(({ seq, at, detail }) => ({ seq, at, detail: JSON.parse(detail) }));
}

/** Goes along the log, or along its last part where it is long. @param whole all of it, whatever its length */
export async function walkChain(
  raw: All,
  whole = false,
): Promise<{ findings: AuditFinding[]; entries: number }> {
  const from = whole ? undefined : await walkFrom(raw);
  const walk = new ChainWalk(from);
  for (let last = from?.seq ?? 0; ; ) {
    const entries = await raw.all<LogEntry & Row>(
      `SELECT ${columns.join(', ')} FROM audit_entry WHERE seq > ? ORDER BY seq LIMIT ${AT_ONCE}`,
      [last],
    );
    for (const entry of entries) walk.add(entry);
    if (entries.length < AT_ONCE) break;
    last = entries.at(-1)?.seq ?? last;
  }
  return { findings: walk.findings, entries: walk.count };
}

async function walkFrom(raw: All): Promise<ChainEnd | undefined> {
  const head = await readHead(raw);
  if (!head) return undefined;
  const [row] = await raw.all<ChainEnd>(
    'SELECT seq, hash FROM audit_entry WHERE seq <= ? ORDER BY seq DESC LIMIT 1',
    [head.seq - AT_OPENING],
  );
  return row;
}
