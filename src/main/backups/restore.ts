// The first half of putting a backup in place: what is there now is kept, the backup is looked through once more, and a copy of
// it is laid ready. Nothing of the vault has been touched until then; finish-restore.ts does the rest.

import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { syncFolder } from '../files/write-whole';
import { openToRead } from '../store/open';
import type { PageKey } from '../store/pages';
import { BACKUPS, type Backup, VAULT_FILE } from './backup-folder';
import { READY, RESTORED } from './finish-restore';
import { copyFlushed, KEYRINGS } from './make-backup';
import { logEndIn, putBackText } from './put-back-read';
import { isGood, lookThrough } from './verify-backup';

const SET_ASIDE = 'kept-aside-';
const ASIDE = /^kept-aside-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3}Z)$/;

/** When it was kept aside, as a UTC moment, by the name of its folder; undefined for any other name. */
export const momentOfAside = (name: string): string | undefined =>
  ASIDE.test(name) ? name.replace(ASIDE, '$1:$2:$3.$4') : undefined;

export type Restore = {
  /** The vault's folder. */
  folder: string;
  backup: Backup;
  key: PageKey;
  now: () => string;
  /** Those who may open now go on opening; else those who could when the backup was made. */
  keepsKeyring: boolean;
  /** Who does it; the name where it is known. */
  by?: { id: string; name?: string | undefined; role: string } | undefined;
  /** Brings along what can be read of a damaged file, into the copy that lies ready. */
  bringAlong?: (path: string) => Promise<void>;
  /** Asked when it has been brought along: whether that was all that was saved after the backup. */
  isAllBrought?: () => boolean;
  /** What is brought along was read from a damaged file: no log tells of it. */
  isSalvage?: boolean;
  atStep?: (step: string) => void | Promise<void>;
};

/**
 * Lays the backup ready. When this has returned it will be put in place, whatever happens next.
 * @returns whether what was to be brought along is in it
 * @throws KnownFailure backup-not-whole, disk-full, folder-read-only
 */
export async function layReady(of: Restore): Promise<boolean> {
  const { folder, backup, key } = of;
  const part = join(folder, `.${READY}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rm(part, { recursive: true, force: true });
    if (!(await isGood(backup, key))) throw new KnownFailure('backup-not-whole');
    await of.atStep?.('copy');
    await mkdir(part, { mode: 0o700 });
    for (const name of await namesToPutBack(of)) {
      await copyFlushed(join(backup.folder, name), join(part, name));
    }
    await of.atStep?.('looked');
    const copy = { ...backup, folder: part };
    if (!(await isGood(copy, key))) throw new KnownFailure('backup-not-whole');
    const isBrought = await addSaved(of, part);
    const text = putBackText(key.key, {
      ...{ madeAt: backup.manifest.madeAt, at: of.now(), logEnd: await readLogEnd(part, key) },
      ...(isBrought && of.isSalvage ? { isMended: true } : {}),
      ...(isBrought ? { brought: of.isAllBrought?.() ? 'all' : 'some' } : {}),
      ...(of.by === undefined ? {} : saidBy(of.by)),
    });
    await writeFile(join(part, RESTORED), text, { mode: 0o600, flush: true });
    await syncFolder(part);
    await of.atStep?.('ready');
    await rename(part, join(folder, READY));
    await syncFolder(folder);
    await of.atStep?.('settled');
    return isBrought;
  } catch (problem) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw fileFailure(problem, 'folder-read-only');
  }
}

async function readLogEnd(part: string, key: PageKey): Promise<string> {
  const raw = await openToRead({ path: join(part, VAULT_FILE), ...key });
  try {
    return await logEndIn(raw);
  } finally {
    await raw.close();
  }
}

const saidBy = ({ id, name, role }: NonNullable<Restore['by']>) => ({
  ...(name === undefined ? {} : { by: name }),
  worker: { id, role },
});

/** What cannot be brought along whole is not brought along: the backup goes back as it is. */
async function addSaved({ bringAlong, backup, key }: Restore, part: string): Promise<boolean> {
  if (!bringAlong) return false;
  const path = join(part, VAULT_FILE);
  const isFine = await bringAlong(path)
    .then(() => lookThrough(path, key))
    .catch(() => undefined);
  for (const end of ['-wal', '-shm']) await rm(`${path}${end}`, { force: true });
  if (isFine) return true;
  await rm(path, { force: true });
  await copyFlushed(join(backup.folder, VAULT_FILE), path);
  return false;
}

/** The vault file always; what opens it only where what is there now does not. */
async function namesToPutBack({ folder, backup, keepsKeyring }: Restore): Promise<string[]> {
  if (!keepsKeyring) return [VAULT_FILE, ...backup.manifest.files];
  const there = await readdir(folder);
  // A copy of an earlier keyring would be taken for the later one.
  const hasKeyring = KEYRINGS.some((name) => there.includes(name));
  const missing = backup.manifest.files.filter(
    (name) => !there.includes(name) && !(hasKeyring && KEYRINGS.some((ring) => ring === name)),
  );
  return [VAULT_FILE, ...missing];
}

/**
 * Keeps what is in the vault's folder as it is, byte for byte, where it cannot be opened and made a backup of.
 * @returns false when there is nothing to keep
 */
export async function setAside(folder: string, at: string): Promise<boolean> {
  const names = (await readdir(folder).catch(() => [] as string[])).filter(
    (name) =>
      /^(plans|control)\.db(-wal)?$|^since-backup\./.test(name) || name.startsWith('keyring.json'),
  );
  if (names.length === 0) return false;
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(folder, BACKUPS, `${SET_ASIDE}${stamp}`);
  const part = `${join(folder, BACKUPS)}/.part-${stamp}`;
  try {
    await mkdir(part, { recursive: true, mode: 0o700 });
    for (const name of names) {
      const from = join(folder, name);
      if ((await stat(from)).isFile()) await copyFlushed(from, join(part, name));
    }
    await rename(part, aside);
    await syncFolder(join(folder, BACKUPS));
    return true;
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}
