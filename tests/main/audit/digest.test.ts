// What rows come to: each row counts once, as itself, whatever order they are read in, and nothing else comes to the same.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  asHex,
  Digest,
  digestOf,
  hashRow,
  type WatchedTable,
  watchedTables,
} from '../../../src/main/audit/digest';
import { openRaw, type RawConnection } from '../../../src/main/store/sqlcipher';
import { aFileForLog } from '../../support/a-log-at-work';

const key = Buffer.alloc(32, 5);
let raw: RawConnection;
beforeEach(async () => {
  raw = await openRaw(':memory:');
});
afterEach(() => raw.close());
const sum = async (of = key) => (await digestOf(raw, of, await watchedTables(raw))).all;

describe('which tables count', () => {
  test('all but the log itself and what is tied to nobody', async () => {
    const file = await aFileForLog();
    // Loaded anew, so that `npm run mutation` tries the list of what is left out too.
    vi.resetModules();
    const anew = await import('../../../src/main/audit/digest');
    const tables = await anew.watchedTables(file);
    const names = tables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['answer', 'audit_checkpoint', 'audit_key']));
    for (const none of ['audit_entry', 'help_rating', 'help_shown', 'sqlite_sequence']) {
      expect(names).not.toContain(none);
    }
    const of = (name: string) => tables.find((table) => table.name === name);
    expect(of('plan')).toMatchObject({ plan: 'id', hasRowid: false });
    expect(of('answer')).toMatchObject({ plan: 'plan', bytes: undefined });
    expect(of('worker')?.plan).toBeUndefined();
    expect(of('copy_bytes')).toMatchObject({
      ...{ bytes: 'bytes', columns: ['copy', 'size', 'bytes'], hasRowid: true },
    });
    await file.close();
  });

  test('one without row numbers too', async () => {
    await raw.exec('CREATE TABLE t (id TEXT PRIMARY KEY, bytes BLOB) WITHOUT ROWID');
    const [table] = await watchedTables(raw);
    expect(table).toMatchObject({ name: 't', hasRowid: false, bytes: 'bytes' });
    const none = await sum();
    await raw.exec(`INSERT INTO t VALUES ('a', x'01'), ('b', NULL)`);
    const both = await sum();
    expect(both).not.toBe(none);
    await raw.exec(`UPDATE t SET bytes = x'02' WHERE id = 'a'`);
    expect(await sum()).not.toBe(both);
  });
});

describe('how much is held in memory at once', () => {
  const fill = (table: string) =>
    raw.exec(`CREATE TABLE t ${table};
      WITH RECURSIVE n (nr) AS (VALUES (1) UNION ALL SELECT nr + 1 FROM n WHERE nr < 60)
      INSERT INTO t SELECT nr, x'01' FROM n`);
  const readings = async () => {
    const sizes: number[] = [];
    const all: RawConnection['all'] = async (sql, values) => {
      const rows = await raw.all<never>(sql, values);
      sizes.push(rows.length);
      return rows;
    };
    const tables = await watchedTables(raw);
    const { plans } = await digestOf({ all }, key, tables);
    return { sizes, plans: plans.size };
  };

  test.each<[string, string, number[]]>([
    ['24 whole files', '(nr INTEGER PRIMARY KEY, bytes BLOB)', [24, 24, 12]],
    ['all rows without files', '(nr INTEGER PRIMARY KEY, word TEXT)', [60]],
    ['all rows that have no number', '(nr TEXT PRIMARY KEY, bytes BLOB) WITHOUT ROWID', [60]],
  ])('%s, and rows of no plan count for no plan', async (_, table, sizes) => {
    await fill(table);
    expect(await readings()).toEqual({ sizes, plans: 0 });
  });
});

