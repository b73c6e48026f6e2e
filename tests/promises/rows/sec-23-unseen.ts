// SEC-23w and its control: rows changed below the rules of their tables, through the vault's own connection, and lines of the
// log changed in the same way. Each change has to leave a line, and each line has to stay. The control drops the triggers
// of the log: then the same harness has to see changes without a line, and lines that were changed.

import type { Connection } from '../../../src/main/store/connection';
import { lookAtFile, openLogFile } from '../../support/a-log-file';
import type { Chance } from '../../support/random-plans';
import { fillSchema, isItsOwn, type Table, tablesOf } from '../harness/fill-schema';
import { few, type Outcome, type Row, type Trial } from '../row';

/** What women say of the help they get is tied to nobody, and has no line. */
const leftOut = ['help_rating', 'help_shown'];

async function dropTriggers(connection: Connection, from: string, where: string): Promise<number> {
  const named = await connection.all<{ name: string }>(
    `SELECT name FROM ${from} WHERE type = 'trigger' AND ${where}`,
  );
  await connection.alone(async (raw) => {
    for (const { name } of named) await raw.exec(`DROP TRIGGER "${name}"`);
  });
  return named.length;
}

const lines = async (connection: Connection) =>
  Number((await connection.first<{ n: number }>('SELECT max(seq) AS n FROM audit_entry'))?.n ?? 0);

/** Changes one row of the table in a column that takes it. @returns the column; undefined where none does */
async function changeOne(connection: Connection, { name, columns }: Table, isOut: boolean) {
  const keys = columns.filter(({ pk }) => pk > 0).map((column) => `"${column.name}"`);
  const id = keys.length > 0 ? keys.join(', ') : 'rowid';
  const one = `(${id}) IN (SELECT ${id} FROM "${name}" ORDER BY ${id} DESC LIMIT 1)`;
  const ways = isOut
    ? [`DELETE FROM "${name}" WHERE ${one}`]
    : columns
        .filter(({ type, pk }) => type === 'TEXT' && pk === 0)
        .map(
          (column) =>
            `UPDATE "${name}" SET "${column.name}" = "${column.name}" || 'q' WHERE "${column.name}" IS NOT NULL AND ${one}`,
        );
  for (const way of ways) {
    const changed = await connection
      .transaction((writer) => writer.all<{ n: number }>(`${way} RETURNING 1 AS n`))
      .catch(() => []);
    if (changed.length > 0) return way;
  }
  return undefined;
}

type Seen = { changes: number; unseen: string[]; lines: number; altered: string[] };

async function changeRows(connection: Connection, many: number, chance: Chance, seen: Seen) {
  const all = (await tablesOf(connection)).filter(
    ({ name }) => !isItsOwn(name) && !leftOut.includes(name),
  );
  for (let i = 0; seen.changes < many && i < many * 4; i += 1) {
    const table = all[i % all.length];
    if (!table) continue;
    const before = await lines(connection);
    const isOut = chance() < 0.1;
    if (!(await changeOne(connection, table, isOut))) continue;
    seen.changes += 1;
    if ((await lines(connection)) === before)
      seen.unseen.push(`a row of ${table.name} ${isOut ? 'taken out' : 'changed'} without a line`);
  }
}

async function changeLines(connection: Connection, many: number, chance: Chance, seen: Seen) {
  for (let i = 0; i < many; i += 1) {
    const seq = 1 + Math.floor(chance() * (await lines(connection)));
    const way =
      chance() < 0.5
        ? `UPDATE audit_entry SET worker = 'somebody else' WHERE seq = ${seq}`
        : `DELETE FROM audit_entry WHERE seq = ${seq}`;
    seen.lines += 1;
    const changed = await connection
      .transaction((writer) => writer.all<{ n: number }>(`${way} RETURNING 1 AS n`))
      .catch(() => []);
    if (changed.length > 0) seen.altered.push(`line ${seq} of the log was changed`);
  }
}

async function change({ many, chance, folder }: Trial, hasTriggers: boolean): Promise<Outcome> {
  const { connection } = await openLogFile(folder, 'create');
  await fillSchema(connection, chance);
  const seen: Seen = { changes: 0, unseen: [], lines: 0, altered: [] };
  // Whoever changes rows like this is below the rules of their tables already.
  await dropTriggers(connection, 'sqlite_master', `name NOT LIKE 'audit\\_%' ESCAPE '\\'`);
  if (!hasTriggers) {
    const dropped =
      (await dropTriggers(connection, 'sqlite_temp_master', `name LIKE 'audit\\_%' ESCAPE '\\'`)) +
      (await dropTriggers(connection, 'sqlite_master', '1 = 1'));
    if (dropped === 0) return { tried: 'there was no trigger to drop', found: [] };
  }
  await changeRows(connection, many, chance, seen);
  await changeLines(connection, Math.ceil(many / 3), chance, seen);
  await connection.close();
  const tried = `${seen.changes} rows changed, ${seen.changes - seen.unseen.length} with a line; ${seen.lines} lines tried, ${seen.altered.length} changed`;
  if (!hasTriggers) {
    // Both have to show, or the harness would be blind to one of them.
    const isBoth = seen.unseen.length > 0 && seen.altered.length > 0;
    return { tried, found: isBoth ? few([...seen.unseen, ...seen.altered]) : [] };
  }
  const after = await lookAtFile(folder);
  const wrong = [...seen.unseen, ...seen.altered, ...(after === 'refused' ? [after] : after)];
  if (seen.changes < many) wrong.push(`only ${seen.changes} of ${many} changes could be made`);
  return { tried, found: few(wrong) };
}

export const nothingUnseen: Row = {
  id: 'SEC-23w',
  promise: 'Whatever is changed in the plans leaves a line of who did what, and a line stays',
  kind: 'promise',
  many: { smoke: 60, ci: 300, release: 2000 },
  run: (trial) => change(trial, true),
};

export const unseenWithoutTriggers: Row = {
  id: 'SEC-23d',
  promise: 'Control: with the triggers of the log dropped the same changes go unseen',
  kind: 'control',
  many: { smoke: 30, ci: 60, release: 300 },
  run: (trial) => change(trial, false),
};
