// The second half of putting a backup in place: what lies ready takes the place of what is there. Asked for before a vault is
// looked at, so that whatever stopped it half way, it is finished the next time. It needs no key and may be done twice.

import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../files/file-failure';
import { isCode, syncFolder } from '../files/write-whole';
import { JOURNAL, JOURNAL_ENDED } from '../store/journal-file';
import { CONTROL_FILE, VAULT_FILE } from './backup-folder';

/** What lies ready, whole. The name is given to it last of all, and that settles it. */
export const READY = 'to-put-back';
/** That it was put back on purpose: from when, and when. Sealed, so that it cannot be said of a file that was swapped. */
export const RESTORED = 'put-back.json';

/**
 * Puts what lies ready in its place; does nothing where nothing does. The vault must be closed.
 * @param atStep told before each step; tests stop it there
 * @throws KnownFailure folder-read-only, disk-full
 */
export function finishRestore(
  folder: string,
  atStep?: (step: string) => void | Promise<void>,
): Promise<void> {
  // One at a time: a window may ask how things stand while the desk puts a backup back.
  const turn = last.then(() => finishNow(folder, atStep));
  last = turn.catch(() => undefined);
  return turn;
}

let last: Promise<unknown> = Promise.resolve();

async function finishNow(
  folder: string,
  atStep?: (step: string) => void | Promise<void>,
): Promise<void> {
  const ready = join(folder, READY);
  const names = await namesReady(ready);
  if (!names) return;
  try {
    // The old log first: it would be written into the new file.
    for (const name of names.filter((one) => one.endsWith('.db'))) {
      await atStep?.(`old log of ${name}`);
      for (const end of ['-wal', '-shm', '-journal']) {
        await rm(join(folder, `${name}${end}`), { force: true });
      }
      await syncFolder(folder);
    }
    // It goes on from another file than the one that comes.
    if (names.includes(VAULT_FILE)) {
      await atStep?.('what was kept since');
      for (const name of [JOURNAL, JOURNAL_ENDED]) await rm(join(folder, name), { force: true });
      await syncFolder(folder);
    }
    // What goes with the keyring of now would refuse an earlier one; it is made anew from the plans.
    const isWhole = names.includes(VAULT_FILE) && names.includes('keyring.json');
    if (isWhole && !names.includes(CONTROL_FILE)) {
      await atStep?.('people');
      const aside = join(folder, 'control.before-put-back.db');
      await rename(join(folder, CONTROL_FILE), aside).catch(() => undefined);
      await rm(join(folder, `${CONTROL_FILE}-wal`), { force: true });
      await syncFolder(folder);
    }
    for (const name of inOrder(names)) {
      await atStep?.(name);
      await rename(join(ready, name), join(folder, name));
      await syncFolder(folder);
    }
    await atStep?.('end');
    await rmdir(ready);
    await syncFolder(folder);
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}

/** The vault file, then what opens it; the keyring after its copy, as they are always written. */
function inOrder(names: readonly string[]): string[] {
  const weight = (name: string) =>
    name === VAULT_FILE ? 0 : name.endsWith('.bak') ? 1 : name === 'keyring.json' ? 3 : 2;
  return [...names].sort((a, b) => weight(a) - weight(b));
}

async function namesReady(ready: string): Promise<string[] | undefined> {
  try {
    return await readdir(ready);
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return undefined;
    throw fileFailure(problem, 'folder-read-only');
  }
}
