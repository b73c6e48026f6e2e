// Passphrases: how one is offered, what one must be, how it becomes a key. Knows no file and no row.

import { randomInt } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import { Secret } from './secret';

const MiB = 1024;

/** argon2id v1.3; memory in KiB. Source: security.md 2.2. */
export const kdf = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.number().int(),
  passes: z.number().int(),
  lanes: z.number().int(),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Kdf = z.infer<typeof kdf>;

/** What new slots are made with: 128 MiB, 3 passes, 1 lane. */
export const kdfToCreate = { name: 'argon2id', memoryKiB: 128 * MiB, passes: 3, lanes: 1 } as const;

/**
 * True when a slot's own settings are strong enough to be believed. A changed keyring file must not
 * be able to make guessing cheap (under 64 MiB or 3 passes) or opening impossibly slow.
 */
export function isStrongEnough({ memoryKiB, passes, lanes }: Kdf): boolean {
  return (
    memoryKiB >= 64 * MiB &&
    memoryKiB <= 1024 * MiB &&
    passes >= 3 &&
    passes <= 10 &&
    lanes >= 1 &&
    lanes <= 4
  );
}

/** Ten passes over 1 GiB: the dearest single slot we believe, and more than twenty of our own. */
const MOST_WORK = 10 * 1024 * MiB;

/** True when trying all these slots one after the other stays within what a person can wait for. */
export function isQuickEnough(settings: readonly Kdf[]): boolean {
  const work = settings.reduce((sum, { memoryKiB, passes }) => sum + memoryKiB * passes, 0);
  return work <= MOST_WORK;
}

/**
 * Stretches a passphrase into a 32-byte key. The passphrase is brought to Unicode NFC, so that the
 * same letters typed on another keyboard open the same vault; it is never trimmed or case-folded.
 * @throws KnownFailure keyring-weak when the settings are below the floor or above the ceiling
 */
export async function stretch(passphrase: string, settings: Kdf): Promise<Secret> {
  if (!isStrongEnough(settings)) throw new KnownFailure('keyring-weak');
  const bytes = await hashRaw(Buffer.from(passphrase.normalize('NFC'), 'utf8'), {
    algorithm: 2,
    version: 1,
    memoryCost: settings.memoryKiB,
    timeCost: settings.passes,
    parallelism: settings.lanes,
    salt: Buffer.from(settings.salt, 'hex'),
    outputLen: 32,
  });
  return new Secret(bytes);
}

const OFFERED_WORDS = 5;

/** Five random words of a 2,048-word list of short, distinct English words: 55 bits. */
export function suggestPassphrase(): string {
  return Array.from({ length: OFFERED_WORDS }, () => wordlist[randomInt(wordlist.length)]).join(
    ' ',
  );
}

const SHORTEST = 15;
const FEWEST_DIFFERENT = 6;
const ownWords =
  /alongside|my ?plan|foston ?hall|connections|password|passphrase|passw0rd|letmein|prison|hmp|qwerty|\d+/gi;

/**
 * Refuses a passphrase that is too short (under 15 characters) or too easy to guess: few different
 * characters, a run of the keyboard or alphabet, or little left once our own words are taken out.
 * Source: security.md 2.2 (after ASVS 6.2). No other rules, no expiry.
 */
export function checkPassphrase(passphrase: string): void {
  const text = passphrase.normalize('NFC');
  if ([...text].length < SHORTEST)
    throw new KnownFailure('passphrase-too-short', { least: SHORTEST });
  const plain = text.toLowerCase();
  const different = new Set(plain.replaceAll(' ', '')).size;
  const left = plain.replace(ownWords, '').replace(/[^\p{L}]/gu, '');
  const letters = plain.replaceAll(' ', '');
  const half = letters.slice(0, letters.length / 2);
  const isTwice = letters.length % 2 === 0 && half + half === letters && new Set(half).size < 8;
  if (different < FEWEST_DIFFERENT || left.length < 6 || isMostlyRun(letters) || isTwice) {
    throw new KnownFailure('passphrase-too-common');
  }
}

const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890'];

/** True when most letters simply follow their neighbour on the keyboard or in the alphabet. */
function isMostlyRun(letters: string): boolean {
  let steps = 0;
  for (let i = 1; i < letters.length; i += 1) {
    const [one, two] = [letters.slice(i - 1, i), letters.slice(i, i + 1)];
    const [pair, back] = [one + two, two + one];
    if (rows.some((row) => row.includes(pair) || row.includes(back))) steps += 1;
  }
  return steps > (letters.length - 1) * 0.7;
}
