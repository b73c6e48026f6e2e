// The two open files of a vault and the keyring that opened them. control.db is always opened first, and by everybody:
// whoever has it keeps every other program out of both.

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Log } from '../audit/log';
import { openNames, sealNames } from '../keys/held-names';
import { type KeyPair, type Keyring2, type Keys, sealRing, type VaultKey } from '../keys/keyring';
import { writeKeyring } from '../keys/keyring-file';
import { controlMigrations, migrations } from '../store/migrate';
import { openVaultFile, readSalt } from '../store/open';
import { type Parkable, parkable } from '../store/parked';
import { utcNow } from './clock';
import { logAt } from './log-place';
import { explainTaken, noteOpen } from './open-since';
import {
  keepAct,
  keepGone,
  keepPerson,
  keepPolicy,
  type PeopleAct,
  readPeople,
  readPolicy,
} from './people-rows';
import { CONTROL_FILE, VAULT_FILE } from './vault-folder';
import { readAllWorkers, readEstablishment } from './worker-rows';

export type Files = {
  ring: Keyring2;
  keys: Keys;
  control: Parkable;
  /** Not there for an administrator, nor for somebody who waits for a keyholder. */
  plans?: Parkable;
  /** The log of who did what with the plans; there where they are. */
  log?: Log;
  /** A change of keys was broken off, and the plans' file has its new key already. */
  plansAhead?: boolean;
  /** Told of each new edition of the keyring: who the plans' own keys are sealed to follows it. */
  whenRing?: () => Promise<void>;
};

/** The key the plans' file is under now. @throws KnownFailure not-allowed for somebody who cannot open it */
export function plansKeyOf({ keys, plansAhead }: Files): VaultKey {
  const key = plansAhead ? keys.next?.plans : keys.plans;
  if (!key) throw new KnownFailure('not-allowed');
  return key;
}

/** Opens or makes one of the two files, under whichever key fits. */
async function openOne(
  folder: string,
  which: 'control' | 'plans',
  keys: Keys,
  mode: 'create' | 'open',
  log?: Log,
): Promise<Parkable | undefined> {
  const now = keys[which];
  if (!now) return undefined;
  const [name, steps] =
    which === 'plans' ? [VAULT_FILE, migrations] : [CONTROL_FILE, controlMigrations];
  const path = join(folder, name);
  const next = keys.next?.[which];
  const connection = await openVaultFile({
    ...{ path, ...now, next, migrations: steps, mode },
    watch: log?.watch,
  });
  return parkable(connection);
}

/** Makes both files. @throws as `openVaultFile` does; nothing stays open then, and the keys are wiped */
export async function makeFiles(folder: string, ring: Keyring2, keys: Keys): Promise<Files> {
  return orNothing(folder, keys, async (opened) => {
    const control = opened(await openOne(folder, 'control', keys, 'create'));
    const log = logOf(folder, keys, () => control);
    const plans = opened(await openOne(folder, 'plans', keys, 'create', log));
    return filesOf(ring, keys, control, plans, log);
  });
}

/**
 * Opens what these keys open.
 * @param bySheet also with a keyring that is older than the files: a sheet leads to new keys anyway
 * @throws KnownFailure keyring-put-back, and as `openVaultFile` does; nothing stays open then, and the keys are wiped
 */
export async function openFiles(
  folder: string,
  ring: Keyring2,
  keys: Keys,
  { at, bySheet = false }: { at: string; bySheet?: boolean },
): Promise<Files> {
  return orNothing(folder, keys, async (opened) => {
    const found = await openOne(folder, 'control', keys, 'open').catch((problem: unknown) => {
      if (keys.plans && isLost(problem)) return undefined;
      throw problem;
    });
    const control = found ?? (await makeControlAnew(folder, keys, at));
    opened(control);
    await checkEdition(control, ring, bySheet);
    // Asked before it is open: closing what only read it would let go of its lock.
    const plansAhead = await isPlansAhead(folder, keys);
    const log = logOf(folder, keys, () => control);
    const plans = opened(await openOne(folder, 'plans', keys, 'open', log));
    const files = { ...filesOf(ring, keys, control, plans, log), plansAhead };
    if (!found && plans) await fillControlAnew(files, at);
    return files;
  });
}

async function isPlansAhead(folder: string, { next }: Keys): Promise<boolean> {
  if (!next?.plans) return false;
  return (await readSalt(join(folder, VAULT_FILE)).catch(() => '')) === next.plans.salt;
}

/** An older keyring that was put back would let those in who have left. */
export async function checkEdition(
  control: Parkable,
  ring: Keyring2,
  bySheet: boolean,
): Promise<void> {
  const edition = Number((await readPolicy(control)).edition ?? 0);
  if (edition === ring.edition) return;
  if (!bySheet && edition > ring.edition) throw new KnownFailure('keyring-put-back');
  await control.transaction((writer) => keepPolicy(writer, { edition: String(ring.edition) }));
}

const isLost = (problem: unknown): boolean =>
  problem instanceof KnownFailure &&
  (problem.failure.code === 'vault-missing' || problem.failure.code === 'vault-damaged');

