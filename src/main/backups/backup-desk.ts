// Backups at the open desk: made by hand and by themselves, looked at, tested, put back.

import { join } from 'node:path';
import { backupReminder } from '../../shared/domain/backups/reminder';
import { backupsToKeep, lastDayOf } from '../../shared/domain/backups/retention';
import type { Day } from '../../shared/domain/calendar/day';
import type { BackupInList, BackupsShown, BackupToday } from '../../shared/ipc/backup-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { roomIn } from '../files/reserve';
import {
  BACKUPS,
  type Backup,
  dropBackup,
  isAhead,
  isBackupId,
  listBackups,
} from './backup-folder';
import { type ByItself, backUpByItself } from './by-itself';
import { readHolding } from './compare';
import { lookAtBackup } from './look-backup';
import { type BackupSource, makeBackup } from './make-backup';
import { plansIn, type Why } from './manifest';
import { keepRead, unreadPutBack } from './put-back-read';
import { layReady } from './restore';
import { copyBackup, isThere, keepSecond, readSecond } from './second-place';
import { isGood } from './verify-backup';

export type BackupDeskOf = BackupSource & {
  today: () => Day;
  /** The question that asks for her name. */
  nameQuestion: string;
  /** Who is at work. */
  worker: { id: string; name: string; role: string };
  takePlace: (ticket: string) => string | undefined;
  /** Told each time after it was looked for backups whose last day had gone by: so many were taken away. */
  ranOut?: (count: number) => Promise<void>;
  /** Whether some are made without being asked for. */
  byItself: boolean;
  /** Which vault a folder's keyring is of, by its own word; none where it has none that can be read. */
  vaultsOf: (folder: string) => Promise<readonly string[]>;
  /** Closes the plans, puts in place what lies ready, and locks. */
  putBack: () => Promise<void>;
};

export type BackupDesk = {
  handlers: Handlers<'backups'>;
  make: (why: Why) => Promise<Backup>;
  list: () => Promise<Backup[]>;
  /** The last thing before the file is closed. */
  whenLocking: () => Promise<void>;
};

