// The vault at work: setting up, unlocking, renewing keys, and the session of an open vault. The only holder of
// the keys and the open files. It knows no window and no Electron.

import type { LockByItself } from '../../shared/domain/audit/locks';
import { practiceEstablishment } from '../../shared/domain/practice/practice-staff';
import type { Handlers, Opened, Worker } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { LockReason } from '../../shared/ipc/locked-calls';
import { doAs } from '../audit/context';
import {
  makeKeyring,
  withDue,
  withNewSheet,
  withOwnPassphrase,
  withState,
} from '../keys/change-keyring';
import { writeKeyring } from '../keys/keyring-file';
import { checkPassphrase, suggestPassphrase } from '../keys/passphrase';
import { makeRecoveryKey, readRecoveryKey } from '../keys/recovery-key';
import { runDrill } from './drill';
import { closeSession } from './laid-desk';
import { closeFiles, type Files, keepRing, makeFiles } from './open-files';
import { noteClosed } from './open-since';
import { openToRead } from './open-to-read';
import { keepAct, keepPerson, keepPolicy, readPolicy, sheetKept } from './people-rows';
import { keyholdersOf } from './people-shown';
import { rescueHandlers } from './rescue';
import { addPracticeStaff, beginSession, practiceWorker } from './session';
import type { TryLimit } from './try-limit';
import { makeFolder, moveUnfinishedAside, readFolder } from './vault-folder';
import type { Vault, VaultPlace } from './vault-place';
import { filesOf, keyringsToOpen, type Renewed, readStatus, type State } from './vault-state';
import {
  goInByCode,
  goInByPassphrase,
  goInBySheet,
  type Inside,
  mustLeaveAKeyholder,
  tryCode,
  tryPassphrase,
  trySheet,
} from './way-in';
import { assertGoodPlace } from './where-it-lies';
import { addWorker, type Household, writeHousehold } from './worker-rows';

/** A session ends by itself after this long. Source: security.md 2.6. */
const LONGEST_SESSION_MS = 10 * 3_600_000;

