// How entries hang together, link by link: what is found, from which to which number, and after which last good one.

import { describe, expect, test, vi } from 'vitest';
import {
  ChainWalk,
  hashedColumns,
  hashOf,
  type LogEntry,
  leavesNumbersOut,
  NOTHING_BEFORE,
} from '../../../src/main/audit/chain';
import { walkChain } from '../../../src/main/audit/log-rows';

const moment = (seq: number) => new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString();

/** Entries that hang together. @param over what is another in one of them, before it is hashed */
function chainOf(count: number, over: (seq: number) => Partial<LogEntry> = () => ({})): LogEntry[] {
  const entries: LogEntry[] = [];
  const plans = new Map<string, { nr: number; hash: string }>();
  for (let n = 1; n <= count; n += 1) {
    const last = entries.at(-1);
    const seq = (last?.seq ?? 0) + 1;
    const changed = over(n);
    const plan = changed.plan ?? (n % 3 === 0 ? 'p1' : n % 3 === 1 ? 'p2' : null);
    const before = plan === null ? undefined : plans.get(plan);
    const bare = {
      ...{ seq, at: moment(seq), clock_offset: 0, boot: 'b', ticks: n, worker: 'w1' },
      ...{ role: 'specialist', side: 'staff', session: 's1', act: 'plan-opened' },
      ...{ kind: 'consultation', outcome: 'done', asked: null, plan, about: '{}' },
      ...{ purpose: null, detail: '{}', state: 'aa', plan_state: plan && 'bb' },
      prev: last?.hash ?? NOTHING_BEFORE,
      plan_nr: plan === null ? null : (before?.nr ?? 0) + 1,
      plan_prev: plan === null ? null : (before?.hash ?? NOTHING_BEFORE),
      ...changed,
    };
    const entry = { ...bare, hash: hashOf(bare) };
    if (plan !== null && entry.plan_nr !== null) {
      plans.set(plan, { nr: entry.plan_nr, hash: entry.hash });
    }
    entries.push(entry);
  }
  return entries;
}

function found(entries: readonly LogEntry[], from?: { seq: number; hash: string }) {
  const walk = new ChainWalk(from);
  for (const entry of entries) walk.add(entry);
  return walk.findings;
}
const without = (entries: readonly LogEntry[], ...seqs: number[]) =>
  entries.filter(({ seq }) => !seqs.includes(seq));

describe('what every log there ever was is read by', () => {
  // Loaded anew, so that `npm run mutation` tries what is fixed as the file is loaded too.
  const anew = () => {
    vi.resetModules();
    return import('../../../src/main/audit/chain');
  };

  test('is that the first entry has 64 zeros before it', async () => {
    expect((await anew()).NOTHING_BEFORE).toMatch(/^0{64}$/u);
  });

  test('is that two acts may leave numbers out, and no other', async () => {
    const { leavesNumbersOut: acts } = await anew();
    expect(acts).toEqual(['log-trouble-found', 'backup-put-back']);
  });

  test('is that a line once written has the hash it had then', async () => {
    const { hashOf: hashAnew } = await anew();
    const [first] = chainOf(1);
    if (!first) throw new Error('there is one');
    const { hash, ...bare } = first;
    expect(hashAnew(bare)).toBe(hash);
    expect(hash).toBe('d55706796a70810552c39fc973116fadfaa2476d93c0d9c6b5e816a597f29aaa');
  });
});

