// Going in: from open files to what may be asked. A person with the plans' key gets the desk; an administrator, and one
// who waits for a keyholder, get what concerns people and nothing else.

import { wentBack } from '../../shared/domain/audit/clock';
import { isReader } from '../../shared/domain/people/rights';
import { questionsToSeal } from '../../shared/domain/places/tied';
import { practiceStaff } from '../../shared/domain/practice/practice-staff';
import type { Opened, Worker } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { LockReason } from '../../shared/ipc/locked-calls';
import { doAs } from '../audit/context';
import { withOwnPassphrase, withState } from '../keys/change-keyring';
import { withCustody } from '../keys/custody';
import type { Holder } from '../keys/open-keyring';
import { ownWordsOf } from '../keys/own-words';
import type { Desk } from '../plans/desk';
import { joinTeam } from '../plans/team-rows';
import type { Connection } from '../store/connection';
import { endJournal, type Journal, openJournal } from '../store/journal';
import { withSealing } from '../store/sealing';
import { layBackupsAt } from './backups-at-work';
import { mustBeDrilled, sweepDrill } from './drill';
import { type LaidDesk, layDesk } from './laid-desk';
import { type Files, keepRing, plansKeyOf } from './open-files';
import { peopleHandlers } from './people';
import { keepPerson, keepSigningKey, readPolicy } from './people-rows';
import { goneFrom } from './people-shown';
import { openPlanKeys, readMembers } from './plan-keys';
import { needsNewKeys, renewFileKeys } from './renew-file-keys';
import { type StepUp, stepUpAt } from './step-up';
import { asFound, findDoubts } from './team-doubts';
import { noteTry } from './tries-record';
import { takeTries } from './tries-told';
import type { OpenHandlers, PeopleOnly, ReadingOnly, VaultPlace } from './vault-place';
import { type Inside, workerOf } from './way-in';
import { addWorker, keepWorker } from './worker-rows';

export type Session = {
  opened: Opened;
  handlers: OpenHandlers | PeopleOnly | ReadingOnly;
  turn: LaidDesk['turn'];
  desk: Desk | undefined;
  /** The passphrase of whoever is in, asked for again. */
  stepUp: StepUp;
  /** The last thing before the files are closed. */
  whenLocking?: () => Promise<void>;
  /** It all lies in memory, and nothing is written beside the plans. */
  isReading?: true;
  /** After the files were closed. */
  whenClosed?: () => Promise<void>;
  /** Wipes the plans' own keys. */
  forgetKeys?: () => void;
};

/**
 * Begins a session of whoever opened.
 * @param lock ends the vault's process
 * @param letGo closes the files and forgets the keys
 */
export async function beginSession(
  place: VaultPlace,
  inside: Inside,
  { lock, letGo }: { lock: (why?: LockReason) => void; letGo: () => Promise<void> },
): Promise<Session> {
  const { files, holder, signer, takes } = inside;
  const found = await asFound(files);
  // With the keys of now: after a change of keys nothing sealed before could be read.
  const triesNotedAt = await takeTries(place.folder, files, place.now());
  await endOwedChange(place, files);
  await completeRing(place.folder, files);
  await makeCustodyOnce(place, files, holder);
  await sweepDrill(place.folder);
  const journal = await goOnKeeping(place, files);
  const worker = await workerOf(files, holder);
  const { id: person } = worker;
  await files.control.transaction((writer) =>
    keepSigningKey(writer, { person, publicKey: signer.publicKey }, place.now()),
  );
  const stepUp = stepUpAt({
    ...{ files, me: holder, now: place.now, lock },
    noteOther: () => noteTry(place.folder, { at: Date.now(), way: 'passphrase' }),
  });
  const people = peopleHandlers({
    ...{ folder: place.folder, files, me: holder, now: place.now, today: place.today },
    ...{ practice: place.practice, stepUp, triesNotedAt, lock },
  });
  if (files.plans) {
    files.log?.workFor({ worker: person, signer, now: place.now });
    const { plans: kept } = files;
    await noteClock(kept, files.log?.lastBefore(), place.now());
    const by = { worker: person, role: worker.role, side: 'staff' } as const;
    const doubts = await doAs({ act: 'keys-changed', by }, async () =>
      findDoubts(files, kept, found, await readMembers(kept)),
    );
    const planKeys = await openPlanKeys({
      ...{ files, connection: kept, worker: person, takes, doubts },
      questions: questionsToSeal((await place.content()).workbook),
    });
    // A full disk keeps nobody out: what was not sealed is as it was, and is sealed the next time.
    await doAs({ act: 'keys-changed', by }, planKeys.settleAll).catch(() => undefined);
    files.whenRing = planKeys.settleAll;
    const connection = withSealing(files.plans, planKeys.sealing);
    const laid = await doAs({ act: 'vault-unlocked', by }, () =>
      layDesk(
        place,
        connection,
        { worker, signer, people, stepUp, own: ownWordsOf(takes), gone: goneFrom(files) },
        lock,
      ),
    );
    const backups = await layBackupsAt(place, { files, desk: laid.desk, journal }, letGo);
    const { plans } = laid.handlers;
    const handlers = {
      ...laid.handlers,
      ...backups.handlers,
      plans: { ...plans, start: firstDrilled(place, files, plans.start) },
    };
    const { whenLocking } = backups;
    return { ...laid, handlers, stepUp, whenLocking, forgetKeys: planKeys.forget };
  }
  const { establishment } = await readPolicy(files.control);
  const opened: Opened = {
    ...{ establishment: establishment ?? '', worker, practice: place.practice },
    reach: holder.role === 'administrator' ? 'people' : 'waiting',
  };
  return { opened, handlers: { people }, turn: () => undefined, desk: undefined, stepUp };
}

