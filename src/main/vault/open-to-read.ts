// Plans that lie where nothing can be written: a keyholder may read them, with a reason, and nothing else. All of it is worked on
// in memory; no byte is written beside the plans, and each look is on disk elsewhere before it is shown. Decision 26.

import { constants } from 'node:fs';
import { access, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { questionsToSeal } from '../../shared/domain/places/tied';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { LockReason } from '../../shared/ipc/locked-calls';
import { doAs } from '../audit/context';
import type { Log } from '../audit/log';
import { isCode } from '../files/write-whole';
import type { Keys } from '../keys/keyring';
import type { Keyrings } from '../keys/keyring-file';
import { ownWordsOf } from '../keys/own-words';
import { openIntoMemory } from '../store/into-memory';
import { controlMigrations, migrations } from '../store/migrate';
import { type Parkable, parkable } from '../store/parked';
import { withSealing } from '../store/sealing';
import { layDesk } from './laid-desk';
import { logAt } from './log-place';
import { noteLooks, openLookNote } from './look-note';
import { checkEdition, closeFiles, type Files, purgeKeys } from './open-files';
import { peopleHandlers } from './people';
import { goneFrom } from './people-shown';
import { openPlanKeys } from './plan-keys';
import type { Session } from './session';
import { stepUpAt } from './step-up';
import type { TryLimit } from './try-limit';
import { CONTROL_FILE, VAULT_FILE } from './vault-folder';
import type { ReadingOnly, VaultPlace } from './vault-place';
import { type Inside, tryPassphrase, workerOf } from './way-in';
import { readEstablishment } from './worker-rows';

type Asked = Parameters<Handlers<'vault'>['openToRead']>[0];

/**
 * Opens plans that cannot be written to, for reading.
 * @param found the keyrings there
 * @param lock ends the vault's process
 * @returns the open files, in memory, and the session
 * @throws KnownFailure not-allowed where something can be written: then they are opened as ever; wrong-passphrase,
 *   wait-before-next-try, keyholder-to-read, as `openLookNote`, as `openIntoMemory`
 */
export async function openToRead(
  place: VaultPlace,
  tries: TryLimit,
  found: Keyrings,
  { passphrase, reason, note: ticket }: Asked,
  lock: (why?: LockReason) => void,
): Promise<{ files: Files } & Session> {
  if (!(await isClosedToWriting(place.folder))) throw new KnownFailure('not-allowed');
  const path = place.takePlace(ticket);
  if (!path) throw new KnownFailure('place-gone');
  const inside = await goIn(place, tries, found, passphrase);
  const { files } = inside;
  let file: FileHandle | undefined;
  try {
    if (!files.plans) throw new KnownFailure('keyholder-to-read');
    const worker = await workerOf(files, inside.holder);
    const head = files.log?.head();
    file = await openLookNote(path, place.folder);
    const recorder = await noteLooks(file, {
      ...{ at: place.now(), worker, reason, establishment: await readEstablishment(files.plans) },
      goesOnFrom: head && { seq: head.seq, hash: head.hash },
    });
    // From here on nothing is put into the log, in memory, that is not in the note.
    files.plans.recordTo(recorder);
    const session = await beginReading(place, inside, lock);
    const whenClosed = () => Promise.resolve(file?.close());
    return { files, ...session, whenClosed };
  } catch (problem) {
    await closeFiles(files);
    await file?.close();
    throw problem;
  }
}

/** A folder that this computer lets nobody here write into. Asked without writing anything. */
async function isClosedToWriting(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => false,
    (problem: unknown) => isCode(problem, 'EROFS', 'EACCES', 'EPERM'),
  );
}

/** @throws KnownFailure wrong-passphrase, wait-before-next-try, keyholder-to-read; as `openIntoMemory` */
async function goIn(
  place: VaultPlace,
  tries: TryLimit,
  found: Keyrings,
  passphrase: string,
): Promise<Inside> {
  await tries.check();
  await tries.countOne('here');
  const opened = await tryPassphrase(found, passphrase).catch(async (problem: unknown) => {
    throw await tries.explain(problem, 'here');
  });
  await tries.forget('here');
  if (opened.format === 1) {
    // Its keyring would have to be written anew first.
    for (const secret of [opened.root, opened.key]) secret.purge();
    throw new KnownFailure('folder-read-only');
  }
  const { ring, keys, holder, signer, take } = opened;
  try {
    if (!holder.isKeyholder || !keys.plans) throw new KnownFailure('keyholder-to-read');
    const { folder } = place;
    const control = await inMemory(join(folder, CONTROL_FILE), controlMigrations, keys, 'control');
    await checkEdition(control, ring, false);
    const held = [keys.plans, keys.next?.plans].flatMap((key) => key ?? []);
    const log = logAt(folder, () => control, held, true);
    const plans = await inMemory(join(folder, VAULT_FILE), migrations, keys, 'plans', log);
    return { files: { ring, keys, control, plans, log }, holder, signer, takes: [take] };
  } catch (problem) {
    purgeKeys(keys);
    take.purge();
    throw problem;
  }
}

async function inMemory(
  path: string,
  steps: typeof migrations,
  keys: Keys,
  which: 'control' | 'plans',
  log?: Log,
): Promise<Parkable> {
  const now = keys[which];
  if (!now) throw new KnownFailure('not-allowed');
  const next = keys.next?.[which];
  return parkable(
    await openIntoMemory({ path, ...now, next, migrations: steps, watch: log?.watch }),
  );
}

/** The calls there are: a list, a plan, and that it is printed. Every other one would write. */
async function beginReading(
  place: VaultPlace,
  inside: Inside,
  lock: (why?: LockReason) => void,
): Promise<Session> {
  const { files, holder, signer, takes } = inside;
  const { plans, log } = files;
  if (!plans) throw new KnownFailure('keyholder-to-read');
  const worker = await workerOf(files, holder);
  log?.workFor({ worker: worker.id, signer, now: place.now });
  const planKeys = await openPlanKeys({
    ...{ files, connection: plans, worker: worker.id, takes },
    questions: questionsToSeal((await place.content()).workbook),
  });
  const stepUp = stepUpAt({ files, me: holder, now: place.now, lock });
  const people = peopleHandlers({
    ...{ folder: place.folder, files, me: holder, now: place.now, today: place.today },
    ...{ practice: place.practice, stepUp, lock },
  });
  const by = { worker: worker.id, role: worker.role, side: 'staff' } as const;
  const laid = await doAs({ act: 'vault-unlocked', by }, () =>
    layDesk(
      place,
      withSealing(plans, planKeys.sealing),
      { worker, signer, people, stepUp, own: ownWordsOf(takes), gone: goneFrom(files) },
      lock,
    ),
  );
  const { workbook, plans: all } = laid.handlers;
  const handlers: ReadingOnly = {
    workbook,
    plans: { list: all.list, open: all.open },
    reading: { print: async () => ({}) },
  };
  return {
    ...{ opened: { ...laid.opened, isReading: true }, handlers, stepUp, isReading: true },
    ...{ turn: () => undefined, desk: laid.desk, forgetKeys: planKeys.forget },
  };
}
