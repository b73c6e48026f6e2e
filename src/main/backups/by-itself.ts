// Backups nobody has to think of: once an hour while the plans are open, and when they are locked, where something has changed.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Backup, VAULT_FILE } from './backup-folder';
import type { BackupSource } from './make-backup';
import type { Why } from './manifest';
import { type Contents, readContents } from './verify-backup';

const HOUR_MS = 60 * 60_000;
const LOOK_EVERY_MS = 5 * 60_000;
/** Soon after opening: what was too big to be copied in the moment of locking is copied now. */
const FIRST_LOOK_MS = 60_000;
/** Locking may take a second in all; a bigger file waits until the plans are open again. */
const MOST_AT_LOCK = 16 * 1024 * 1024;

export type ByItself = {
  /** After one was made, by whoever asked for it. */
  hasMade: () => Promise<void>;
  /** As the plans are locked. Never a reason for locking to wait or to stop. */
  whenLocking: () => Promise<void>;
  stop: () => void;
};

/**
 * @param newest the newest backup under the key of now
 * @param make makes one and takes away those that are not kept any longer
 * @param clock milliseconds that only go forward
 */
export async function backUpByItself(
  { connection, folder }: Pick<BackupSource, 'connection' | 'folder'>,
  newest: Backup | undefined,
  make: (why: Why) => Promise<unknown>,
  clock: () => number = () => performance.now(),
): Promise<ByItself> {
  const changesNow = () =>
    connection.alone(async (raw) => {
      const [row] = await raw.all<{ changes: number }>('SELECT total_changes() AS changes');
      return row?.changes ?? 0;
    });
  let atLast = await changesNow();
  let madeAt = Number.NEGATIVE_INFINITY;
  let isBehind = newest === undefined || !isLike(await connection.alone(readContents), newest);
  let isStopped = false;

  const hasChanged = async () => isBehind || (await changesNow()) !== atLast;
  const look = async () => {
    if (isStopped || clock() - madeAt < HOUR_MS || !(await hasChanged())) return;
    await make('hour');
  };
  // A full disk, a folder that is closed: Today says how long it has been; the desk goes on.
  const quietly = () => void look().catch(() => undefined);
  const first = setTimeout(quietly, FIRST_LOOK_MS).unref();
  const each = setInterval(quietly, LOOK_EVERY_MS).unref();
  const stop = () => {
    isStopped = true;
    clearTimeout(first);
    clearInterval(each);
  };
  return {
    stop,
    hasMade: async () => {
      madeAt = clock();
      isBehind = false;
      atLast = await changesNow();
    },
    whenLocking: async () => {
      stop();
      const { size } = await stat(join(folder, VAULT_FILE));
      if (size > MOST_AT_LOCK || !(await hasChanged())) return;
      await make('lock');
    },
  };
}

/** The same rows in every table; when somebody unlocked is nothing that a backup is needed for. */
function isLike(now: Contents, { manifest }: Backup): boolean {
  return (
    now.schema === manifest.schema &&
    Object.entries(now.counts).every(
      ([name, count]) => name === 'session' || manifest.counts[name] === count,
    )
  );
}
