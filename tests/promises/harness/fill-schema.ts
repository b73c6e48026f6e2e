// Fills the tables of any past schema with made-up rows, reading the schema itself: every table gets rows, every column
// gets values its CHECKs allow, every reference leads somewhere. What the app must be able to read later is given by name.

import type { Connection, Reader, Writer } from '../../../src/main/store/connection';
import type { Row, Value } from '../../../src/main/store/sqlcipher';
import type { Chance } from '../../support/random-plans';

type Column = { name: string; type: string; notnull: number; pk: number };
type Reference = { id: number; table: string; from: string; to: string };

export type Table = { name: string; sql: string; columns: Column[]; references: Reference[] };

/** Every table of the file, those that others refer to first. */
export async function tablesOf(reader: Reader): Promise<Table[]> {
  const named = await reader.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const tables: Table[] = [];
  for (const { name, sql } of named) {
    const columns = await reader.all<Column>(
      `SELECT name, type, "notnull", pk FROM pragma_table_info('${name}')`,
    );
    const references = await reader.all<Reference>(
      `SELECT id, "table", "from", "to" FROM pragma_foreign_key_list('${name}') ORDER BY id, seq`,
    );
    tables.push({ name, sql, columns, references });
  }
  const placed: Table[] = [];
  while (placed.length < tables.length) {
    const next = tables.find(
      (one) =>
        !placed.includes(one) &&
        one.references.every(
          ({ table }) => table === one.name || placed.some(({ name }) => name === table),
        ),
    );
    if (!next) throw new Error('tables refer to each other in a circle');
    placed.push(next);
  }
  return placed;
}

/** The worker whose passphrase opens the keyring of the golden vaults: alone there, as everybody was at first. */
const GOLDEN_WORKER = '6f0f2c1e-3a58-4c39-9d5e-0d1b7f1a9c11';

const oneRow = new Set(['signing_identity', 'worker', 'way_back']);

/** Values by `table.column`, for what the app reads back and what no rule of the schema tells. */
const given: Record<string, (at: number) => Value> = {
  'setting.name': (at) => ['establishment', 'a-made-up-setting', 'another-setting'][at] ?? null,
  'signing_identity.id': () => 1,
  'worker.id': () => GOLDEN_WORKER,
  // She sees the plans whose team she is in.
  'plan_team.is_in': () => 1,
  'plan_away.is_away': () => 0,
  'worker.name': () => 'Rae',
  'worker.role': () => 'specialist',
  'plan.prison_number': (at) => `A${1000 + at}BC`,
  'fact_set.facts': () => '{}',
  'answer.question': (at) => ['legal_name', 'known_as', 'about_words', 'hopes'][at % 4] ?? null,
  'answer.language': (at) => ['ro', null, 'cy'][at % 3] ?? null,
  'answer_language.language': () => 'pl',
  'milestone_mark.state': () => 'waiting',
  'milestone_mark.day': () => null,
  'milestone_mark.words': (at) => `Waiting for letter ${at}`,
  'plan_change.given': () => '{"kind":"released","day":"2026-10-05"}',
  'review_state.standing': () => 'planned',
  'review_state.version': () => null,
  'review_state.record': () => '{"why":"she_asked","people":[],"decisions":[]}',
  'sitting.prepared': () => '{"kind":"hers","pages":[],"withHer":""}',
  'sitting.opened': () => '["about-me"]',
  'copy.questions': () => '["about_words"]',
  'copy.shown': () => '{"partly":[],"inShort":[]}',
  'sharing_choice.target': () => 'page',
  'sharing_choice.target_id': (at) => ['about-me', 'health', 'home'][at % 3] ?? null,
  'sharing_choice.audience': (at) => ['pom', 'council', 'probation'][at % 3] ?? null,
  'sharing_override.what': () => '[{"kind":"page","id":"about-me"}]',
  'contact.said': (at) =>
    JSON.stringify({
      ...{ is: 'service', name: `A made-up service ${at}`, of: '', help: 'housing', area: 'Derby' },
      ...{ womenOnly: true, phone: '', email: '', post: '', bestTime: '' },
      ...{ noMessage: false, like: '' },
    }),
  'contact.checked_on': () => '2026-10-05',
  'handover_state.record': () => '{"steps":{"named":"2026-10-05"}}',
  'contact_made.kind': (at) => (at % 2 === 0 ? 'met' : 'tried'),
  'contact_made.reason': (at) => (at % 2 === 0 ? null : 'no_room'),
  'own_note.words': () => '',
  'keyed_in.seen': (at) => String(at % 10).repeat(64),
};

