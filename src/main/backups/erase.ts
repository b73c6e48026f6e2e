// Takes one plan out of the vault for good, and looks for what is left of it. Which rows are hers is not a list that could be
// forgotten: it follows from what each table says it hangs on.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import type { Connection, Reader, Writer } from '../store/connection';
import { type PageKey, readPages } from '../store/pages';
import { VAULT_FILE } from './backup-folder';

/** Rows of a table that hang on the plan `?1`, directly or through other tables. */
export type HangsOn = { table: string; where: string; depth: number };

type ForeignKey = { id: number; seq: number; table: string; from: string; to: string | null };

/** Every table with rows of a plan; those that hang on others first. */
export async function whatHangsOnAPlan(reader: Pick<Reader, 'all'>): Promise<HangsOn[]> {
  const names = await reader.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  const keysOf = new Map<string, ForeignKey[]>();
  for (const { name } of names) {
    keysOf.set(name, await reader.all<ForeignKey>(`PRAGMA foreign_key_list("${name}")`));
  }
  const found = new Map<string, HangsOn>([['plan', { table: 'plan', where: 'id = ?1', depth: 0 }]]);
  // As many rounds as there are tables: then nothing can hang on anything that was not seen.
  for (let round = 0; round < names.length; round += 1) {
    for (const [table, keys] of keysOf) {
      if (table === 'plan') continue;
      const ways = [...new Set(keys.map(({ id }) => id))].map((id) =>
        keys.filter((k) => k.id === id),
      );
      const hers = ways.flatMap((way) => {
        const on = found.get(way[0]?.table ?? '');
        return on && on.table !== table ? [{ way, on }] : [];
      });
      if (hers.length === 0) continue;
      const where = await Promise.all(hers.map(({ way, on }) => whereOf(reader, way, on)));
      const depth = Math.max(...hers.map(({ on }) => on.depth)) + 1;
      found.set(table, { table, where: where.join(' OR '), depth });
    }
  }
  return [...found.values()].sort((a, b) => b.depth - a.depth);
}

async function whereOf(
  reader: Pick<Reader, 'all'>,
  way: readonly ForeignKey[],
  on: HangsOn,
): Promise<string> {
  const columns = await reader.all<{ name: string; pk: number }>(
    `PRAGMA table_info("${on.table}")`,
  );
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const from = way.map((part) => `"${part.from}"`).join(', ');
  const to = way.map((part, i) => `"${part.to ?? key[i]?.name ?? ''}"`).join(', ');
  return `(${from}) IN (SELECT ${to} FROM "${on.table}" WHERE ${on.where})`;
}

/**
 * Deletes every row of a plan. Rows that are never taken out by anything else are, here: their guards are put back before it is
 * over. Part of the caller's transaction.
 * @returns how many rows
 */
export async function deletePlan(writer: Writer, plan: string): Promise<number> {
  const tables = await whatHangsOnAPlan(writer);
  const triggers = await writer.all<{ name: string; sql: string; tbl_name: string }>(
    `SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'trigger'`,
  );
  const guards = triggers.filter((one) => tables.some(({ table }) => table === one.tbl_name));
  for (const { name } of guards) await writer.run(`DROP TRIGGER "${name}"`);
  await writer.run('PRAGMA defer_foreign_keys = ON');
  let rows = 0;
  for (const { table, where } of tables) {
    rows += (await writer.run(`DELETE FROM "${table}" WHERE ${where}`, [plan])).changes;
  }
  for (const { sql } of guards) await writer.run(sql);
  return rows;
}

/** Pieces of one word: codes of the workbook and ids, which say nothing without what they stand for. */
const CODE = /^[\w-]+$/;

/** Words of hers to look for afterwards: long ones, and the random numbers of her answers. Each once. */
export async function tracesOf(reader: Pick<Reader, 'all'>, plan: string): Promise<Buffer[]> {
  const rows = await reader.all<{ id: string; value: string }>(
    'SELECT id, value FROM answer WHERE plan = ?',
    [plan],
  );
  const words = rows.flatMap(({ value }) =>
    value.startsWith(SEALED_HEAD)
      ? sealedPieces(value)
      : (value.match(/[^"\\]{24,}/gu) ?? []).filter((text) => !CODE.test(text)),
  );
  const pieces = [...rows.map(({ id }) => id), ...words].map((text) =>
    Buffer.from(text).subarray(0, 40).toString('hex'),
  );
  return [...new Set(pieces)].map((hex) => Buffer.from(hex, 'hex'));
}

/** Of a sealed text what nothing else has: the rest of it names the plan and its key, and the log goes on naming the plan. */
function sealedPieces(value: string): string[] {
  const { sealed, tag } = JSON.parse(value) as { sealed: string; tag: string };
  return sealed.length >= 24 ? [sealed, tag] : [tag];
}

/**
 * Writes the whole file anew without what was deleted, and then looks at every page of it for what is left.
 * @returns how many pieces were looked for that were hers alone, and how many of them were found: none, or the file is not
 *   as it should be
 */
export async function sweep(
  connection: Connection,
  of: { folder: string; key: PageKey; traces: readonly Buffer[] },
): Promise<{ looked: number; found: number }> {
  await connection.alone(async (raw) => {
    await raw.exec('VACUUM');
    await raw.all('PRAGMA wal_checkpoint(TRUNCATE)');
  });
  // Copies from before the tables were last changed hold her words too.
  for (const name of await readdir(of.folder)) {
    if (/^plans\.before-\d{4}\.db$/.test(name)) await rm(join(of.folder, name), { force: true });
  }
  const path = join(of.folder, VAULT_FILE);
  const still = await connection.whileClosed(() => findTraces(path, of.key, of.traces));
  const shared = await countShared(connection, still);
  return { looked: of.traces.length - shared, found: still.length - shared };
}

/** The traces that stand on any page of a file that nobody has open. */
export async function findTraces(
  path: string,
  key: PageKey,
  traces: readonly Buffer[],
): Promise<Buffer[]> {
  const found = new Set<Buffer>();
  for await (const { plain } of readPages(path, key)) {
    for (const trace of traces) if (plain?.includes(trace)) found.add(trace);
  }
  return [...found];
}

/** Where what a woman says may stand in the same words, other than in what another woman said: the directory. */
const DIRECTORY = /^contact(_|$)/;

/**
 * How many of these pieces another woman's plan or the directory holds too: they were not hers alone. In no other table do
 * they count as such: her words in the log, say, would be her words left behind.
 */
async function countShared(
  reader: Pick<Reader, 'all' | 'first'>,
  pieces: readonly Buffer[],
): Promise<number> {
  if (pieces.length === 0) return 0;
  const names = await reader.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table'`,
  );
  const tables = [
    ...(await whatHangsOnAPlan(reader)).map(({ table }) => table),
    ...names.map(({ name }) => name).filter((name) => DIRECTORY.test(name)),
  ];
  const shared = new Set<Buffer>();
  for (const table of new Set(tables)) {
    const columns = await reader.all<{ name: string }>(`PRAGMA table_info("${table}")`);
    const holds = columns.map(({ name }) => `instr(CAST("${name}" AS BLOB), ?1) > 0`);
    const query = `SELECT 1 FROM "${table}" WHERE ${holds.join(' OR ')} LIMIT 1`;
    for (const piece of pieces) {
      if (await reader.first(query, [piece])) shared.add(piece);
    }
  }
  return shared.size;
}
