import { statSync } from 'node:fs';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/keys/secret';
import { takeTurns } from '../../../src/main/store/connection';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { pragmas, readPragma } from '../../../src/main/store/pragmas';
import { openRaw } from '../../../src/main/store/sqlcipher';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';

const salt = '5a'.repeat(16);
const aKey = (fill = 7) => new Secret(Buffer.alloc(32, fill));
const steps = [{ number: 1, name: '0001-first', sql: 'CREATE TABLE t (name TEXT) STRICT;' }];
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (problem: unknown) =>
      problem instanceof KnownFailure ? problem.failure.code : String(problem),
  );

describe('turns on one connection', () => {
  it('keep one caller’s rollback away from another caller’s row', async () => {
    const connection = takeTurns(await openRaw(':memory:'));
    await connection.transaction((writer) => writer.run('CREATE TABLE t (name TEXT)'));
    const results = await Promise.allSettled([
      connection.transaction(async (writer) => {
        await writer.run(`INSERT INTO t VALUES ('rolled back')`);
        throw new Error('changed my mind');
      }),
      connection.transaction((writer) => writer.run(`INSERT INTO t VALUES ('kept')`)),
      connection.transaction((writer) => writer.run(`INSERT INTO t VALUES ('also kept')`)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(await connection.all('SELECT name FROM t ORDER BY name')).toEqual([
      { name: 'also kept' },
      { name: 'kept' },
    ]);
    await connection.close();
  });
});

describe('the log beside the vault file', () => {
  it('is written back after eight answers, once they have been answered for', async () => {
    const path = join(await aFolder(), 'plans.db');
    const connection = await openVaultFile({
      path,
      key: aKey(),
      salt,
      migrations: steps,
      mode: 'create',
    });
    const logged = () => statSync(`${path}-wal`).size;
    const save = () => connection.transaction((writer) => writer.run(`INSERT INTO t VALUES ('x')`));
    for (let i = 0; i < 7; i += 1) await save();
    await pause();
    expect(logged()).toBeGreaterThan(0);
    await save();
    expect(logged()).toBeGreaterThan(0);
    await pause();
    // Asked through the connection, so that it waits for its turn after the writing back.
    expect(await connection.all('SELECT count(*) AS n FROM t')).toEqual([{ n: 8 }]);
    expect(logged()).toBe(0);
    await connection.close();
  });
});

describe('a vault file that goes away while it is open', () => {
  it.each([
    ['deleted', (path: string) => rm(path)],
    ['moved', (path: string) => rename(path, `${path}.elsewhere`)],
    [
      'changed for another',
      (path: string) => copyFile(path, `${path}.new`).then(() => rename(`${path}.new`, path)),
    ],
  ])('%s: what is saved after that is never called saved', async (_, goAway) => {
    const path = join(await aFolder(), 'plans.db');
    const connection = await openVaultFile({
      path,
      key: aKey(),
      salt,
      migrations: steps,
      mode: 'create',
    });
    const save = () => connection.transaction((writer) => writer.run(`INSERT INTO t VALUES ('x')`));
    expect(await codeOf(save())).toBe('opened');
    await goAway(path);
    expect(await codeOf(save())).toBe('vault-missing');
    await connection.close();
  });
});

describe('opening the vault file', () => {
  it('writes our salt as its first 16 bytes and nothing readable after', async () => {
    const path = join(await aFolder(), 'plans.db');
    const connection = await openVaultFile({
      path,
      key: aKey(),
      salt,
      migrations: steps,
      mode: 'create',
    });
    await connection.transaction((writer) => writer.run(`INSERT INTO t VALUES ('Nia’s words')`));
    await connection.close();
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 16).toString('hex')).toBe(salt);
    expect(bytes.includes('SQLite format')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
  });

  it('has every setting as promised, read back on a fresh connection', async () => {
    const path = join(await aFolder(), 'plans.db');
    const connection = await openVaultFile({
      path,
      key: aKey(),
      salt,
      migrations: steps,
      mode: 'create',
    });
    for (const { name, expect: promised } of pragmas) {
      const [row] = await connection.all(`PRAGMA ${name}`);
      expect(String(Object.values(row ?? {})[0]), name).toBe(promised);
    }
    await connection.close();
  });

  it('would notice a setting that did not hold', async () => {
    const raw = await openRaw(':memory:');
    await raw.exec('PRAGMA synchronous = NORMAL');
    expect(await readPragma(raw, 'synchronous')).toBe('1');
    expect(await readPragma(raw, 'no_such_pragma')).toBe('');
    await raw.close();
  });

  it('refuses another key, another salt, a second opener, a missing file and a newer file by name', async () => {
    const path = join(await aFolder(), 'plans.db');
    const request = { path, key: aKey(), salt, migrations: steps, mode: 'open' } as const;
    expect(await codeOf(openVaultFile(request))).toBe('vault-missing');
    const connection = await openVaultFile({ ...request, mode: 'create' });
    expect(await codeOf(openVaultFile({ ...request, mode: 'create' }))).toBe('not-ready');
    expect(await codeOf(openVaultFile(request))).toBe('vault-in-use');
    await connection.close();
    expect(await codeOf(openVaultFile({ ...request, key: aKey(8) }))).toBe('vault-damaged');
    expect(await codeOf(openVaultFile({ ...request, salt: '00'.repeat(16) }))).toBe(
      'vault-damaged',
    );
    expect(await codeOf(openVaultFile({ ...request, migrations: [] }))).toBe('vault-newer');
    const again = await openVaultFile(request);
    expect(await again.all('SELECT count(*) AS n FROM t')).toEqual([{ n: 0 }]);
    await again.close();
  });

  it('refuses a file that was never protected', async () => {
    const path = join(await aFolder(), 'plans.db');
    const raw = await openRaw(path);
    await raw.exec('CREATE TABLE t (name TEXT)');
    await raw.close();
    const plain = openVaultFile({ path, key: aKey(), salt, migrations: steps, mode: 'open' });
    expect(await codeOf(plain)).toBe('vault-not-protected');
  });
});

describe('the tables', () => {
  it('are made by steps numbered 1, 2, 3 … with no gap', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, i) => i + 1));
    expect(migrations.length).toBeGreaterThan(0);
  });

  const plan = `INSERT INTO plan VALUES ('p', 'AAAA-BBBB', 'A1234BC', '2026-11-21T10:00:00Z', 's')`;
  const rae = `INSERT INTO worker VALUES ('w', 'Rae', 'specialist', '2026-11-21T10:00:00Z')`;
  const session = `INSERT INTO session VALUES ('s', 'w', '2026-11-21T10:00:00Z', NULL)`;
  const mark = `INSERT INTO milestone_mark VALUES ('m', 'p', 1, 'team_meeting:2026-11-01', 'done',
    '2026-11-20', NULL, 's', '2026-11-21T10:00:00Z')`;

  /** Two sittings, the second locked before its end, with answers before, in, between and after them. */
  const answerAt = (seq: number, minute: string) =>
    `INSERT INTO answer VALUES ('a${seq}', 'p', ${seq}, 'hopes', '{"kind":"said","said":"${seq}"}', 'woman', 's',
      '2026-11-21T10:${minute}:00Z')`;
  const sittingAt = (id: string, began: string, ended: string) =>
    `INSERT INTO sitting VALUES ('${id}', 'p', 'hers', '{}', 's', '2026-11-21T10:${began}:00Z', ${ended})`;
  const sat = [
    answerAt(1, '01'),
    sittingAt('first', '02', `'2026-11-21T10:05:00Z'`),
    answerAt(2, '03'),
    answerAt(3, '04'),
    answerAt(4, '06'),
    sittingAt('second', '07', 'NULL'),
    answerAt(5, '08'),
  ];
  const said = `INSERT INTO answer VALUES ('a', 'p', 1, 'about_words', '{"kind":"said","said":"I cook."}',
    'woman', 's', '2026-11-21T10:00:00Z')`;

  const version = `INSERT INTO version VALUES ('p', 1, 0, 0, '2026-11-21T10:00:00Z')`;
  const copy = `INSERT INTO copy (id, plan, version, copy_for, style, short_hash, file_hash, file_name, pages, draft,
      name, questions, session, made_at)
    VALUES ('c', 'p', 1, 'pom', 'key', 'ab', 'cd', 'x.pdf', 1, 0, 'Nia', '["hopes"]', 's', '2026-11-21T10:00:00Z')`;

  const signed = `INSERT INTO countersignature VALUES
    ('k', 'c', 'ef', 'x signed.pdf', 'Sam', 'POM', 's', '2026-11-21T11:00:00Z')`;
  const again = `INSERT INTO copy_saved_again VALUES ('c', 1, 's', '2026-11-21T12:00:00Z')`;

  it.each([
    ['for marks of milestones', 2, [rae, session, plan], ['milestone_mark']],
    ['for changes and reviews', 3, [rae, session, plan, mark], ['plan_change', 'review_state']],
    ['for notes', 5, [rae, session, plan, mark, ...sat], ['worker_note', 'check_in']],
    [
      'for English beside her words and how help is rated',
      6,
      [rae, session, plan, mark, said],
      ['english_version', 'help_rating', 'help_shown', 'help_asked'],
    ],
    [
      'for what became of copies',
      12,
      [rae, session, plan, mark, version, copy],
      ['copy_bytes', 'copy_went', 'copy_back', 'copy_saved_again'],
    ],
    [
      'for what was countersigned, as sent',
      13,
      [rae, session, plan, mark, version, copy, signed, again],
      ['countersigned_bytes'],
    ],
  ] as const)(
    '%s come to a file of the step before, whose rows stay',
    async (_, number, rows, made) => {
      const path = join(await aFolder(), 'plans.db');
      const file = { path, key: aKey(), salt };
      const earlier = migrations.slice(0, number - 1);
      const before = await openVaultFile({ ...file, migrations: earlier, mode: 'create' });
      await before.transaction(async (writer) => {
        for (const row of rows) await writer.run(row);
      });
      await before.close();
      const upTo = migrations.slice(0, number);
      const after = await openVaultFile({ ...file, key: aKey(), migrations: upTo, mode: 'open' });
      expect(await after.all('SELECT reference FROM plan')).toEqual([{ reference: 'AAAA-BBBB' }]);
      if (number > 2) {
        expect(await after.all('SELECT key FROM milestone_mark')).toEqual([
          { key: 'team_meeting:2026-11-01' },
        ]);
      }
      if (number === 6) {
        expect(await after.all('SELECT question, language FROM answer')).toEqual([
          { question: 'about_words', language: null },
        ]);
      }
      for (const table of made) {
        expect(await after.all(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: 0 }]);
      }
      if (number === 12) {
        expect(await after.all('SELECT questions, shown FROM copy')).toEqual([
          { questions: '["hopes"]', shown: null },
        ]);
      }
      if (number === 13) {
        expect(await after.all('SELECT letter FROM copy')).toEqual([{ letter: null }]);
        expect(await after.all('SELECT copy, countersignature FROM copy_saved_again')).toEqual([
          { copy: 'c', countersignature: null },
        ]);
      }
      if (number === 5) {
        expect(await after.all('SELECT count(*) AS n FROM answer')).toEqual([{ n: 5 }]);
        expect(
          await after.all('SELECT id, began_seq, ended_seq, opened FROM sitting ORDER BY began_at'),
        ).toEqual([
          { id: 'first', began_seq: 1, ended_seq: 3, opened: '[]' },
          { id: 'second', began_seq: 4, ended_seq: null, opened: '[]' },
        ]);
      }
      expect(
        statSync(join(path, '..', `plans.before-${String(number).padStart(4, '0')}.db`)).size,
      ).toBeGreaterThan(0);
      await after.close();
    },
  );

  it('are brought up to date from an older file, with a copy kept from before', async () => {
    const folder = await aFolder();
    const path = join(folder, 'plans.db');
    const request = { path, key: aKey(), salt, mode: 'open' } as const;
    const old = await openVaultFile({ ...request, migrations: steps, mode: 'create' });
    await old.transaction((writer) => writer.run(`INSERT INTO t VALUES ('from before')`));
    await old.close();
    const second = { number: 2, name: '0002-second', sql: 'ALTER TABLE t ADD COLUMN more TEXT;' };
    const next = await openVaultFile({ ...request, migrations: [...steps, second] });
    expect(await next.all('SELECT name, more FROM t')).toEqual([
      { name: 'from before', more: null },
    ]);
    await next.close();
    const kept = { ...request, path: join(folder, 'plans.before-0002.db'), migrations: steps };
    const before = await openVaultFile(kept);
    expect(await before.all('SELECT name FROM t')).toEqual([{ name: 'from before' }]);
    await before.close();
  });

  it('stay as they were when a step cannot be done', async () => {
    const path = join(await aFolder(), 'plans.db');
    const request = { path, key: aKey(), salt, mode: 'open' } as const;
    const old = await openVaultFile({ ...request, migrations: steps, mode: 'create' });
    await old.close();
    const broken = {
      number: 2,
      name: '0002-broken',
      sql: 'CREATE TABLE u (a); SELECT * FROM nowhere;',
    };
    expect(await codeOf(openVaultFile({ ...request, migrations: [...steps, broken] }))).not.toBe(
      'opened',
    );
    const again = await openVaultFile({ ...request, migrations: steps });
    expect(await again.all(`SELECT name FROM sqlite_master WHERE name = 'u'`)).toEqual([]);
    await again.close();
  });
});
