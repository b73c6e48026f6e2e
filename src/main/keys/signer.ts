// A person's own signing key: Ed25519, so that a line of the log can be told to be theirs long after. The private half stays
// in this process and goes with it.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Secret } from './secret';

export type Signer = {
  /** The public half, 32 bytes in hex. */
  publicKey: string;
  /** 64 bytes. */
  sign: (bytes: Uint8Array) => Buffer;
};

/** RFC 8410: what stands before the 32 bytes of a private and of a public Ed25519 key. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** The signer whose private key is these 32 bytes. */
export function signerFromSeed(seed: Secret): Signer {
  const key: KeyObject = seed.use((bytes) =>
    createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, bytes]), format: 'der', type: 'pkcs8' }),
  );
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: spki.subarray(PUBLIC_HEAD.length).toString('hex'),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** True when these bytes were signed with the private half of this key; false for a key or signature that is none. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const spki = Buffer.concat([PUBLIC_HEAD, Buffer.from(publicKey, 'hex')]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}
