// The ways into a vault that is there: a passphrase, the sheet, a one-time code. Each ends in open files, or in the
// named reason why not; a keyring of the first format is written anew on the way.

import { join } from 'node:path';
import type { Worker } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { fromFormat1 } from '../keys/change-keyring';
import { firstToOpen } from '../keys/first-to-open';
import type { Keyring2, Keys } from '../keys/keyring';
import { type Keyring1, openFormat1, openFormat1BySheet } from '../keys/keyring-1';
import { type Keyrings, settleKeyrings, writeKeyring } from '../keys/keyring-file';
import {
  type Holder,
  holderOf,
  type OpenedByPerson,
  openWithCode,
  openWithPassphrase,
  openWithRecoveryKey,
} from '../keys/open-keyring';
import type { Secret } from '../keys/secret';
import type { Signer } from '../keys/signer';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import {
  closeFiles,
  type Files,
  fillControlAnew,
  makeControl,
  openFiles,
  purgeKeys,
} from './open-files';
import { readPeople } from './people-rows';
import { keyholdersIn } from './people-shown';
import { VAULT_FILE } from './vault-folder';
import { readAllWorkers } from './worker-rows';

export type Inside = {
  files: Files;
  holder: Holder;
  signer: Signer;
  /** The private halves that plans' own keys may be sealed to: theirs, and that of the code they came in by. */
  takes: readonly Secret[];
};

type Opened =
  | ({ format: 2 } & OpenedByPerson)
  | ({ format: 1; ring: Keyring1 } & Awaited<ReturnType<typeof openFormat1>>);

/** What a right passphrase gave, before any file is opened. @throws KnownFailure as the keyring does */
export async function tryPassphrase(found: Keyrings, passphrase: string): Promise<Opened> {
  return firstToOpen(
    found.readable,
    async (ring): Promise<Opened> =>
      ring.format === 1
        ? { format: 1, ring, ...(await openFormat1(ring, passphrase)) }
        : { format: 2, ...(await openWithPassphrase(ring, passphrase)) },
  );
}

/** Opens the files by what a passphrase gave. @throws as `openFiles` does */
export async function goInByPassphrase(
  folder: string,
  found: Keyrings,
  opened: Opened,
  at: string,
): Promise<Inside> {
  if (opened.format === 1) return upgrade(folder, opened, at);
  const { ring, keys, holder, signer, take } = opened;
  const files = await openFiles(folder, ring, keys, { at });
  await settleKeyrings(folder, found, ring);
  return { files, holder, signer, takes: [take] };
}

/** A vault of the first format, for good in the second: its first person becomes its keyholder. */
async function upgrade(
  folder: string,
  { ring: old, key, worker, root, kdf }: Extract<Opened, { format: 1 }>,
  at: string,
): Promise<Inside> {
  const holder = await holderIn(folder, old, key, worker);
  const { ring, keys, signer, take } = fromFormat1(old, key, { person: holder, root, kdf });
  root.purge();
  if (!signer || !take) throw new KnownFailure('unexpected');
  const files = await makeControl(folder, ring, keys, at);
  await fillControlAnew(files, at);
  // Last: until it is written the first format opens, and all this is done again.
  await writeKeyring(folder, ring);
  return { files, holder, signer, takes: [take] };
}

/** Who the first format's person is, by the plans' own rows. @throws KnownFailure vault-damaged; as `openVaultFile` */
async function holderIn(
  folder: string,
  { salt }: Keyring1,
  key: Keys['control']['key'],
  worker: string,
): Promise<Holder> {
  const path = join(folder, VAULT_FILE);
  const plans = await openVaultFile({ path, key, salt, migrations, mode: 'open' });
  try {
    const row = (await readAllWorkers(plans)).find(({ id }) => id === worker);
    if (!row) throw new KnownFailure('vault-damaged');
    return { id: worker, role: row.role, isKeyholder: true };
  } finally {
    await plans.close();
  }
}

type BySheet =
  | { format: 2; ring: Keyring2; keys: Keys }
  | { format: 1; ring: Keyring1; key: Keys['control']['key'] };

/** What a right sheet gave, before any file is opened. @throws KnownFailure wrong-recovery-key */
export async function trySheet(found: Keyrings, typed: string): Promise<BySheet> {
  return firstToOpen(
    found.readable,
    (ring): BySheet =>
      ring.format === 1
        ? { format: 1, ring, key: openFormat1BySheet(ring, typed) }
        : { format: 2, ...openWithRecoveryKey(ring, typed) },
  );
}

/** Opens the files by what the sheet gave. @throws as `openFiles` does */
export async function goInBySheet(
  folder: string,
  found: Keyrings,
  opened: BySheet,
  at: string,
): Promise<Files> {
  if (opened.format === 2) {
    const files = await openFiles(folder, opened.ring, opened.keys, { at, bySheet: true });
    await refuseWithoutCustody(files);
    await settleKeyrings(folder, found, opened.ring);
    return files;
  }
  // Written only with the new sheet: until then the first format still opens.
  const { ring, keys } = fromFormat1(opened.ring, opened.key);
  const files = await makeControl(folder, ring, keys, at);
  await fillControlAnew(files, at, true);
  return files;
}

/**
 * A keyring from before plans had keys of their own, put back beside plans that have them: the sheet would replace the one
 * pair that still opens what is sealed. @throws KnownFailure keyring-put-back
 */
async function refuseWithoutCustody(files: Files): Promise<void> {
  if (files.keys.custody || !files.plans) return;
  if (!(await files.plans.first('SELECT 1 AS one FROM plan_key'))) return;
  await closeFiles(files);
  throw new KnownFailure('keyring-put-back');
}

type ByCode = ReturnType<typeof openWithCode>;

/** What a right one-time code gave, before any file is opened. @throws KnownFailure wrong-code, code-run-out */
export async function tryCode(found: Keyrings, code: string, at: string): Promise<ByCode> {
  return firstToOpen(found.readable, (ring) => {
    if (ring.format === 1) throw new KnownFailure('wrong-code');
    return openWithCode(ring, code, at);
  });
}

/**
 * A code that leads no further than control.db takes the place of what its person had: of the only keyholder nobody could let
 * them in again. @throws KnownFailure last-keyholder-in, with nothing changed and the keys wiped
 */
export function mustLeaveAKeyholder({ ring, keys, slot, take }: ByCode): void {
  const [first, ...others] = keyholdersIn(ring);
  if (keys.plans || first !== slot.person || others.length > 0) return;
  take.purge();
  purgeKeys(keys);
  throw new KnownFailure('last-keyholder-in');
}

/** Opens control.db, and the plans where the code leads to them, for the person it was made for. */
export async function goInByCode(
  folder: string,
  found: Keyrings,
  { ring, keys, slot, take }: ByCode,
  at: string,
): Promise<{ files: Files; worker: Worker; take: Secret }> {
  const files = await openFiles(folder, ring, keys, { at });
  await settleKeyrings(folder, found, ring);
  return { files, worker: await workerOf(files, holderOf(slot)), take };
}

/** Name and role of who opened: the name by control.db, what they may do by the keyring. */
export async function workerOf(files: Files, { id, role, isKeyholder }: Holder): Promise<Worker> {
  const row = (await readPeople(files.control)).find((one) => one.id === id);
  if (!row) throw new KnownFailure('vault-damaged');
  return { id, name: row.name, role, isKeyholder };
}
