// The calls about the log, over a log written by hand: what a screen gets, narrowed how, and who may settle what was found.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditHandlers } from '../../../src/main/audit/audit-handlers';
import type { Desk } from '../../../src/main/plans/desk';
import { startOfDay } from '../../../src/main/plans/local-days';
import type { Connection } from '../../../src/main/store/connection';
import { addDays, day } from '../../../src/shared/domain/calendar/day';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aLogFile, plans, rae, sam, signer, signLog, writeLog } from '../../support/a-log-by-hand';

let connection: Connection;
beforeEach(async () => {
  connection = await aLogFile();
});
afterEach(() => connection.close());

const now = '2026-11-21T12:00:00.000Z';
function handlers(worker = rae, isKeyholder = true) {
  const session = { id: 's-1', worker: { id: worker } };
  const desk = { connection, session, now: () => now, today: () => day.parse('2026-11-21') };
  return auditHandlers(desk as unknown as Desk, {
    isKeyholder: async () => isKeyholder,
    takePlace: () => undefined,
    legalNames: async () => new Map(),
    signer,
  });
}
const at = '2026-11-11T12:00:00.000Z';
const on = (n: number) => `2026-11-${String(n).padStart(2, '0')}T12:00:00.000Z`;

describe('the list', () => {
  const seqs = async (by: object) => (await handlers().all(by)).entries.map(({ seq }) => seq);
  beforeEach(() =>
    writeLog(connection, [
      { act: 'plan-opened', worker: rae, plan: plans.nia, at: on(3) },
      { act: 'answer-changed', worker: sam, plan: plans.nia, at: on(4) },
      { act: 'copy-made', worker: rae, plan: plans.mia, at: on(5) },
      { act: 'vault-locked', at: on(6) },
    ]),
  );

  test('is the newest first, narrowed by plan, by person, by kind, by number, and by all of them', async () => {
    expect(await seqs({})).toEqual([4, 3, 2, 1]);
    expect(await seqs({ plan: plans.nia })).toEqual([2, 1]);
    expect(await seqs({ worker: rae })).toEqual([3, 1]);
    expect(await seqs({ kinds: ['disclosure', 'consultation'] })).toEqual([3, 1]);
    expect(await seqs({ kinds: ['security'] })).toEqual([4]);
    expect(await seqs({ kinds: [] })).toEqual([]);
    expect(await seqs({ before: 3 })).toEqual([2, 1]);
    expect(await seqs({ plan: plans.nia, worker: rae, kinds: ['consultation'] })).toEqual([1]);
    expect(await seqs({ plan: plans.mia, worker: sam })).toEqual([]);
  });

  test('is narrowed by days, the first and the last among them', async () => {
    const of = (n: number) => day.parse(`2026-11-0${n}`);
    expect(await seqs({ from: of(4) })).toEqual([4, 3, 2]);
    expect(await seqs({ to: of(4) })).toEqual([2, 1]);
    expect(await seqs({ from: of(4), to: of(5) })).toEqual([3, 2]);
    const edge = await aLogFile();
    const [start, end] = [startOfDay(of(4)), startOfDay(addDays(of(4), 1))];
    const before = new Date(Date.parse(start) - 1).toISOString();
    const last = new Date(Date.parse(end) - 1).toISOString();
    for (const moment of [before, start, last, end]) {
      await writeLog(edge, [{ act: 'plan-opened', worker: rae, at: moment }]);
    }
    await connection.close();
    connection = edge;
    expect(await seqs({ from: of(4), to: of(4) })).toEqual([3, 2]);
  });

  test('of mine is mine alone, whatever else is asked', async () => {
    const mine = async (worker: string) =>
      (await handlers(worker).mine({ worker: rae } as object)).entries.map(({ seq }) => seq);
    expect(await mine(sam)).toEqual([2]);
    expect(await mine(rae)).toEqual([3, 1]);
    expect((await handlers().ofPlan({ plan: plans.mia })).entries).toHaveLength(1);
  });

  test('says who, about which plan and whom, as far as they are there', async () => {
    const [locked, copy, changed] = (await handlers().all({})).entries;
    expect(copy).toEqual({
      ...{ seq: 3, at: on(5), offset: 0, side: 'staff', kind: 'disclosure', act: 'copy-made' },
      ...{ outcome: 'done', by: { id: rae, name: 'Rae Winters', role: 'specialist' } },
      ...{ session: 's-1', plan: { id: plans.mia, reference: '7KXM-3TQ1' }, about: {}, detail: {} },
    });
    expect(changed).toMatchObject({ by: { id: sam, name: 'Sam Okoro' } });
    expect(locked).not.toHaveProperty('by');
    expect(locked).not.toHaveProperty('plan');
    await writeLog(connection, [
      { act: 'plan-opened', worker: 'w-gone', plan: 'p-gone', at: on(7) },
    ]);
    const [gone] = (await handlers().all({})).entries;
    expect(gone).toMatchObject({ by: { id: 'w-gone', name: '' }, plan: { id: 'p-gone' } });
    expect(gone?.plan).not.toHaveProperty('reference');
  });

  test('gives a hundred at once, and says whether there are more', async () => {
    const many = Array.from({ length: 96 }, () => ({ act: 'plan-opened', at }) as const);
    await writeLog(connection, many);
    const page = await handlers().all({});
    expect([page.entries.length, page.more]).toEqual([100, false]);
    await writeLog(connection, [{ act: 'plan-opened', at }]);
    const next = await handlers().all({});
    expect([next.entries.length, next.more]).toEqual([100, true]);
    expect(next.entries[0]?.seq).toBe(101);
    const rest = await handlers().all({ before: 2 });
    expect([rest.entries.length, rest.more]).toEqual([1, false]);
  });

  test('names the people who have an entry, by name', async () => {
    expect(await handlers().people({})).toEqual([
      { id: rae, name: 'Rae Winters', role: 'specialist' },
      { id: sam, name: 'Sam Okoro', role: 'specialist' },
    ]);
  });

  test('says to whom copies went while they are there, and why somebody came from outside', async () => {
    await connection.transaction(async (writer) => {
      const copies = [
        ['c1', 'The council'],
        ['c2', 'The council'],
        ['c3', null],
        ['c4', 'Somebody else'],
      ];
      for (const [id, recipient] of copies) {
        await writer.run(
          `INSERT INTO copy (id, plan, version, copy_for, style, short_hash, file_hash, file_name, pages,
             draft, name, questions, session, made_at, recipient)
           VALUES (?, ?, 1, 'council', 'plain', 'ab', 'abcd', 'a.pdf', 1, 0, 'Nia', '[]', 's-1', ?, ?)`,
          [id ?? '', plans.nia, at, recipient ?? null],
        );
      }
    });
    const made = { act: 'copy-made', worker: rae, plan: plans.nia, at } as const;
    await writeLog(connection, [{ ...made, about: { copies: ['c1', 'c2', 'c3'] } }]);
    expect((await handlers().all({})).entries[0]?.recipients).toEqual(['The council']);
    await writeLog(connection, [{ ...made, about: { copies: [] } }]);
    expect((await handlers().all({})).entries[0]).not.toHaveProperty('recipients');
    await writeLog(connection, [
      {
        ...{ act: 'copy-made', worker: rae, plan: plans.nia, at },
        ...{ about: { copies: ['c-gone'], worker: sam }, purpose: 'other', asked: 'copies.make' },
      },
    ]);
    const [entry] = (await handlers().all({})).entries;
    expect(entry).toMatchObject({
      ...{ aboutWorker: 'Sam Okoro', purpose: 'other', call: 'copies.make' },
      about: { copies: ['c-gone'], worker: sam },
    });
    // Erased with their plan: to whom they went stands nowhere any more.
    expect(entry).not.toHaveProperty('recipients');
  });
});