function filesOf(
  ring: Keyring2,
  keys: Keys,
  control: Parkable | undefined,
  plans: Parkable | undefined,
  log: Log,
): Files {
  if (!control) throw new KnownFailure('unexpected');
  return { ring, keys, control, ...(plans ? { plans, log } : {}) };
}

const logOf = (folder: string, keys: Keys, control: () => Parkable | undefined): Log =>
  logAt(
    folder,
    control,
    [keys.plans, keys.next?.plans].flatMap((key) => key ?? []),
  );

/** Opens all, or closes what was opened and wipes the keys. */
async function orNothing(
  folder: string,
  keys: Keys,
  open: (opened: <C extends Parkable | undefined>(connection: C) => C) => Promise<Files>,
): Promise<Files> {
  const held: Parkable[] = [];
  try {
    const files = await open((connection) => {
      if (connection) held.push(connection);
      return connection;
    });
    await noteOpen(folder, utcNow());
    return files;
  } catch (problem) {
    for (const one of held) await one.close().catch(() => undefined);
    purgeKeys(keys);
    throw await explainTaken(folder, problem, utcNow());
  }
}

/** Opens the plans and makes control.db anew beside them. @throws as `openVaultFile` does; nothing stays open then */
export async function makeControl(
  folder: string,
  ring: Keyring2,
  keys: Keys,
  at: string,
): Promise<Files> {
  return orNothing(folder, keys, async (opened) => {
    let control: Parkable | undefined;
    const log = logOf(folder, keys, () => control);
    const plans = opened(await openOne(folder, 'plans', keys, 'open', log));
    control = opened(await makeControlAnew(folder, keys, at));
    return filesOf(ring, keys, control, plans, log);
  });
}

/** Of a control.db that is lost the keyring and the plans say again who there is; what was done is lost with it. */
async function makeControlAnew(folder: string, keys: Keys, at: string): Promise<Parkable> {
  await putAside(folder, at);
  const made = await openOne(folder, 'control', keys, 'create');
  if (!made) throw new KnownFailure('unexpected');
  return made;
}

/** Puts a control.db that cannot be opened aside; never deleted. */
async function putAside(folder: string, at: string): Promise<void> {
  const tail = at.replace(/\D/g, '');
  const away = join(folder, `control.lost-${tail}.db`);
  await rename(join(folder, CONTROL_FILE), away).catch(() => undefined);
  await rename(join(folder, `${CONTROL_FILE}-wal`), `${away}-wal`).catch(() => undefined);
}

/** Names from the keyring, and from the plans' own rows where it has none; who has a way in is in the keyring. */
export async function fillControlAnew(
  files: Files,
  at: string,
  /** A keyring of the first format knows no keyholder: its people are. */
  isFirst = false,
): Promise<void> {
  const { plans, control, ring } = files;
  if (!plans) return;
  const names = openNames(ring, files.keys);
  const workers = (await readAllWorkers(plans)).filter((one) =>
    names.every(({ id }) => id !== one.id),
  );
  const hasSlot = (id: string) => ring.slots.some((held) => 'person' in held && held.person === id);
  const establishment = await readEstablishment(plans);
  await control.transaction(async (writer) => {
    for (const { addedAt, goneAt, ...person } of names) {
      await keepPerson(writer, person, addedAt);
      if (!hasSlot(person.id)) await keepGone(writer, person.id, goneAt ?? at);
    }
    if (names.length > 0) await keepAct(writer, { what: 'list-made-anew' }, at);
    for (const worker of workers) {
      const slot = ring.slots.find((held) => 'person' in held && held.person === worker.id);
      const isKeyholder = isFirst || (slot !== undefined && 'keyholder' in slot && slot.keyholder);
      await keepPerson(writer, { ...worker, isKeyholder }, at);
    }
    await keepPolicy(writer, { establishment, edition: String(ring.edition) });
  });
}

/** Writes the next edition of the keyring, then that there is one and what it was made for. */
export async function keepRing(
  folder: string,
  files: Files,
  ring: Keyring2,
  done?: { act: PeopleAct; at: string },
): Promise<void> {
  const names = sealNames(ring, await readPeople(files.control), files.keys);
  const named = sealRing({ ...ring, names }, files.keys);
  await writeKeyring(folder, named);
  files.ring = named;
  await files.control.transaction(async (writer) => {
    await keepPolicy(writer, { edition: String(named.edition) });
    if (done) await keepAct(writer, done.act, done.at);
  });
  // Where it cannot be done now it is done when the plans are next opened by somebody who can.
  await files.whenRing?.().catch(() => undefined);
}

/** Closes both files and wipes the key bytes we hold. */
export async function closeFiles({ control, plans, keys }: Files): Promise<void> {
  await plans?.close().catch(() => undefined);
  await control.close().catch(() => undefined);
  purgeKeys(keys);
}

/** Wipes the key bytes we hold. */
export function purgeKeys({ next, custody, ...now }: Keys): void {
  custody?.purge();
  for (const pair of [now, next]) wipe(pair);
}
function wipe(pair: KeyPair | undefined): void {
  pair?.control.key.purge();
  pair?.plans?.key.purge();
}
