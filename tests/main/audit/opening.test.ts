// What a file says of itself on opening, held against the notes outside: what is told, once, and what is excused.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogHead } from '../../../src/main/audit/log-rows';
import { findingsIn } from '../../../src/main/audit/opening';
import type { RawConnection } from '../../../src/main/store/sqlcipher';
import {
  aFileForLog,
  answer,
  asked,
  entriesIn,
  type LogAtWork,
  logOn,
  outside,
  withoutGuards,
} from '../../support/a-log-at-work';

let raw: RawConnection;
beforeEach(async () => {
  raw = await aFileForLog();
});
afterEach(() => raw.close());

const none = async () => undefined;
/** Opens the file and writes what is owed. @returns the entries that were written by that */
async function opened(of = {}): Promise<{ file: LogAtWork; owed: Owed[] }> {
  const before = (await entriesIn(raw)).length;
  const file = await logOn(raw, of);
  await file.connection.transaction(none);
  const entries = (await entriesIn(raw)).slice(before);
  const owed = entries.map(({ act, plan, detail, worker, role, side }) => {
    const said = JSON.parse(String(detail));
    const findings = findingsIn(said).map((text) => JSON.parse(text));
    return { act, plan, said, findings, worker, role, side };
  });
  return { file, owed };
}
type Owed = { said: Record<string, unknown>; findings: object[]; [more: string]: unknown };
const trouble = async (of = {}) =>
  (await opened(of)).owed.flatMap(({ act, findings }) =>
    act === 'log-trouble-found' ? findings : [],
  );

/** Three entries about plans, and then the head. */
async function aLog(): Promise<{ file: LogAtWork; head: LogHead; at: string }> {
  const { file } = await opened();
  await asked(file, answer('p1'));
  await asked(file, answer('p2'));
  const head = file.log.head();
  if (!head) throw new Error('there are three');
  return { file, head, at: head.at };
}

/** Below the log, as a page of another day would. */
async function below(file: LogAtWork, sql: string): Promise<void> {
  for (const { name } of await raw.all<{ name: string }>(
    `SELECT name FROM temp.sqlite_master WHERE type = 'trigger'`,
  )) {
    await raw.exec(`DROP TRIGGER temp."${name}"`);
  }
  await raw.exec(sql);
  expect(file.raw).toBe(raw);
}

describe('a file that is opened', () => {
  test('begins its log with the number its tables have, and says nothing the next time', async () => {
    const [version] = await raw.all<{ user_version: number }>('PRAGMA user_version');
    const { owed } = await opened();
    expect(owed).toMatchObject([{ act: 'log-begun', said: { tables: version?.user_version } }]);
    expect(owed[0]?.said).not.toHaveProperty('from');
    expect((await opened()).owed).toEqual([]);
  });

  test('with tables of a later day says from which to which, and takes the rows as they are', async () => {
    const { file } = await aLog();
    const [{ user_version: version } = { user_version: 0 }] = await raw.all<{
      user_version: number;
    }>('PRAGMA user_version');
    await below(file, `PRAGMA user_version = ${version + 3}; DELETE FROM answer`);
    const { owed } = await opened();
    expect(owed).toMatchObject([
      { act: 'tables-changed', said: { tables: version + 3, from: version } },
    ]);
    expect((await opened()).owed).toEqual([]);
    await raw.exec(`PRAGMA user_version = ${version + 4}`);
    expect((await opened()).owed).toMatchObject([{ said: { from: version + 3 } }]);
  });

  test('with rows that are not as they were left tells which plans, or that it is none of them', async () => {
    const { file, at } = await aLog();
    await below(file, `DELETE FROM answer WHERE plan = 'p2'`);
    const { owed } = await opened();
    expect(owed).toMatchObject([
      {
        ...{ act: 'log-trouble-found', plan: 'p2', side: 'itself' },
        findings: [{ what: 'plan-put-back', plan: { id: 'p2' }, lastGoodAt: at }],
      },
    ]);
    const { file: again } = await opened();
    await below(again, `UPDATE worker SET name = 'Other'`);
    const rest = await opened();
    expect(rest.owed).toMatchObject([
      { act: 'log-trouble-found', plan: null, findings: [{ what: 'rows-put-back' }] },
    ]);
    expect((await opened()).owed).toEqual([]);
  });

  test('tells each plan in its own part, and what is of none of them by itself', async () => {
    const { file } = await aLog();
    await below(file, 'DELETE FROM answer');
    await withoutGuards(raw);
    await raw.exec(`UPDATE audit_entry SET detail = '{}' WHERE seq = 2`);
    const { owed } = await opened();
    expect(owed.map(({ plan, findings }) => [plan, findings.length])).toEqual([
      [null, 1],
      ['p1', 1],
      ['p2', 1],
    ]);
    expect(owed[0]?.findings).toMatchObject([{ what: 'entry-changed', from: 2, to: 2 }]);
  });

  test('tells what was found before its tables were brought up to date, and not their rows', async () => {
    const { file } = await aLog();
    await withoutGuards(raw);
    await below(file, 'DELETE FROM answer');
    const first = await logOn(raw);
    await first.log.watch.beforeSteps(raw);
    // From then on rows are another thing on purpose.
    await raw.exec(`UPDATE worker SET name = 'Other'`);
    await first.log.watch.opened(raw);
    await first.connection.transaction(none);
    const told = (await entriesIn(raw)).filter(({ act }) => act === 'log-trouble-found');
    expect(told.map(({ plan }) => plan)).toEqual(['p1', 'p2']);
  });
});

