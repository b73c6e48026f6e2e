// Who works with these plans, and how each comes and goes. Who may do what is decided here too, whoever asks: a
// keyholder who can open the plans, or an administrator. Source: security.md 2.3 to 2.5.

import { randomUUID } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';
import { readsTheSame } from '../../shared/domain/people/worker-name';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { OneTimeCode, PeopleShown } from '../../shared/ipc/people-calls';
import {
  withCode,
  withDue,
  withNewSheet,
  withoutSlotsOf,
  withPassphrase,
  withPersonAs,
} from '../keys/change-keyring';
import { peopleIn } from '../keys/keyring';
import { type Holder, openWithRecoveryKey } from '../keys/open-keyring';
import { checkPassphrase } from '../keys/passphrase';
import { isSameCheck } from '../keys/public-check';
import { makeRecoveryKey, readRecoveryKey } from '../keys/recovery-key';
import { runDrill } from './drill';
import { readHealth } from './health';
import { inOrder } from './in-order';
import { type Files, keepRing } from './open-files';
import {
  keepAct,
  keepGone,
  keepPerson,
  keepPolicy,
  type PeopleAct,
  readActs,
  readPolicy,
  sheetKept,
} from './people-rows';
import { keyholdersIn, listPeople, mayAdd, showPeople } from './people-shown';
import { renewFileKeys } from './renew-file-keys';
import type { StepUp } from './step-up';
import { isOwnSlip, readTriesTold } from './tries-told';
import { keepWorker } from './worker-rows';

export type PeopleDesk = {
  folder: string;
  files: Files;
  /** Who is at the keyboard. */
  me: Holder;
  now: () => string;
  today: () => Day;
  /** Made-up people only. */
  practice: boolean;
  /** My passphrase again. */
  stepUp: StepUp;
  /** Under which moment wrong tries were kept as I came in, where there were some. */
  triesNotedAt?: string | undefined;
  /** Locks, after the reply has gone out. */
  lock: () => void;
};

