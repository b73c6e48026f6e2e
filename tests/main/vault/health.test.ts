// What somebody without the key to the plans is told of their folder.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHealth } from '../../../src/main/vault/health';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get } from '../../support/a-vault';
import { make } from '../../support/at-a-vault';

test('backups are told by numbers, and one that was changed is found', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  await aPlan(vault);
  expect(await get(vault, 'people', 'health')).toMatchObject({ backups: [], count: 0 });
  const id = await make(vault);
  const health = await get<Awaited<ReturnType<typeof readHealth>>>(vault, 'people', 'health');
  expect(health).toMatchObject({ count: 1, backups: [{ plans: 1, isAsMade: true }] });
  expect(JSON.stringify(health)).not.toMatch(/Nia|A1234BC/u);
  await vault.close();

  const path = join(folder, 'vault', 'backups', id, 'plans.db');
  expect(await readdir(join(folder, 'vault', 'backups'))).toContain(id);
  await writeFile(path, 'x');
  expect((await readHealth(join(folder, 'vault'))).backups).toMatchObject([{ isAsMade: false }]);
});
