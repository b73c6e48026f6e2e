// A vault that is set up, with a plan in it, made through the gate as a window does it. Then locked.

import { join } from 'node:path';
import { anOpenVault, aPlan } from '../../support/a-vault';

export type Home = { folder: string; vaultFolder: string; file: string; plan: string };

export async function aHome(folder: string): Promise<Home> {
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  await vault.close();
  const vaultFolder = join(folder, 'vault');
  return { folder, vaultFolder, file: join(vaultFolder, 'plans.db'), plan };
}
