// Where in a file each of its tables begins. SQLite gives out these places in an order of its own, whatever rows there are, so the
// same steps lead to the same places: for a file whose own list of tables can no longer be read.

import { type Migration, migrate } from './migrate';
import { openRaw, type RawConnection } from './sqlcipher';

/**
 * Each table and index by its name: the page it begins on, how many values a row of it has (of a table: at most, as columns came
 * later), and for a table of ours how it was made.
 */
export type Layout = ReadonlyMap<string, { root: number; values: number; sql?: string }>;

/**
 * Every layout a file with these steps may have: by the steps alone, and put together anew (VACUUM, a backup, new keys) after any
 * one of them. Those that come out alike are there once. Nothing is on disk.
 */
export async function layoutsOf(steps: readonly Migration[]): Promise<Layout[]> {
  const found = new Map<string, Layout>();
  for (let anewAfter = 0; anewAfter <= steps.length; anewAfter += 1) {
    const raw = await openRaw(':memory:');
    try {
      // As pragmas.ts has it for the file.
      await raw.exec('PRAGMA cipher_log = off; PRAGMA auto_vacuum = INCREMENTAL');
      await migrate(raw, steps.slice(0, anewAfter));
      if (anewAfter > 0) await raw.exec('VACUUM');
      await migrate(raw, steps);
      const layout = await layoutIn(raw);
      found.set(JSON.stringify([...layout]), layout);
    } finally {
      await raw.close();
    }
  }
  return [...found.values()];
}

async function layoutIn(raw: RawConnection): Promise<Layout> {
  const all = await raw.all<{
    type: string;
    name: string;
    root: number;
    count: number;
    sql: string | null;
  }>(
    `SELECT type, name, rootpage AS root, sql, CASE type
         WHEN 'table' THEN (SELECT count(*) FROM pragma_table_info(m.name))
         ELSE (SELECT count(*) FROM pragma_index_xinfo(m.name)) END AS count
       FROM sqlite_master m WHERE rootpage > 0 ORDER BY name`,
  );
  return new Map(
    all.map(({ type, name, root, count, sql }) => {
      const isOurs = type === 'table' && sql !== null && !name.startsWith('sqlite_');
      return [name, { root, values: count, ...(isOurs ? { sql } : {}) }];
    }),
  );
}

/** So many tables and indexes must stand where a layout has them, before it is believed of one more. */
const LEAST_KNOWN = 5;

/**
 * Tables that a damaged list no longer names.
 * @param known each table and index it still names, with the page it begins on
 * @param mayBegin whether a table or an index with that many values a row can begin on the page, by what stands there
 * @param isEmpty true for a page where something begins that has no row
 * @returns those on which every layout that fits is of one mind, and those of which none has a row
 */
export function tablesMissing(
  known: ReadonlyMap<string, number>,
  layouts: readonly Layout[],
  mayBegin: (page: number, values: number, isTable: boolean) => boolean = () => true,
  isEmpty: (page: number) => boolean = () => false,
): { name: string; root: number; sql: string }[] {
  if (known.size < LEAST_KNOWN) return [];
  const fitting = layouts.filter(
    (layout) =>
      [...known].every(([name, root]) => layout.get(name)?.root === root) &&
      [...layout].every(
        ([name, { root, values, sql }]) =>
          known.has(name) || mayBegin(root, values, sql !== undefined),
      ),
  );
  const [first, ...others] = fitting;
  const isOneMind = (name: string, root: number) =>
    others.every((other) => {
      const there = other.get(name)?.root;
      return there === root || (there !== undefined && isEmpty(there) && isEmpty(root));
    });
  return [...(first ?? [])].flatMap(([name, { root, sql }]) =>
    sql !== undefined && !known.has(name) && isOneMind(name, root) ? [{ name, root, sql }] : [],
  );
}
