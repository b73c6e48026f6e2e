// Who has looked at her plan, read out of a log written by hand: whose lines are told to her, on which day, and which never.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLooks } from '../../../src/main/audit/looked-rows';
import { dayOfMoment } from '../../../src/main/plans/local-days';
import type { Connection } from '../../../src/main/store/connection';
import { aLogFile, type LineToWrite, plans, rae, sam, writeLog } from '../../support/a-log-by-hand';

let connection: Connection;
beforeEach(async () => {
  connection = await aLogFile();
});
afterEach(() => connection.close());

const noon = (on: string) => `${on}T12:00:00.000Z`;
const day = '2026-11-11';
const line = (over: Partial<LineToWrite> = {}): LineToWrite => ({
  ...{ act: 'plan-opened', worker: rae, plan: plans.nia, at: noon(day) },
  ...over,
});
const write = (...lines: LineToWrite[]) => writeLog(connection, lines);
const exec = (sql: string) => connection.alone((raw) => raw.exec(sql));
const looks = (plan = plans.nia) => readLooks(connection, plan);
const byRae = { by: 'Rae Winters', role: 'specialist', day };
const opened = { what: 'opened' };

describe('a line of the log is told to her', () => {
  test.each<[string, Partial<LineToWrite>, object[]]>([
    ['of who opened her plan', {}, [{ ...byRae, made: [opened] }]],
    [
      'of who read its notes',
      { act: 'notes-looked-at' },
      [{ ...byRae, made: [{ what: 'notes' }] }],
    ],
    [
      'with what they were then',
      { role: 'probation' },
      [{ ...byRae, role: 'probation', made: [opened] }],
    ],
    [
      'of another worker by that name',
      { worker: sam },
      [{ ...byRae, by: 'Sam Okoro', made: [opened] }],
    ],
    [
      'of somebody who is no worker any more',
      { worker: 'gone' },
      [{ ...byRae, by: '', made: [opened] }],
    ],
    [
      'on the day the clock on the wall said',
      { at: `${day}T23:30:00.000Z`, offset: 60 },
      [{ ...byRae, day: '2026-11-12', made: [opened] }],
    ],
    [
      'on the day before, west of here',
      { at: `${day}T00:30:00.000Z`, offset: -60 },
      [{ ...byRae, day: '2026-11-10', made: [opened] }],
    ],
    ['not of another woman', { plan: plans.mia }, []],
    ['not of what was turned away', { outcome: 'refused' }, []],
    ['not of what she does herself', { side: 'hers' }, []],
    ['not of what nobody did', { worker: undefined }, []],
    ['not of what is no look', { act: 'answer-changed' }, []],
  ])('%s', async (_, over, days) => {
    await write(line(over));
    expect(await looks()).toEqual({ days });
  });

  test('once for all times of a day', async () => {
    await write(line(), line({ at: `${day}T13:00:00.000Z` }), line({ at: noon('2026-11-12') }));
    expect((await looks()).days.map((each) => each.day)).toEqual(['2026-11-12', day]);
  });
});

test('where nothing is written down there is nothing to tell', async () => {
  expect(await looks()).toEqual({ days: [] });
});

describe('openings from before there was a log', () => {
  const openedAt = (at: string) =>
    exec(`INSERT INTO plan_opened VALUES ('${plans.nia}', 's-1', '${at.slice(0, 10)}', '${at}')`);
  const begun = dayOfMoment(noon(day));

  test.each<[string, string, object]>([
    [
      'the moment before it are told, and since when it is whole',
      `${day}T11:59:59.999Z`,
      { days: [{ ...byRae, made: [opened] }], since: begun },
    ],
    [
      'the day before it too',
      noon('2026-11-10'),
      { days: [{ ...byRae, day: '2026-11-10', made: [opened] }], since: begun },
    ],
    ['from its first moment on are in it', noon(day), { days: [] }],
    ['later ones are in it', noon('2026-11-12'), { days: [] }],
  ])('%s', async (_, at, told) => {
    await write(line({ plan: plans.mia }));
    await openedAt(at);
    expect(await looks()).toEqual(told);
    expect(
      (await looks(plans.mia)).since,
      'of another plan nothing is from before',
    ).toBeUndefined();
  });

  test('are all there is where there is no log yet, and nothing is said of since when', async () => {
    await openedAt(noon(day));
    expect(await looks()).toEqual({ days: [{ ...byRae, made: [opened] }] });
  });
});

test('an opening from outside the team is told with what it was for, and not with the reason', async () => {
  await exec(
    `INSERT INTO glass VALUES ('g', '${plans.nia}', 'other', 'Words of theirs', '${day}', 'x', 's-1', '${noon(day)}')`,
  );
  const told = await looks();
  expect(told).toEqual({ days: [{ ...byRae, made: [{ what: 'outside', purpose: 'other' }] }] });
  expect(await looks(plans.mia)).toEqual({ days: [] });
});