/** Of made-up women nothing is lost: there no drill is asked for. */
function firstDrilled<I, O>(place: VaultPlace, files: Files, start: (input: I) => Promise<O>) {
  return async (input: I): Promise<O> => {
    if (!place.practice) await mustBeDrilled(files);
    return start(input);
  };
}

/** A keyring from before names and wrong tries were held in it. Where it cannot be written now, it is at the next unlock. */
async function completeRing(folder: string, files: Files): Promise<void> {
  const { ring, keys } = files;
  if (ring.names && ring.tries) return;
  await keepRing(folder, files, withState(ring, ring.state, keys)).catch(() => undefined);
}

/** Keys that have to be changed are changed first. Where that cannot be done now, she gets in all the same. */
async function endOwedChange(place: VaultPlace, files: Files): Promise<void> {
  if (!needsNewKeys(files)) return;
  // Whatever it was: where the files could not be opened again, the next that asks them is told.
  await renewFileKeys(place.folder, files, place.now()).catch(() => undefined);
}

/** Before anything is written: what is saved from here on is kept a second time, where backups are made by themselves. */
async function goOnKeeping(
  { folder, now, backsUpByItself }: VaultPlace,
  files: Files,
): Promise<Journal | undefined> {
  if (!files.plans) return undefined;
  // What is saved without it would be missing from it.
  if (!backsUpByItself) {
    await endJournal(folder);
    return undefined;
  }
  return openJournal({ folder, now, connection: files.plans, key: () => plansKeyOf(files) });
}

/** Vaults from before, at the first unlock by a keyholder. Where it cannot be kept now it is made at the next. */
async function makeCustodyOnce(place: VaultPlace, files: Files, holder: Holder): Promise<void> {
  const made = holder.isKeyholder ? withCustody(files.ring, files.keys) : undefined;
  if (!made) return;
  const isKept = await keepRing(place.folder, files, made.ring).then(
    () => true,
    () => false,
  );
  // The keyring may have been written and only its number not: what is on disk counts from the next unlock on.
  if (isKept) files.keys = made.keys;
}

/** A few plans to read for those who only see plans whose team they are in. */
async function joinSome(plans: Connection, worker: string, session: string): Promise<void> {
  await plans.transaction(async (writer) => {
    const some = await writer.all<{ id: string; started_at: string }>(
      'SELECT id, started_at FROM plan ORDER BY started_at, reference LIMIT 6',
    );
    for (const { id: plan, started_at: at } of some) {
      await joinTeam(writer, { plan, worker, session, at, why: 'added' });
    }
  });
}

/** Gives the made-up people of the practice plans a way in each, beside the first. */
export async function addPracticeStaff(
  place: VaultPlace,
  files: Files,
  { makeId, session }: { makeId: () => string; session: string },
): Promise<void> {
  const [, ...others] = practiceStaff(place.practiceWords ?? '');
  let { ring } = files;
  for (const { words, ...as } of others) {
    const person = { id: makeId(), ...as };
    await files.control.transaction((writer) => keepPerson(writer, person, place.now()));
    if (files.plans && person.role !== 'administrator') {
      await keepWorker(files.plans, person, place.now());
    }
    if (files.plans && isReader(person.role)) await joinSome(files.plans, person.id, session);
    const own = await withOwnPassphrase(ring, person, words, files.keys);
    own.take.purge();
    ring = own.ring;
  }
  await keepRing(place.folder, files, ring);
}

/** Everyday Josie, who makes the practice plans. */
export function practiceWorker(words: string): Worker {
  const [first] = practiceStaff(words);
  if (!first) throw new KnownFailure('unexpected');
  const { name, role, isKeyholder } = first;
  return { id: addWorker(), name, role, isKeyholder };
}

/** That the clock stands before the last line of the log is a line of it. Never a reason not to come in. */
async function noteClock(
  plans: Connection,
  before: string | undefined,
  now: string,
): Promise<void> {
  if (before === undefined || !wentBack(before, now)) return;
  const nobody = { act: 'clock-doubted', detail: { after: before }, must: true } as const;
  await doAs(nobody, () => plans.transaction(async () => undefined)).catch(() => undefined);
}