describe('the sum', () => {
  test.each([0, 1, 23, 24, 25, 48, 49])(
    'of %i rows with files in them counts every one',
    async (n) => {
      await raw.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, plan TEXT, bytes BLOB)');
      const table: WatchedTable = {
        ...{ name: 't', columns: ['id', 'plan', 'bytes'], plan: 'plan', bytes: 'bytes' },
        hasRowid: true,
      };
      const expected = new Digest();
      for (let id = -3; id < n - 3; id += 1) {
        await raw.run('INSERT INTO t VALUES (?, ?, ?)', [id, 'p1', Buffer.from([id + 3])]);
        expected.add(hashRow(key, 't', `${id},'p1',b1`, Buffer.from([id + 3])), 'p1');
      }
      const digest = await digestOf(raw, key, [table]);
      expect(digest.all).toBe(expected.all);
      expect(digest.plans).toEqual(expected.plans);
    },
  );

  test('is another for another value, another kind of value, a value in the next column, or another key', async () => {
    await raw.exec('CREATE TABLE t (a, b)');
    const seen = new Set<bigint>([await sum()]);
    const rows = [
      `('1', '2')`,
      `(1, 2)`,
      `('1,', '2')`,
      `('1', ',2')`,
      `(NULL, '2')`,
      `('NULL', '2')`,
    ];
    rows.push(`('2', '1')`, `('', '12')`, `(x'31', '2')`, `('1', NULL)`);
    for (const row of rows) {
      await raw.exec(`DELETE FROM t; INSERT INTO t VALUES ${row}`);
      seen.add(await sum());
    }
    expect(seen.size).toBe(rows.length + 1);
    seen.add(await sum(Buffer.alloc(32, 6)));
    expect(seen.size).toBe(rows.length + 2);
    await raw.exec('ALTER TABLE t RENAME TO u');
    expect(seen.has(await sum())).toBe(false);
  });

  test('is the same in another order, and counts two rows that are alike twice', async () => {
    await raw.exec(`CREATE TABLE t (a); INSERT INTO t VALUES ('x'), ('y')`);
    const one = await sum();
    await raw.exec(`DELETE FROM t; INSERT INTO t VALUES ('y'), ('x')`);
    expect(await sum()).toBe(one);
    await raw.exec(`INSERT INTO t VALUES ('x')`);
    expect(await sum()).not.toBe(one);
  });

  test('of bytes tells none from empty, and a file from another of its length', () => {
    const hash = (text: string, bytes?: Uint8Array) => hashRow(key, 't', text, bytes);
    const seen = new Set([
      ...[hash('1,b1', Buffer.from([1])), hash('1,b1', Buffer.from([2])), hash('1,bNULL')],
      ...[hash('1,b0', Buffer.alloc(0)), hash('1,b2', Buffer.from([1, 2]))],
    ]);
    expect(seen.size).toBe(5);
  });
});

describe('a digest', () => {
  const big = (1n << 256n) - 1n;
  test('comes back to what it was when what was added is taken, of each plan too', () => {
    const digest = new Digest();
    digest.add(7n, 'p1');
    digest.add(big, 'p1');
    digest.add(5n, null);
    expect(digest.all).toBe(11n);
    expect([...digest.plans]).toEqual([['p1', 6n]]);
    digest.take(big, 'p1');
    digest.take(5n, null);
    expect(digest.all).toBe(7n);
    expect(digest.plans.get('p1')).toBe(7n);
  });

  test('with another is both, and changes neither', () => {
    const one = new Digest();
    one.add(big, 'p1');
    one.add(1n, 'p2');
    const other = new Digest();
    other.add(2n, 'p1');
    other.add(3n, 'p3');
    const both = one.with(other);
    expect(both.all).toBe(5n);
    expect([...both.plans].toSorted()).toEqual([
      ['p1', 1n],
      ['p2', 1n],
      ['p3', 3n],
    ]);
    expect(one.all).toBe(0n);
    expect(one.plans.get('p1')).toBe(big);
    expect(other.plans.get('p1')).toBe(2n);
  });

  test('is written in 64 digits', () => {
    expect(asHex(0n)).toBe('0'.repeat(64));
    expect(asHex(255n)).toBe('ff'.padStart(64, '0'));
    expect(asHex(big)).toBe('f'.repeat(64));
  });
});