describe('a note outside', () => {
  test('of the end, or of any entry that is there, finds nothing', async () => {
    const { head } = await aLog();
    const entries = await entriesIn(raw);
    for (const { seq, hash, at } of entries) {
      const anchor = { seq: Number(seq), hash: String(hash), at: String(at) };
      expect(await trouble(outside({}, anchor, head))).toEqual([]);
    }
  });

  test('beyond the end tells what is gone, by the furthest, and no number is used twice', async () => {
    const { head, at } = await aLog();
    const hash = 'ab'.repeat(32);
    const known = [
      { seq: head.seq + 2, hash, at: 'two' },
      { seq: head.seq + 7, hash, at: 'seven' },
      { seq: head.seq + 4, hash, at: 'four' },
    ];
    const { owed, file } = await opened(outside({}, head, ...known));
    expect(owed).toMatchObject([
      {
        said: { leftOutAfter: head.seq },
        findings: [
          {
            what: 'log-cut',
            from: head.seq + 1,
            to: head.seq + 7,
            knownAt: 'seven',
            lastGoodAt: at,
          },
        ],
      },
    ]);
    expect(file.log.head()?.seq).toBe(head.seq + 8);
    // Each of them lies in what is said to be left out, and none beside it does.
    for (const anchor of known) expect(await trouble(outside({}, anchor))).toEqual([]);
    expect(await trouble(outside({}, { seq: head.seq, hash, at: 'x' }))).toMatchObject([
      { what: 'log-other', from: head.seq, to: head.seq, knownAt: 'x' },
    ]);
    const end = { seq: head.seq + 8, hash, at: 'y' };
    expect(await trouble(outside({}, end))).toMatchObject([{ what: 'log-other', from: end.seq }]);
  });

  test('where there is no log at all tells that all of it is gone', async () => {
    const hash = 'ab'.repeat(32);
    const { owed } = await opened(outside({}, { seq: 4, hash, at: 'then' }));
    expect(owed).toMatchObject([
      { findings: [{ what: 'log-cut', from: 1, to: 4, knownAt: 'then' }] },
      { act: 'log-begun' },
    ]);
    expect(owed[0]?.findings[0]).not.toHaveProperty('lastGoodAt');
  });

  test('of another entry than the one there tells which, the first of them', async () => {
    const { head } = await aLog();
    const hash = 'ab'.repeat(32);
    const told = await trouble(
      outside({}, head, { seq: 2, hash, at: 'then' }, { seq: 1, hash, at: 'before' }),
    );
    expect(told).toEqual([{ what: 'log-other', from: 2, to: 2, knownAt: 'then' }]);
  });

  test('that is itself gone or changed is told as that', async () => {
    await aLog();
    const findings = [{ what: 'anchor-missing' as const }];
    expect(await trouble(outside({ findings }))).toEqual(findings);
    // Once is enough.
    expect(await trouble(outside({ findings }))).toEqual([]);
  });

  test('beyond the end is told again each time the file is cut again', async () => {
    const { head } = await aLog();
    const anchor = { seq: head.seq + 1, hash: 'ab'.repeat(32), at: 'then' };
    await raw.exec('BEGIN');
    const first = await logOn(raw, outside({}, anchor));
    await first.log.watch.beforeCommit(raw);
    first.log.watch.ended(true);
    const told = (await entriesIn(raw)).at(-1);
    expect(told).toMatchObject({ act: 'log-trouble-found', seq: head.seq + 2 });
    await raw.exec('COMMIT');
    const again = { seq: head.seq + 5, hash: 'ab'.repeat(32), at: 'then' };
    expect(await trouble(outside({}, again))).toMatchObject([{ to: head.seq + 5 }]);
  });
});

