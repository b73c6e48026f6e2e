// Where backups lie: a folder with one folder for each, named by when it was made. What is half made begins with a dot and
// is never taken for one.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../files/file-failure';
import { isCode, syncFolder } from '../files/write-whole';
import { type Manifest, readManifest } from './manifest';

export const BACKUPS = 'backups';
export const VAULT_FILE = 'plans.db';
/** The people's file: it goes with the keyring. */
export const CONTROL_FILE = 'control.db';
const PART = '.part-';
const NAME = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z-[0-9a-f]{6}$/;

export type Backup = { id: string; folder: string; manifest: Manifest };

/** True for the name of a backup, so that no path can be asked for instead. */
export const isBackupId = (id: string) => NAME.test(id);

/** A name nobody has: the moment, and a few random digits. */
export function newBackupId(madeAt: string): string {
  return `${new Date(madeAt).toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}`;
}

/** A new folder for one that is being made. @throws KnownFailure as the place allows */
export async function beginPart(into: string): Promise<string> {
  const part = join(into, `${PART}${randomBytes(6).toString('hex')}`);
  await mkdir(into, { recursive: true, mode: 0o700 });
  await mkdir(part, { mode: 0o700 });
  return part;
}

/** Takes away what was being made when the app was stopped. None of it was ever called a backup. */
export async function sweepParts(into: string): Promise<void> {
  for (const name of await namesIn(into)) {
    if (name.startsWith(PART)) await rm(join(into, name), { recursive: true, force: true });
  }
}

/** Every backup in a folder that says what it is, the newest first. */
export async function listBackups(into: string): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const id of (await namesIn(into)).filter(isBackupId)) {
    const folder = join(into, id);
    const manifest = await readManifest(folder);
    if (manifest) backups.push({ id, folder, manifest });
  }
  return backups.sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
}

/** Takes one away. Its manifest goes first: what is left, if this is broken off, is no backup any more. */
export async function dropBackup({ folder }: Backup): Promise<void> {
  await rm(join(folder, 'backup.json'), { force: true });
  await syncFolder(folder).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (problem) {
    if (isCode(problem, 'ENOENT', 'ENOTDIR')) return [];
    throw fileFailure(problem, 'folder-read-only');
  }
}
