// Reads everything kept about her, row by row, as tables.ts says. All of it in one transaction of the caller.

import type { Reader } from '../../store/connection';
import type { Row } from '../../store/sqlcipher';
import type { FileTable, Shown } from './table-shapes';
import { answerTable, fileParts } from './tables';

export type By = { name: string; role: string };
export type Cell = { column: string; shown: Shown; value: unknown };
/** One row of a table: what it holds, who wrote it and when. */
export type Entry = { cells: Cell[]; by?: By; at?: string };
export type TableRead = { table: string; entries: Entry[] };
export type PartRead = { id: string; tables: TableRead[] };

/** Every part but her answers. @param looked ids of notes that are looked at first, and are not in it */
export async function readParts(
  reader: Reader,
  plan: string,
  looked: readonly string[],
): Promise<PartRead[]> {
  const parts: PartRead[] = [];
  for (const { id, tables } of fileParts) {
    const read: TableRead[] = [];
    for (const table of tables) {
      read.push({ table: table.table, entries: await readTable(reader, table, plan, looked) });
    }
    parts.push({ id, tables: read });
  }
  return parts;
}

/** Every wording of every answer, oldest first. */
export function readWordings(reader: Reader, plan: string): Promise<Entry[]> {
  return readTable(reader, answerTable, plan, []);
}

async function readTable(
  reader: Reader,
  table: FileTable,
  plan: string,
  looked: readonly string[],
): Promise<Entry[]> {
  const { where, order } = table;
  const columns = shownIn(table);
  const who = columns.find(({ shown }) => shown === 'who')?.column;
  const asked = columns
    .filter(({ shown }) => shown !== 'who')
    .map(({ column }) => `${table.by?.[column] ?? `t.${column}`} AS ${column}`);
  const worker = who
    ? ['w.name AS by_name', 'w.role AS by_role']
    : ['NULL AS by_name', 'NULL AS by_role'];
  const joined = who
    ? `LEFT JOIN session s ON s.id = t.${who} LEFT JOIN worker w ON w.id = s.worker`
    : '';
  const rows = await reader.all<Row>(
    `SELECT ${[...asked, ...worker].join(', ')} FROM ${table.table} t ${joined}
     WHERE (${where}) AND ?1 = ?1 AND ?2 = ?2 ORDER BY ${order}`,
    [plan, JSON.stringify(looked)],
  );
  return rows.map((row) => entryOf(row, columns));
}

type ShownColumn = { column: string; shown: Shown };

function shownIn({ columns }: FileTable): ShownColumn[] {
  return Object.entries(columns).flatMap(([column, shown]) =>
    isShown(shown) ? [{ column, shown }] : [],
  );
}

function isShown(how: FileTable['columns'][string]): how is Shown {
  return !how.startsWith('-');
}

function entryOf(row: Row, columns: readonly ShownColumn[]): Entry {
  const by = row['by_name'] === null ? undefined : byOf(row);
  const moment = columns.find(({ shown }) => shown === 'moment')?.column;
  const at = moment === undefined ? null : row[moment];
  return {
    cells: columns
      .filter(({ shown }) => shown !== 'who')
      .map(({ column, shown }) => ({ column, shown, value: readValue(row[column], shown) })),
    ...(by ? { by } : {}),
    ...(typeof at === 'string' ? { at } : {}),
  };
}

const byOf = (row: Row): By => ({ name: String(row['by_name']), role: String(row['by_role']) });

function readValue(value: Row[string] | undefined, shown: Shown): unknown {
  if (value === null || value === undefined) return undefined;
  if (shown === 'json') return JSON.parse(String(value));
  if (shown === 'flag') return value === 1;
  return value;
}
