// What is saved between two backups is kept beside the plans: when their file is lost or spoiled, the newest backup comes back
// with all of it. What cannot be kept never keeps anything from being saved.

import { copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { JOURNAL, JOURNAL_ENDED, readJournal } from '../../../src/main/store/journal-file';
import type { Vault } from '../../../src/main/vault/vault';
import type { BackupFound, BackupLooked, BackupToday } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';
import { make, saidIn, say, stepUp, unlocked } from '../../support/at-a-vault';
import { plansKeyIn } from '../../support/plans-key';

vi.setConfig({ testTimeout: 120_000 });

const byItself = { backsUpByItself: true };

/** Backed up after `first`, and then so many more answers. The file is as the process left it when it was ended. */
async function aVaultWithMore(more: number, folder?: string) {
  const where = folder ?? (await aFolder());
  const vault = await anOpenVault(where, byItself);
  const plan = await aPlan(vault);
  await say(vault, plan, 'first');
  const backup = await make(vault);
  for (let i = 1; i <= more; i += 1) await say(vault, plan, `after ${i}`);
  const place = join(where, 'vault');
  return { folder: where, vault, plan, backup, place, journal: join(place, JOURNAL) };
}

/** Ends it as a power cut does: what locking would still do is not done. */
async function lose(vault: Vault, place: string): Promise<void> {
  const kept = join(place, 'as-it-was');
  await copyFile(join(place, JOURNAL), kept);
  await vault.close();
  await rename(kept, join(place, JOURNAL));
  await rm(join(place, 'plans.db'));
  for (const name of await readdir(join(place, 'backups'))) {
    const text = await readFile(join(place, 'backups', name, 'backup.json'), 'utf8');
    if (text.includes('"lock"')) await rm(join(place, 'backups', name), { recursive: true });
  }
}

async function putBack(folder: string) {
  const locked = aVault(folder, byItself);
  const [newest] = await get<BackupFound[]>(locked, 'rescue', 'list');
  const asked = { id: newest?.id, passphrase };
  const looked = await get<BackupLooked>(locked, 'rescue', 'look', asked);
  const done = await get<{ changes?: number }>(locked, 'rescue', 'restore', { id: newest?.id });
  await get(locked, 'vault', 'unlock', { passphrase });
  return { newest, looked, done, vault: locked };
}

it('the file is lost: the newest backup comes back with every answer since', async () => {
  const { folder, vault, plan, place } = await aVaultWithMore(12);
  await lose(vault, place);
  const { newest, looked, done, vault: again } = await putBack(folder);
  expect(newest?.hasSince).toBe(true);
  expect(looked).toMatchObject({ since: { changes: 12, left: 0, isCut: false } });
  expect(looked.plans[0]?.answers).toBeGreaterThan(12);
  expect(done.changes).toBe(12);
  expect((await saidIn(again, plan)).toReversed()).toEqual([
    'first',
    ...Array.from({ length: 12 }, (_, i) => `after ${i + 1}`),
  ]);
  await say(again, plan, 'and on it goes');
  expect((await saidIn(again, plan))[0]).toBe('and on it goes');
  const today = await get<BackupToday>(again, 'backups', 'today');
  expect(today.putBack).toMatchObject({ brought: 'all', by: 'Rae' });
  const logged = await again
    .desk()
    ?.connection.first("SELECT worker, side FROM audit_entry WHERE act = 'backup-put-back'");
  expect(logged).toEqual({ worker: again.worker()?.id, side: 'staff' });
  await again.close();
});

it('it goes on over a lock without a new backup, and over a change that was not committed', async () => {
  const { folder, vault, plan, place, journal } = await aVaultWithMore(3);
  const connection = vault.desk()?.connection;
  await expect(
    connection?.transaction(async (writer) => {
      await writer.run(`INSERT INTO setting (name, value) VALUES ('not', 'kept')`);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await copyFile(journal, `${journal}.kept`);
  await vault.close();
  // As where the file is too big to be copied in the moment of locking.
  const backups = join(place, 'backups');
  const names = (await readdir(backups)).sort();
  await rm(join(backups, names.at(-1) ?? ''), { recursive: true });
  const again = await unlocked(folder, passphrase, byItself);
  await say(again, plan, 'after the lock');
  const key = await plansKeyIn(place, passphrase);
  const read = await readJournal(journal, key);
  expect(read?.isCut).toBe(false);
  expect(JSON.stringify(read?.entries)).toContain('after the lock');
  expect(JSON.stringify(read?.entries)).not.toContain('"not"');
  await again.close();
});

it.each([
  ['torn in its last record', async (path: string, size: number) => truncate(path, size - 5)],
  [
    'with one bit changed in the middle',
    async (path: string, size: number) => {
      const bytes = await readFile(path);
      const at = Math.floor(size * 0.6);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path, bytes);
    },
  ],
])(
  '%s: what stands before it comes back, and it is said that there may be more',
  async (_, spoil) => {
    const { folder, vault, plan, place, journal } = await aVaultWithMore(9);
    await lose(vault, place);
    await spoil(journal, (await readFile(journal)).length);
    const { looked, done, vault: again } = await putBack(folder);
    expect(looked.since?.isCut).toBe(true);
    const said = (await saidIn(again, plan)).toReversed();
    expect(said).toEqual(['first', ...said.slice(1).map((__, i) => `after ${i + 1}`)]);
    expect(said.length - 1).toBe(done.changes);
    expect(said.length).toBeGreaterThan(3);
    const today = await get<BackupToday>(again, 'backups', 'today');
    expect(today.putBack).toMatchObject({ brought: 'some', by: 'Rae' });
    await again.close();
  },
);

it('a journal of another backup, of another key or with its key gone brings nothing', async () => {
  const { folder, vault, place, journal } = await aVaultWithMore(4);
  const other = await aVaultWithMore(4);
  await lose(vault, place);
  await copyFile(other.journal, journal);
  const { looked, done, vault: again } = await putBack(folder);
  expect([looked.since, done.changes]).toEqual([undefined, undefined]);
  const today = await get<BackupToday>(again, 'backups', 'today');
  expect(today.putBack?.brought).toBeUndefined();
  await again.close();
  await other.vault.close();
});

it('a folder in which it cannot be written: everything is saved, and it is told', async () => {
  const { vault, plan, place, journal } = await aVaultWithMore(1);
  await rm(join(place, 'backups'), { recursive: true });
  await writeFile(join(place, 'backups'), 'a file where the folder should be');
  const desk = vault.desk();
  await vault.close();
  expect(desk).toBeDefined();
  await rm(journal);
  const again = await unlocked(join(place, '..'), passphrase, byItself);
  await say(again, plan, 'saved all the same');
  expect((await saidIn(again, plan))[0]).toBe('saved all the same');
  await expect
    .poll(async () => (await get<BackupToday>(again, 'backups', 'today')).keptOnce, {
      timeout: 10_000,
    })
    .toBe(true);
  await again.close();
});

it('after new keys nothing is kept under the old one', async () => {
  const { vault, plan, place, journal } = await aVaultWithMore(2);
  const old = await plansKeyIn(place, passphrase);
  await stepUp(vault);
  await get(vault, 'people', 'rotate');
  await say(vault, plan, 'under the new key');
  for (const name of [JOURNAL, JOURNAL_ENDED]) {
    const read = await readJournal(join(place, name), old);
    expect(JSON.stringify(read?.entries ?? [])).not.toContain('under the new key');
  }
  await make(vault);
  await say(vault, plan, 'kept again');
  const read = await readJournal(journal, await plansKeyIn(place, passphrase));
  expect(JSON.stringify(read?.entries)).toContain('kept again');
  await vault.close();
});

it('a plan that is erased is in no journal any more, also where no backup can be made', async () => {
  const { vault, plan, place, journal } = await aVaultWithMore(3);
  const old = await readFile(journal);
  const row = await vault
    .desk()
    ?.connection.first<{ reference: string }>('SELECT reference FROM plan WHERE id = ?', [plan]);
  await rm(join(place, 'backups'), { recursive: true });
  await writeFile(join(place, 'backups'), 'no room');
  await stepUp(vault);
  await get(vault, 'erasures', 'erase', {
    plan,
    reference: row?.reference,
    ground: { kind: 'she_asked', day: '2026-11-20' },
    reason: 'asked',
  });
  expect(old.length).toBeGreaterThan(1000);
  expect((await readdir(place)).filter((name) => name.startsWith('since-backup'))).toEqual([]);
  await vault.close();
});

it('an older file put in its place: the journal does not go on from it', async () => {
  const { folder, vault, plan, place } = await aVaultWithMore(2);
  await vault.close();
  const older = await readFile(join(place, 'plans.db'));
  const again = await unlocked(folder, passphrase, byItself);
  for (let i = 0; i < 3; i += 1) await say(again, plan, `later ${i}`);
  await copyFile(join(place, JOURNAL), join(place, 'kept'));
  await again.close();
  await writeFile(join(place, 'plans.db'), older);
  await rename(join(place, 'kept'), join(place, JOURNAL));
  const third = await unlocked(folder, passphrase, byItself);
  await say(third, plan, 'on the older one');
  expect(await readdir(place)).toContain(JOURNAL_ENDED);
  await third.close();
});
