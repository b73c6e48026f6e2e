// New keys for both files, by copy and swap. From the first step to the last the keyring lists the old keys and the new
// ones, and each file's first bytes say which is its own: ended at any moment, the vault opens. Source: security.md 2.4.

import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { beginNewKeys } from '../keys/change-keyring';
import type { Keyring2, Keys } from '../keys/keyring';
import { writeKeyring } from '../keys/keyring-file';
import { putUnderNewKey } from '../store/new-key';
import { readSalt } from '../store/open';
import { CONTROL_FILE, VAULT_FILE } from './vault-folder';

const files = [
  { which: 'plans', name: VAULT_FILE },
  { which: 'control', name: CONTROL_FILE },
] as const;

/**
 * Puts both files, which nobody here has open, under new keys, or ends what was begun before. The keyring then still
 * lists both pairs.
 * @param note told the keyring and the keys as soon as they are on disk
 * @param whenAt told at each step
 */
export async function changeKeys(
  folder: string,
  from: { ring: Keyring2; keys: Keys },
  note: (begun: { ring: Keyring2; keys: Keys }) => void,
  whenAt: (step: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await whenAt('before anything');
  const begun = from.ring.next ? from : beginNewKeys(from.ring, from.keys);
  if (begun.ring !== from.ring) await writeKeyring(folder, begun.ring);
  note(begun);
  await whenAt('both pairs of keys are listed');
  for (const { which, name } of files) {
    const now = begun.keys[which];
    const next = begun.keys.next?.[which];
    if (!now || !next) throw new KnownFailure('keyring-damaged');
    const path = join(folder, name);
    if ((await readSalt(path)) === next.salt) continue;
    await putUnderNewKey(path, now, next, () => whenAt(`${name} is copied`));
    await whenAt(`${name} is in its place`);
  }
}
