// What can be done to a keyring: make one, let somebody in, let somebody go, change what they are, change the keys. Each
// takes a keyring and gives the next edition of it, sealed; nothing is written here.

import { randomUUID } from 'node:crypto';
import { KnownFailure } from '../../shared/ipc/failure';
import { makeCustody } from './custody';
import {
  type CodeSlot,
  type KeyPair,
  type Keyring2,
  type Keys,
  type PersonSlot,
  type Slot,
  sealRing,
  sealSlot,
} from './keyring';
import type { Keyring1 } from './keyring-1';
import { newKey, paperSlot, personSlot, salt, sheetSlot, withPrivates } from './make-slot';
import { codeUntil, keyFromCode, makeCode } from './one-time-code';
import { findSlot, type Holder, keyAroundControl, stretchFor } from './open-keyring';
import { kdfToCreate } from './passphrase';
import type { Secret } from './secret';
import type { Signer } from './signer';
import { wrap } from './wrap';

const nextEdition = (ring: Keyring2, change: Partial<Keyring2>, keys: Keys): Keyring2 =>
  sealRing({ ...ring, ...change, edition: ring.edition + 1 }, keys);

/** What a new keyring opens to, for the person it was made by. */
export type MadeKeyring = { ring: Keyring2; keys: Keys; signer: Signer; take: Secret };

/** A new keyring with new random keys, for one person and one recovery sheet. */
export async function makeKeyring(from: {
  person: Holder;
  passphrase: string;
  recoveryKey: string;
  state: Keyring2['state'];
}): Promise<MadeKeyring> {
  const custody = makeCustody();
  const keys = { control: newKey(), plans: newKey(), custody: custody.secret };
  const bare = { vault: randomUUID(), kdf: { ...kdfToCreate, salt: salt() } };
  const root = await stretchFor(bare, from.passphrase);
  const { slot, signer, take } = personSlot(bare, from.person, root, keys);
  root.purge();
  const slots = [slot, sheetSlot(bare, from.recoveryKey, keys)];
  const of = { ...bare, state: from.state, slots, custody: custody.publicKey };
  return { ring: firstEdition(of, keys), keys, signer, take };
}

/**
 * A keyring of the first format, written anew: the same key and sheet, and a second key.
 * @param by who opened it, given a pair; left out when it was the sheet
 */
export function fromFormat1(
  old: Keyring1,
  key: Secret,
  by?: { person: Holder; root: Secret; kdf: Keyring2['kdf'] },
): { ring: Keyring2; keys: Keys; signer?: Signer; take?: Secret } {
  const plans = { key, salt: old.salt };
  const keys = { control: newKey(), plans };
  const bare = { vault: old.vault, kdf: by?.kdf ?? { ...kdfToCreate, salt: salt() } };
  const made = by && personSlot(bare, by.person, by.root, keys);
  const slots = [...(made ? [made.slot] : []), ...oldSheets(old, keys.control.key, key)];
  const ring = firstEdition({ ...bare, state: old.state, slots }, keys);
  return { ring, keys, ...(made ? { signer: made.signer, take: made.take } : {}) };
}

function oldSheets(old: Keyring1, control: Secret, plans: Secret): Slot[] {
  const by = keyAroundControl(plans);
  const slots = old.slots.flatMap((sheet): Slot[] => {
    if (sheet.kind !== 'recovery') return [];
    return [{ kind: 'recovery-1', sheet, control: wrap(control, by, Buffer.from(old.vault)) }];
  });
  by.purge();
  return slots;
}

function firstEdition(
  of: Pick<Keyring2, 'vault' | 'kdf' | 'state' | 'slots' | 'custody'>,
  keys: Keys & Required<KeyPair>,
): Keyring2 {
  const salts = { control: keys.control.salt, plans: keys.plans.salt };
  return sealRing({ format: 2, edition: 1, salts, ...of }, keys);
}

/** The same keyring, its state changed. */
export function withState(ring: Keyring2, state: Keyring2['state'], keys: Keys): Keyring2 {
  return nextEdition(ring, { state }, keys);
}

/** The same keyring, with a note that its keys have to be changed. */
export function withDue(ring: Keyring2, due: NonNullable<Keyring2['due']>, keys: Keys): Keyring2 {
  return nextEdition(ring, { due }, keys);
}

/** The keyring with a new recovery sheet; the one before opens nothing any more. */
export function withNewSheet(ring: Keyring2, recoveryKey: string, keys: Keys): Keyring2 {
  if (!keys.plans) throw new KnownFailure('not-allowed');
  const others = ring.slots.filter(({ kind }) => kind !== 'recovery' && kind !== 'recovery-1');
  return nextEdition(ring, { slots: [...others, sheetSlot(ring, recoveryKey, keys)] }, keys);
}

/**
 * The keyring with a one-time code for this person. One they had before no longer works.
 * @param withPlans the code leads to the plans at once; else a keyholder has still to confirm
 */
export function withCode(
  ring: Keyring2,
  person: Holder,
  keys: Keys,
  { at, withPlans }: { at: string; withPlans: boolean },
): { ring: Keyring2; code: string; until: string } {
  const code = makeCode();
  const until = codeUntil(at);
  const bare = { kind: 'code', ...whoseOf(person), until } as const;
  const slot = paperSlot<CodeSlot>(
    ring,
    bare,
    (by) => keyFromCode(code, by),
    withPlans ? keys : withoutPlans(keys),
  );
  const others = ring.slots.filter((held) => held.kind !== 'code' || held.person !== person.id);
  return { ring: nextEdition(ring, { slots: [...others, slot] }, keys), code, until };
}