describe('a backup that was put back', () => {
  const putBack = { at: 'now', madeAt: 'then', isMended: false };
  const beyond = (head: LogHead) => ({ seq: head.seq + 3, hash: 'ab'.repeat(32), at: 'later' });

  test('is told once, by whom, and calls nothing of it trouble', async () => {
    const { head, file } = await aLog();
    await below(file, 'SELECT 1');
    const logEnd = `${head.seq}:${head.hash}`;
    const worker = { id: 'w1', role: 'specialist' };
    const findings = [{ what: 'anchor-changed' as const }];
    const of = outside({ putBack: { ...putBack, logEnd, worker }, findings }, beyond(head));
    const { owed } = await opened(of);
    expect(owed).toMatchObject([
      {
        ...{ act: 'backup-put-back', worker: 'w1', role: 'specialist', side: 'staff' },
        said: { at: 'now', madeAt: 'then', leftOutAfter: head.seq },
      },
    ]);
    const again = outside({ putBack: { ...putBack, logEnd, worker } }, beyond(head));
    expect((await opened(again)).owed).toEqual([]);
  });

  test('by nobody who was at work is the program’s own', async () => {
    const { owed } = await opened(outside({ putBack }));
    expect(owed).toMatchObject([
      { act: 'backup-put-back', worker: null, role: null, side: 'itself' },
      { act: 'log-begun' },
    ]);
  });

  test.each([
    ['none', () => ''],
    ['another entry', ({ seq }: LogHead) => `${seq}:${'ab'.repeat(32)}`],
    ['another number', ({ hash }: LogHead) => `9:${hash}`],
  ])('excuses no file whose end is not the one it had: %s', async (_, endOf) => {
    const { head } = await aLog();
    const of = outside({ putBack: { ...putBack, logEnd: endOf(head) } }, beyond(head));
    const { owed } = await opened(of);
    expect(owed).toMatchObject([{ act: 'log-trouble-found', findings: [{ what: 'log-cut' }] }]);
  });

  test('of a file without a log fits where none was written down, or that it had none', async () => {
    const { owed } = await opened(outside({ putBack: { ...putBack, logEnd: '' } }));
    expect(owed[0]).toMatchObject({ act: 'backup-put-back' });
  });

  test('a second time is told a second time', async () => {
    await aLog();
    expect((await opened(outside({ putBack }))).owed).toHaveLength(1);
    expect((await opened(outside({ putBack }))).owed).toHaveLength(0);
    const later = { ...putBack, at: 'later' };
    expect((await opened(outside({ putBack: later }))).owed).toMatchObject([
      { said: { at: 'later' } },
    ]);
  });

  test('with rows of a damaged file brought along says so, and expects them', async () => {
    const { file } = await aLog();
    await below(file, `UPDATE worker SET name = 'Other'`);
    const { owed } = await opened(outside({ putBack: { ...putBack, isMended: true } }));
    expect(owed).toMatchObject([
      { act: 'backup-put-back' },
      { act: 'damaged-rows-brought-along', said: { at: 'now' } },
    ]);
  });

  test('and nothing brought along does not excuse rows that are not as they were left', async () => {
    const { file } = await aLog();
    await below(file, `UPDATE worker SET name = 'Other'`);
    const { owed } = await opened(outside({ putBack }));
    expect(owed.map(({ act }) => act)).toEqual(['backup-put-back', 'log-trouble-found']);
  });
});

test.each([[{}], [{ findings: 'one' }], [{ findings: null }]])('%j tells no findings', (detail) => {
  expect(findingsIn(detail)).toEqual([]);
});