/** Lays out what may be asked about backups, and begins to make them. */
export async function layBackups(of: BackupDeskOf): Promise<BackupDesk> {
  const into = join(of.folder, BACKUPS);
  const list = async () => ownBackups(of, await listBackups(into, of.now()));
  let last: Promise<unknown> = Promise.resolve();
  let byItself: ByItself | undefined;
  const isKeptOnce = () => byItself?.isKeptOnce() ?? false;

  /** One at a time: a press of the button and the hour may come together. */
  const make = (why: Why): Promise<Backup> => {
    const turn = last.then(async () => {
      const { salt } = of.key;
      const made = await makeBackup(of, into, why).catch((problem: unknown) => {
        // The keys were changed meanwhile: the copy is under those of before.
        if (of.key.salt === salt) throw problem;
        return makeBackup(of, into, why);
      });
      await byItself?.hasMade();
      await copyToSecond(of, made).catch(() => undefined);
      // What is about to be put back must not be taken away by what it replaces.
      if (why !== 'before_restore') await of.ranOut?.(await prune(of, into));
      return made;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  if (of.byItself) {
    const newest = (await list()).find(({ manifest }) => manifest.salt === of.key.salt);
    byItself = await backUpByItself(of, newest, make);
  }

  const find = async (id: string): Promise<Backup> => {
    const found = isBackupId(id) && (await list()).find((backup) => backup.id === id);
    if (!found) throw new KnownFailure('not-found');
    return found;
  };
  const handlers: Handlers<'backups'> = {
    show: () => show(of, list(), isKeptOnce()),
    today: () => readToday(of, list, isKeptOnce()),
    sawPutBack: async () => {
      await keepRead(of.connection, of.folder, of.key);
      return readToday(of, list, isKeptOnce());
    },
    make: async () => {
      const made = await make('asked');
      return { made: inList(made, of), shown: await show(of, list(), isKeptOnce()) };
    },
    test: async ({ id }) => {
      const backup = await find(id);
      if (backup.manifest.salt !== of.key.salt) return { kind: 'other_key' };
      if (!(await isGood(backup, of.key))) return { kind: 'not_whole' };
      return { kind: 'good', plans: plansIn(backup.manifest) };
    },
    look: async ({ id }) =>
      lookAtBackup(await find(id), of.key, {
        nameQuestion: of.nameQuestion,
        now: await readHolding(of.connection, of.nameQuestion),
        people: 'as_now',
      }),
    restore: async ({ id }) => {
      const backup = await find(id);
      if (!(await isGood(backup, of.key))) throw new KnownFailure('backup-not-whole');
      await make('before_restore');
      await layReady({ ...of, backup, keepsKeyring: true, by: of.worker });
      await of.putBack();
      return {};
    },
    keepSecond: async ({ place }) => {
      const folder = of.takePlace(place);
      if (!folder) throw new KnownFailure('place-gone');
      // The newest goes there at once: a place that cannot be written to is told now.
      await copyBackup(await make('asked'), folder, of.key);
      await of.connection.transaction((writer) => keepSecond(writer, folder));
      return show(of, list(), isKeptOnce());
    },
    dropSecond: async () => {
      await of.connection.transaction((writer) => keepSecond(writer, undefined));
      return show(of, list(), isKeptOnce());
    },
  };
  return {
    handlers,
    make,
    list,
    whenLocking: async () => {
      await last;
      await byItself?.whenLocking();
    },
  };
}

async function copyToSecond(of: BackupDeskOf, made: Backup): Promise<void> {
  const second = await readSecond(of.connection);
  if (second === undefined) return;
  await copyBackup(made, second, of.key);
  await prune(of, second);
}

type Own = Pick<BackupDeskOf, 'folder' | 'key' | 'vaultsOf'>;

/** Those of this vault: under its key of now, or with a keyring of it. What other plans left in the folder is not ours. */
export async function ownBackups(
  { folder, key, vaultsOf }: Own,
  all: readonly Backup[],
): Promise<Backup[]> {
  const ours = await vaultsOf(folder);
  const own: Backup[] = [];
  for (const backup of all) {
    const isOwn =
      backup.manifest.salt === key.salt ||
      (await vaultsOf(backup.folder)).some((vault) => ours.includes(vault));
    if (isOwn) own.push(backup);
  }
  return own;
}

/**
 * Takes away those of this vault that are not kept any longer. Those of another neither count nor go, nor do those whose
 * moment lies ahead. @returns of how many the last day had gone by
 */
export async function prune(
  of: Own & Pick<BackupDeskOf, 'today' | 'now'>,
  into: string,
): Promise<number> {
  const all = await ownBackups(of, await listBackups(into, of.now()));
  const own = all.filter(({ manifest }) => !isAhead(manifest.madeAt, of.now()));
  const kept = backupsToKeep(
    own.map(({ id, manifest: { madeAt, why } }) => {
      return { id, madeAt, byHand: why !== 'hour' && why !== 'lock' };
    }),
    of.today(),
  );
  const gone = own.filter(({ id }) => !kept.has(id));
  for (const backup of gone) await dropBackup(backup);
  return gone.filter(({ manifest }) => lastDayOf(manifest.madeAt) < of.today()).length;
}

function inList(backup: Backup, { key, now }: BackupDeskOf): BackupInList {
  const { madeAt, why, bytes, salt } = backup.manifest;
  return {
    ...{ id: backup.id, madeAt, why, bytes, plans: plansIn(backup.manifest) },
    sameKey: salt === key.salt,
    isAhead: isAhead(madeAt, now()),
    until: lastDayOf(madeAt),
  };
}

async function show(
  of: BackupDeskOf,
  all: Promise<Backup[]>,
  keptOnce: boolean,
): Promise<BackupsShown> {
  const backups = await all;
  const second = await readSecond(of.connection);
  return {
    backups: backups.map((backup) => inList(backup, of)),
    byItself: of.byItself,
    folder: join(of.folder, BACKUPS),
    ...(second === undefined ? {} : { second: { folder: second, isThere: await isThere(second) } }),
    ...(await readToday(of, async () => backups, keptOnce)),
  };
}

async function readToday(
  of: BackupDeskOf,
  list: () => Promise<Backup[]>,
  keptOnce: boolean,
): Promise<BackupToday> {
  const [newest] = await list();
  const first = await of.connection.first<{ at: string | null }>(
    'SELECT min(started_at) AS at FROM plan',
  );
  const known = { newest: newest?.manifest.madeAt, firstPlan: first?.at ?? undefined };
  const putBack = await unreadPutBack(of.connection, of.folder, of.key);
  return {
    reminder: backupReminder(known, of.today()),
    room: await roomIn(of.folder),
    keptOnce,
    ...(putBack ? { putBack } : {}),
  };
}
