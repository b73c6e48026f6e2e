// Between putting a backup back and the next time somebody comes in: a file of an earlier day in its place is told all the same.

import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { AuditTold } from '../../../src/shared/ipc/audit-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get } from '../../support/a-vault';
import { make, say, stepUp, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 120_000 });

it.each([true, false])('another file than the one that was put back: %s', async (isOther) => {
  const folder = await aFolder();
  const path = join(folder, 'vault', 'plans.db');
  const first = await anOpenVault(folder);
  const plan = await aPlan(first);
  await say(first, plan, 'one');
  await first.close();
  await copyFile(path, join(folder, 'earlier.db'));
  const vault = await unlocked(folder);
  await say(vault, plan, 'two');
  const backup = await make(vault);
  await say(vault, plan, 'three');
  await stepUp(vault);
  await get(vault, 'backups', 'restore', { id: backup });
  if (isOther) {
    await rm(path);
    await copyFile(join(folder, 'earlier.db'), path);
  }
  const again = await unlocked(folder);
  const told = await get<AuditTold>(again, 'audit', 'trouble');
  expect(told.findings.map(({ what }) => what)).toEqual(isOther ? ['log-cut'] : []);
  await say(again, plan, 'four');
  await again.close();
  const next = await unlocked(folder);
  expect((await get<AuditTold>(next, 'audit', 'trouble')).findings).toHaveLength(isOther ? 1 : 0);
  await next.close();
});