/** What may be asked about the people here. */
export function peopleHandlers(desk: PeopleDesk): Handlers<'people'> {
  const { folder, files, me, stepUp } = desk;
  let newSheet: string | undefined;

  const shown = (): Promise<PeopleShown> =>
    showPeople(files, me, {
      ...{ at: desk.now(), today: desk.today(), practice: desk.practice },
      steppedUpUntil: stepUp.until(),
    });
  const mustBeKeyholder = (): void => {
    if (!me.isKeyholder || !files.keys.plans) throw new KnownFailure('not-allowed');
  };
  const mustRunPeople = (): void => {
    if (!mayAdd(me, files)) throw new KnownFailure('not-allowed');
  };
  /** Somebody who is still here, as the list shows them. @throws KnownFailure no-longer-here */
  const somebody = async (id: string) => {
    const found = (await listPeople(files, me.id, desk.now())).find((one) => one.id === id);
    if (!found || found.state === 'gone') throw new KnownFailure('no-longer-here');
    return found;
  };
  const keepSheetDays = () =>
    files.control.transaction((writer) => keepPolicy(writer, sheetKept(desk.now(), desk.today())));
  const done = (what: PeopleAct['what'], about?: string) => ({
    act: { by: me.id, what, ...(about ? { about } : {}) },
    at: desk.now(),
  });
  const isLastKeyholder = (person: string): boolean => {
    const keyholders = keyholdersIn(files.ring);
    return keyholders.length === 1 && keyholders[0] === person;
  };
  const mayLose = (person: string): void => {
    if (isLastKeyholder(person)) throw new KnownFailure('last-keyholder');
  };
  const giveCode = async (
    person: Holder & { name: string },
    withPlans: boolean,
    what: PeopleAct['what'],
  ): Promise<OneTimeCode> => {
    const made = withCode(files.ring, person, files.keys, { at: desk.now(), withPlans });
    await keepRing(folder, files, made.ring, done(what, person.id));
    return { person: person.id, name: person.name, code: made.code, until: made.until };
  };

  const newKeys = () =>
    renewFileKeys(folder, files, desk.now(), { by: me.id, whenLost: desk.lock });

  return inOrder({
    history: async () => {
      mustRunPeople();
      return readActs(files.control);
    },
    health: async () => {
      mustRunPeople();
      return readHealth(folder);
    },
    me: async () => {
      const mine = (await listPeople(files, me.id, desk.now())).find(({ isMe }) => isMe);
      if (!mine) throw new KnownFailure('no-longer-here');
      return mine;
    },
    list: async () => {
      // One who waits is told of nobody else.
      if (!files.keys.plans && me.role !== 'administrator') throw new KnownFailure('not-allowed');
      return shown();
    },
    tries: async () => {
      const all = await readTriesTold(files);
      const now = all.find(({ notedAt }) => notedAt === desk.triesNotedAt);
      return {
        ...(now && !isOwnSlip(now) ? { now } : {}),
        all: mayAdd(me, files) ? all : [],
      };
    },
    stepUp: ({ passphrase }) => stepUp.tryOne(passphrase),

    add: async ({ name, role, isKeyholder }) => {
      mustRunPeople();
      stepUp.must();
      if (role === 'administrator' && isKeyholder) throw new KnownFailure('not-allowed');
      const here = await listPeople(files, me.id, desk.now());
      if (here.some((one) => one.state !== 'gone' && readsTheSame(one.name, name)))
        throw new KnownFailure('name-taken');
      const person = { id: randomUUID(), name, role, isKeyholder };
      await files.control.transaction((writer) => keepPerson(writer, person, desk.now()));
      return giveCode(person, false, 'added');
    },

    confirm: async ({ person, check }) => {
      mustBeKeyholder();
      stepUp.must();
      const one = await somebody(person);
      const slot = peopleIn(files.ring).find((held) => held.person === person);
      if (!slot || one.state !== 'waiting') throw new KnownFailure('person-changed');
      if (!isSameCheck(check, slot.publicKey)) throw new KnownFailure('check-differs');
      // Their row first: what they will write points to it.
      if (files.plans) await keepWorker(files.plans, one, desk.now());
      const ring = withPersonAs(files.ring, one, files.keys, true);
      await keepRing(folder, files, ring, done('confirmed', person));
      return shown();
    },

    newCode: async ({ person }) => {
      mustRunPeople();
      stepUp.must();
      const one = await somebody(person);
      if (one.isMe) throw new KnownFailure('not-allowed');
      // A code of somebody who cannot open the plans lets in only as far as a keyholder; with the last one gone there is none.
      const mayLetIn = me.isKeyholder && files.keys.plans !== undefined;
      if (!mayLetIn && isLastKeyholder(person)) throw new KnownFailure('last-keyholder-code');
      // What they could open they may open again, when a keyholder gives the code; else a keyholder has to confirm.
      const couldOpen = one.state === 'active' && one.role !== 'administrator';
      return giveCode(one, couldOpen && me.isKeyholder, 'code-made');
    },

    change: async ({ person, role, isKeyholder }) => {
      mustBeKeyholder();
      stepUp.must();
      const one = await somebody(person);
      if ((one.role === 'administrator') !== (role === 'administrator'))
        throw new KnownFailure('not-allowed');
      if (role === 'administrator' && isKeyholder) throw new KnownFailure('not-allowed');
      if (one.isKeyholder && !isKeyholder) mayLose(person);
      const as = { id: person, name: one.name, role, isKeyholder };
      if (files.ring.slots.some((held) => 'person' in held && held.person === person)) {
        await keepRing(folder, files, withPersonAs(files.ring, as, files.keys));
      }
      await files.control.transaction(async (writer) => {
        await keepPerson(writer, as, desk.now());
        await keepAct(writer, done('changed', person).act, desk.now());
      });
      if (files.plans && one.state === 'active') await keepWorker(files.plans, as, desk.now());
      // What I may do has changed under my feet: I come in anew as what I now am.
      const now = await shown();
      if (one.isMe) desk.lock();
      return now;
    },

    remove: async ({ person }) => {
      mustRunPeople();
      stepUp.must();
      const one = await somebody(person);
      mayLose(person);
      const hadSlot = files.ring.slots.some((held) => 'person' in held && held.person === person);
      if (hadSlot) {
        const without = withoutSlotsOf(files.ring, person, files.keys);
        const due = { since: desk.now(), why: 'left' } as const;
        await keepRing(folder, files, withDue(without, due, files.keys));
      }
      await files.control.transaction(async (writer) => {
        await keepGone(writer, person, desk.now());
        await keepAct(writer, done('removed', person).act, desk.now());
      });
      if (one.isMe) {
        const last = await shown();
        desk.lock();
        return last;
      }
      // They are gone whatever comes of this: where it cannot be done now, it stays due, and is done when the plans are next
      // opened.
      if (hadSlot && files.keys.plans) {
        await newKeys().catch(() => undefined);
      }
      return shown();
    },

    changePassphrase: async ({ now, next }) => {
      checkPassphrase(next);
      const ring = await stepUp.counted(() =>
        withPassphrase(files.ring, me.id, { now, next }, files.keys),
      );
      await keepRing(folder, files, ring, done('passphrase-changed', me.id));
      return {};
    },

    newSheet: async () => {
      mustBeKeyholder();
      stepUp.must();
      // Nothing is written yet: until the new sheet has been typed back the old one still opens.
      newSheet = makeRecoveryKey();
      const { establishment } = await readPolicy(files.control);
      return { recoveryKey: newSheet, vaultName: establishment ?? '' };
    },
    confirmSheet: async ({ recoveryKey }) => {
      mustBeKeyholder();
      if (newSheet === undefined) throw new KnownFailure('not-ready');
      if (!readRecoveryKey(recoveryKey).equals(readRecoveryKey(newSheet))) {
        throw new KnownFailure('wrong-recovery-key');
      }
      const ring = withNewSheet(files.ring, newSheet, files.keys);
      await keepRing(folder, files, ring, done('sheet-made'));
      newSheet = undefined;
      await keepSheetDays();
      // The new sheet is the one from now on, whatever comes of it: where it cannot be tried now, that stays due.
      await runDrill(desk, recoveryKey, me.id).catch(() => undefined);
      return shown();
    },
    trySheet: async ({ recoveryKey }) => {
      mustRunPeople();
      if (files.keys.plans) {
        await runDrill(desk, recoveryKey, me.id);
        return shown();
      }
      const { keys } = openWithRecoveryKey(files.ring, recoveryKey);
      for (const held of [keys.control, keys.plans]) held?.key.purge();
      await files.control.transaction(async (writer) => {
        await keepPolicy(writer, { sheetTriedOn: desk.today() });
        await keepAct(writer, done('sheet-tried').act, desk.now());
      });
      return shown();
    },
    rotate: async () => {
      mustBeKeyholder();
      stepUp.must();
      await newKeys();
      return shown();
    },
  });
}
