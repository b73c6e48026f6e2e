// The custody: one pair for the whole vault, whose private half only keyholders and the recovery sheet hold. Each plan's key is
// sealed to it, so that a forgotten passphrase never loses her words. It is used where a team changes, somebody gets a new
// pair, or a backup was put back, and never for reading. It stays the same when the files get new keys.

import {
  type Keyring2,
  type Keys,
  mayHoldCustody,
  type Slot,
  sealCustody,
  sealRing,
} from './keyring';
import { makePrivate, publicHalf } from './seal';
import type { Secret } from './secret';

/** A new pair. */
export function makeCustody(): { publicKey: string; secret: Secret } {
  const secret = makePrivate();
  return { publicKey: publicHalf(secret), secret };
}

/**
 * The keyring with a custody, sealed to every keyholder who opens the plans and to the sheet.
 * @returns undefined where there is one, or where a sheet of the first format could not be given it: until there is a new
 *   sheet nothing may be sealed that the sheet could not open
 */
export function withCustody(
  ring: Keyring2,
  keys: Keys,
): { ring: Keyring2; keys: Keys } | undefined {
  const isOldSheet = ring.slots.some(({ kind }) => kind === 'recovery-1');
  const hasSheet = ring.slots.some(({ kind }) => kind === 'recovery');
  if (ring.custody || isOldSheet || !hasSheet || !keys.plans) return undefined;
  const { publicKey, secret } = makeCustody();
  const slots = ring.slots.map((held): Slot => {
    if (held.kind === 'recovery-1' || !held.plans || !mayHoldCustody(held)) return held;
    return { ...held, custody: sealCustody(ring, held, secret) };
  });
  const next = sealRing({ ...ring, slots, custody: publicKey, edition: ring.edition + 1 }, keys);
  return { ring: next, keys: { ...keys, custody: secret } };
}
