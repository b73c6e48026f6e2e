// What can still be read of a damaged vault file, and what of it a backup does not have. A row is whole or it is left out; the
// places of her answers say how many of them are missing.

import type { SalvagedPlan } from '../../shared/ipc/backup-calls';
import { layoutsOf } from '../store/layouts';
import { migrations } from '../store/migrate';
import type { PageKey } from '../store/pages';
import { type DamagedTable, readDamaged } from '../store/read-damaged';
import { openRaw, type RawConnection, type Row, type Value } from '../store/sqlcipher';
import { readPlansNamed } from './compare';
import { countNotIn, readRowsHeld } from './rows-held';

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
export async function insert(
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

type From = Pick<RawConnection, 'all'>;

/**
 * Plan by plan: what it has that the backup has not, row by row and not by how many there are; what cannot come along; and
 * what is in neither.
 */
export async function whatIsSaved(
  saved: Salvaged,
  backup: From,
  nameQuestion: string,
): Promise<SalvagedPlan[]> {
  const [there, here] = [await answersIn(backup), await answersIn(saved)];
  const [rowsThere, rowsHere] = [await readRowsHeld(backup), await readRowsHeld(saved)];
  const isBarred = await barred(saved, backup);
  const names = new Map([
    ...(await readPlansNamed(backup, nameQuestion)),
    ...(await readPlansNamed(saved, nameQuestion)),
  ]);
  return [...names]
    .map(([plan, { reference, initials }]) => {
      const { answers, ...others } = countNotIn(rowsHere(plan), rowsThere(plan));
      const other = Object.values(others).reduce((sum, count) => sum + count, 0);
      const missing = countMissing(here.get(plan) ?? new Map(), there.get(plan) ?? new Map());
      const isLeft = isBarred(plan);
      return {
        ...{ reference, initials, missing },
        ...{ more: isLeft ? 0 : answers, others: isLeft ? 0 : other, left: isLeft ? answers : 0 },
      };
    })
    .filter((one) => one.more > 0 || one.others > 0 || one.left > 0 || one.missing > 0);
}

/** Of each plan, which answer has which place. */
async function answersIn(from: From): Promise<Map<string, Map<number, string>>> {
  const rows = await from.all<{ id: string; plan: string; seq: number }>(
    'SELECT id, plan, seq FROM answer',
  );
  const by = new Map<string, Map<number, string>>();
  for (const { id, plan, seq } of rows) by.set(plan, (by.get(plan) ?? new Map()).set(seq, id));
  return by;
}

/** Places that neither has an answer for. From where the two grew apart, the backup's answers are others. */
function countMissing(
  here: ReadonlyMap<number, string>,
  there: ReadonlyMap<number, string>,
): number {
  const apart = Math.min(
    ...[...here].filter(([seq, id]) => (there.get(seq) ?? id) !== id).map(([seq]) => seq),
  );
  const last = Math.max(0, ...here.keys(), ...(apart === Infinity ? there.keys() : []));
  return Array.from({ length: last }, (_, i) => i + 1).filter(
    (seq) => !here.has(seq) && (seq >= apart || !there.has(seq)),
  ).length;
}

/** A plan that the backup has no room for: it has another with the same prison number. */
async function barred(saved: From, backup: From): Promise<(plan: string) => boolean> {
  const numbers = (from: From) =>
    from.all<{ id: string; prison_number: string }>('SELECT id, prison_number FROM plan');
  const there = new Map((await numbers(backup)).map((one) => [one.prison_number, one.id]));
  const plans = new Set(
    (await numbers(saved))
      .filter(({ id, prison_number }) => (there.get(prison_number) ?? id) !== id)
      .map(({ id }) => id),
  );
  return (plan) => plans.has(plan);
}
