// A few letters that stand for a public half, for two people to compare on two screens: so nobody can put a key of their
// own in another's place while a keyholder is about to confirm.

import { createHash } from 'node:crypto';
import { base32crockford } from '@scure/base';

/** Twelve letters and digits, sixty bits: "7K2Q-X3MB-90DF". */
export function checkOf(publicKey: string): string {
  const digest = createHash('sha256').update(`alongside check ${publicKey}`).digest();
  const letters = base32crockford.encode(digest).slice(0, 12);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4)).join('-');
}

/** True when these are the same letters, whatever the spaces, dashes and case. */
export function isSameCheck(typed: string, publicKey: string): boolean {
  const plain = (text: string) =>
    text
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
  return plain(typed) === plain(checkOf(publicKey));
}
