// Where backups lie: a folder with one folder for each, named by when it was made. What is half made begins with a dot and
// is never taken for one.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '../files/file-failure';
import { isCode, syncFolder } from '../files/write-whole';
import { type Manifest, readManifest } from './manifest';

export const BACKUPS = 'backups';
export const VAULT_FILE = 'plans.db';
/** The people's file: it goes with the keyring. */
export const CONTROL_FILE = 'control.db';
const PART = '.part-';
/** As `writeWhole` and `beginPart` name what is not done yet. */
const HALF_WRITTEN =
  /^\.(?:(?:since-backup(?:\.ended)?\.journal|keyring\.json(?:\.bak)?|[a-z-]+\.json)\.[0-9a-f]{12}\.part|part-[0-9a-f]{12})$/;
const FRESH_MS = 60_000;
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

/**
 * Takes away, in the vault's own folder, what was being written when the app was stopped: names only this app gives, and
 * nothing of the last minute. Only whoever has the vault open may do it.
 * @param now milliseconds since 1970
 */
export async function sweepHalfWritten(folder: string, now = Date.now()): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!HALF_WRITTEN.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > FRESH_MS) await rm(path, { recursive: true, force: true });
  }
}

/** As much as two clocks may differ. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Its own word of when it was made lies ahead: the clock was wrong then, or is now. */
export const isAhead = (madeAt: string, now: string): boolean =>
  Date.parse(madeAt) > Date.parse(now) + CLOCK_SLACK_MS;

/**
 * Every backup in a folder that says what it is, the newest first. Those whose moment lies ahead come after all others: a
 * clock that was once wrong must not make an older one the newest.
 * @param now UTC moment
 */
export async function listBackups(
  into: string,
  now: string = new Date().toISOString(),
): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const id of (await namesIn(into)).filter(isBackupId)) {
    const folder = join(into, id);
    const manifest = await readManifest(folder);
    if (manifest) backups.push({ id, folder, manifest });
  }
  backups.sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
  const lies = ({ manifest }: Backup) => isAhead(manifest.madeAt, now);
  return [...backups.filter((one) => !lies(one)), ...backups.filter(lies)];
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
    throw fileFailure(problem, 'backups-closed');
  }
}