/** A vault at this place. Nothing is opened or made until it is asked for. */
export function vaultAtWork(place: VaultPlace, tries: TryLimit): Vault {
  let state: State = { kind: 'closed' };
  const { folder } = place;
  let longest: NodeJS.Timeout | undefined;
  const rescue = rescueHandlers(place, tries, () => state.kind === 'closed');

  /** Closes whatever is held, wipes its keys, and is closed. */
  const letGo = async (why?: LockByItself): Promise<void> => {
    // Whoever comes in by a passphrase puts no backup back: its key is not kept for them.
    rescue.forget();
    const was = state;
    state = { kind: 'closed' };
    clearTimeout(longest);
    if (was.kind === 'closed') return;
    if (was.kind === 'open' && was.desk) {
      await closeSession(was.desk, place.now(), why).catch(() => undefined);
      await was.whenLocking?.().catch(() => undefined);
      await was.files.log?.noteOutside();
      was.forgetKeys?.();
    }
    await closeFiles(filesOf(was));
    if (was.kind === 'open') await was.whenClosed?.();
    if (!(was.kind === 'open' && was.isReading)) await noteClosed(folder);
  };

  const lock = (why?: LockReason) => void letGo(why).then(() => place.whenLocking?.(why));
  const lockAfterLong = () => void letGo('long').then(() => place.whenLocking?.());

  /** Goes in. Where that fails the files are closed again, so that the next try finds them free. */
  const enter = async (inside: Inside): Promise<Opened> => {
    try {
      const session = await beginSession(place, inside, { lock, letGo });
      state = { kind: 'open', files: inside.files, ...session };
    } catch (problem) {
      state = { kind: 'closed' };
      await closeFiles(inside.files);
      throw problem;
    }
    longest = setTimeout(lockAfterLong, LONGEST_SESSION_MS).unref();
    void inside.files.log?.noteOutside();
    place.whenOpened?.();
    return state.opened;
  };

  const openDesk = () => (state.kind === 'open' ? state.desk : undefined);

  const create = async (household: Household, passphrase: string) => {
    await assertGoodPlace(folder);
    await makeFolder(folder);
    await moveUnfinishedAside(folder);
    const recoveryKey = makeRecoveryKey();
    const { worker, establishment } = household;
    const made = await makeKeyring({
      person: worker,
      passphrase,
      recoveryKey,
      state: 'setting-up',
    });
    // The keyring first: a file without one could never be opened or explained.
    await writeKeyring(folder, made.ring);
    const files = await makeFiles(folder, made.ring, made.keys);
    try {
      const by = { worker: worker.id, role: worker.role, side: 'staff' } as const;
      await doAs({ act: 'people-changed', by }, async () =>
        files.plans?.transaction((writer) => writeHousehold(writer, household, place.now())),
      );
      await files.control.transaction(async (writer) => {
        await keepPerson(writer, worker, place.now());
        await keepPolicy(writer, { establishment, edition: String(made.ring.edition) });
        await keepAct(writer, { what: 'set-up', by: worker.id }, place.now());
      });
    } catch (problem) {
      await closeFiles(files);
      throw problem;
    }
    const { signer, take } = made;
    return { inside: { files, holder: { ...worker }, signer, takes: [take] }, recoveryKey };
  };

  const keepSheetDays = (files: Files) =>
    files.control.transaction((writer) =>
      keepPolicy(writer, sheetKept(place.now(), place.today())),
    );

  /** A new pair and sheet for this keyholder, and a note that both files need new keys. Nothing is written yet. */
  const renewed = async (files: Files, as: Worker, passphrase: string): Promise<Renewed> => {
    const recoveryKey = makeRecoveryKey();
    const own = await withOwnPassphrase(files.ring, as, passphrase, files.keys);
    const due = { since: place.now(), why: 'sheet-used' } as const;
    const ring = withDue(withNewSheet(own.ring, recoveryKey, files.keys), due, files.keys);
    return { ring, signer: own.signer, take: own.take, as, recoveryKey };
  };

  const handlers: Handlers<'vault'> = {
    status: async () => readStatus(place, state, tries),
    suggestPassphrase: async () => ({ words: suggestPassphrase() }),

    buildPractice: async () => {
      const { practiceWords, fillPractice } = place;
      if (!place.practice || !practiceWords || !fillPractice) throw new KnownFailure('not-allowed');
      if (state.kind !== 'closed' || (await readFolder(folder)).kind === 'ready') {
        throw new KnownFailure('not-ready');
      }
      const worker = practiceWorker(practiceWords);
      const establishment = practiceEstablishment;
      const { inside } = await create({ establishment, worker }, practiceWords);
      const { files } = inside;
      try {
        await enter(inside);
        const desk = openDesk();
        if (!desk) throw new KnownFailure('unexpected');
        const women = await fillPractice(desk);
        await addPracticeStaff(place, files, { makeId: addWorker, session: desk.session.id });
        await keepSheetDays(files);
        await keepRing(folder, files, withState(files.ring, 'ready', files.keys));
        return { women };
      } finally {
        // Also when it was not finished: the keyring still says so, and it can be built again.
        await letGo();
      }
    },

    setUp: async ({ establishment, worker, passphrase }) => {
      checkPassphrase(passphrase);
      // Whoever is first must be able to open what is made.
      const isWithoutPlans = worker.role === 'administrator';
      if (place.practice || state.kind === 'open' || isWithoutPlans)
        throw new KnownFailure('not-allowed');
      if ((await readFolder(folder)).kind === 'ready') throw new KnownFailure('not-allowed');
      await letGo();
      const first = { id: addWorker(), ...worker, isKeyholder: true };
      const made = await create({ establishment, worker: first }, passphrase);
      state = { kind: 'setting-up', ...made };
      return { recoveryKey: made.recoveryKey, vaultName: establishment };
    },

    confirmRecoveryKey: async ({ recoveryKey }) => {
      if (state.kind !== 'setting-up' && state.kind !== 'renewing')
        throw new KnownFailure('not-ready');
      const made = state.kind === 'renewing' ? state.renewed : state;
      if (!readRecoveryKey(recoveryKey).equals(readRecoveryKey(made.recoveryKey))) {
        throw new KnownFailure('wrong-recovery-key');
      }
      if (state.kind === 'setting-up') {
        const { files } = state.inside;
        await keepRing(folder, files, withState(files.ring, 'ready', files.keys));
        await keepSheetDays(files);
        // Where it cannot be tried now, it is asked for before the first plan.
        await runDrill({ ...place, files }, recoveryKey).catch(() => undefined);
        return enter(state.inside);
      }
      const { recovered, renewed } = state;
      const { as, signer, take } = renewed;
      const act = { what: 'sheet-used', about: as.id } as const;
      await keepRing(folder, recovered.files, renewed.ring, { act, at: place.now() });
      await keepSheetDays(recovered.files);
      return enter({ files: recovered.files, holder: { ...as }, signer, takes: [take] });
    },

    unlock: async ({ passphrase }) => {
      const found = await keyringsToOpen(folder, state);
      await tries.check();
      // Counted before the guess is tested, so that stopping the process midway gains no free guess.
      await tries.countOne();
      const opened = await tryPassphrase(found, passphrase).catch(async (problem: unknown) => {
        throw await tries.explain(problem);
      });
      await tries.forget();
      // A renewal or set-up broken off holds the files: one process must never open them twice.
      await letGo();
      return enter(await goInByPassphrase(folder, found, opened, place.now()));
    },

    openToRead: async (asked) => {
      const found = await keyringsToOpen(folder, state);
      const opened = await openToRead(place, tries, found, asked, lock);
      state = { kind: 'open', ...opened };
      longest = setTimeout(lockAfterLong, LONGEST_SESSION_MS).unref();
      place.whenOpened?.();
      return opened.opened;
    },

    unlockWithRecoveryKey: async ({ recoveryKey }) => {
      const found = await keyringsToOpen(folder, state);
      const opened = await trySheet(found, recoveryKey).catch(async (problem: unknown) => {
        throw await tries.note('sheet', problem);
      });
      await letGo();
      const files = await goInBySheet(folder, found, opened, place.now());
      const keyholders = await keyholdersOf(files);
      state = { kind: 'recovered', files, keyholders };
      return { keyholders: keyholders.map(({ id, name }) => ({ id, name })) };
    },

    renewKeys: async ({ passphrase, keyholder }) => {
      if (state.kind !== 'recovered' && state.kind !== 'renewing')
        throw new KnownFailure('not-ready');
      checkPassphrase(passphrase);
      const recovered = state.kind === 'recovered' ? state : state.recovered;
      const { files, keyholders } = recovered;
      const as = keyholders.find(({ id }) => keyholder === undefined || id === keyholder);
      if (!as) throw new KnownFailure('no-longer-here');
      // Until the new sheet has been typed back the old one still opens.
      const next = await renewed(files, as, passphrase);
      state = { kind: 'renewing', recovered, renewed: next };
      await tries.forget();
      const { establishment } = await readPolicy(files.control);
      return { recoveryKey: next.recoveryKey, vaultName: establishment ?? '' };
    },

    unlockWithCode: async ({ code }) => {
      const found = await keyringsToOpen(folder, state);
      const opened = await tryCode(found, code, place.now()).catch(async (problem: unknown) => {
        throw await tries.note('code', problem);
      });
      mustLeaveAKeyholder(opened);
      await letGo();
      const { files, worker, take } = await goInByCode(folder, found, opened, place.now());
      state = { kind: 'coded', files, worker, take };
      const { establishment } = await readPolicy(files.control);
      return { establishment: establishment ?? '', worker };
    },

    setOwnPassphrase: async ({ passphrase }) => {
      if (state.kind !== 'coded') throw new KnownFailure('not-ready');
      checkPassphrase(passphrase);
      const { files, worker, take } = state;
      const own = await withOwnPassphrase(files.ring, worker, passphrase, files.keys);
      const act = { what: 'code-used', by: worker.id } as const;
      await keepRing(folder, files, own.ring, { act, at: place.now() });
      await tries.forget();
      const takes = [own.take, take];
      return enter({ files, holder: { ...worker }, signer: own.signer, takes });
    },
  };

  return {
    handlers,
    rescue,
    openHandlers: () => (state.kind === 'open' ? state.handlers : undefined),
    isReading: () => state.kind === 'open' && state.isReading === true,
    worker: () => (state.kind === 'open' ? state.opened.worker : undefined),
    stepUp: () => (state.kind === 'open' ? state.stepUp : undefined),
    keyed: (about, text) =>
      (state.kind === 'open' ? state.files.log?.keyed(about, text) : '') ?? '',
    turn: () => (state.kind === 'open' ? state.turn() : undefined),
    desk: openDesk,
    close: letGo,
  };
}
