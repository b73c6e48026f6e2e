// What a transaction changed, told by the file itself: triggers that last as long as the connection write each changed row
// into a table in memory. A handler cannot forget to say what it did.

import type { RawConnection, Row } from '../store/sqlcipher';
import { Digest, hashRow, rowText, type WatchedTable } from './digest';

export type ChangedRow = {
  table: string;
  plan: string | null;
  isTakenOut: boolean;
  /** Columns that may stand in the log, by name. */
  safe: Readonly<Record<string, string | number | null>>;
};

/** Columns of a table that hold ids, codes and numbers, and never words: these may stand in the log. */
const safeColumns: Readonly<Record<string, readonly string[]>> = {
  answer: ['question'],
  another_place: ['id'],
  another_place_back: ['decision'],
  certificate_taken_back: [],
  check_in: ['sitting'],
  consent: ['what', 'said'],
  contact_made: ['contact', 'kind', 'reason'],
  contact: ['contact', 'what'],
  contact_known: ['contact', 'worker', 'knows'],
  contact_link: ['contact', 'is_linked'],
  copy: ['id', 'kind', 'copy_for', 'version', 'file_hash', 'pages', 'printed', 'questions'],
  copy_back: ['copy', 'state'],
  copy_printed_again: ['copy', 'copies'],
  copy_saved_again: ['copy'],
  copy_went: ['copy', 'went', 'copies'],
  erasure: ['id', 'row_count', 'found'],
  glass: ['id', 'purpose'],
  glass_review: ['glass', 'outcome'],
  own_note: ['note'],
  place_picture: ['picture', 'question', 'is_away'],
  plan_away: ['worker', 'is_away'],
  plan_restricted: ['is_on'],
  plan_team: ['worker', 'is_in', 'why'],
  review_state: ['review', 'standing'],
  setting: ['name'],
  session: ['id'],
  sharing_choice: ['target', 'target_id', 'audience', 'level', 'with_her', 'on_her_screen'],
  sharing_override: ['id'],
  override_told: ['override'],
  sitting: ['id', 'kind'],
  worker: ['id'],
  worker_note: ['note', 'page'],
};

/** Whether that question had an answer before. */
const BEFORE = (of: string) =>
  `EXISTS (SELECT 1 FROM main.answer b WHERE b.plan = ${of}plan AND b.question = ${of}question AND b.seq < ${of}seq)`;

const TEMP = 'temp.audit_changed';

/** Lays the triggers, anew for the tables the file has now. */
export async function watchRows(
  raw: RawConnection,
  tables: readonly WatchedTable[],
): Promise<void> {
  await raw.exec(`CREATE TEMP TABLE IF NOT EXISTS audit_changed (
    nr INTEGER PRIMARY KEY, tab TEXT NOT NULL, plan TEXT, out INTEGER NOT NULL, row TEXT NOT NULL, bytes BLOB, safe TEXT)`);
  for (const table of tables) await raw.exec(triggersOf(table));
}

function triggersOf(table: WatchedTable): string {
  const { name } = table;
  const note = (of: 'NEW.' | 'OLD.') => {
    const plan = table.plan === undefined ? 'NULL' : `${of}"${table.plan}"`;
    const bytes = table.bytes === undefined ? 'NULL' : `${of}"${table.bytes}"`;
    const safe = (safeColumns[name] ?? [])
      .filter((column) => table.columns.includes(column))
      .map((column) => `'${column}', ${of}"${column}"`);
    if (name === 'answer') safe.push(`'before', ${BEFORE(of)}`);
    return `INSERT INTO audit_changed (tab, plan, out, row, bytes, safe) VALUES
      ('${name}', ${plan}, ${of === 'OLD.' ? 1 : 0}, ${rowText(table, of)}, ${bytes}, json_object(${safe.join(', ')}));`;
  };
  const on = (what: string, doing: string) =>
    `DROP TRIGGER IF EXISTS temp."audit_${what}_${name}";
     CREATE TEMP TRIGGER "audit_${what}_${name}" AFTER ${what} ON main."${name}" BEGIN ${doing} END;`;
  return [
    on('INSERT', note('NEW.')),
    on('DELETE', note('OLD.')),
    on('UPDATE', note('OLD.') + note('NEW.')),
  ].join('\n');
}

type Stored = Row & {
  tab: string;
  plan: string | null;
  out: number;
  row: string;
  bytes: Uint8Array | null;
  safe: string;
};

/** What the transaction changed so far and by how much it moves the sum; forgotten once it was asked for. */
export async function takeChanged(
  raw: RawConnection,
  key: Uint8Array,
): Promise<{ rows: ChangedRow[]; by: Digest }> {
  const stored = await raw.all<Stored>(
    `SELECT tab, plan, out, row, bytes, safe FROM ${TEMP} ORDER BY nr`,
  );
  const by = new Digest();
  if (stored.length === 0) return { rows: [], by };
  await raw.exec(`DELETE FROM ${TEMP}`);
  const rows = stored.map(({ tab, plan, out, row, bytes, safe }): ChangedRow => {
    const hash = hashRow(key, tab, row, bytes);
    if (out === 1) by.take(hash, plan);
    else by.add(hash, plan);
    return { table: tab, plan, isTakenOut: out === 1, safe: JSON.parse(safe) };
  });
  return { rows, by };
}
