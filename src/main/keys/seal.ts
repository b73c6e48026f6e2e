// Sealing to somebody: whoever has the public half can hand a key over, only the holder of the private half can take it.
// An ephemeral X25519 pair, HKDF-SHA256 and AES-256-GCM, all of them Node's own.

import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { z } from 'zod';
import { Secret } from './secret';
import { hex, unwrap, wrap, wrappedOf } from './wrap';

/** 32 bytes sealed to a public half. `from`: the public half of the pair made for this one sealing. */
export const sealedKey = wrappedOf(32).extend({ from: hex(32) });
export type SealedKey = z.infer<typeof sealedKey>;

/** RFC 8410: what stands before the 32 bytes of a private and of a public X25519 key. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

const privateOf = (secret: Secret): KeyObject =>
  secret.use((bytes) =>
    createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, bytes]), format: 'der', type: 'pkcs8' }),
  );
const publicOf = (text: string): KeyObject =>
  createPublicKey({
    key: Buffer.concat([PUBLIC_HEAD, Buffer.from(text, 'hex')]),
    format: 'der',
    type: 'spki',
  });

/** A new private half. */
export function makePrivate(): Secret {
  return new Secret(randomBytes(32));
}

/** The public half that belongs to a private one, in hex. */
export function publicHalf(secret: Secret): string {
  const spki = createPublicKey(privateOf(secret)).export({ format: 'der', type: 'spki' });
  return spki.subarray(PUBLIC_HEAD.length).toString('hex');
}

/** Seals a key to a public half. @param binding what it belongs to */
export function sealTo(publicKey: string, key: Secret, binding: Buffer): SealedKey {
  const once = makePrivate();
  const from = publicHalf(once);
  const by = sharedKey(once, publicKey, from, publicKey);
  const sealed = { from, ...wrap(key, by, binding) };
  once.purge();
  by.purge();
  return sealed;
}

/** The key; undefined for another private half, another binding, or changed bytes. */
export function unseal(held: SealedKey, secret: Secret, binding: Buffer): Secret | undefined {
  try {
    const by = sharedKey(secret, held.from, held.from, publicHalf(secret));
    const key = unwrap(held, by, binding);
    by.purge();
    return key;
  } catch {
    // A point that no pair has.
    return undefined;
  }
}

function sharedKey(mine: Secret, theirs: string, from: string, to: string): Secret {
  const shared = diffieHellman({ privateKey: privateOf(mine), publicKey: publicOf(theirs) });
  const salt = Buffer.from(from + to, 'hex');
  return new Secret(Buffer.from(hkdfSync('sha256', shared, salt, 'alongside seal', 32)));
}
