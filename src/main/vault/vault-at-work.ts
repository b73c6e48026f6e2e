// The vault at work: setting up, unlocking, renewing keys, and the desk of an open vault. The only holder of
// the key and the open file. It knows no window and no Electron.

import { join } from 'node:path';
import type { Handlers, Opened, VaultStatus } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import { firstToOpen } from '../keys/first-to-open';
import {
  type Keyring,
  makeKeyring,
  openWithPassphrase,
  openWithRecoveryKey,
  renewSlots,
  type VaultKey,
  withState,
} from '../keys/keyring';
import { type Keyrings, settleKeyrings, writeKeyring } from '../keys/keyring-file';
import { checkPassphrase, suggestPassphrase } from '../keys/passphrase';
import { makeRecoveryKey, readRecoveryKey } from '../keys/recovery-key';
import type { Connection } from '../store/connection';
import { migrations } from '../store/migrate';
import { openVaultFile } from '../store/open';
import { type LaidBackups, layBackupsAt } from './backups-at-work';
import { closeSession, type LaidDesk, layDesk } from './laid-desk';
import { rescueHandlers } from './rescue';
import type { TryLimit } from './try-limit';
import { makeFolder, moveUnfinishedAside, readFolder, VAULT_FILE } from './vault-folder';
import {
  type OpenHandlers,
  readClosedStatus,
  statusOfPlace,
  type Vault,
  type VaultPlace,
} from './vault-place';
import { addWorker, type Household, readHousehold, writeHousehold } from './worker-rows';

type Unfinished = { ring: Keyring; key: VaultKey; connection: Connection; recoveryKey: string };
type State =
  | { kind: 'closed' }
  | { kind: 'setting-up'; unfinished: Unfinished }
  | { kind: 'recovered'; ring: Keyring; key: VaultKey; connection: Connection }
  | { kind: 'renewing'; unfinished: Unfinished; worker: string }
  | ({ kind: 'open'; key: VaultKey; connection: Connection; backups: LaidBackups } & Omit<
      LaidDesk,
      'handlers'
    > & { handlers: OpenHandlers });

