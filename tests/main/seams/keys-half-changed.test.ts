// A change of keys that was broken off between the two files: what is backed up meanwhile is under the new key of the plans
// already, and comes back all the same.

import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { AuditTold } from '../../../src/shared/ipc/audit-calls';
import type { BackupFound } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, make, saidIn, say, stepUp } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 120_000 });
const byItself = { backsUpByItself: true };

it('backups of then can be put back where the plans are lost, and the sheet is still worth something', async () => {
  const folder = await aFolder();
  const vault = aVault(folder, byItself);
  const { recoveryKey } = await vault.handlers.setUp({
    establishment: 'HMP Testbourne',
    worker: { name: 'Rae', role: 'specialist' },
    passphrase,
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  const plan = await aPlan(vault);
  await say(vault, plan, 'one');
  await stepUp(vault);
  // The second file cannot be written, as on a disk that is just full.
  await mkdir(join(folder, 'vault', 'control.next.db', 'x'), { recursive: true });
  expect(await codeOf(ask(vault, 'people', 'rotate'))).not.toBe('done');
  expect(await codeOf(ask(vault, 'people', 'trySheet', { recoveryKey }))).toBe('done');
  await make(vault);
  await say(vault, plan, 'two');
  const later = await aFolder();
  await cp(join(folder, 'vault'), join(later, 'vault'), { recursive: true });
  await vault.close();
  for (const end of ['', '-wal']) await rm(join(later, 'vault', `plans.db${end}`), { force: true });

  const locked = aVault(later, byItself);
  const [newest] = await get<BackupFound[]>(locked, 'rescue', 'list');
  const asked = { id: newest?.id, passphrase };
  expect(await get(locked, 'rescue', 'look', asked)).toMatchObject({ kind: 'good' });
  expect(await get(locked, 'rescue', 'restore', { id: newest?.id })).toMatchObject({ changes: 1 });
  await rm(join(later, 'vault', 'control.next.db'), { recursive: true });
  await get(locked, 'vault', 'unlock', { passphrase });
  expect(await saidIn(locked, plan)).toEqual(['two', 'one']);
  expect((await get<AuditTold>(locked, 'audit', 'trouble')).findings).toEqual([]);
  await locked.close();
});
