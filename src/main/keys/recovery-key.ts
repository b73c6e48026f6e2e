// The recovery key: 160 random bits on paper, in eight groups.

import { type PaperKey, readTyped, writeNew } from './paper-key';
import { Secret } from './secret';
import { keyFrom } from './wrap';

const sheet: PaperKey = { groups: 8, kind: '', whenWrong: 'wrong-recovery-key' };

/** A new recovery key as it is printed: "7K2QX-…", eight groups of four letters and one check letter. */
export function makeRecoveryKey(): string {
  return writeNew(sheet);
}

/**
 * Reads a recovery key as a person typed it.
 * @throws KnownFailure wrong-recovery-key, with the number of the first group that does not fit
 */
export function readRecoveryKey(typed: string): Buffer {
  return readTyped(sheet, typed);
}

/** The wrapping key of a recovery key. 160 bits need no stretching, so HKDF. Source: security.md 2.3. */
export function keyFromRecovery(bytes: Buffer, salt: string): Secret {
  const whole = new Secret(bytes);
  const key = keyFrom(whole, salt, 'alongside recovery');
  whole.purge();
  return key;
}
