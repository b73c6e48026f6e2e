// New keys for the two open files: they are changed while whoever asks waits, and a change that was broken off is ended.

import { KnownFailure } from '../../shared/ipc/failure';
import { endNewKeys } from '../keys/change-keyring';
import type { Keyring2, Keys } from '../keys/keyring';
import { changeKeys } from './new-keys';
import { type Files, keepRing, openFiles, purgeKeys } from './open-files';
import { keepPolicy, type PeopleAct } from './people-rows';

/** True when the keys have to be changed, or a change was broken off. */
export function needsNewKeys({ ring, keys }: Files): boolean {
  return keys.plans !== undefined && (ring.due !== undefined || ring.next !== undefined);
}

/**
 * Puts both files under new keys while they are open: whoever asks meanwhile waits. A change that was broken off is
 * ended.
 * @param told `whenAt`: at each step, for the tests that end the program there; `whenLost`: nothing could be opened again
 * @throws KnownFailure what kept it from being done: the files are open as before then
 */
export async function renewFileKeys(
  folder: string,
  files: Files,
  at: string,
  told: { by?: string; whenAt?: (step: string) => Promise<void>; whenLost?: () => void } = {},
): Promise<void> {
  const { control, plans } = files;
  if (!plans) throw new KnownFailure('not-allowed');
  const parked = { plans: await plans.park(), control: await control.park() };
  let problem: unknown;
  const note = (done: { ring: Keyring2; keys: Keys }) => Object.assign(files, done);
  await changeKeys(folder, files, note, told.whenAt).catch((why: unknown) => {
    problem = why;
  });
  const opened = await openFiles(folder, files.ring, files.keys, { at, bySheet: true }).catch(
    (why: unknown) => {
      parked.control.resume();
      parked.plans.resume();
      told.whenLost?.();
      throw why;
    },
  );
  files.plansAhead = opened.plansAhead ?? false;
  if (opened.log) {
    opened.log.goOnFrom(files.log);
    files.log = opened.log;
  }
  parked.control.resume(opened.control);
  parked.plans.resume(opened.plans);
  if (problem) throw problem;
  const dropped = files.keys;
  const ended = endNewKeys(files.ring, files.keys);
  Object.assign(files, { keys: ended.keys, plansAhead: false });
  const act: PeopleAct = { what: 'keys-changed', ...(told.by ? { by: told.by } : {}) };
  await keepRing(folder, files, ended.ring, { act, at });
  purgeKeys({ control: dropped.control, ...(dropped.plans ? { plans: dropped.plans } : {}) });
  await control.transaction((writer) => keepPolicy(writer, { keysChangedAt: at }));
}