describe('what was found', () => {
  const found = (findings: object[], over: object = {}) => ({
    ...({ act: 'log-trouble-found', at } as const),
    ...{ detail: { findings: findings.map((one) => JSON.stringify(one)) }, ...over },
  });

  test('is told until somebody who holds the keys has seen to it, with the plans by reference', async () => {
    expect(await handlers().trouble({})).toEqual({ findings: [], maySettle: true });
    await writeLog(connection, [
      found([{ what: 'rows-put-back' }]),
      found([{ what: 'plan-put-back', plan: { id: plans.nia } }], { at: on(12) }),
      found([{ what: 'plan-put-back', plan: { id: 'p-gone' } }], { at: on(13) }),
    ]);
    expect(await handlers(sam, false).trouble({})).toEqual({
      ...{ maySettle: false, foundAt: at },
      findings: [
        { what: 'rows-put-back' },
        { what: 'plan-put-back', plan: { id: plans.nia, reference: '7KXM-3TQ0' } },
        { what: 'plan-put-back', plan: { id: 'p-gone' } },
      ],
    });
    await writeLog(connection, [{ act: 'log-trouble-seen', at: on(14) }]);
    expect(await handlers().trouble({})).toEqual({ findings: [], maySettle: true });
    await writeLog(connection, [found([{ what: 'log-cut', from: 2, to: 3 }], { at: on(15) })]);
    expect(await handlers().trouble({})).toMatchObject({ foundAt: on(15) });
    await writeLog(connection, [{ act: 'log-trouble-seen', at: on(16) }]);
    expect((await handlers().trouble({})).findings).toEqual([]);
  });

  test('is settled by nobody else', async () => {
    await expect(handlers(sam, false).settle({})).rejects.toEqual(new KnownFailure('not-my-work'));
    expect(await handlers().settle({})).toEqual({ findings: [], maySettle: true });
  });
});

