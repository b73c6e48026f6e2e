// What is kept between two backups, where the keys are changed in between: it goes on from the file as it then is.

import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { BackupFound } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, saidIn, say, stepUp } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 120_000 });
const byItself = { backsUpByItself: true };

it('a backup begun with the change of keys still running comes back with what was saved after it', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder, byItself);
  const plan = await aPlan(vault);
  await say(vault, plan, 'one');
  await stepUp(vault);
  // The copy is made as soon as the file can be asked again, before anything is written to it under its new key.
  const both = await Promise.all([
    codeOf(ask(vault, 'people', 'rotate')),
    codeOf(ask(vault, 'backups', 'make')),
  ]);
  expect(both).toEqual(['done', 'done']);
  await say(vault, plan, 'two');
  // As a power cut leaves it, and the disk then loses the plans.
  const later = await aFolder();
  await cp(join(folder, 'vault'), join(later, 'vault'), { recursive: true });
  await vault.close();
  for (const end of ['', '-wal']) await rm(join(later, 'vault', `plans.db${end}`), { force: true });
  const locked = aVault(later, byItself);
  const [newest] = await get<BackupFound[]>(locked, 'rescue', 'list');
  await get(locked, 'rescue', 'look', { id: newest?.id, passphrase });
  expect(await get(locked, 'rescue', 'restore', { id: newest?.id })).toMatchObject({ changes: 1 });
  await get(locked, 'vault', 'unlock', { passphrase });
  expect(await saidIn(locked, plan)).toEqual(['two', 'one']);
  await locked.close();
});