describe('a log', () => {
  test('that hangs together has nothing wrong, from its start or from any place on', () => {
    const entries = chainOf(12);
    expect(found(entries)).toEqual([]);
    expect(found([])).toEqual([]);
    for (const [n, { seq, hash }] of entries.entries()) {
      expect(found(entries.slice(n + 1), { seq, hash })).toEqual([]);
    }
  });

  test('says where it ends and how many it went along', () => {
    const entries = chainOf(5);
    const walk = new ChainWalk();
    expect(walk.end).toEqual({ seq: 0, hash: NOTHING_BEFORE });
    for (const entry of entries) walk.add(entry);
    expect(walk.count).toBe(5);
    expect(walk.end).toEqual({ seq: 5, hash: entries[4]?.hash });
  });

  test.each(hashedColumns)('with another %s in an entry is found at it', (column) => {
    const entries = chainOf(6);
    const third = entries[2];
    if (!third) throw new Error('there are six');
    const other = typeof third[column] === 'number' ? Number(third[column]) + 40 : 'other';
    const bent = entries.map((entry) => (entry === third ? { ...entry, [column]: other } : entry));
    expect(found(bent)[0]?.what).toBe('entry-changed');
    expect(found(bent)[0]?.from).toBeGreaterThanOrEqual(2);
  });

  test('with one entry changed says which, and the last good moment before it', () => {
    const entries = chainOf(6);
    const bent = entries.map((entry) => (entry.seq === 4 ? { ...entry, detail: '[]' } : entry));
    expect(found(bent)).toEqual([{ what: 'entry-changed', from: 4, to: 4, lastGoodAt: moment(3) }]);
    const first = entries.map((entry) => (entry.seq === 1 ? { ...entry, detail: '[]' } : entry));
    expect(found(first)).toEqual([{ what: 'entry-changed', from: 1, to: 1 }]);
  });

  test('with an entry changed and hashed again is found at the one after it', () => {
    const entries = chainOf(6);
    const bent = entries.map((entry) => {
      if (entry.seq !== 3) return entry;
      const other = { ...entry, detail: '[]' };
      return { ...other, hash: hashOf(other) };
    });
    expect(found(bent)).toEqual([{ what: 'entry-changed', from: 3, to: 4, lastGoodAt: moment(3) }]);
  });

  test('tells changes in a row as one, and apart as two', () => {
    const entries = chainOf(9);
    const change = (...seqs: number[]) =>
      found(entries.map((one) => (seqs.includes(one.seq) ? { ...one, detail: '[]' } : one)));
    expect(change(3, 6)).toMatchObject([
      { from: 3, to: 3 },
      { from: 6, to: 6, lastGoodAt: moment(2) },
    ]);
    const hashed = entries.map((one) => {
      if (one.seq !== 3 && one.seq !== 4) return one;
      const other = { ...one, detail: '[]' };
      return { ...other, hash: hashOf(other) };
    });
    expect(found(hashed)).toMatchObject([{ what: 'entry-changed', from: 3, to: 5 }]);
  });

  test('with entries gone says from where to where', () => {
    const entries = chainOf(9);
    expect(found(without(entries, 4, 5))).toEqual([
      { what: 'entries-missing', from: 4, to: 5, lastGoodAt: moment(3) },
    ]);
    expect(found(without(entries, 1))).toEqual([{ what: 'entries-missing', from: 1, to: 1 }]);
    expect(found(without(entries, 2, 6))).toMatchObject([
      { what: 'entries-missing', from: 2, to: 2, lastGoodAt: moment(1) },
      { what: 'entries-missing', from: 6, to: 6, lastGoodAt: moment(1) },
    ]);
  });

  test('with entries gone and the rest hung together again is found by the plan’s own chain', () => {
    const entries = chainOf(9);
    const hung: LogEntry[] = [];
    for (const entry of without(entries, 3)) {
      const last = hung.at(-1);
      const other = { ...entry, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? NOTHING_BEFORE };
      hung.push({ ...other, hash: hashOf(other) });
    }
    expect(found(hung)[0]).toMatchObject({ what: 'entry-changed' });
  });

  test('whose entry of a plan has another place in that plan’s chain is found', () => {
    const nr = chainOf(9, (n) => (n === 6 ? { plan_nr: 3 } : {}));
    expect(found(nr)).toEqual([{ what: 'entry-changed', from: 6, to: 6, lastGoodAt: moment(5) }]);
    const prev = chainOf(9, (n) => (n === 6 ? { plan_prev: 'cc'.repeat(32) } : {}));
    expect(found(prev)).toMatchObject([{ what: 'entry-changed', from: 6, to: 6 }]);
    const first = chainOf(9, (n) => (n === 3 ? { plan_prev: 'cc'.repeat(32) } : {}));
    expect(found(first)).toMatchObject([{ what: 'entry-changed', from: 3, to: 3 }]);
    // Seen from the middle, what came before of that plan is not known; from then on it is.
    const [, , third] = first;
    expect(found(first.slice(3), third)).toEqual([]);
    const later = chainOf(9, (n) => (n === 9 ? { plan_nr: 7 } : {}));
    const [, second] = later;
    expect(found(later.slice(2), second)).toMatchObject([{ from: 9, to: 9 }]);
    expect(found(later.slice(8), later[7])).toEqual([]);
  });

  test('of a plan without a number in it counts as of none', () => {
    const entries = chainOf(6, (n) => (n === 3 ? { plan_nr: null, plan_prev: null } : {}));
    expect(found(entries)).toEqual([]);
    // Nor is a number without a plan a place in any plan's chain.
    expect(found(chainOf(6, (n) => (n === 2 ? { plan_nr: 4 } : {})))).toEqual([]);
  });

  test('says the plan’s chain only where nothing else was said', () => {
    expect(found(without(chainOf(9), 3))).toMatchObject([{ what: 'entries-missing' }]);
    expect(found(without(chainOf(9), 3))).toHaveLength(1);
  });
});

