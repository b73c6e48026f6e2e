// The vault's folder: what lies in it, whether it may be set up, and how what an unfinished set-up
// left is put aside. It opens nothing and knows no key.

import { chmod, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { finishRestore } from '../backups/finish-restore';
import { fileFailure } from '../files/file-failure';
import { isCode, syncFolder } from '../files/write-whole';
import { type Keyrings, readKeyrings } from '../keys/keyring-file';

export const VAULT_FILE = 'plans.db';
/** Who works here; beside the plans, under a key of its own. */
export const CONTROL_FILE = 'control.db';
const KEYRING = 'keyring.json';

/**
 * What the folder is fit for: `empty` or `unfinished` for a set-up, `ready` for unlocking. A vault is
 * believed to be unfinished only when that can be shown: no vault file, or both keyrings there and
 * both saying so. Its one word `state` is proved by nothing before the key is known, and set-up would
 * put the file aside.
 * @throws KnownFailure keyring-missing, keyring-damaged, vault-missing, folder-read-only
 */
export async function readFolder(
  folder: string,
): Promise<{ kind: 'empty' } | { kind: 'unfinished' } | { kind: 'ready'; found: Keyrings }> {
  await finishRestore(folder);
  const found = await readKeyrings(folder);
  const fileIsThere = await hasVaultFile(folder);
  if (!found) {
    if (fileIsThere) throw new KnownFailure('keyring-missing');
    return { kind: 'empty' };
  }
  if (found.readable.some(({ state }) => state === 'ready')) {
    if (!fileIsThere) throw new KnownFailure('vault-missing');
    return { kind: 'ready', found };
  }
  if (fileIsThere && !found.bothReadable) throw new KnownFailure('keyring-damaged');
  return { kind: 'unfinished' };
}

async function hasVaultFile(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).includes(VAULT_FILE);
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return false;
    throw fileFailure(problem, 'folder-read-only');
  }
}

/** Makes the folder for its owner only; one that is there already and is ours is closed to others. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = await stat(folder);
    if (uid === process.getuid?.() && (mode & 0o077) !== 0) await chmod(folder, 0o700);
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}

/**
 * A set-up that was not finished holds no plan; its files are put aside under a new name, never
 * deleted. The keyrings go last: while one stays, what is left still says that it is unfinished.
 */
export async function moveUnfinishedAside(folder: string): Promise<void> {
  try {
    const names = await readdir(folder);
    const vaultFiles = names.filter(
      (name) => name.startsWith(VAULT_FILE) || name.startsWith(CONTROL_FILE),
    );
    const keyrings = names.filter((name) => name.startsWith(KEYRING));
    if (vaultFiles.length + keyrings.length === 0) return;
    const aside = join(folder, `unfinished-${Date.now()}`);
    await mkdir(aside, { mode: 0o700 });
    for (const some of [vaultFiles, keyrings]) {
      for (const name of some) await rename(join(folder, name), join(aside, name));
      await syncFolder(folder);
    }
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}
