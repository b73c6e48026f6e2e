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
/** After something was saved that is kept nowhere else: a backup, as soon as the hand is off the key. */
const SOON_MS = 3_000;
/** Locking may take a second in all; a bigger file waits until the plans are open again. */
const MOST_AT_LOCK = 16 * 1024 * 1024;

export type ByItself = {
  /** After one was made, by whoever asked for it. */
  hasMade: () => Promise<void>;
  /** As the plans are locked. Never a reason for locking to wait or to stop. */
  whenLocking: () => Promise<void>;
  stop: () => void;
  /** True when a backup was wanted and could not be made, and what is saved now is kept once only. */
  isKeptOnce: () => boolean;
};

/**
 * @param newest the newest backup under the key of now
 * @param make makes one and takes away those that are not kept any longer
 * @param clock milliseconds that only go forward
 */
export async function backUpByItself(
  { connection, folder, journal }: Pick<BackupSource, 'connection' | 'folder' | 'journal'>,
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
  let hasFailed = false;
  let soon: NodeJS.Timeout | undefined;

  const hasChanged = async () => isBehind || (await changesNow()) !== atLast;
  const look = async () => {
    if (isStopped) return;
    const isKept = journal?.isKeeping() ?? true;
    if (isKept && (clock() - madeAt < HOUR_MS || !(await hasChanged()))) return;
    if (!isKept && !(await hasPlans(connection))) return;
    await make('hour').catch((problem: unknown) => {
      hasFailed = true;
      throw problem;
    });
  };
  // A full disk, a folder that is closed: Today says how long it has been; the desk goes on.
  const quietly = () => void look().catch(() => undefined);
  const first = setTimeout(quietly, FIRST_LOOK_MS).unref();
  const each = setInterval(quietly, LOOK_EVERY_MS).unref();
  journal?.whenWanting(() => {
    if (isStopped || soon || hasFailed) return;
    soon = setTimeout(() => {
      soon = undefined;
      // Also where it is written, and there is much of it: the next backup begins it anew.
      if (journal.isKeeping()) madeAt = Number.NEGATIVE_INFINITY;
      quietly();
    }, SOON_MS).unref();
  });
  const stop = () => {
    isStopped = true;
    clearTimeout(soon);
    clearTimeout(first);
    clearInterval(each);
  };
  return {
    stop,
    isKeptOnce: () => hasFailed && journal?.isKeeping() === false,
    hasMade: async () => {
      madeAt = clock();
      isBehind = false;
      hasFailed = false;
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

/** Before the first plan there is nothing that could be lost. */
async function hasPlans(reader: BackupSource['connection']): Promise<boolean> {
  return (await reader.first('SELECT 1 AS one FROM plan LIMIT 1')) !== undefined;
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
