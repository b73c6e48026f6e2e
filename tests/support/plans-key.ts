// The key of the plans' file, by a passphrase: for tests that look into the file itself.

import type { VaultKey } from '../../src/main/keys/keyring';
import { readKeyring } from '../../src/main/keys/keyring-file';
import { openWithPassphrase } from '../../src/main/keys/open-keyring';

/** @param folder the vault's own */
export async function plansKeyIn(folder: string, passphrase: string): Promise<VaultKey> {
  const ring = await readKeyring(folder);
  if (ring?.format !== 2) throw new Error('there is no keyring');
  const { plans } = (await openWithPassphrase(ring, passphrase)).keys;
  if (!plans) throw new Error('this passphrase opens no plan');
  return plans;
}
