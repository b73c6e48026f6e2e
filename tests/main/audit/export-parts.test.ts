// The saved log, line by line: who, about what, and which part of it a file is.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { doAs } from '../../../src/main/audit/context';
import { exportLog } from '../../../src/main/audit/export-log';
import type { Connection } from '../../../src/main/store/connection';
import { day } from '../../../src/shared/domain/calendar/day';
import { aFolder } from '../../support/a-folder';
import { aLogFile, plans, rae, signer, signLog, writeLog } from '../../support/a-log-by-hand';

let folder: string;
beforeEach(async () => {
  folder = await aFolder();
});
const now = '2026-11-21T12:00:00.000Z';
const desk = (connection: Connection) => ({
  ...{ connection, establishment: 'HMP Testbourne', now: () => now },
  ...{ worker: { id: rae, name: 'Rae Winters' }, signer },
});
const linesIn = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('says of each entry who, about what and in which stretch of work', async () => {
  const connection = await aLogFile();
  const at = '2026-11-11T12:00:00.000Z';
  await writeLog(connection, [
    { act: 'plan-opened', worker: rae, plan: plans.nia, at },
    { act: 'log-begun', at },
    { act: 'vault-locked', at, worker: 'w-gone', session: '' },
  ]);
  await signLog(connection, rae);
  const path = join(folder, 'log.jsonl');
  expect(await exportLog(desk(connection), path, {})).toEqual({
    fileName: 'log.jsonl',
    entries: 3,
  });
  const [first, opened, begun, locked, signed] = await linesIn(path);
  const hash = locked.details.entry.hash;
  expect(first).toEqual({
    ...{ what: 'LOG_SAVED', when: now, who: 'alongside', subjectId: '', subjectType: 'LOG' },
    ...{ service: 'alongside', correlationId: '' },
    details: {
      ...{ format: 2, establishment: 'HMP Testbourne', entries: 3, points: 1 },
      ...{ first: 1, last: 3, hash },
    },
  });
  expect(opened).toMatchObject({
    ...{ what: 'PLAN_OPENED', when: at, who: rae, subjectId: plans.nia, subjectType: 'PLAN' },
    ...{ service: 'alongside', correlationId: 's-1', details: { name: 'Rae Winters' } },
  });
  expect(begun).toMatchObject({
    ...{ what: 'LOG_BEGUN', who: 'alongside', subjectId: '', subjectType: 'VAULT' },
  });
  expect(begun.details).not.toHaveProperty('name');
  // Somebody who is gone is an id, and work outside of any stretch is that run of the program.
  expect(locked).toMatchObject({ who: 'w-gone', correlationId: 'b-1' });
  expect(locked.details).not.toHaveProperty('name');
  expect(signed).toMatchObject({
    ...{
      what: 'LOG_SIGNED',
      when: at,
      who: rae,
      subjectType: 'LOG',
      details: { point: { seq: 3 } },
    },
  });
  await connection.close();
});

test('of some days says which, and holds the signed points among them only', async () => {
  const connection = await aLogFile();
  for (const n of [10, 11, 12, 13]) {
    await writeLog(connection, [{ act: 'plan-opened', at: `2026-11-${n}T12:00:00.000Z` }]);
    await signLog(connection, rae);
  }
  const path = join(folder, 'log.jsonl');
  const part = async (from?: string, to?: string) => {
    await exportLog(desk(connection), path, {
      ...(from ? { from: day.parse(from) } : {}),
      ...(to ? { to: day.parse(to) } : {}),
    });
    const lines = await linesIn(path);
    const seqs = lines.flatMap(({ details }) => details.entry?.seq ?? []);
    return [seqs, lines.flatMap(({ details }) => details.point?.seq ?? []), lines[0].details];
  };
  expect(await part('2026-11-11', '2026-11-12')).toMatchObject([
    ...[
      [2, 3],
      [2, 3],
    ],
    { from: '2026-11-11', to: '2026-11-12', first: 2, last: 3, entries: 2, points: 2 },
  ]);
  expect((await part('2026-11-12')).slice(0, 2)).toEqual([
    [3, 4],
    [3, 4],
  ]);
  const [seqs, , first] = await part(undefined, '2026-11-10');
  expect(seqs).toEqual([1]);
  expect(first).not.toHaveProperty('from');
  const [none, points, empty] = await part('2020-01-01', '2020-01-02');
  expect([none, points]).toEqual([[], []]);
  expect(empty).not.toHaveProperty('hash');
  await connection.close();
});

test('keeps what a clock that went back wrote between: a part is without gaps', async () => {
  const connection = await aLogFile();
  for (const n of [11, 9, 12]) {
    await writeLog(connection, [
      { act: 'plan-opened', at: `2026-11-${String(n).padStart(2, '0')}T12:00:00.000Z` },
    ]);
  }
  const path = join(folder, 'log.jsonl');
  await exportLog(desk(connection), path, { from: day.parse('2026-11-11') });
  const lines = await linesIn(path);
  expect(lines.flatMap(({ details }) => details.entry?.seq ?? [])).toEqual([1, 2, 3]);
  await connection.close();
});

test('signs before it saves, where somebody asked for it', async () => {
  const connection = await aLogFile();
  const path = join(folder, 'log.jsonl');
  await doAs({ act: 'log-exported' }, async (doing) => {
    await exportLog(desk(connection), path, {});
    expect(doing.sign).toBe(true);
  });
  await connection.close();
});

test.each([1999, 2000, 2001, 4001])('of %i entries holds every one, in order', async (count) => {
  // A log too long to write here: rows as the file would give them.
  const row = (seq: number) => ({ seq, act: 'plan-opened', at: now, plan: null, name: null });
  const reader = {
    first: async () => ({ first: 1, last: count }),
    all: async (sql: string, [after = 0]: number[] = []) =>
      sql.includes('audit_checkpoint')
        ? []
        : Array.from({ length: Math.min(2000, count - after) }, (_, n) => row(after + n + 1)),
  };
  const connection = {
    transaction: (work: (of: typeof reader) => unknown) => work(reader),
  } as unknown as Connection;
  const path = join(folder, 'log.jsonl');
  expect(await exportLog(desk(connection), path, {})).toMatchObject({ entries: count });
  const seqs = (await linesIn(path)).flatMap(({ details }) => details.entry?.seq ?? []);
  expect(seqs).toEqual(Array.from({ length: count }, (_, n) => n + 1));
});
