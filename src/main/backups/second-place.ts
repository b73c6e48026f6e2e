// Another folder, best on another disk, that gets each backup too. A copy of a backup is read back before it is called one.

import { access, constants, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { syncFolder } from '../files/write-whole';
import type { Reader, Writer } from '../store/connection';
import type { PageKey } from '../store/pages';
import { type Backup, beginPart, sweepParts, VAULT_FILE } from './backup-folder';
import { copyFlushed } from './make-backup';
import { MANIFEST } from './manifest';
import { isGood } from './verify-backup';

const SETTING = 'backups-second-place';

/** The folder, if one was named. */
export async function readSecond(reader: Reader): Promise<string | undefined> {
  const row = await reader.first<{ value: string }>('SELECT value FROM setting WHERE name = ?', [
    SETTING,
  ]);
  return row?.value;
}

/** Part of the caller's transaction. `undefined` takes it away. */
export async function keepSecond(writer: Writer, folder: string | undefined): Promise<void> {
  await writer.run('DELETE FROM setting WHERE name = ?', [SETTING]);
  if (folder === undefined) return;
  await writer.run('INSERT INTO setting (name, value) VALUES (?, ?)', [SETTING, folder]);
}

/** True when something may be written there now. */
export async function isThere(folder: string): Promise<boolean> {
  return access(folder, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** @throws KnownFailure place-not-writable, place-gone, place-full, backup-not-whole */
export async function copyBackup(backup: Backup, into: string, key: PageKey): Promise<void> {
  let part: string | undefined;
  try {
    if (!(await isThere(into))) throw new KnownFailure('place-gone');
    await sweepParts(into);
    part = await beginPart(into);
    for (const name of [VAULT_FILE, ...backup.manifest.files, MANIFEST]) {
      await copyFlushed(join(backup.folder, name), join(part, name));
    }
    if (!(await isGood({ ...backup, folder: part }, key))) {
      throw new KnownFailure('backup-not-whole');
    }
    await rename(part, join(into, backup.id));
    await syncFolder(into);
  } catch (problem) {
    if (part) await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw fileFailure(problem, 'place-not-writable');
  }
}