describe('a copy', () => {
  const copy = (id: string, printed: number | null, plan = plans.nia) =>
    exec(`INSERT OR IGNORE INTO version VALUES ('${plan}', 1, 0, 0, 'x');
      INSERT INTO copy (id, plan, version, copy_for, style, short_hash, file_hash, file_name, pages, draft, name,
        questions, session, made_at, printed)
      VALUES ('${id}', '${plan}', 1, 'pom', 'key', 's', 'l', 'a.pdf', 3, 0, 'Nia', '[]', 's-1', '${noon(day)}', ${printed})`);
  const override = (...told: ('told' | 'not_yet')[]) =>
    exec(`INSERT INTO sharing_override VALUES ('o', '${plans.nia}', '[]', 'pom', 'r', 'g', 'w', 'l', 'a', 'h', 0, 'x', 's-1', 'x');
      INSERT INTO override_copy VALUES ('o', 'c');
      ${told.map((kind, nr) => `INSERT INTO override_told VALUES ('o', ${nr + 1}, '${kind}', 'x', 'w', 's-1', 'x');`).join('')}`);
  const of = { copyFor: 'pom', pages: 3 };

  test.each<[string, number | null, object]>([
    ['that was saved', null, { what: 'copy', ...of }],
    ['that was printed', 1, { what: 'printed', ...of }],
  ])('%s is told with for whom and how many pages', async (_, printed, made) => {
    await copy('c', printed);
    expect(await looks()).toEqual({ days: [{ ...byRae, made: [made] }] });
    expect(await looks(plans.mia)).toEqual({ days: [] });
  });

  test.each<[string, ('told' | 'not_yet')[], boolean]>([
    ['while it was never said whether she was told', [], false],
    ['while she is not told yet', ['not_yet'], false],
    ['once she was told', ['not_yet', 'told'], true],
    ['where it was taken back that she was told', ['told', 'not_yet'], false],
  ])('made without her say is on the list %s: %j', async (_, kinds, isTold) => {
    await copy('c', null);
    await copy('d', null);
    await override(...kinds);
    await write(
      line({ act: 'copy-saved-again', about: { copies: ['c'] } }),
      line({ act: 'copy-signed', about: { copies: ['d'] } }),
    );
    // Loaded anew, so that `npm run mutation` tries what is fixed as the file is loaded too.
    vi.resetModules();
    const anew = await import('../../../src/main/audit/looked-rows');
    const told = await anew.readLooks(connection, plans.nia);
    const made = told.days.flatMap((each) => each.made.map(({ what }) => what));
    expect(made).toEqual(isTold ? ['again', 'signed', 'copy', 'copy'] : ['signed', 'copy']);
  });
});

describe('a backup that was put back', () => {
  const put = (at: string, madeAt?: string): LineToWrite => ({
    ...{ act: 'backup-put-back', at, detail: { at, ...(madeAt ? { madeAt } : {}) } },
  });
  const told = (at: string, from: string) => ({ day: dayOfMoment(at), from: dayOfMoment(from) });
  // Both plans were started at the first moment of 2026.
  const start = '2026-01-01T00:00:00.000Z';
  const next = '2026-01-01T00:00:00.001Z';

  test.each<[string, LineToWrite, boolean]>([
    ['after her plan began is told', put(next, start), true],
    ['at the moment it began took nothing of it', put(start, start), false],
    ['before it began took nothing of it', put('2025-12-31T12:00:00.000Z', start), false],
    ['from before the day of the backup was written down is not told', put(next), false],
    ['is what the act says, not its detail', { ...put(next, start), act: 'backup-made' }, false],
  ])('%s', async (_, entry, isTold) => {
    await write(entry);
    expect((await looks()).putBack).toEqual(isTold ? [told(next, start)] : undefined);
  });

  test('more than three times is told of the last three, the newest first', async () => {
    const times = ['2026-02-02', '2026-03-03', '2026-04-04', '2026-05-05'].map(noon);
    await write(...times.map((at) => put(at, start)));
    expect((await looks()).putBack).toEqual(
      times
        .slice(1)
        .toReversed()
        .map((at) => told(at, start)),
    );
  });
});

describe('a very long list', () => {
  const days = (count: number) =>
    exec(`WITH RECURSIVE n (nr) AS (VALUES (1) UNION ALL SELECT nr + 1 FROM n WHERE nr < ${count})
      INSERT INTO plan_opened SELECT '${plans.nia}', 's-1', date('2020-01-01', nr || ' days'),
        date('2020-01-01', nr || ' days') || 'T12:00:00.000Z' FROM n`);

  test.each<[string, number, boolean]>([
    ['of 400 days is told whole', 400, false],
    ['of one more says that there are older ones', 401, true],
  ])('%s', async (_, count, isCut) => {
    await days(count);
    const told = await looks();
    expect(told.days).toHaveLength(400);
    expect(told.isCut).toBe(isCut ? true : undefined);
    expect(told.days.at(-1)?.day).toBe(isCut ? '2020-01-03' : '2020-01-02');
  });
});
