// Putting a backup back before the plans are open: where the vault is damaged, or gone, nobody can get in to do it from the
// desk. Whoever does it shows first that they could open the plans when the backup was made.

import { basename, join } from 'node:path';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { may } from '../../shared/domain/people/rights';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { BACKUPS, type Backup, isBackupId, listBackups } from '../backups/backup-folder';
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
import { type Keyrings, readKeyrings } from '../keys/keyring-file';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import { type Replayed, replay } from '../store/replay';
import type { TryLimit } from './try-limit';
import { makeFolder, VAULT_FILE } from './vault-folder';
import type { VaultPlace } from './vault-place';
import { tryPassphrase } from './way-in';

type Ring = Keyrings['readable'][number];

type Held = {
  backup: Backup;
  key: VaultKey;
  people: 'as_now' | 'as_then';
  saved?: Salvaged | undefined;
  otherVault?: OtherVault | undefined;
  /** `changes`: how many were looked at. */
  since?: (KeptSince & { changes: number }) | undefined;
};
/** How often the keyring of the backup, and of the vault that is there, was changed. */
type OtherVault = { edition: number; editionNow: number };

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
      return (await findBackups(from)).map(({ id, manifest }) => ({
        ...{ id, madeAt: manifest.madeAt, why: manifest.why, plans: plansIn(manifest) },
        hasSince: kept.some(({ base, isEnded }) => base === id && !isEnded),
      }));
    },
    look: async ({ id, passphrase }) => {
      assertClosed();
      forget();
      const backup = (await findBackups(from)).find((one) => one.id === id);
      if (!backup) throw new KnownFailure('not-found');
      await makeFolder(place.folder);
      const way = await openBackup(backup, place.folder, passphrase, tries);
      const { key, people, otherVault } = way;
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
      const { backup, key, people, saved, since } = held;
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

/** In the folder itself, one folder further down, or the folder is one. */
async function findBackups(folder: string): Promise<Backup[]> {
  const manifest = isBackupId(basename(folder)) ? await readManifest(folder) : undefined;
  if (manifest) return [{ id: basename(folder), folder, manifest }];
  const here = await listBackups(folder);
  return here.length > 0 ? here : listBackups(join(folder, BACKUPS));
}

type Way = { key: VaultKey; people: 'as_now' | 'as_then'; otherVault?: OtherVault };

/**
 * By the keyring that is there now where it is of this vault, so that nobody who has left comes back in by an old backup;
 * by the backup's own where there is none. Wrong passphrases are counted as at the locked screen.
 */
async function openBackup(
  { folder: own, manifest }: Backup,
  folder: string,
  passphrase: string,
  tries: TryLimit,
): Promise<Way> {
  const then = await readKeyrings(own).catch(() => undefined);
  const now = await readKeyrings(folder).catch(() => undefined);
  const isOfThis = (ring: Ring) =>
    ring.state === 'ready' && (then?.readable.some(({ vault }) => vault === ring.vault) ?? true);
  await tries.check();
  await tries.countOne();
  const way = await (now?.readable.some(isOfThis)
    ? throughNow(now, then, passphrase, manifest.salt)
    : throughThen(then, passphrase, manifest.salt)
  ).catch(async (problem: unknown) => {
    throw await tries.explain(problem);
  });
  await tries.forget();
  const otherVault = otherVaultIn(now, then);
  return otherVault ? { ...way, otherVault } : way;
}

/** Where a whole vault is there and the backup is of another one. */
function otherVaultIn(now?: Keyrings, then?: Keyrings): OtherVault | undefined {
  const here = now?.readable.filter(({ state }) => state === 'ready') ?? [];
  const [first] = here;
  if (!first || !then || here.some((ring) => then.readable.some(isOfVault(ring)))) return undefined;
  return { edition: Math.max(...then.readable.map(editionOf)), editionNow: editionOf(first) };
}

const isOfVault = (ring: Ring) => (other: Ring) => other.vault === ring.vault;
const editionOf = (ring: Ring) => (ring.format === 1 ? 0 : ring.edition);

async function throughNow(
  now: Keyrings,
  then: Keyrings | undefined,
  passphrase: string,
  salt: string,
): Promise<Way> {
  const key = await plansKey(now, passphrase, salt);
  if (key.salt === salt && isSameCustody(now, then)) return { key, people: 'as_now' };
  key.key.purge();
  // The plans have a new key since, or a custody that does not open what is sealed in the backup.
  return throughThen(then, passphrase, salt);
}

/** A backup from before plans had keys of their own goes with any. */
function isSameCustody(now: Keyrings, then: Keyrings | undefined): boolean {
  const of = (found: Keyrings | undefined) =>
    found?.readable.flatMap((ring) => (ring.format === 2 && ring.custody) || [])[0];
  const before = of(then);
  return before === undefined || before === of(now);
}

async function throughThen(
  then: Keyrings | undefined,
  passphrase: string,
  salt: string,
): Promise<Way> {
  if (!then) throw new KnownFailure('keyring-missing');
  return { key: await plansKey(then, passphrase, salt), people: 'as_then' };
}

/**
 * The key to the plans; of two, while keys are being changed, the one for the backup with this salt.
 * @throws KnownFailure wrong-passphrase; not-allowed for somebody who is no keyholder
 */
async function plansKey(found: Keyrings, passphrase: string, salt: string): Promise<VaultKey> {
  const opened = await tryPassphrase(found, passphrase);
  if (opened.format === 1) {
    opened.root.purge();
    return { key: opened.key, salt: opened.ring.salt };
  }
  const { plans, control, custody, next } = opened.keys;
  const fitting = next?.plans?.salt === salt ? next.plans : plans;
  for (const one of [plans, next?.plans, control, next?.control]) {
    if (one !== fitting) one?.key.purge();
  }
  custody?.purge();
  opened.take.purge();
  // As at the desk: what is put back changes who can open which plan.
  const { role, isKeyholder } = opened.holder;
  if (fitting && may('restore', { role, isKeyholder, side: 'staff' }).may) return fitting;
  fitting?.key.purge();
  throw new KnownFailure('not-allowed');
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
    const isOther = rings?.readable.every((ring) => saltOf(ring) !== key.salt) ?? false;
    return isOther ? 'other_key' : 'damaged';
  }
}

/** First 16 bytes of the plans' file, as this keyring has it. */
const saltOf = (ring: Ring) => (ring.format === 1 ? ring.salt : ring.salts.plans);

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
