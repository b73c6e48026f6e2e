// Putting a backup back before the plans are open: where the vault is damaged, or gone, nobody can get in to do it from the
// desk. Whoever does it shows first that they could open the plans when the backup was made.

import { basename, join } from 'node:path';
import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { BACKUPS, type Backup, isBackupId, listBackups } from '../backups/backup-folder';
import { readPlansHeld } from '../backups/compare';
import { finishRestore } from '../backups/finish-restore';
import { lookAtBackup, type Now } from '../backups/look-backup';
import { makeBackup } from '../backups/make-backup';
import { readManifest } from '../backups/manifest';
import { layReady, setAside } from '../backups/restore';
import { bringAlong, type Salvaged, salvage } from '../backups/salvage';
import { firstToOpen } from '../keys/first-to-open';
import { openWithPassphrase, type VaultKey } from '../keys/keyring';
import { readKeyrings } from '../keys/keyring-file';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import type { TryLimit } from './try-limit';
import { makeFolder, VAULT_FILE } from './vault-folder';
import type { VaultPlace } from './vault-place';

type Held = {
  backup: Backup;
  key: VaultKey;
  people: 'as_now' | 'as_then';
  saved?: Salvaged | undefined;
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
      return (await findBackups(from)).map(({ id, manifest }) => ({ id, madeAt: manifest.madeAt }));
    },
    look: async ({ id, passphrase }) => {
      assertClosed();
      forget();
      const backup = (await findBackups(from)).find((one) => one.id === id);
      if (!backup) throw new KnownFailure('not-found');
      await makeFolder(place.folder);
      const key = await openBackup(backup, passphrase, tries);
      const people = (await opensNow(place.folder, passphrase, key)) ? 'as_now' : 'as_then';
      const nameQuestion = await nameQuestionOf(place);
      const now = await readNow(place.folder, key, nameQuestion);
      const file = join(place.folder, VAULT_FILE);
      const saved = now === 'damaged' ? await salvage(file, key) : undefined;
      held = { backup, key, people, saved };
      const looked = await lookAtBackup(backup, key, { nameQuestion, now, people, saved });
      if (looked.kind !== 'good') forget();
      return looked;
    },
    restore: async ({ id }) => {
      assertClosed();
      if (held?.backup.id !== id) throw new KnownFailure('not-ready');
      const { backup, key, people, saved } = held;
      await keepWhatIsThere(place, key);
      const keepsKeyring = people === 'as_now';
      await layReady({
        ...{ folder: place.folder, backup, key, now: place.now, keepsKeyring },
        ...(saved ? { bringAlong: (path) => bringAlong(path, key, saved) } : {}),
      });
      await finishRestore(place.folder);
      forget();
      return { madeAt: backup.manifest.madeAt };
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

/** In the folder itself, one folder further down, or the folder is one. */
async function findBackups(folder: string): Promise<Backup[]> {
  const manifest = isBackupId(basename(folder)) ? await readManifest(folder) : undefined;
  if (manifest) return [{ id: basename(folder), folder, manifest }];
  const here = await listBackups(folder);
  return here.length > 0 ? here : listBackups(join(folder, BACKUPS));
}

/** The backup's own keyring, with wrong passphrases counted as at the locked screen. */
async function openBackup(
  { folder }: Backup,
  passphrase: string,
  tries: TryLimit,
): Promise<VaultKey> {
  const found = await readKeyrings(folder);
  if (!found) throw new KnownFailure('keyring-missing');
  await tries.check();
  await tries.countOne();
  const { key } = await firstToOpen(found.readable, (ring) =>
    openWithPassphrase(ring, passphrase),
  ).catch(async (problem: unknown) => {
    throw await tries.explain(problem);
  });
  await tries.forget();
  return key;
}

/** Whether this passphrase opens the keyring of now, and to the same key. */
async function opensNow(folder: string, passphrase: string, key: VaultKey): Promise<boolean> {
  try {
    const found = await readKeyrings(folder);
    if (!found) return false;
    const now = await firstToOpen(found.readable, (ring) => openWithPassphrase(ring, passphrase));
    now.key.key.purge();
    return now.key.salt === key.salt;
  } catch {
    return false;
  }
}

const openNow = (folder: string, key: VaultKey) =>
  openVaultFile({ path: join(folder, VAULT_FILE), ...key, migrations, mode: 'open' });

async function readNow(folder: string, key: VaultKey, nameQuestion: string): Promise<Now> {
  try {
    const connection = await openNow(folder, key);
    try {
      return await readPlansHeld(connection, nameQuestion);
    } finally {
      await connection.close();
    }
  } catch (problem) {
    const code = problem instanceof KnownFailure ? problem.failure.code : undefined;
    if (code === 'vault-missing' || code === 'folder-gone') return 'missing';
    if (code === 'vault-in-use') throw problem;
    const rings = await readKeyrings(folder).catch(() => undefined);
    const isOther = rings?.readable.every(({ salt }) => salt !== key.salt) ?? false;
    return isOther ? 'other_key' : 'damaged';
  }
}

/** A backup of what is there where it opens; else its files as they are. */
async function keepWhatIsThere(place: VaultPlace, key: VaultKey): Promise<void> {
  const { folder, now } = place;
  const connection = await openNow(folder, key).catch(() => undefined);
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
