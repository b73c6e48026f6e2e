// What was kept aside, file for file, because something with another key took its place: found again, and made a backup of,
// so that it goes back by the one way every backup goes. Opened by its own keyring.

import { copyFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BACKUPS, type Backup, beginPart } from '../backups/backup-folder';
import { copyFlushed, makeBackup } from '../backups/make-backup';
import { momentOfAside } from '../backups/restore';
import type { VaultKey } from '../keys/keyring';
import { readKeyrings } from '../keys/keyring-file';
import { migrations } from '../store/migrate';
import { openVaultFile, readSalt } from '../store/open';
import { saltsOf } from './rescue-keys';
import { CONTROL_FILE, VAULT_FILE } from './vault-folder';

/** `salt`: of its plans' file, which its own keyring opens. */
export type KeptAside = { id: string; folder: string; madeAt: string; salt: string };

const LOGS = [`${VAULT_FILE}-wal`, `${CONTROL_FILE}-wal`];
const FILES = [VAULT_FILE, CONTROL_FILE, ...LOGS, 'keyring.json', 'keyring.json.bak'];

/** One folder, where it is one, with whole beginnings of plans that its keyring opens. */
export async function readAside(folder: string): Promise<KeptAside | undefined> {
  const madeAt = momentOfAside(basename(folder));
  if (madeAt === undefined) return undefined;
  const salt = await readSalt(join(folder, VAULT_FILE)).catch(() => undefined);
  const rings = await readKeyrings(folder).catch(() => undefined);
  if (salt === undefined || !rings?.readable.some((ring) => saltsOf(ring).includes(salt))) {
    return undefined;
  }
  return { id: basename(folder), folder, madeAt, salt };
}

/**
 * All in a folder for backups that hold other plans than the vault's folder does now, or the same under another key. One that
 * a backup was made of already is left out.
 */
export async function listAside(
  into: string,
  vaultFolder: string,
  backups: readonly Backup[],
): Promise<KeptAside[]> {
  const here = await readKeyrings(vaultFolder).catch(() => undefined);
  const now = here?.readable.flatMap(saltsOf) ?? [];
  const names = await readdir(into).catch(() => [] as string[]);
  const found = await Promise.all(names.map((name) => readAside(join(into, name))));
  return found.flatMap((aside) => {
    if (!aside || now.includes(aside.salt)) return [];
    const isDone = backups.some(({ manifest }) => {
      return manifest.madeAt === aside.madeAt && manifest.salt === aside.salt;
    });
    return isDone ? [] : [aside];
  });
}

/**
 * Makes a backup of it, of the moment it was kept aside; the files themselves are only read.
 * @throws KnownFailure as `openVaultFile` and `makeBackup` do
 */
export async function backupOfAside(
  { folder, madeAt }: KeptAside,
  key: VaultKey,
  vaultFolder: string,
): Promise<Backup> {
  // Not among the backups: what is half made there is swept away by the next.
  const work = await beginPart(vaultFolder);
  try {
    for (const name of FILES) await copyFlushed(join(folder, name), join(work, name));
    const path = join(work, VAULT_FILE);
    const connection = await openVaultFile({ path, ...key, migrations, mode: 'open' });
    try {
      const there = await readdir(work);
      const companions = [CONTROL_FILE, `${CONTROL_FILE}-wal`]
        .filter((name) => there.includes(name))
        .map((name) => ({ name, copyTo: (to: string) => copyFile(join(work, name), to) }));
      return await makeBackup(
        { connection, key, folder: work, now: () => madeAt, companions },
        join(vaultFolder, BACKUPS),
        'before_restore',
      );
    } finally {
      await connection.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
