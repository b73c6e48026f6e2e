// What is written before anybody asked for anything, while somebody comes in, has their name to it too.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { AuditPage } from '../../../src/shared/ipc/audit-calls';
import type { OneTimeCode, Person } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';
import { make, say, stepUp, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 120_000 });
const beas = 'violet bakery sunday ladder';
const entries = async (vault: Vault) => (await get<AuditPage>(vault, 'audit', 'all')).entries;
const byNobody = async (vault: Vault) =>
  (await entries(vault)).filter(({ by }) => by === undefined).map(({ act }) => act);

it('setting up', async () => {
  const vault = await anOpenVault(await aFolder());
  // The log itself is begun by nobody.
  expect(await byNobody(vault)).toEqual(['log-begun']);
  await vault.close();
});

it('a plan sealed anew after an older backup was put back', async () => {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const plan = await aPlan(rae);
  await say(rae, plan, 'one');
  await stepUp(rae);
  const bea = { name: 'Bea Larkhill', role: 'specialist', isKeyholder: false };
  const { code } = await get<OneTimeCode>(rae, 'people', 'add', bea);
  await rae.close();
  const hers = aVault(folder);
  await get(hers, 'vault', 'unlockWithCode', { code });
  await get(hers, 'vault', 'setOwnPassphrase', { passphrase: beas });
  const me = await get<Person>(hers, 'people', 'me');
  await hers.close();
  const again = await unlocked(folder);
  await stepUp(again);
  await get(again, 'people', 'confirm', { person: me.id, check: me.check });
  await get(again, 'team', 'add', { plan, worker: me.id });
  const backup = await make(again);
  await stepUp(again);
  await get(again, 'people', 'remove', { person: me.id });
  // The keys were changed with it: the backup is made anew and put back where the plans are gone.
  const newer = await make(again);
  expect(newer).not.toBe(backup);
  await again.close();
  await rm(join(folder, 'vault', 'plans.db'));
  const locked = aVault(folder);
  await get(locked, 'rescue', 'list');
  await get(locked, 'rescue', 'look', { id: backup, passphrase });
  await get(locked, 'rescue', 'restore', { id: backup });
  const back = await unlocked(folder);
  expect(await byNobody(back)).toEqual(['log-begun']);
  // Whoever opened the backup put it back.
  const put = (await entries(back)).filter(({ act }) => act === 'backup-put-back');
  expect(put.map(({ by }) => by?.name)).toEqual(['Rae']);
  await back.close();
});
