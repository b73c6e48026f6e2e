// A second person at a vault, with a passphrase of their own, let in by its keyholder.

import type { Vault } from '../../src/main/vault/vault';
import type { OneTimeCode, Person } from '../../src/shared/ipc/people-calls';
import { aVault, get } from './a-vault';
import { stepUp, unlocked } from './at-a-vault';

/** @param keyholder at the vault now; it is closed again afterwards, and so is theirs */
export async function aSecondPerson(
  keyholder: Vault,
  folder: string,
  { passphrase, ...as }: { name: string; role: string; isKeyholder: boolean; passphrase: string },
): Promise<Person> {
  await stepUp(keyholder);
  const { code } = await get<OneTimeCode>(keyholder, 'people', 'add', as);
  await keyholder.close();
  const theirs = aVault(folder);
  await get(theirs, 'vault', 'unlockWithCode', { code });
  await get(theirs, 'vault', 'setOwnPassphrase', { passphrase });
  const me = await get<Person>(theirs, 'people', 'me');
  await theirs.close();
  const again = await unlocked(folder);
  await stepUp(again);
  await get(again, 'people', 'confirm', { person: me.id, check: me.check });
  await again.close();
  return me;
}
