// At the whole vault: a file of an earlier day laid in the place of today's is told; a backup put back on purpose is told apart.

import { copyFile, mkdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { AuditPage, AuditTold } from '../../../src/shared/ipc/audit-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';

const save = (vault: Vault, plan: string, said: string) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question: 'about_words', givenBy: 'woman' },
    value: { kind: 'said', said },
  });
const found = async (vault: Vault) =>
  (await get<AuditTold>(vault, 'audit', 'trouble', {})).findings.map(({ what }) => what);
const unlocked = async (folder: string) => {
  const vault = aVault(folder);
  await vault.handlers.unlock({ passphrase });
  return vault;
};

it('tells of yesterday’s file until somebody who holds the keys has seen to it', async () => {
  const folder = await aFolder();
  const path = join(folder, 'vault', 'plans.db');
  let vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  await vault.close();
  await copyFile(path, join(folder, 'yesterday.db'));
  vault = await unlocked(folder);
  await save(vault, plan, 'Said today');
  await vault.close();
  await copyFile(join(folder, 'yesterday.db'), path);
  vault = await unlocked(folder);
  expect(await found(vault)).toEqual(['log-cut']);
  await vault.close();
  vault = await unlocked(folder);
  expect(await found(vault), 'still told the next day').toEqual(['log-cut']);
  await get(vault, 'audit', 'settle', {});
  expect(await found(vault)).toEqual([]);
  await vault.close();
  vault = await unlocked(folder);
  expect(await found(vault)).toEqual([]);
  await vault.close();
}, 60_000);

it('tells that the note beside the keyring is gone', async () => {
  const folder = await aFolder();
  let vault = await anOpenVault(folder);
  await aPlan(vault);
  await vault.close();
  await rm(join(folder, 'vault', 'audit-anchor.json'));
  vault = await unlocked(folder);
  expect(await found(vault)).toEqual(['anchor-missing']);
  await vault.close();
}, 60_000);

it.each([
  // A file of holes: were it read whole, it would not go into memory.
  ['without end', (at: string) => truncate(at, 2 ** 40)],
  ['that is a folder', async (at: string) => rm(at).then(() => mkdir(at))],
])(
  'tells of a note beside the keyring %s, and keeps nobody out',
  async (_, spoil) => {
    const folder = await aFolder();
    let vault = await anOpenVault(folder);
    await vault.close();
    await spoil(join(folder, 'vault', 'audit-anchor.json'));
    vault = await unlocked(folder);
    expect(await found(vault)).toEqual(['anchor-changed']);
    await vault.close();
  },
  60_000,
);

it('says that a backup was put back, and calls it no trouble', async () => {
  const folder = await aFolder();
  let vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  await save(vault, plan, 'Said before');
  const { made } = await get<{ made: { id: string } }>(vault, 'backups', 'make', {});
  await save(vault, plan, 'Said after');
  // Whatever has to be shown first to do it is another test's.
  await get(vault, 'people', 'stepUp', { passphrase });
  await get(vault, 'backups', 'restore', { id: made.id });
  vault = await unlocked(folder);
  expect(await found(vault)).toEqual([]);
  const { entries } = await get<AuditPage>(vault, 'audit', 'all', {});
  const told = entries.filter(({ act }) => act === 'backup-put-back');
  // Who did it is known, where it was done at the desk.
  expect(told.map(({ by }) => by?.name)).toEqual(['Rae']);
  await vault.close();
  vault = await unlocked(folder);
  const again = await get<AuditPage>(vault, 'audit', 'all', {});
  expect(again.entries.filter(({ act }) => act === 'backup-put-back')).toHaveLength(1);
  await vault.close();
}, 60_000);
