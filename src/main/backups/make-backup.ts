// Makes a backup: a copy of the open vault under its own key, with its keyring, in a folder of its own. It is opened and
// looked through before it gets the name of one; until then, and if anything stops it, it is a part that is swept away.

import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { freeBytes } from '../files/reserve';
import { isCode, syncFolder } from '../files/write-whole';
import type { Connection } from '../store/connection';
import type { Journal, Mark } from '../store/journal';
import type { PageKey } from '../store/pages';
import { type Backup, beginPart, newBackupId, sweepParts, VAULT_FILE } from './backup-folder';
import { type Why, writeManifest } from './manifest';
import { isSame, lookThrough, readContents } from './verify-backup';

/** Files beside the vault file that nothing has open: they are copied as they are, where they are there. */
export const KEYRINGS = ['keyring.json.bak', 'keyring.json'] as const;
/** More room than the copy itself must be left. */
const ROOM_TO_SPARE = 32 * 1024 * 1024;

export type BackupSource = {
  connection: Connection;
  key: PageKey;
  /** The vault's folder. */
  folder: string;
  /** UTC moment. */
  now: () => string;
  /** Another file that belongs to the vault and may be open: it copies itself. */
  companions?: readonly { name: string; copyTo: (path: string) => Promise<void> }[];
  /** What is saved after the copy is kept there, and the new backup is where it begins. */
  journal?: Journal | undefined;
  /** The head of the record of who did what. */
  auditHead?: () => Promise<string | undefined>;
  /** Told before each step; tests stop it there. */
  atStep?: (step: string) => void | Promise<void>;
};

/**
 * @param into the folder for backups; made where it is not there
 * @throws KnownFailure disk-full, backups-closed, folder-gone; backup-not-whole when the copy did not come out right
 */
export async function makeBackup(from: BackupSource, into: string, why: Why): Promise<Backup> {
  let part: string | undefined;
  let mark: Mark | undefined;
  const note = (at: Mark | undefined) => {
    mark = at;
  };
  try {
    await sweepParts(into);
    part = await beginPart(into);
    await assertRoom(from, into);
    const made = await fill(part, from, why, note);
    const id = newBackupId(made.madeAt);
    const folder = join(into, id);
    await from.atStep?.('name');
    await rename(part, folder);
    await syncFolder(into);
    // The backup is one whether or not this can be done.
    if (mark) await from.journal?.begin({ id, ...made }, mark).catch(() => undefined);
    await from.atStep?.('done');
    return { id, folder, manifest: made };
  } catch (problem) {
    if (mark) from.journal?.drop(mark);
    if (part) await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw fileFailure(problem, 'backups-closed');
  }
}

async function assertRoom({ folder }: BackupSource, into: string): Promise<void> {
  const { size } = await stat(join(folder, VAULT_FILE));
  if ((await freeBytes(into)) < size * 1.2 + ROOM_TO_SPARE) throw new KnownFailure('disk-full');
}

async function fill(
  part: string,
  from: BackupSource,
  why: Why,
  note: (at: Mark | undefined) => void,
) {
  const path = join(part, VAULT_FILE);
  // Before the copy: the log in it goes at least so far.
  const auditHead = await from.auditHead?.();
  await from.atStep?.('copy');
  // In one turn, so that what is counted is what is copied.
  const contents = await from.connection.alone(async (raw) => {
    note(from.journal?.mark());
    const counted = await readContents(raw);
    await raw.all('VACUUM INTO ?', [path]);
    return counted;
  });
  await from.atStep?.('flush');
  await flush(path);
  const files = await copyBeside(part, from);
  await from.atStep?.('look');
  const looked = await lookThrough(path, from.key);
  if (!looked || !isSame(looked.contents, contents)) throw new KnownFailure('backup-not-whole');
  await from.atStep?.('manifest');
  return writeManifest(
    part,
    {
      ...{ madeAt: from.now(), why, salt: from.key.salt, schema: contents.schema },
      ...{ bytes: looked.bytes, sha256: looked.scan.sha256, counts: contents.counts, files },
      ...(auditHead === undefined ? {} : { auditHead }),
    },
    from.key,
  );
}

async function copyBeside(part: string, from: BackupSource): Promise<string[]> {
  const files: string[] = [];
  // The people's file first: it must never know of a later keyring than the one beside it.
  for (const { name, copyTo } of from.companions ?? []) {
    await copyTo(join(part, name));
    await flush(join(part, name));
    files.push(name);
  }
  for (const name of KEYRINGS) {
    if (await copyFlushed(join(from.folder, name), join(part, name))) files.push(name);
  }
  return files;
}

/** @returns false when there is nothing to copy */
export async function copyFlushed(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return false;
    throw problem;
  }
  await flush(to);
  return true;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