describe('numbers that an entry itself leaves out', () => {
  const leap = (act: string, detail: object, by = 5) => {
    const entries = chainOf(3);
    const last = entries[2];
    if (!last) throw new Error('there are three');
    const bare = {
      ...{ ...last, seq: last.seq + by, act, detail: JSON.stringify(detail), plan: null },
      ...{ plan_nr: null, plan_prev: null, plan_state: null, prev: last.hash },
    };
    return found([...entries, { ...bare, hash: hashOf(bare) }]);
  };
  test.each(leavesNumbersOut)('are fine for %s that says after which', (act) => {
    expect(leap(act, { leftOutAfter: 3 })).toEqual([]);
  });
  test('are missing where it says another, or nothing, or is of another kind', () => {
    const missing = [{ what: 'entries-missing', from: 4, to: 7, lastGoodAt: moment(3) }];
    expect(leap('log-trouble-found', { leftOutAfter: 2 })).toEqual(missing);
    expect(leap('log-trouble-found', {})).toEqual(missing);
    expect(leap('plan-opened', { leftOutAfter: 3 })).toEqual(missing);
  });
  test('never lead back', () => {
    expect(leap('log-trouble-found', { leftOutAfter: 3 }, 0)).toHaveLength(1);
    expect(leap('log-trouble-found', { leftOutAfter: 3 }, -1)).toHaveLength(1);
  });
  test('do not excuse another hash before', () => {
    const entries = chainOf(3);
    const bare = {
      ...(entries[2] as LogEntry),
      ...{ seq: 9, act: 'backup-put-back', detail: '{"leftOutAfter":3}', prev: 'dd'.repeat(32) },
      ...{ plan: null, plan_nr: null, plan_prev: null },
    };
    expect(found([...entries, { ...bare, hash: hashOf(bare) }])).toMatchObject([
      { what: 'entry-changed', from: 3, to: 9 },
    ]);
  });
});

describe('a long log', () => {
  /** Stands in for the file: these entries, as they are asked for. */
  const fileOf = (entries: readonly LogEntry[]) => {
    const asked: number[] = [];
    const all = async (sql: string, values: readonly unknown[] = []) => {
      if (sql.includes('state FROM audit_entry')) return entries.slice(-1);
      if (sql.includes('seq <= ?')) {
        return entries.filter(({ seq }) => seq <= Number(values[0])).slice(-1);
      }
      const from = entries.findIndex(({ seq }) => seq > Number(values[0]));
      const page = from < 0 ? [] : entries.slice(from, from + 2000);
      asked.push(page.length);
      return page;
    };
    return { raw: { all } as unknown as Parameters<typeof walkChain>[0], asked };
  };
  const long = chainOf(22_000);

  test('is walked along its last 20,000 entries on opening, and whole when asked', async () => {
    const file = fileOf(long);
    expect(await walkChain(file.raw)).toEqual({ findings: [], entries: 20_000 });
    expect(file.asked).toEqual([...Array(10).fill(2000), 0]);
    expect(await walkChain(file.raw, true)).toEqual({ findings: [], entries: 22_000 });
    const bent = long.map((entry) => (entry.seq === 100 ? { ...entry, detail: '[]' } : entry));
    expect((await walkChain(fileOf(bent).raw)).findings).toEqual([]);
    expect((await walkChain(fileOf(bent).raw, true)).findings).toMatchObject([{ from: 100 }]);
    const near = long.map((entry) => (entry.seq === 2001 ? { ...entry, detail: '[]' } : entry));
    expect((await walkChain(fileOf(near).raw)).findings).toMatchObject([{ from: 2001 }]);
  });

  test('of 20,000 is walked whole; of one more, but for its first', async () => {
    expect(await walkChain(fileOf(long.slice(0, 20_000)).raw)).toMatchObject({ entries: 20_000 });
    expect(await walkChain(fileOf(long.slice(0, 20_001)).raw)).toMatchObject({ entries: 20_000 });
    expect(await walkChain(fileOf([]).raw)).toEqual({ findings: [], entries: 0 });
    expect(await walkChain(fileOf(long.slice(0, 3)).raw)).toEqual({ findings: [], entries: 3 });
  });
});