const whoseOf = ({ id, role, isKeyholder }: Holder) => ({
  person: id,
  role,
  keyholder: isKeyholder,
});

function withoutPlans({ control, next }: Keys): Keys {
  return next ? { control, next: { control: next.control } } : { control };
}

/**
 * The keyring with a passphrase of this person's own, and a new pair; what opened for them before, code or passphrase,
 * opens nothing any more.
 * @throws KnownFailure passphrase-too-common when it opens another person's slot: whose, or that it does, is not told
 */
export async function withOwnPassphrase(
  ring: Keyring2,
  person: Holder,
  passphrase: string,
  keys: Keys,
): Promise<{ ring: Keyring2; signer: Signer; take: Secret }> {
  const root = await stretchFor(ring, passphrase);
  try {
    refuseTaken(ring, root, person.id);
    const { slot, signer, take } = personSlot(ring, person, root, keys);
    const slots = [...withoutPerson(ring.slots, person.id), slot];
    return { ring: nextEdition(ring, { slots }, keys), signer, take };
  } finally {
    root.purge();
  }
}

function refuseTaken(ring: Keyring2, root: Secret, person: string): void {
  const found = findSlot(ring, root);
  found?.take.purge();
  found?.seed.purge();
  if (found && found.slot.person !== person) throw new KnownFailure('passphrase-too-common');
}

const withoutPerson = (slots: readonly Slot[], person: string): Slot[] =>
  slots.filter((held) => !('person' in held) || held.person !== person);

/**
 * The keyring after a change of passphrase: the same pair under another passphrase.
 * @throws KnownFailure wrong-passphrase, passphrase-too-common
 */
export async function withPassphrase(
  ring: Keyring2,
  person: string,
  { now, next }: { now: string; next: string },
  keys: Keys,
): Promise<Keyring2> {
  const before = await stretchFor(ring, now);
  const found = findSlot(ring, before);
  before.purge();
  if (found?.slot.person !== person) throw new KnownFailure('wrong-passphrase');
  const { slot, take, seed } = found;
  const root = await stretchFor(ring, next);
  try {
    refuseTaken(ring, root, person);
    return replaced(ring, withPrivates(ring, slot, take, seed, root), keys);
  } finally {
    root.purge();
    take.purge();
    seed.purge();
  }
}

const replaced = (ring: Keyring2, slot: PersonSlot, keys: Keys): Keyring2 =>
  nextEdition(
    ring,
    { slots: ring.slots.map((held) => ('id' in held && held.id === slot.id ? slot : held)) },
    keys,
  );

/**
 * The keyring with this person as they now are. What their slots hold they go on holding.
 * @param withPlans seals the plans' key to their own pair too, unless they are an administrator
 * @throws KnownFailure no-longer-here
 */
export function withPersonAs(
  ring: Keyring2,
  person: Holder,
  keys: Keys,
  withPlans = false,
): Keyring2 {
  const isTheirs = (held: Slot): held is PersonSlot | CodeSlot =>
    'person' in held && held.person === person.id;
  if (!ring.slots.some(isTheirs)) throw new KnownFailure('no-longer-here');
  const slots = ring.slots.map((held): Slot => {
    if (!isTheirs(held)) return held;
    const holdsPlans = held.plans !== undefined || (withPlans && held.kind === 'person');
    const as = { ...held, ...whoseOf(person) };
    return sealSlot(ring, as, holdsPlans ? keys : withoutPlans(keys));
  });
  return nextEdition(ring, { slots }, keys);
}

/** The keyring without this person. */
export function withoutSlotsOf(ring: Keyring2, person: string, keys: Keys): Keyring2 {
  return nextEdition(ring, { slots: withoutPerson(ring.slots, person) }, keys);
}

/**
 * The keyring with new keys beside the old ones, sealed to everybody who holds the old ones.
 * @throws KnownFailure new-sheet-first: a sheet of the first format could not be given the new keys
 */
export function beginNewKeys(ring: Keyring2, keys: Keys): { ring: Keyring2; keys: Keys } {
  // Two new keys on top of two would leave a file that only the first of them opens.
  if (ring.next) throw new KnownFailure('keyring-damaged');
  const next = { control: newKey(), plans: newKey() };
  const slots = ring.slots.map((held): Slot => {
    if (held.kind === 'recovery-1') throw new KnownFailure('new-sheet-first');
    const both = { ...keys, next };
    return sealSlot(ring, held, held.plans ? both : withoutPlans(both));
  });
  const salts = { control: next.control.salt, plans: next.plans.salt };
  const begun = { ...keys, next };
  return { ring: nextEdition(ring, { slots, next: salts }, begun), keys: begun };
}

/** The keyring with the new keys only, once both files open with them. */
export function endNewKeys(ring: Keyring2, keys: Keys): { ring: Keyring2; keys: Keys } {
  if (!ring.next || !keys.next) return { ring, keys };
  const now: Keys = { ...keys.next, ...(keys.custody ? { custody: keys.custody } : {}) };
  const slots = ring.slots.map((held): Slot => {
    if (held.kind === 'recovery-1' || !held.next) return held;
    const { next, plans: _, ...rest } = held;
    return { ...rest, ...next } as Slot;
  });
  const { next: salts, due: _, ...rest } = ring;
  return { ring: nextEdition({ ...rest, salts, slots } as Keyring2, {}, now), keys: now };
}