/** What only the app can write so that it holds: the log, and keys. Made-up rows there would be damage. */
export const isItsOwn = (table: string) => /^(?:audit_\w+|plan_key)$/.test(table);

/** Adds `count` rows to each table. Rows are made with the dice: the same dice, the same rows. */
export async function fillSchema(connection: Connection, chance: Chance, count = 3): Promise<void> {
  const tables = await tablesOf(connection);
  await connection.transaction(async (writer) => {
    for (const table of tables.filter(({ name: table }) => !isItsOwn(table))) {
      const rows = oneRow.has(table.name) ? 1 : count;
      for (let at = 0; at < rows; at += 1) await addRow(writer, table, at, chance);
    }
  });
}

async function addRow(writer: Writer, table: Table, at: number, chance: Chance): Promise<void> {
  const row: Row = {};
  for (const id of new Set(table.references.map((one) => one.id))) {
    const parts = table.references.filter((one) => one.id === id);
    const parent = parts[0]?.table ?? '';
    const parents = await writer.all(`SELECT * FROM ${parent}`);
    // One after the other, so that a table with one row for each parent has room.
    const chosen = parents[at % Math.max(1, parents.length)];
    for (const { from, to } of parts) row[from] ??= chosen?.[to] ?? null;
  }
  for (const column of table.columns) {
    if (row[column.name] !== undefined) continue;
    row[column.name] = madeUp(table, column, at, chance);
  }
  const names = Object.keys(row);
  await writer.run(
    `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

function madeUp({ name: table, sql }: Table, column: Column, at: number, chance: Chance): Value {
  const { name, type, notnull, pk } = column;
  const byName = given[`${table}.${name}`];
  if (byName) return byName(at);
  const offered = choicesOf(sql, name);
  const mayBeNone = notnull === 0 && pk === 0;
  if (mayBeNone && chance() < 0.25) return null;
  if (offered.length > 0) return offered[Math.floor(chance() * offered.length)] ?? null;
  if (type === 'BLOB') return Buffer.from(Array.from({ length: 40 }, () => chance() * 256));
  if (type === 'INTEGER') return name === 'seq' || pk > 0 ? at + 1 : 1 + Math.floor(chance() * 9);
  return textFor(sql, name, at, chance);
}

/** What a CHECK (column IN (…)) allows. */
function choicesOf(sql: string, column: string): Value[] {
  const list = new RegExp(`\\(${column} IN \\(([^)]*)\\)`).exec(sql)?.[1];
  return (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => (one.startsWith("'") ? one.slice(1, -1) : Number(one)));
}

const words = [
  'Leicester',
  'zażółć',
  'ţară',
  'llawn',
  'قلب',
  '🌱',
  "O'Hara",
  'a "quoted" word',
  'tab\tbed',
];

function textFor(sql: string, name: string, at: number, chance: Chance): string {
  if (sql.includes(`${name} GLOB`)) return `2026-${String(1 + (at % 12)).padStart(2, '0')}`;
  if (sql.includes(`json_valid(${name})`)) {
    return name === 'value'
      ? JSON.stringify({ kind: 'said', said: someWords(chance) })
      : JSON.stringify({ words: someWords(chance), n: at });
  }
  if (name === 'id' || name === 'note' || name === 'review' || name === 'referral') {
    return uuid(chance);
  }
  if (name === 'at' || name.endsWith('_at')) return moment(chance);
  if (/^(day|until|from_day|follow_up)$/.test(name)) return moment(chance).slice(0, 10);
  return `${someWords(chance)} ${at}`;
}

const someWords = (chance: Chance) =>
  Array.from({ length: 1 + Math.floor(chance() * 9) }, () => words[Math.floor(chance() * 9)]).join(
    ' ',
  );

function moment(chance: Chance): string {
  const from = Date.UTC(2026, 0, 1);
  return new Date(from + Math.floor(chance() * 300 * 86_400_000)).toISOString();
}

function uuid(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16));
  hex[12] = '4';
  hex[16] = '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Every row of these tables, column by column as the tables were then, in an order of its own. */
export async function digestOf(
  reader: Reader,
  tables: readonly Table[],
): Promise<Map<string, string[]>> {
  const there = new Set((await tablesOf(reader)).map(({ name }) => name));
  const digest = new Map<string, string[]>();
  for (const { name, columns } of tables) {
    if (!there.has(name)) continue;
    const rows = await reader.all(
      `SELECT ${columns.map((one) => `"${one.name}"`).join(', ')} FROM ${name}`,
    );
    digest.set(name, rows.map((row) => JSON.stringify(Object.values(row))).sort());
  }
  return digest;
}
