// Putting a backup back before the plans are open: where the vault is damaged, or gone, nobody can get in to do it from the
// desk. Whoever does it shows first that they could open the plans when the backup was made.

import { basename, join } from 'node:path';
import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { BACKUPS, type Backup, isAhead, isBackupId, listBackups } from '../backups/backup-folder';
import { bringAlong } from '../backups/bring-along';
import { readHolding } from '../backups/compare';
import { finishRestore } from '../backups/finish-restore';
import { lookAtBackup, type Now } from '../backups/look-backup';
import { makeBackup } from '../backups/make-backup';
import { plansIn, readManifest } from '../backups/manifest';
import { layReady, setAside } from '../backups/restore';
import { type Salvaged, salvage } from '../backups/salvage';
import { isAll, journalsIn, type KeptSince, lookSince } from '../backups/since-backup';
import type { VaultKey } from '../keys/keyring';
import { readKeyrings } from '../keys/keyring-file';
import { migrations } from '../store/migrate';
import { openToRead, openVaultFile } from '../store/open';
import { type Replayed, replay } from '../store/replay';
import { backupOfAside, type KeptAside, listAside, readAside } from './kept-aside';
import { type OtherVault, openBackup, saltsOf, type Way } from './rescue-keys';
import type { TryLimit } from './try-limit';
import { makeFolder, VAULT_FILE } from './vault-folder';
import type { VaultPlace } from './vault-place';
import { isMadeForPractice, vaultsOf } from './whose-plans';

type Held = {
  backup: Backup;
  key: VaultKey;
  people: 'as_now' | 'as_then';
  by: Way['by'];
  saved?: Salvaged | undefined;
  otherVault?: OtherVault | undefined;
  /** `changes`: how many were looked at. */
  since?: (KeptSince & { changes: number }) | undefined;
};

/** @param isClosed whether no vault is open or being set up */
export function rescueHandlers(
  place: VaultPlace,
  tries: TryLimit,
  isClosed: () => boolean,
): Handlers<'rescue'> & { forget: () => void } {
  const own = join(place.folder, BACKUPS);
  let from = own;
  let held: Held | undefined;
  const forget = () => {
    void held?.saved?.close();
    held?.key.key.purge();
    held = undefined;
  };
  const assertClosed = () => {
    if (!isClosed()) throw new KnownFailure('not-allowed');
  };
  return {
    forget,
    list: async (asked) => {
      assertClosed();
      from = asked.place === undefined ? own : chosen(place, asked.place);
      const kept = await journalsIn(place.folder);
      const { backups, asides } = await findAll(from, place);
      const found = backups.map(({ id, manifest }) => ({
        ...{ id, madeAt: manifest.madeAt, why: manifest.why, plans: plansIn(manifest) },
        hasSince: kept.some(({ base, isEnded }) => base === id && !isEnded),
        ...(isAhead(manifest.madeAt, place.now()) ? { isAhead: true } : {}),
      }));
      const aside = asides.map(({ id, madeAt }) => {
        return { ...{ id, madeAt, hasSince: false }, why: 'kept_aside' as const };
      });
      return [...aside, ...found];
    },
    look: async ({ id, passphrase }) => {
      assertClosed();
      forget();
      const { backups, asides } = await findAll(from, place);
      const aside = asides.find((one) => one.id === id);
      const there = backups.find((one) => one.id === id);
      const salt = there?.manifest.salt ?? aside?.salt;
      const at = there ?? aside;
      if (!at || salt === undefined) throw new KnownFailure('not-found');
      await makeFolder(place.folder);
      const way = await openBackup({ folder: at.folder, salt }, place.folder, passphrase, tries);
      const { key, people, otherVault } = way;
      const backup = await settle(key, async () => {
        const one = there ?? (aside && (await backupOfAside(aside, key, place.folder)));
        if (!one) throw new KnownFailure('not-found');
        await assertBelongs(place, one, key);
        return one;
      });
      const nameQuestion = await nameQuestionOf(place);
      const now = await readNow(place.folder, key, nameQuestion);
      const file = join(place.folder, VAULT_FILE);
      const isGone = now === 'damaged' || now === 'missing';
      const since = isGone ? await lookSince(place.folder, backup, key) : undefined;
      // Where nothing is missing, what can be read of a damaged file adds nothing.
      const isWanted = now === 'damaged' && !(since && isAll(since.replayed));
      const saved = isWanted ? await salvage(file, key) : undefined;
      held = {
        ...{ backup, ...way, saved },
        since: since && { ...since.kept, changes: since.replayed.changes },
      };
      try {
        const of = { nameQuestion, now, people, saved, otherVault, since };
        const looked = await lookAtBackup(backup, key, of);
        if (looked.kind !== 'good') forget();
        return looked;
      } finally {
        await since?.forget();
      }
    },
    restore: async ({ id, onPurpose }) => {
      assertClosed();
      if (held?.backup.id !== id) throw new KnownFailure('not-ready');
      // Nothing of the vault that is there was shown to be theirs: it is not replaced by a slip.
      if (held.otherVault && !onPurpose) throw new KnownFailure('other-vault');
      const { backup, key, people, saved, since, by } = held;
      let done: Replayed | undefined;
      const bring = async (path: string) => {
        if (since) done = await replay(since.journal, path, key, since.isEnded);
        // One transaction: where it does not come out, the file is as it was before it.
        if (saved) await bringAlong(path, key, saved).catch(() => undefined);
      };
      await keepWhatIsThere(place, key);
      const keepsKeyring = people === 'as_now';
      const isBrought = await layReady({
        ...{ folder: place.folder, backup, key, now: place.now, keepsKeyring },
        ...(saved || since ? { bringAlong: bring, isSalvage: saved !== undefined } : {}),
        isAllBrought: () => done !== undefined && isAll(done),
        by: { ...by, name: await nameIn(backup, key, by.id) },
      });
      await finishRestore(place.folder);
      forget();
      const changes = isBrought ? (done?.changes ?? 0) : 0;
      return { madeAt: backup.manifest.madeAt, ...(since && since.changes > 0 ? { changes } : {}) };
    },
    leave: async () => {
      forget();
      return {};
    },
  };
}

