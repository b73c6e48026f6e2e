// The log at work on one file: which entry each transaction leaves, by whom, and about which plan.

import { afterEach, describe, expect, test } from 'vitest';
import { doAs, doingNow } from '../../../src/main/audit/context';
import { walkChain } from '../../../src/main/audit/log-rows';
import { openRaw, type RawConnection } from '../../../src/main/store/sqlcipher';
import {
  aLogAtWork,
  answer,
  asked,
  atWork,
  entriesIn,
  logOn,
  withoutGuards,
} from '../../support/a-log-at-work';

let raw: RawConnection | undefined;
afterEach(async () => {
  await raw?.close();
  raw = undefined;
});
const atALog = async (of = {}) => {
  const file = await aLogAtWork(of);
  raw = file.raw;
  return file;
};
const last = async (n = 1) => (await entriesIn(raw as RawConnection)).slice(-n);
const parsed = (text: unknown) => JSON.parse(String(text));

describe('an entry', () => {
  test('says what was asked, by whom, and which rows it left', async () => {
    const file = await atALog();
    file.log.workFor(atWork);
    await asked(file, answer('p1'), {
      purpose: 'other',
      detail: { more: 1 },
      about: { thing: 't' },
    });
    const [entry] = await last();
    expect(entry).toMatchObject({
      ...{ seq: 2, at: atWork.now(), worker: 'w1', role: 'specialist', session: 's1' },
      ...{ side: 'staff', act: 'answer-first-given', kind: 'collection', outcome: 'done' },
      ...{ asked: 'answers.save', plan: 'p1', plan_nr: 1, plan_prev: '0'.repeat(64) },
      purpose: 'other',
    });
    expect(parsed(entry?.['about'])).toEqual({ questions: ['hopes'], thing: 't' });
    expect(parsed(entry?.['detail'])).toEqual({ rows: ['answer 1'], more: 1 });
    expect(entry?.['state']).toMatch(/^[0-9a-f]{64}$/u);
    expect(entry?.['plan_state']).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('of an answer says whether it was the first, of all that were given', async () => {
    const file = await atALog();
    const acts = async () => (await last())[0]?.['act'];
    await asked(file, answer('p1'));
    expect(await acts()).toBe('answer-first-given');
    await asked(file, answer('p1'));
    expect(await acts()).toBe('answer-changed');
    await asked(file, answer('p2'));
    expect(await acts()).toBe('answer-first-given');
    await asked(file, async (writer) => {
      await answer('p1', 'home')(writer);
      await answer('p1', 'hopes')(writer);
    });
    expect(await acts()).toBe('answer-changed');
    // What is no answer is changed, and another act keeps its name.
    await asked(file, (writer) => writer.run(`UPDATE plan SET reference = 'x' WHERE id = 'p1'`));
    expect(await acts()).toBe('answer-changed');
    await asked(file, answer('p1', 'work'), { act: 'note-written' });
    expect(await acts()).toBe('note-written');
  });

  test('that nobody asked for is the program’s own', async () => {
    const file = await atALog();
    await file.connection.transaction(answer('p1'));
    const [entry] = await last();
    expect(entry).toMatchObject({
      ...{ act: 'changed-by-itself', side: 'itself', worker: null, role: null, session: null },
      ...{ asked: null, purpose: null, plan: 'p1' },
    });
  });

  test('of what was turned away says so, and of a second transaction of one call that it is more', async () => {
    const file = await atALog();
    await asked(file, async () => undefined, { must: true, isRefused: true });
    expect((await last())[0]).toMatchObject({ outcome: 'refused', plan: null, plan_nr: null });
    await doAs({ act: 'answer-changed' }, async (doing) => {
      await file.connection.transaction(answer('p1'));
      expect(doing.written).toBe(1);
      await file.connection.transaction(answer('p1'));
      expect(doing.written).toBe(2);
    });
    expect((await last(2)).map(({ outcome }) => outcome)).toEqual(['done', 'more']);
  });

  test('that must be written is written once, and one that need not only where a row changed', async () => {
    const file = await atALog();
    const none = async () => undefined;
    const before = (await entriesIn(file.raw)).length;
    await asked(file, none);
    await file.connection.transaction(none);
    expect(await entriesIn(file.raw)).toHaveLength(before);
    await doAs({ act: 'plan-opened', must: true, plan: 'p1' }, async () => {
      await file.connection.transaction(none);
      await file.connection.transaction(none);
    });
    expect(await entriesIn(file.raw)).toHaveLength(before + 1);
    expect((await last())[0]).toMatchObject({ act: 'plan-opened', plan: 'p1', detail: '{}' });
  });

  test('is not there where what it tells of was undone, and that call goes on as if it were its first', async () => {
    const file = await atALog();
    const before = await entriesIn(file.raw);
    await doAs({ act: 'answer-changed' }, async (doing) => {
      const undone = file.connection.transaction(async (writer) => {
        await answer('p1')(writer);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(doing.written).toBe(0);
      await file.connection.transaction(answer('p1'));
    });
    expect((await entriesIn(file.raw)).slice(before.length)).toMatchObject([{ outcome: 'done' }]);
    expect((await walkChain(file.raw)).findings).toEqual([]);
  });
});

describe('the plan an entry is about', () => {
  const worker = `INSERT INTO worker VALUES ('w2', 'Sam', 'specialist', '')`;
  const plansOf = async (n: number) =>
    (await last(n)).map(({ plan, detail }) => [plan, parsed(detail)['rows']]);

  test('is that of the rows: one entry for each', async () => {
    const file = await atALog();
    await asked(file, async (writer) => {
      await answer('p2')(writer);
      await answer('p1')(writer);
      await answer('p2')(writer);
    });
    expect(await plansOf(2)).toEqual([
      ['p2', ['answer 2']],
      ['p1', ['answer 1']],
    ]);
    expect(await last(2)).toMatchObject([{ plan_nr: 1 }, { plan_nr: 1 }]);
  });

  test('is the one asked for, also where no row is its own', async () => {
    const file = await atALog();
    await asked(file, answer('p2'), { plan: 'p1' });
    expect(await plansOf(2)).toEqual([
      ['p1', undefined],
      ['p2', ['answer 1']],
    ]);
  });

  test('takes the rows of no plan along: the one asked for, or the only one; else they stand by themselves', async () => {
    const file = await atALog();
    await asked(file, (writer) => writer.run(worker), { plan: 'p1' });
    expect(await plansOf(1)).toEqual([['p1', ['worker 1']]]);
    await asked(file, async (writer) => {
      await writer.run(worker.replace('w2', 'w3'));
      await answer('p2')(writer);
    });
    expect(await plansOf(1)).toEqual([['p2', ['answer 1', 'worker 1']]]);
    await asked(file, async (writer) => {
      await answer('p1')(writer);
      await writer.run(worker.replace('w2', 'w4'));
      await answer('p2')(writer);
    });
    expect(await plansOf(3)).toEqual([
      ['p1', ['answer 1']],
      ['p2', ['answer 1']],
      [null, ['worker 1']],
    ]);
    await asked(file, (writer) => writer.run(worker.replace('w2', 'w5')));
    expect(await plansOf(1)).toEqual([[null, ['worker 1']]]);
  });
});

describe('what all rows come to', () => {
  test('is the same after a row went and came back, and another while it is another', async () => {
    const file = await atALog();
    const state = async () => (await last())[0]?.['state'];
    await asked(file, (writer) => writer.run(`UPDATE worker SET name = 'Rae W' WHERE id = 'w1'`));
    const one = await state();
    await asked(file, (writer) => writer.run(`UPDATE worker SET name = 'Rae X' WHERE id = 'w1'`));
    expect(await state()).not.toBe(one);
    await asked(file, (writer) => writer.run(`UPDATE worker SET name = 'Rae W' WHERE id = 'w1'`));
    expect(await state()).toBe(one);
  });

  test('of a plan does not move with another plan', async () => {
    const file = await atALog();
    await asked(file, answer('p1'));
    const [before] = await last();
    await asked(file, answer('p2'));
    await asked(file, async () => undefined, { must: true, plan: 'p1', act: 'plan-opened' });
    const [after] = await last();
    expect(after?.['plan_state']).toBe(before?.['plan_state']);
    expect(after?.['state']).not.toBe(before?.['state']);
    expect(after).toMatchObject({ plan_nr: 2, plan_prev: before?.['hash'] });
  });
});

describe('a file', () => {
  test('without a log is let be', async () => {
    const bare = await openRaw(':memory:');
    await bare.exec('CREATE TABLE answer (id TEXT)');
    const { log, connection } = await logOn(bare);
    await log.watch.beforeSteps(bare);
    await connection.transaction((writer) => writer.run(`INSERT INTO answer VALUES ('a')`));
    expect(log.head()).toBeUndefined();
    expect(await bare.all('SELECT * FROM answer')).toHaveLength(1);
    expect(log.keyed('search', 'a')).toMatch(/^[0-9a-f]{64}$/u);
    await bare.close();
  });

  test('whose log has no key is not opened', async () => {
    const file = await atALog();
    await withoutGuards(file.raw);
    await file.raw.exec('DELETE FROM audit_key');
    await expect(logOn(file.raw)).rejects.toThrow('the log has no key');
  });

  test('hashes a searched word by its own key, so that two files give two hashes', async () => {
    const one = await atALog();
    const hashed = one.log.keyed('search', 'A1111AA');
    expect(one.log.keyed('search', 'A1111AA')).toBe(hashed);
    expect(one.log.keyed('other', 'A1111AA')).not.toBe(hashed);
    expect((await logOn(one.raw)).log.keyed('search', 'A1111AA')).toBe(hashed);
    await one.raw.close();
    expect((await atALog()).log.keyed('search', 'A1111AA')).not.toBe(hashed);
  });

  test('opened anew goes on with whoever was at work', async () => {
    const file = await atALog();
    file.log.workFor(atWork);
    const again = await logOn(file.raw);
    expect(again.log.atWork()).toBeUndefined();
    again.log.goOnFrom(undefined);
    expect(again.log.atWork()).toBeUndefined();
    again.log.goOnFrom(file.log);
    expect(again.log.atWork()).toBe(atWork);
    again.log.goOnFrom(undefined);
    expect(again.log.atWork()).toBe(atWork);
  });

  test('into which the entry cannot go takes nothing of what it tells of, by name', async () => {
    const file = await atALog();
    await file.raw.exec(
      `CREATE TEMP TRIGGER no_entry BEFORE INSERT ON main.audit_entry BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    await expect(asked(file, answer('p1'))).rejects.toMatchObject({
      failure: { code: 'log-not-written' },
    });
    expect(await file.raw.all('SELECT * FROM answer')).toEqual([]);
    await file.raw.exec('DROP TRIGGER temp.no_entry; PRAGMA max_page_count = 1');
    const pages = await file.raw.all<{ page_count: number }>('PRAGMA page_count');
    await file.raw.exec(`PRAGMA max_page_count = ${pages[0]?.page_count}`);
    const full = asked(file, async () => undefined, {
      ...{ must: true, act: 'plan-opened' },
      detail: { much: 'x'.repeat(100_000) },
    });
    await expect(full).rejects.toMatchObject({ failure: { code: 'disk-full' } });
  });
});

test('what is being done is over once it has answered', async () => {
  expect(doingNow()).toBeUndefined();
  let later: (() => unknown) | undefined;
  const answered = await doAs({ act: 'plan-opened' }, async (doing) => {
    expect(doingNow()).toBe(doing);
    later = () => doingNow();
    await doAs(doing, async (same) => expect(same).toBe(doing));
    return 7;
  });
  expect(answered).toBe(7);
  expect(later?.()).toBeUndefined();
  let seen: unknown = 'nothing yet';
  let isOver: (() => void) | undefined;
  const over = new Promise<void>((done) => {
    isOver = done;
  });
  let hanging: Promise<void> | undefined;
  await doAs({ act: 'plan-opened' }, async () => {
    hanging = over.then(() => {
      seen = doingNow();
    });
  });
  isOver?.();
  await hanging;
  expect(seen).toBeUndefined();
});