/** A vault at this place. Nothing is opened or made until it is asked for. */
export function vaultAtWork(place: VaultPlace, tries: TryLimit): Vault {
  let state: State = { kind: 'closed' };
  const path = join(place.folder, VAULT_FILE);

  const openFile = async (key: VaultKey, mode: 'create' | 'open'): Promise<Connection> => {
    try {
      return await openVaultFile({ path, key: key.key, salt: key.salt, migrations, mode });
    } catch (problem) {
      key.key.purge();
      throw problem;
    }
  };

  /** Closes whatever is held, wipes its key, and is closed. */
  const letGo = async (): Promise<void> => {
    const was = state;
    state = { kind: 'closed' };
    if (was.kind === 'closed') return;
    const held = 'unfinished' in was ? was.unfinished : was;
    if (was.kind === 'open') {
      await closeSession(was.desk, place.now()).catch(() => undefined);
      await was.backups.whenLocking().catch(() => undefined);
    }
    await closeAndPurge(held);
  };

  /** Goes in. Where that fails the file is closed again, so that the next try finds it free. */
  const enter = async (key: VaultKey, connection: Connection, worker: string): Promise<Opened> => {
    try {
      return await goIn(key, connection, worker);
    } catch (problem) {
      state = { kind: 'closed' };
      await closeAndPurge({ key, connection });
      throw problem;
    }
  };

  const goIn = async (key: VaultKey, connection: Connection, worker: string): Promise<Opened> => {
    const laid = await layDesk(place, connection, worker, () => {
      void letGo().then(() => place.whenLocking?.());
    });
    const backups = await layBackupsAt(place, { key, connection, desk: laid.desk }, letGo);
    const handlers = { ...laid.handlers, ...backups.handlers };
    state = { kind: 'open', key, connection, backups, ...laid, handlers };
    place.whenOpened?.();
    return laid.opened;
  };

  const openDesk = () => (state.kind === 'open' ? state.desk : undefined);

  const create = async (household: Household, passphrase: string): Promise<Unfinished> => {
    await makeFolder(place.folder);
    await moveUnfinishedAside(place.folder);
    const recoveryKey = makeRecoveryKey();
    const { keyring: ring, key } = await makeKeyring({
      worker: household.worker.id,
      passphrase,
      recoveryKey,
      state: 'setting-up',
    });
    // The keyring first: a file without one could never be opened or explained.
    await writeKeyring(place.folder, ring);
    const connection = await openFile(key, 'create');
    try {
      await connection.transaction((writer) => writeHousehold(writer, household, place.now()));
    } catch (problem) {
      await closeAndPurge({ key, connection });
      throw problem;
    }
    return { ring, key, connection, recoveryKey };
  };

  const handlers: Handlers<'vault'> = {
    status: async () => readStatus(place, state, tries),
    suggestPassphrase: async () => ({ words: suggestPassphrase() }),

    buildPractice: async () => {
      const { practiceWords, fillPractice } = place;
      if (!place.practice || !practiceWords || !fillPractice) throw new KnownFailure('not-allowed');
      if (state.kind !== 'closed' || (await readFolder(place.folder)).kind === 'ready') {
        throw new KnownFailure('not-ready');
      }
      const household: Household = {
        establishment: 'HMP Practice',
        worker: { id: addWorker(), name: 'Josie Fairweather', role: 'specialist' },
      };
      const made = await create(household, practiceWords);
      try {
        await enter(made.key, made.connection, household.worker.id);
        const desk = openDesk();
        if (!desk) throw new KnownFailure('unexpected');
        const women = await fillPractice(desk);
        await writeKeyring(place.folder, withState(made.ring, 'ready', made.key.key));
        return { women };
      } finally {
        // Also when it was not finished: the keyring still says so, and it can be built again.
        await letGo();
      }
    },

    setUp: async ({ establishment, worker, passphrase }) => {
      checkPassphrase(passphrase);
      if (place.practice || state.kind === 'open') throw new KnownFailure('not-allowed');
      if ((await readFolder(place.folder)).kind === 'ready') throw new KnownFailure('not-allowed');
      await letGo();
      const household = { establishment, worker: { id: addWorker(), ...worker } };
      const unfinished = await create(household, passphrase);
      state = { kind: 'setting-up', unfinished };
      return { recoveryKey: unfinished.recoveryKey, vaultName: establishment };
    },

    confirmRecoveryKey: async ({ recoveryKey }) => {
      if (state.kind !== 'setting-up' && state.kind !== 'renewing')
        throw new KnownFailure('not-ready');
      const { unfinished } = state;
      if (!readRecoveryKey(recoveryKey).equals(readRecoveryKey(unfinished.recoveryKey))) {
        throw new KnownFailure('wrong-recovery-key');
      }
      const ring = withState(unfinished.ring, 'ready', unfinished.key.key);
      const person = ring.slots.find((slot) => slot.kind === 'passphrase');
      const worker = state.kind === 'renewing' ? state.worker : person?.worker;
      if (!worker) throw new KnownFailure('keyring-damaged');
      await writeKeyring(place.folder, ring);
      return enter(unfinished.key, unfinished.connection, worker);
    },

    unlock: async ({ passphrase }) => {
      const found = await keyringsToOpen(place.folder, state);
      await tries.check();
      // Counted before the guess is tested, so that stopping the process midway gains no free guess.
      await tries.countOne();
      const { ring, key, by } = await firstToOpen(found.readable, (held) =>
        openWithPassphrase(held, passphrase),
      ).catch(async (problem: unknown) => {
        throw await tries.explain(problem);
      });
      await tries.forget();
      if (by.kind !== 'passphrase') throw new KnownFailure('keyring-damaged');
      // A renewal or set-up broken off holds the file: one process must never open it twice.
      await letGo();
      const connection = await openFile(key, 'open');
      await settleKeyrings(place.folder, found, ring);
      return enter(key, connection, by.worker);
    },

    unlockWithRecoveryKey: async ({ recoveryKey }) => {
      const found = await keyringsToOpen(place.folder, state);
      const { ring, key } = await firstToOpen(found.readable, (held) =>
        openWithRecoveryKey(held, recoveryKey),
      );
      await letGo();
      const connection = await openFile(key, 'open');
      await settleKeyrings(place.folder, found, ring);
      state = { kind: 'recovered', ring, key, connection };
      return {};
    },

    renewKeys: async ({ passphrase }) => {
      if (state.kind !== 'recovered' && state.kind !== 'renewing')
        throw new KnownFailure('not-ready');
      checkPassphrase(passphrase);
      const { key, connection } = state.kind === 'recovered' ? state : state.unfinished;
      const ring = state.kind === 'recovered' ? state.ring : state.unfinished.ring;
      const worker = ring.slots.find((slot) => slot.kind === 'passphrase')?.worker;
      if (!worker) throw new KnownFailure('keyring-damaged');
      const sheet = makeRecoveryKey();
      const renewed = await renewSlots(ring, key.key, { worker, passphrase, recoveryKey: sheet });
      // Nothing is written yet: until the new sheet has been typed back the old one still opens.
      state = {
        kind: 'renewing',
        worker,
        unfinished: { ring: renewed, key, connection, recoveryKey: sheet },
      };
      await tries.forget();
      const { establishment } = await readHousehold(connection, worker);
      return { recoveryKey: sheet, vaultName: establishment };
    },
  };

  return {
    handlers,
    rescue: rescueHandlers(place, tries, () => state.kind === 'closed'),
    openHandlers: () => (state.kind === 'open' ? state.handlers : undefined),
    turn: () => (state.kind === 'open' ? state.turn() : undefined),
    desk: openDesk,
    close: letGo,
  };
}

async function closeAndPurge(held: { key: VaultKey; connection: Connection }): Promise<void> {
  await held.connection.close().catch(() => undefined);
  held.key.key.purge();
}

async function readStatus(place: VaultPlace, state: State, tries: TryLimit): Promise<VaultStatus> {
  if (state.kind === 'closed' || state.kind === 'setting-up') return readClosedStatus(place, tries);
  const base = await statusOfPlace(place, tries);
  if (state.kind === 'open') return { ...base, state: 'open', opened: state.opened };
  return { ...base, state: 'renewing' };
}

/** @throws KnownFailure not-ready while the vault is open or was never finished; as `readFolder` does */
async function keyringsToOpen(folder: string, state: State): Promise<Keyrings> {
  if (state.kind === 'open') throw new KnownFailure('not-ready');
  const there = await readFolder(folder);
  if (there.kind === 'ready') return there.found;
  throw new KnownFailure(there.kind === 'empty' ? 'vault-missing' : 'not-ready');
}
