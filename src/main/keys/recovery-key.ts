// The recovery key: 160 random bits on paper, in eight groups of five letters and digits. Each group
// ends in a check letter, so that a slip of the pen is found where it was made.

import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { base32crockford } from '@scure/base';
import { KnownFailure } from '../../shared/ipc/failure';
import { Secret } from './secret';

const BYTES = 20;
const GROUPS = 8;
const LETTERS_IN_GROUP = 4;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new recovery key as it is printed: "7K2QX-…", eight groups of four letters and one check letter. */
export function makeRecoveryKey(): string {
  return write(randomBytes(BYTES));
}

function write(bytes: Buffer): string {
  const letters = base32crockford.encode(bytes).replaceAll('=', '');
  return Array.from({ length: GROUPS }, (_, i) => {
    const group = letters.slice(i * LETTERS_IN_GROUP, (i + 1) * LETTERS_IN_GROUP);
    return group + checkLetter(i, group);
  }).join('-');
}

/** The check letter also knows which group it is, so that swapped groups are noticed. */
function checkLetter(position: number, group: string): string {
  const digest = createHash('sha256').update(`${position}:${group}`).digest();
  return ALPHABET[(digest[0] as number) % ALPHABET.length] as string;
}

/**
 * Reads a recovery key as a person typed it: any case, any spaces or dashes, O for 0, I or L for 1.
 * @throws KnownFailure wrong-recovery-key, with the number of the first group that does not fit
 */
export function readRecoveryKey(typed: string): Buffer {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const size = LETTERS_IN_GROUP + 1;
  for (let i = 0; i < GROUPS; i += 1) {
    const group = letters.slice(i * size, (i + 1) * size);
    const body = group.slice(0, LETTERS_IN_GROUP);
    if (group.length < size || group.at(-1) !== checkLetter(i, body)) {
      throw new KnownFailure('wrong-recovery-key', { group: i + 1 });
    }
  }
  if (letters.length !== GROUPS * size)
    throw new KnownFailure('wrong-recovery-key', { group: GROUPS });
  const bodies = Array.from({ length: GROUPS }, (_, i) =>
    letters.slice(i * size, i * size + LETTERS_IN_GROUP),
  );
  return Buffer.from(base32crockford.decode(bodies.join('')));
}

/** The wrapping key of a recovery key. 160 bits need no stretching, so HKDF. Source: security.md 2.3. */
export function keyFromRecovery(bytes: Buffer, salt: string): Secret {
  return new Secret(
    Buffer.from(hkdfSync('sha256', bytes, Buffer.from(salt, 'hex'), 'alongside recovery', 32)),
  );
}
