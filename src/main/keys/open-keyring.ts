// The ways into a keyring: a passphrase, the sheet, a one-time code. Each ends in the keys that its slot holds.

import type { Role } from '../../shared/domain/people/roles';
import { KnownFailure } from '../../shared/ipc/failure';
import {
  type CodeSlot,
  checkSeal,
  type Keyring2,
  type Keys,
  type PersonSlot,
  peopleIn,
  privateBinding,
  unsealSlot,
} from './keyring';
import { openSheetOfFormat1 } from './keyring-1';
import { keyFromCode } from './one-time-code';
import { isQuickEnough, isStrongEnough, stretch } from './passphrase';
import { keyFromRecovery, readRecoveryKey } from './recovery-key';
import { Secret } from './secret';
import { type Signer, signerFromSeed } from './signer';
import { keyFrom, unwrap } from './wrap';

/** Who opened, by the keyring's own word. */
export type Holder = { id: string; role: Role; isKeyholder: boolean };
export type OpenedByPerson = {
  ring: Keyring2;
  keys: Keys;
  holder: Holder;
  signer: Signer;
  /** The half they take keys by: plans' own keys are sealed to it. Whoever asked wipes it. */
  take: Secret;
};
/** A person's two private halves, and the slot they came from. */
type OpenSlot = { slot: PersonSlot; take: Secret; seed: Secret };

/** A person's key to their own slot, from the one stretched passphrase. */
export function slotKey(root: Secret, slot: Pick<PersonSlot, 'id'>): Secret {
  return keyFrom(root, slot.id.replaceAll('-', ''), 'alongside person');
}

/**
 * Stretches a passphrase as this keyring says.
 * @throws KnownFailure keyring-weak when its settings are not to be believed
 */
export async function stretchFor(ring: Pick<Keyring2, 'kdf'>, passphrase: string): Promise<Secret> {
  // Believed before the keyring's own seal can be checked, so looked at before it is tried.
  if (!isStrongEnough(ring.kdf) || !isQuickEnough([ring.kdf]))
    throw new KnownFailure('keyring-weak');
  return stretch(passphrase, ring.kdf);
}

/** The slot that this stretched passphrase opens, if any. */
export function findSlot(ring: Keyring2, root: Secret): OpenSlot | undefined {
  for (const slot of peopleIn(ring)) {
    const by = slotKey(root, slot);
    const both = unwrap(slot.private, by, privateBinding(ring, slot));
    by.purge();
    if (!both) continue;
    const [take, seed] = both.use((bytes) => [
      new Secret(Buffer.from(bytes.subarray(0, 32))),
      new Secret(Buffer.from(bytes.subarray(32))),
    ]) as [Secret, Secret];
    both.purge();
    return { slot, take, seed };
  }
  return undefined;
}

/**
 * Opens the keyring with a person's passphrase: one stretching, then every person's slot is tried.
 * @throws KnownFailure wrong-passphrase, keyring-weak, keyring-damaged
 */
export async function openWithPassphrase(
  ring: Keyring2,
  passphrase: string,
): Promise<OpenedByPerson> {
  const root = await stretchFor(ring, passphrase);
  try {
    return openWithRoot(ring, root);
  } finally {
    root.purge();
  }
}

/** Opens it with a passphrase that was stretched before. @throws KnownFailure wrong-passphrase, keyring-damaged */
export function openWithRoot(ring: Keyring2, root: Secret): OpenedByPerson {
  const found = findSlot(ring, root);
  if (!found) throw new KnownFailure('wrong-passphrase');
  const { slot, take, seed } = found;
  const keys = unsealSlot(ring, slot, take);
  checkSeal(ring, keys);
  const signer = signerFromSeed(seed);
  seed.purge();
  return { ring, keys, signer, take, holder: holderOf(slot) };
}

/** True when this passphrase opens this person's own slot. */
export async function isPassphraseOf(
  ring: Keyring2,
  person: string,
  passphrase: string,
): Promise<boolean> {
  const root = await stretchFor(ring, passphrase);
  const found = findSlot(ring, root);
  root.purge();
  found?.take.purge();
  found?.seed.purge();
  return found?.slot.person === person;
}

/**
 * Opens the keyring with the key on the recovery sheet.
 * @throws KnownFailure wrong-recovery-key, keyring-damaged
 */
export function openWithRecoveryKey(ring: Keyring2, typed: string): { ring: Keyring2; keys: Keys } {
  for (const slot of ring.slots) {
    const keys = keysBySheet(ring, slot, typed);
    if (!keys) continue;
    checkSeal(ring, keys);
    return { ring, keys };
  }
  throw new KnownFailure('wrong-recovery-key');
}

function keysBySheet(
  ring: Keyring2,
  slot: Keyring2['slots'][number],
  typed: string,
): Keys | undefined {
  if (slot.kind === 'recovery-1') {
    const plans = openSheetOfFormat1(ring.vault, slot.sheet, typed);
    const control = plans && unwrap(slot.control, keyAroundControl(plans), Buffer.from(ring.vault));
    return plans && control
      ? {
          control: { key: control, salt: ring.salts.control },
          plans: { key: plans, salt: ring.salts.plans },
        }
      : undefined;
  }
  if (slot.kind !== 'recovery') return undefined;
  const by = keyFromRecovery(readRecoveryKey(typed), slot.salt);
  const take = unwrap(slot.private, by, privateBinding(ring, slot));
  by.purge();
  if (!take) return undefined;
  const keys = unsealSlot(ring, slot, take);
  take.purge();
  return keys;
}

/** What wraps the key of control.db beside a sheet of the first format. */
export function keyAroundControl(plans: Secret): Secret {
  return keyFrom(plans, '', 'alongside control');
}

/**
 * Opens the keyring with a one-time code.
 * @param at UTC moment
 * @throws KnownFailure wrong-code, code-run-out, keyring-damaged
 */
export function openWithCode(
  ring: Keyring2,
  typed: string,
  at: string,
): { ring: Keyring2; keys: Keys; slot: CodeSlot; take: Secret } {
  for (const slot of ring.slots) {
    if (slot.kind !== 'code') continue;
    const by = keyFromCode(typed, slot.salt);
    const take = unwrap(slot.private, by, privateBinding(ring, slot));
    by.purge();
    if (!take) continue;
    const keys = unsealSlot(ring, slot, take);
    checkSeal(ring, keys);
    if (at >= slot.until) {
      take.purge();
      for (const held of [keys.control, keys.plans, keys.next?.control, keys.next?.plans])
        held?.key.purge();
      keys.custody?.purge();
      throw new KnownFailure('code-run-out');
    }
    return { ring, keys, slot, take };
  }
  // Said group by group where it can be: a slip of the pen is not a used code.
  keyFromCode(typed, '').purge();
  throw new KnownFailure('wrong-code');
}

/** Who a slot says its person is. */
export function holderOf(slot: PersonSlot | CodeSlot): Holder {
  return { id: slot.person, role: slot.role, isKeyholder: slot.keyholder };
}
