// What all rows of the file come to: a sum of one keyed hash a row, so that a changed row moves it by itself and everything
// need only be gone through when the file is opened. A row that was put back, or a page of them, moves it too.

import { createHmac } from 'node:crypto';
import type { RawConnection, Row } from '../store/sqlcipher';

const SIZE = 1n << 256n;
/** Rows with whole files in them are read so many at a time. */
const AT_ONCE = 24;

/** Tables that are no part of it: the log itself, and what women say of the help they get, which is tied to nobody. */
const leftOut: readonly string[] = ['audit_entry', 'help_rating', 'help_shown'];

export type WatchedTable = {
  name: string;
  columns: string[];
  /** The column that says whose row it is. */
  plan: string | undefined;
  /** A column of bytes, hashed as it is; one a table. */
  bytes: string | undefined;
  hasRowid: boolean;
};

/** Every table whose rows count, as the file has them now. */
export async function watchedTables(raw: Pick<RawConnection, 'all'>): Promise<WatchedTable[]> {
  const tables = await raw.all<{ name: string; wr: number }>(
    `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  );
  const found: WatchedTable[] = [];
  for (const { name, wr } of tables) {
    if (leftOut.includes(name)) continue;
    const columns = await raw.all<{ name: string; type: string }>(`PRAGMA table_info("${name}")`);
    const names = columns.map((column) => column.name);
    found.push({
      ...{ name, columns: names, hasRowid: wr === 0 },
      plan: name === 'plan' ? 'id' : names.find((column) => column === 'plan'),
      bytes: columns.find(({ type }) => type === 'BLOB')?.name,
    });
  }
  return found;
}

/** SQL for all values of a row as one text that no other row has. @param of a prefix such as `NEW.` */
export function rowText({ columns, bytes }: WatchedTable, of = ''): string {
  return columns
    .map((column) =>
      column === bytes
        ? `'b'||ifnull(length(${of}"${column}"), 'NULL')`
        : `quote(${of}"${column}")`,
    )
    .join(`||','||`);
}

/** The keyed hash of one row. */
export function hashRow(
  key: Uint8Array,
  table: string,
  text: string,
  bytes?: Uint8Array | null,
): bigint {
  const hash = createHmac('sha256', key).update(`${table}\0${text}\0`);
  if (bytes) hash.update(bytes);
  return BigInt(`0x${hash.digest('hex')}`);
}

/** A sum of hashes, of everything and of each plan. */
export class Digest {
  all = 0n;
  readonly plans = new Map<string, bigint>();

  add(hash: bigint, plan: string | null): void {
    this.all = (this.all + hash) % SIZE;
    if (plan !== null) this.plans.set(plan, ((this.plans.get(plan) ?? 0n) + hash) % SIZE);
  }

  take(hash: bigint, plan: string | null): void {
    this.add(SIZE - hash, plan);
  }

  /** What both come to; neither is changed. */
  with(other: Digest): Digest {
    const both = new Digest();
    both.all = (this.all + other.all) % SIZE;
    for (const [plan, sum] of this.plans) both.plans.set(plan, sum);
    for (const [plan, sum] of other.plans) {
      both.plans.set(plan, ((both.plans.get(plan) ?? 0n) + sum) % SIZE);
    }
    return both;
  }
}

/** 64 hex digits. */
export const asHex = (sum: bigint): string => sum.toString(16).padStart(64, '0');

/** Goes through every row that counts. */
export async function digestOf(
  raw: Pick<RawConnection, 'all'>,
  key: Uint8Array,
  tables: readonly WatchedTable[],
): Promise<Digest> {
  const digest = new Digest();
  for (const table of tables) {
    for await (const { text, plan, bytes } of rowsOf(raw, table)) {
      digest.add(hashRow(key, table.name, text, bytes), plan);
    }
  }
  return digest;
}

type Read = Row & { text: string; plan: string | null; bytes: Uint8Array | null };

async function* rowsOf(raw: Pick<RawConnection, 'all'>, table: WatchedTable): AsyncGenerator<Read> {
  const plan = table.plan === undefined ? 'NULL' : `"${table.plan}"`;
  const bytes = table.bytes === undefined ? 'NULL' : `"${table.bytes}"`;
  const select = `${rowText(table)} AS text, ${plan} AS plan, ${bytes} AS bytes FROM "${table.name}" NOT INDEXED`;
  if (table.bytes === undefined || !table.hasRowid) {
    yield* await raw.all<Read>(`SELECT ${select}`);
    return;
  }
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await raw.all<Read & { nr: number }>(
      `SELECT rowid AS nr, ${select} WHERE rowid > ? ORDER BY rowid LIMIT ${AT_ONCE}`,
      [last],
    );
    yield* rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.nr ?? last;
  }
}
