// SEC-03: a stolen keyring. Whoever knows the right passphrase and does not stretch it finds nothing in the file that says
// so; settings that would make stretching cheap are refused; and one guess takes its time.

import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type Keyring2, peopleIn, privateBinding } from '../../../src/main/keys/keyring';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { findSlot, openWithPassphrase, stretchFor } from '../../../src/main/keys/open-keyring';
import { unseal } from '../../../src/main/keys/seal';
import { Secret } from '../../../src/main/keys/secret';
import { unwrap } from '../../../src/main/keys/wrap';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { passphrase } from '../../support/a-vault';
import { aHome } from '../harness/a-home';
import { few, type Row } from '../row';

const SLOWEST_ALLOWED_MS = 150;

/** Every text that stands anywhere in it. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [];
}

/** What a thief would make of a guess who does not want to stretch it: no more than a few thousand hashes each. */
function cheapKeys(ring: object, guess: string): Buffer[] {
  const texts = [...new Set(leaves(ring))].filter((text) => text.length <= 128);
  const salts = ['', ...texts].flatMap((text) => [
    Buffer.from(text),
    ...(/^(?:[0-9a-f]{2})+$/.test(text) ? [Buffer.from(text, 'hex')] : []),
  ]);
  const typed = Buffer.from(guess.normalize('NFC'));
  return salts.flatMap((salt) => [
    createHash('sha256').update(salt).update(typed).digest(),
    createHash('sha256').update(typed).update(salt).digest(),
    createHmac('sha256', salt).update(typed).digest(),
    Buffer.from(hkdfSync('sha256', typed, salt, 'alongside person', 32)),
    pbkdf2Sync(typed, salt, 1000, 32, 'sha256'),
  ]);
}

/** In which ways a cheap key says that the guess was right. */
function toldBy(ring: Keyring2, keys: readonly Buffer[]): string[] {
  const all = new Set(leaves(ring));
  const found: string[] = [];
  for (const bytes of keys) {
    const hex = bytes.toString('hex');
    if (all.has(hex) || all.has(bytes.toString('base64'))) found.push('a field is a hash of it');
    const slot = findSlot(ring, new Secret(Buffer.from(bytes)));
    if (slot) found.push('a slot opens by a hash of it');
    for (const person of peopleIn(ring)) {
      const key = new Secret(Buffer.from(bytes));
      if (unwrap(person.private, key, privateBinding(ring, person))) found.push('a private half');
      const sealed = unseal(person.control, key, Buffer.alloc(0));
      if (sealed) found.push('a sealed key opens by a hash of it');
    }
  }
  return found;
}

const isRefused = async (ring: Keyring2): Promise<boolean> => {
  const began = performance.now();
  const why = await openWithPassphrase(ring, passphrase).then(
    () => 'opened',
    (problem: unknown) => (problem instanceof KnownFailure ? problem.failure.code : 'thrown'),
  );
  // Refused before anything was stretched, and so for no cheaper a price than none.
  return why === 'keyring-weak' && performance.now() - began < 100;
};

async function aRing(folder: string): Promise<Keyring2> {
  const { vaultFolder } = await aHome(folder);
  const ring = await readKeyring(vaultFolder);
  if (ring?.format !== 2) throw new Error('the keyring was not made');
  return ring;
}

export const guessing: Row = {
  id: 'SEC-03',
  promise:
    'A stolen keyring holds nothing that a passphrase could be tried against without stretching it',
  kind: 'promise',
  stretches: true,
  many: { smoke: 1, ci: 3, release: 20 },
  run: async ({ many, folder, chance }) => {
    const ring = await aRing(folder);
    const keys = cheapKeys(ring, passphrase);
    const found = toldBy(ring, keys);
    const weak = [
      ...[1024, 8 * 1024, 32 * 1024, 64 * 1024 - 1].map((memoryKiB) => ({ memoryKiB })),
      ...[0, 1, 2].map((passes) => ({ passes })),
      ...[0, 5].map((lanes) => ({ lanes })),
      { memoryKiB: 2 * 1024 * 1024 },
    ];
    for (const change of weak) {
      if (!(await isRefused({ ...ring, kdf: { ...ring.kdf, ...change } })))
        found.push(`settings taken: ${JSON.stringify(change)}`);
    }
    let quickest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < many; i += 1) {
      const began = performance.now();
      const root = await stretchFor(ring, `a guess ${chance()}`);
      if (findSlot(ring, root)) found.push('a wrong guess opens');
      quickest = Math.min(quickest, performance.now() - began);
    }
    if (quickest < SLOWEST_ALLOWED_MS) found.push(`a guess took ${Math.round(quickest)} ms`);
    return {
      tried: `${keys.length} hashes of the right passphrase, ${weak.length} settings, ${many} guesses, the quickest ${Math.round(quickest)} ms`,
      found: few(found),
    };
  },
};

export const guessingControl: Row = {
  id: 'SEC-03c',
  promise:
    'Control: with a hint of the passphrase in the keyring a guess is told without stretching',
  kind: 'control',
  many: { smoke: 1, ci: 1, release: 1 },
  run: async ({ folder }) => {
    const ring = await aRing(folder);
    const hint = createHash('sha256').update(passphrase).digest('hex');
    const told = toldBy({ ...ring, tries: hint }, cheapKeys(ring, passphrase));
    return { tried: 'a hash of the passphrase beside the slots', found: few(told) };
  },
};
