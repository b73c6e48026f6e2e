// Whether the plans' folder lies where they can be kept: on a disk of this computer that may be written to. A folder on the
// network or one that a program copies elsewhere loses words without a word, so such a place is refused before anything is
// opened. Source: security.md 5.7.

import { constants } from 'node:fs';
import { access, realpath, statfs } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import { isCode } from '../files/write-whole';

/** What Linux calls disks that are not of this computer. */
const elsewhere: ReadonlySet<number> = new Set([
  0xff53_4d42, // cifs
  0xfe53_4d42, // smb2
  0x517b, // smb
  0x6969, // nfs
  0x6573_5546, // fuse: sshfs and the like
  0x0102_1997, // 9p
  0x00c3_6400, // ceph
  0x5346_414f, // afs
  0x7372_7279, // vboxsf
]);

/** A share of Windows; a long path that begins with a letter of this computer is none. */
const SHARE = /^\\\\(?!\?\\[a-z]:)/iu;

/** Folders that a program keeps the same on several computers. By how their names begin. */
const synced = [
  ...['onedrive', 'dropbox', 'google drive', 'googledrive', 'icloud', 'mobile documents'],
  ...['nextcloud', 'owncloud', 'box sync', 'sharepoint', 'syncthing', 'pclouddrive'],
];

export type Looking = {
  /** The kind of file system at a path, by its number. */
  kindOf: (path: string) => Promise<number>;
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
};

const here: Looking = {
  kindOf: async (path) => Number((await statfs(path)).type),
  platform: process.platform,
  environment: process.env,
};

/** Why the plans cannot be kept in this folder, which need not be there yet; undefined where they can. */
export async function whyNotThere(
  folder: string,
  looking: Looking = here,
): Promise<FailureCode | undefined> {
  const { path, isReadOnly } = await nearest(folder);
  if (looking.platform === 'win32' && [folder, path].some((name) => SHARE.test(name))) {
    return 'vault-on-network';
  }
  if (looking.platform === 'linux' && (await isElsewhere(path, looking))) return 'vault-on-network';
  if (isSynced(folder, looking.environment) || isSynced(path, looking.environment)) {
    return 'vault-synced';
  }
  return isReadOnly ? 'vault-read-only' : undefined;
}

/** @throws KnownFailure vault-on-network, vault-synced, vault-read-only */
export async function assertGoodPlace(folder: string): Promise<void> {
  const why = await whyNotThere(folder);
  if (why) throw new KnownFailure(why);
}

async function isElsewhere(path: string, { kindOf }: Looking): Promise<boolean> {
  // A place that cannot even be asked about says so by itself, when it is read.
  const kind = await kindOf(path).catch(() => undefined);
  return kind !== undefined && elsewhere.has(kind >>> 0);
}

function isSynced(path: string, environment: NodeJS.ProcessEnv): boolean {
  const roots = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']
    .map((name) => environment[name])
    .filter((root): root is string => root !== undefined && root !== '');
  if (roots.some((root) => path === root || path.startsWith(root + sep))) return true;
  return path
    .split(/[\\/]/u)
    .some((part) => synced.some((name) => part.toLowerCase().startsWith(name)));
}

/** The folder itself, or the first one above it that is there, by its real name. */
async function nearest(folder: string): Promise<{ path: string; isReadOnly: boolean }> {
  try {
    const path = await realpath(folder);
    return { path, isReadOnly: await isReadOnlyDisk(path) };
  } catch (problem) {
    const above = dirname(folder);
    if (!isCode(problem, 'ENOENT', 'ENOTDIR') || above === folder) {
      return { path: folder, isReadOnly: false };
    }
    return nearest(above);
  }
}

/** A disk that nobody may write to; a folder that we may not write to says so by itself. */
async function isReadOnlyDisk(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return false;
  } catch (problem) {
    return isCode(problem, 'EROFS');
  }
}