describe('the number of a plan that was taken out', () => {
  test.each([
    ['as its certificate has it', '7KXM-3TQP', { plan: 'p-gone' }],
    ['typed in small letters, with room around it', ' 7kxm-3tqp ', { plan: 'p-gone' }],
    ['of a plan that is still there', '7KXM-3TQ0', {}],
    ['that never was', 'AAAA-AAAA', {}],
  ])('leads to its lines: %s', async (_, reference, is) => {
    await connection.alone((raw) =>
      raw.exec(`INSERT INTO erasure (id, reference, reason, row_count, looked, session, at)
        VALUES ('e1', '7KXM-3TQP', 'x', 1, 1, 's-1', '${at}')`),
    );
    await writeLog(connection, [
      { act: 'plan-opened', worker: rae, plan: plans.nia, at },
      { act: 'plan-erased', worker: rae, plan: 'p-gone', at, about: { thing: 'e1' } },
    ]);
    expect(await handlers().erased({ reference })).toEqual(is);
  });
});

describe('checking', () => {
  test('an empty log finds nothing, and has no end', async () => {
    expect(await handlers().check({})).toEqual({
      ...{ isWhole: true, findings: [], entries: 0, checkpoints: 0, at: now },
    });
  });

  test('says what is wrong once, with the plan by reference, and where the log ends', async () => {
    await writeLog(connection, [
      { act: 'plan-opened', worker: rae, plan: plans.nia, at },
      { act: 'plan-opened', worker: rae, plan: plans.nia, at: on(12) },
    ]);
    await signLog(connection, rae);
    // Rows were never summed up here, so each plan that has an entry is not as it was left.
    const put = { what: 'plan-put-back', plan: { id: plans.nia, reference: '7KXM-3TQ0' } };
    const first = await handlers().check({});
    expect(first).toMatchObject({ isWhole: false, entries: 2, checkpoints: 1 });
    expect(first.findings).toMatchObject([put]);
    expect(first.head).toMatchObject({ seq: 2, at: on(12) });
    await connection.alone(async (raw) => {
      await raw.exec('DROP TRIGGER audit_entry_is_history');
      await raw.exec(`UPDATE audit_entry SET detail = '[]' WHERE seq = 1`);
    });
    const changed = { what: 'entry-changed', from: 1, to: 1 };
    expect((await handlers().check({})).findings).toMatchObject([changed, put]);
  });
});

test('saving where no place was chosen says so', async () => {
  await expect(handlers().export({ place: randomUUID() })).rejects.toEqual(
    new KnownFailure('place-gone'),
  );
});
