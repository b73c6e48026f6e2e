// Who works here, as it is shown: names from control.db, ways in from the keyring.

import { addDays, type Day, day, isOnOrAfter } from '../../shared/domain/calendar/day';
import type { Worker } from '../../shared/ipc/contract';
import type { PeopleShown, Person } from '../../shared/ipc/people-calls';
import { type CodeSlot, type Keyring2, peopleIn } from '../keys/keyring';
import type { Holder } from '../keys/open-keyring';
import { checkOf } from '../keys/public-check';
import type { Files } from './open-files';
import { type PersonRow, type Policy, readPeople, readPolicy } from './people-rows';

/** How often the sheet is typed back. Source: security.md 2.3. */
const TRY_SHEET_AFTER_DAYS = 90;

/** Everybody who is or was here. @param at UTC moment */
export async function listPeople(files: Files, me: string, at: string): Promise<Person[]> {
  const rows = await readPeople(files.control);
  const people = rows.map((row) => personOf(files.ring, row, me, at));
  const here = people.filter(({ state }) => state !== 'gone');
  const gone = people.filter(({ state }) => state === 'gone');
  return [...here, ...gone.sort((a, b) => ((a.goneAt ?? '') < (b.goneAt ?? '') ? 1 : -1))];
}

function personOf(ring: Keyring2, row: PersonRow, me: string, at: string): Person {
  const { id, name, addedAt, goneAt } = row;
  const slot = peopleIn(ring).find(({ person }) => person === id);
  const code = ring.slots.find(
    (held): held is CodeSlot => held.kind === 'code' && held.person === id,
  );
  const as = slot ?? code;
  const base = {
    ...{ id, name, role: as?.role ?? row.role, isKeyholder: as?.keyholder ?? row.isKeyholder },
    ...{ isMe: id === me, addedAt },
    ...(code && code.until > at ? { codeUntil: code.until } : {}),
  };
  if (slot && (slot.plans || slot.role === 'administrator')) return { ...base, state: 'active' };
  if (slot) {
    return { ...base, state: 'waiting', waitsFor: 'keyholder', check: checkOf(slot.publicKey) };
  }
  if (goneAt && !code) return { ...base, state: 'gone', goneAt };
  return { ...base, state: 'waiting', waitsFor: base.codeUntil ? 'code' : 'new-code' };
}

/** Who was removed and has no way in any more: neither a passphrase nor a code that was made for them since. */
export const goneFrom = (files: Files) => async (): Promise<ReadonlySet<string>> => {
  const hasWayIn = (person: string) =>
    files.ring.slots.some((held) => 'person' in held && held.person === person);
  const rows = await readPeople(files.control);
  return new Set(rows.filter(({ id, goneAt }) => goneAt && !hasWayIn(id)).map(({ id }) => id));
};

/** Keyholders who can open the plans. */
export function keyholdersIn(ring: Keyring2): string[] {
  return peopleIn(ring)
    .filter(({ keyholder, plans }) => keyholder && plans)
    .map(({ person }) => person);
}

/** Those who may say "I am a keyholder" when the sheet was used: by the keyring, or by their row when it has no slot. */
export async function keyholdersOf({ ring, control }: Files): Promise<Worker[]> {
  const rows = await readPeople(control);
  return rows.flatMap(({ id, name, role, isKeyholder, goneAt }): Worker[] => {
    const slot = peopleIn(ring).find(({ person }) => person === id);
    const isOne = slot ? slot.keyholder : isKeyholder && !goneAt;
    return isOne ? [{ id, name, role: slot?.role ?? role, isKeyholder: true }] : [];
  });
}

/** The list with what I may do. */
export async function showPeople(
  files: Files,
  me: Holder,
  when: { at: string; today: Day; practice: boolean; steppedUpUntil: string | undefined },
): Promise<PeopleShown> {
  const { ring, keys } = files;
  const holdsPlans = me.isKeyholder && keys.plans !== undefined;
  const policy = await readPolicy(files.control);
  return {
    people: await listPeople(files, me.id, when.at),
    may: {
      add: mayAdd(me, files),
      ...{ confirm: holdsPlans, change: holdsPlans, renewSheet: holdsPlans, rotate: holdsPlans },
    },
    hasFewKeyholders: keyholdersIn(ring).length < 2,
    sheet: sheetOf(ring, policy, when),
    keys: {
      state: ring.due || ring.next ? 'due' : 'settled',
      ...(policy.keysChangedAt ? { changedAt: policy.keysChangedAt } : {}),
    },
    ...(when.steppedUpUntil ? { steppedUpUntil: when.steppedUpUntil } : {}),
  };
}

/** A keyholder who can open the plans, or an administrator. */
export function mayAdd(me: Holder, { keys }: Files): boolean {
  return me.role === 'administrator' || (me.isKeyholder && keys.plans !== undefined);
}

/** In practice there is no sheet to get from a safe: nothing is due there. */
function sheetOf(
  ring: Keyring2,
  policy: Policy,
  { today, practice }: { today: Day; practice: boolean },
): PeopleShown['sheet'] {
  const tried = day.safeParse(policy.sheetTriedOn);
  const tryAgainOn = tried.success ? addDays(tried.data, TRY_SHEET_AFTER_DAYS) : today;
  return {
    ...(policy.sheetMadeAt ? { madeAt: policy.sheetMadeAt } : {}),
    tryAgainOn,
    isDue: !practice && (isOnOrAfter(today, tryAgainOn) || !policy.drilledAt),
    isTriedWithBackup: practice || policy.drilledAt !== undefined,
    isFromBefore: ring.slots.some(({ kind }) => kind === 'recovery-1'),
  };
}
