// Random bits on paper, in groups of five letters and digits. Each group ends in a check letter, so that a slip of the
// pen is found where it was made. The recovery sheet and the one-time code are both written so.

import { createHash, randomBytes } from 'node:crypto';
import { base32crockford } from '@scure/base';
import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';

const LETTERS_IN_GROUP = 4;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How one kind of key is written: twenty bits to a group. */
export type PaperKey = {
  groups: number;
  /** Part of every check letter, so that one kind is never taken for another. */
  kind: string;
  whenWrong: FailureCode;
};

/** A new key as it is printed. */
export function writeNew(kind: PaperKey): string {
  const bytes = randomBytes((kind.groups * LETTERS_IN_GROUP * 5) / 8);
  const letters = base32crockford.encode(bytes).replaceAll('=', '');
  return Array.from({ length: kind.groups }, (_, i) => {
    const group = letters.slice(i * LETTERS_IN_GROUP, (i + 1) * LETTERS_IN_GROUP);
    return group + checkLetter(kind, i, group);
  }).join('-');
}

/** The check letter also knows which group it is, so that swapped groups are noticed. */
function checkLetter({ kind }: PaperKey, position: number, group: string): string {
  const digest = createHash('sha256').update(`${kind}${position}:${group}`).digest();
  return ALPHABET[(digest[0] as number) % ALPHABET.length] as string;
}

/**
 * Reads a key as a person typed it: any case, any spaces or dashes, O for 0, I or L for 1.
 * @throws KnownFailure as the kind says: `group`, the first that does not fit; that and `groups`, how many there are, where
 *   it is not there yet; `groups` and `typed` where there are more than that, such as a key that was typed twice
 */
export function readTyped(kind: PaperKey, typed: string): Buffer {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const size = LETTERS_IN_GROUP + 1;
  const bodies: string[] = [];
  for (let i = 0; i < kind.groups; i += 1) {
    const group = letters.slice(i * size, (i + 1) * size);
    if (group === '' && i > 0) {
      throw new KnownFailure(kind.whenWrong, { group: i + 1, groups: kind.groups });
    }
    const body = group.slice(0, LETTERS_IN_GROUP);
    const isWhole = group.length === size && /^[0-9A-HJKMNP-TV-Z]+$/.test(group);
    if (!isWhole || group.at(-1) !== checkLetter(kind, i, body)) {
      throw new KnownFailure(kind.whenWrong, { group: i + 1 });
    }
    bodies.push(body);
  }
  if (letters.length !== kind.groups * size) {
    const typedGroups = Math.ceil(letters.length / size);
    throw new KnownFailure(kind.whenWrong, { groups: kind.groups, typed: typedGroups });
  }
  return Buffer.from(base32crockford.decode(bodies.join('')));
}
