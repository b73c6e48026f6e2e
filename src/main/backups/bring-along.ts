// Puts what could be read of a damaged file into a backup of it. The two may have grown apart: an earlier backup was put back,
// and then both gave out the same places to different rows. A row that is not in the backup comes in whatever its place was.

import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import type { Reader, Writer } from '../store/connection';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import type { PageKey } from '../store/pages';
import type { Row } from '../store/sqlcipher';
import { insert, type Salvaged } from './salvage';

type Table = Salvaged['tables'][number];

/** Whose places are told of elsewhere, so that these come first. */
const first: readonly string[] = ['answer', 'fact_set'];
/** Columns that say how far the answers or the facts had got. */
const howFar: Readonly<Record<string, string>> = {
  ...{ answer_seq: 'answer', began_seq: 'answer', ended_seq: 'answer' },
  fact_seq: 'fact_set',
};
/** There `answer_seq` is one answer, and none other will do. */
const ofOneAnswer: readonly string[] = ['english_version', 'answer_language'];

/**
 * Puts into the file every row it does not have. One whose place another row has gets a place at the end, and so do those that
 * came after it, in their own order. What hangs on a row that could not be read is left out with it.
 */
export async function bringAlong(path: string, key: PageKey, saved: Salvaged): Promise<void> {
  const connection = await openVaultFile({ path, ...key, migrations, mode: 'open' });
  try {
    await connection.transaction(async (writer) => {
      let left = await rowsWithPlaces(writer, saved.tables);
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

/** Where rows of a plan stood in the damaged file, and where they stand now; only of plans in which any has moved. */
type Moves = Map<string, Map<number, number>>;

async function rowsWithPlaces(
  writer: Writer,
  tables: readonly Table[],
): Promise<{ name: string; row: Row }[]> {
  const isFirst = ({ name }: Table) => (first.includes(name) ? 0 : 1);
  const moves: Record<string, Moves> = {};
  const all: { name: string; row: Row }[] = [];
  for (const { name, rows } of [...tables].sort((a, b) => isFirst(a) - isFirst(b))) {
    const told = rows.map((row) => withMoves(name, row, moves)).filter((row) => row !== undefined);
    const scope = await scopeOfPlaces(writer, name);
    if (!scope) {
      all.push(...told.map((row) => ({ name, row })));
      continue;
    }
    const there = await writer.all<Row>(`SELECT * FROM "${name}"`);
    const placed = givePlaces(there, told, scope);
    if (first.includes(name)) moves[name] = placed.moves;
    all.push(...placed.rows.map((row) => ({ name, row })));
  }
  return all;
}

/** The columns within which `seq` counts from one; undefined for a table that has no such places. */
async function scopeOfPlaces(
  reader: Pick<Reader, 'all'>,
  table: string,
): Promise<string[] | undefined> {
  const indexes = await reader.all<{ name: string; unique: number }>(
    `PRAGMA index_list("${table}")`,
  );
  for (const { name, unique } of indexes) {
    if (!unique) continue;
    const columns = await reader.all<{ name: string }>(`PRAGMA index_info("${name}")`);
    const scope = columns.map((column) => column.name).filter((column) => column !== 'seq');
    if (scope.length > 0 && scope.length < columns.length) return scope;
  }
  return undefined;
}

/** The row with the places it tells of as they are now; undefined where it is of an answer that could not be read. */
function withMoves(table: string, row: Row, moves: Record<string, Moves>): Row | undefined {
  const told: Row = { ...row };
  for (const [column, of] of Object.entries(howFar)) {
    const moved = moves[of]?.get(String(row['plan']));
    const was = row[column];
    if (!moved || typeof was !== 'number') continue;
    const exact = moved.get(was);
    if (exact === undefined && ofOneAnswer.includes(table)) return undefined;
    const upTo = [...moved].filter(([from]) => from <= was).map(([, to]) => to);
    told[column] = exact ?? (upTo.length > 0 ? Math.max(...upTo) : was);
  }
  return told;
}

/** Rows that are not there yet, each with a place that is free. `moves`: by plan, where rows within one plan are counted. */
function givePlaces(
  there: readonly Row[],
  saved: readonly Row[],
  scope: readonly string[],
): { rows: Row[]; moves: Moves } {
  const nameOf = naming(there, saved);
  const groupOf = (row: Row) => JSON.stringify(scope.map((column) => row[column]));
  const groups = new Map<string, Group>();
  const find = (row: Row): Group => {
    const group = groups.get(groupOf(row)) ?? {
      ...{ plan: String(row['plan']), at: new Map(), used: new Set(), last: 0 },
      ...{ places: new Map(), hasMoved: false },
    };
    groups.set(groupOf(row), group);
    return group;
  };
  const take = (group: Group, seq: number) => {
    group.used.add(seq);
    group.last = Math.max(group.last, seq);
  };
  for (const row of [...there].sort(bySeq)) {
    const group = find(row);
    group.at.set(nameOf(row), [...(group.at.get(nameOf(row)) ?? []), seqOf(row)]);
    take(group, seqOf(row));
  }
  const rows: Row[] = [];
  for (const row of [...saved].sort(bySeq)) {
    const [group, was] = [find(row), seqOf(row)];
    const same = group.at.get(nameOf(row))?.shift();
    // Once one has moved, those after it follow, or they would stand before it.
    const isFree = !group.used.has(was) && !group.hasMoved;
    const seq = same ?? (isFree ? was : group.last + 1);
    if (same === undefined) {
      rows.push({ ...row, seq });
      take(group, seq);
    }
    group.places.set(was, seq);
    group.hasMoved ||= seq !== was;
  }
  const moved = [...groups.values()].filter(({ hasMoved }) => hasMoved);
  return { rows, moves: new Map(moved.map(({ plan, places }) => [plan, places])) };
}

/** Rows that are counted together. `at`: where the file has each, by what names it. */
type Group = {
  plan: string;
  at: Map<string, number[]>;
  used: Set<number>;
  last: number;
  places: Map<number, number>;
  hasMoved: boolean;
};

const seqOf = (row: Row) => Number(row['seq']);
const bySeq = (a: Row, b: Row) => seqOf(a) - seqOf(b);

/**
 * What names a row wherever it stands: its id, or else all of it that both files have a column for, but its place and what is
 * sealed anew from time to time.
 */
function naming(there: readonly Row[], saved: readonly Row[]): (row: Row) => string {
  const [one, other] = [there[0], saved[0]];
  if (!one || !other) return (row) => JSON.stringify(row);
  const isSealed = (column: string) => (row: Row) => {
    const value = row[column];
    return typeof value === 'string' && value.startsWith(SEALED_HEAD);
  };
  const columns = Object.keys(one).filter(
    (column) =>
      column in other &&
      column !== 'seq' &&
      ![...there, ...saved].some((row) => isSealed(column)(row)),
  );
  return (row) =>
    typeof row['id'] === 'string' ? row['id'] : JSON.stringify(columns.map((name) => row[name]));
}
