// From the locked screen, a backup of other plans is not put in the place of these by a slip.

import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { BackupFound, BackupLooked } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, make, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 240_000 });

const theirWords = 'candle meadow bridge saturday';

it('says whose it is, is refused until somebody means it, and is not asked of one’s own', async () => {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const plan = await aPlan(rae);
  const own = await make(rae);
  await rae.close();
  const elsewhere = await aFolder();
  const other = aVault(elsewhere);
  const { recoveryKey } = await other.handlers.setUp({
    establishment: 'HMP Elsewhere',
    worker: { name: 'Sol', role: 'specialist' },
    passphrase: theirWords,
  });
  await other.handlers.confirmRecoveryKey({ recoveryKey });
  const theirs = await make(other);
  await other.close();
  const stick = join(folder, 'stick');
  await mkdir(stick);
  await cp(join(elsewhere, 'vault', 'backups'), join(stick, 'backups'), { recursive: true });

  const locked = aVault(folder, { takePlace: () => stick });
  await get<BackupFound[]>(locked, 'rescue', 'list', { place: 'a'.repeat(32) });
  const looked = await get<BackupLooked>(locked, 'rescue', 'look', {
    id: theirs,
    passphrase: theirWords,
  });
  expect(looked.otherVault).toMatchObject({ establishment: 'HMP Elsewhere' });
  expect(looked.otherVault?.edition).toBeGreaterThan(0);
  expect(looked.otherVault?.editionNow).toBeGreaterThan(0);
  for (const asked of [{ id: theirs }, { id: theirs, onPurpose: false }])
    expect(await codeOf(ask(locked, 'rescue', 'restore', asked))).toBe('other-vault');
  await locked.close();
  const still = await unlocked(folder);
  expect(await codeOf(ask(still, 'plans', 'open', { plan }))).toBe('done');
  await still.close();

  const again = aVault(folder, { takePlace: () => stick });
  await get<BackupFound[]>(again, 'rescue', 'list');
  const mine = await get<BackupLooked>(again, 'rescue', 'look', { id: own, passphrase });
  expect(mine.otherVault).toBeUndefined();
  await get(again, 'rescue', 'list', { place: 'a'.repeat(32) });
  await get(again, 'rescue', 'look', { id: theirs, passphrase: theirWords });
  await get(again, 'rescue', 'restore', { id: theirs, onPurpose: true });
  const now = await unlocked(folder, theirWords);
  expect(now.worker()?.name).toBe('Sol');
  await now.close();
});