function chosen(place: VaultPlace, ticket: string): string {
  const path = place.takePlace(ticket);
  if (!path) throw new KnownFailure('place-gone');
  return path;
}

/** Undefined where it cannot be read: whoever looks through all of it tells that. */
async function readIsPractice({ folder }: Backup, key: VaultKey): Promise<boolean | undefined> {
  const raw = await openToRead({ path: join(folder, VAULT_FILE), ...key }).catch(() => undefined);
  try {
    return raw && (await isMadeForPractice(raw));
  } catch {
    return undefined;
  } finally {
    await raw?.close();
  }
}

type Found = { backups: Backup[]; asides: KeptAside[] };

/** In the folder itself, one folder further down, or the folder is one. */
async function findAll(folder: string, { folder: vaultFolder, now }: VaultPlace): Promise<Found> {
  const manifest = isBackupId(basename(folder)) ? await readManifest(folder) : undefined;
  if (manifest) return { backups: [{ id: basename(folder), folder, manifest }], asides: [] };
  const one = await readAside(folder);
  if (one) return { backups: [], asides: [one] };
  const findIn = async (into: string): Promise<Found> => {
    const backups = await listBackups(into, now());
    return { backups, asides: await listAside(into, vaultFolder, backups) };
  };
  const here = await findIn(folder);
  if (here.backups.length + here.asides.length > 0) return here;
  return findIn(join(folder, BACKUPS));
}

/** The key is wiped where what it opened is not taken. */
async function settle<T>(key: VaultKey, take: () => Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (problem) {
    key.key.purge();
    throw problem;
  }
}

/**
 * Made-up women never take the place of real plans, nor real plans that of made-up women: the words that open the one stand
 * on its screen. The vault's own backups go back whatever they are.
 * @throws KnownFailure practice-backup, real-backup
 */
async function assertBelongs(place: VaultPlace, backup: Backup, key: VaultKey): Promise<void> {
  const here = await vaultsOf(place.folder);
  if ((await vaultsOf(backup.folder)).some((vault) => here.includes(vault))) return;
  const isPractice = await readIsPractice(backup, key);
  if (isPractice === undefined || isPractice === place.practice) return;
  throw new KnownFailure(isPractice ? 'practice-backup' : 'real-backup');
}

/** Undefined where it cannot be read: putting it back does not hang on a name. */
async function nameIn({ folder }: Backup, key: VaultKey, id: string): Promise<string | undefined> {
  const raw = await openToRead({ path: join(folder, VAULT_FILE), ...key }).catch(() => undefined);
  const rows = await raw
    ?.all<{ name: string }>('SELECT name FROM worker WHERE id = ?', [id])
    .catch(() => []);
  await raw?.close();
  return rows?.[0]?.name;
}

const openNow = (folder: string, key: VaultKey) =>
  openVaultFile({ path: join(folder, VAULT_FILE), ...key, migrations, mode: 'open' });

async function readNow(folder: string, key: VaultKey, nameQuestion: string): Promise<Now> {
  try {
    const connection = await openNow(folder, key);
    try {
      return await readHolding(connection, nameQuestion);
    } finally {
      await connection.close();
    }
  } catch (problem) {
    const code = problem instanceof KnownFailure ? problem.failure.code : undefined;
    if (code === 'vault-missing' || code === 'folder-gone') return 'missing';
    if (code === 'vault-in-use') throw problem;
    const rings = await readKeyrings(folder).catch(() => undefined);
    const isOther =
      rings?.readable.every((ring) => !saltsOf(ring).slice(0, 1).includes(key.salt)) ?? false;
    return isOther ? 'other_key' : 'damaged';
  }
}

/** A backup of what is there where it opens; else its files as they are. */
async function keepWhatIsThere(place: VaultPlace, key: VaultKey): Promise<void> {
  const { folder, now } = place;
  const connection = await openNow(folder, key).catch((problem: unknown) => {
    // Somebody has opened it since it was looked at.
    if (problem instanceof KnownFailure && problem.failure.code === 'vault-in-use') throw problem;
    return undefined;
  });
  if (!connection) {
    await setAside(folder, now());
    return;
  }
  try {
    await makeBackup({ connection, key, folder, now }, join(folder, BACKUPS), 'before_restore');
  } finally {
    await connection.close();
  }
}

async function nameQuestionOf(place: VaultPlace): Promise<string> {
  const { workbook } = await place.content();
  return questionControlling(workbook, 'identity.legalName') ?? 'identity.legalName';
}
