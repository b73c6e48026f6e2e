// What can still be read of a damaged vault file, brought into a backup of it: every row that the backup does not have. A row
// is whole or it is left out; the numbers of her answers say how many of them are missing.

import type { SalvagedPlan } from '../../shared/ipc/backup-calls';
import { layoutsOf } from '../store/layouts';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import type { PageKey } from '../store/pages';
import { type DamagedTable, readDamaged } from '../store/read-damaged';
import { openRaw, type RawConnection, type Row, type Value } from '../store/sqlcipher';
import { readPlansHeld } from './compare';

export type Salvaged = {
  tables: { name: string; rows: Row[] }[];
  /** Held in memory, never on disk. */
  close: () => Promise<void>;
  all: RawConnection['all'];
};

/** Reads the damaged file into memory. @returns undefined when there is nothing that makes sense any more */
export async function salvage(path: string, key: PageKey): Promise<Salvaged | undefined> {
  const layoutsFor = (step: number | undefined) =>
    layoutsOf(migrations.filter(({ number }) => number <= (step ?? number)));
  const { tables } = await readDamaged(path, key, layoutsFor).catch(() => ({ tables: [] }));
  if (!tables.some(({ name }) => name === 'plan')) return undefined;
  const memory = await openRaw(':memory:');
  const kept: Salvaged['tables'] = [];
  for (const table of tables) {
    try {
      await memory.exec(table.sql);
      await fill(memory, table);
      kept.push({ name: table.name, rows: await memory.all(`SELECT * FROM "${table.name}"`) });
    } catch {
      // A table whose own description is damaged is left out; the others are not.
    }
  }
  return { tables: kept, all: memory.all, close: memory.close };
}

type Column = { name: string; pk: number };

async function fill(memory: RawConnection, table: DamagedTable): Promise<void> {
  const columns = await memory.all<Column>(`PRAGMA table_info("${table.name}")`);
  const inKey = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const others = columns.filter(({ pk }) => pk === 0);
  const stored = table.isWithoutRowid ? [...inKey, ...others] : columns;
  const [only] = inKey;
  const isRowid = !table.isWithoutRowid && inKey.length === 1;
  for (const { rowid, values } of table.rows) {
    // Columns that came later are not in rows from before: they have what the table says.
    const here = stored.slice(0, values.length);
    const given = values.map((value, i) =>
      isRowid && value === null && here[i] === only ? rowid : value,
    );
    await insert(
      memory,
      'INSERT OR IGNORE',
      table.name,
      here.map(({ name }) => name),
      given,
    );
  }
}

/** @returns whether the row was taken; one that no rule allows is left out */
async function insert(
  into: Pick<RawConnection, 'run'>,
  how: string,
  table: string,
  columns: readonly string[],
  values: readonly Value[],
): Promise<'taken' | 'there' | 'refused'> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const marks = values.map(() => '?').join(', ');
  try {
    const { changes } = await into.run(
      `${how} INTO "${table}" (${names}) VALUES (${marks})`,
      values,
    );
    return changes > 0 ? 'taken' : 'there';
  } catch {
    return 'refused';
  }
}

/** Plan by plan: what it has that the backup has not, and what is in neither. */
export async function whatIsSaved(
  saved: Salvaged,
  backup: Pick<RawConnection, 'all'>,
  nameQuestion: string,
): Promise<SalvagedPlan[]> {
  const seqs = async (from: Pick<RawConnection, 'all'>) => {
    const rows = await from.all<{ plan: string; seq: number }>('SELECT plan, seq FROM answer');
    const by = new Map<string, Set<number>>();
    for (const { plan, seq } of rows) by.set(plan, (by.get(plan) ?? new Set()).add(seq));
    return by;
  };
  const [there, here] = [await seqs(backup), await seqs(saved)];
  const names = new Map([
    ...(await readPlansHeld(backup, nameQuestion)),
    ...(await readPlansHeld(saved, nameQuestion)),
  ]);
  return [...names]
    .map(([plan, { reference, initials }]) => {
      const inBackup = there.get(plan) ?? new Set();
      const all = new Set([...inBackup, ...(here.get(plan) ?? [])]);
      const last = Math.max(0, ...all);
      return { reference, initials, more: all.size - inBackup.size, missing: last - all.size };
    })
    .filter(({ more, missing }) => more > 0 || missing > 0);
}

/** Puts into the file every row it does not have. What hangs on a row that could not be read is left out with it. */
export async function bringAlong(path: string, key: PageKey, saved: Salvaged): Promise<void> {
  const connection = await openVaultFile({ path, ...key, migrations, mode: 'open' });
  try {
    await connection.transaction(async (writer) => {
      let left = saved.tables.flatMap(({ name, rows }) => rows.map((row) => ({ name, row })));
      for (let before = left.length + 1; left.length > 0 && left.length < before; ) {
        before = left.length;
        const refused: typeof left = [];
        for (const one of left) {
          const [columns, values] = [Object.keys(one.row), Object.values(one.row)];
          // What a row hangs on may come later: those that are refused are tried again.
          const how = await insert(writer, 'INSERT OR IGNORE', one.name, columns, values);
          if (how === 'refused') refused.push(one);
        }
        left = refused;
      }
    });
  } finally {
    await connection.close();
  }
}
