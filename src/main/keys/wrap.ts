// Wrapping: AES-256-GCM around a few bytes, bound to what they belong to. Knows no keyring.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Secret } from './secret';

/** So many bytes, in hex. */
export const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** So many bytes, wrapped. */
export const wrappedOf = (bytes: number) =>
  z.strictObject({ nonce: hex(12), sealed: hex(bytes), tag: hex(16) });
export type Wrapped = z.infer<ReturnType<typeof wrappedOf>>;

/** JSON with sorted keys, as bytes: the same content gives the same bytes. */
export function canonical(value: unknown): Buffer {
  return Buffer.from(
    JSON.stringify(value, (_, part: unknown) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ),
  );
}

/** Wraps a secret. @param binding what it belongs to; must be the same when it is unwrapped */
export function wrap(secret: Secret, by: Secret, binding: Buffer): Wrapped {
  const nonce = randomBytes(12);
  const cipher = by.use((bytes) => createCipheriv('aes-256-gcm', bytes, nonce));
  cipher.setAAD(binding);
  const out = secret.use((bytes) => Buffer.concat([cipher.update(bytes), cipher.final()]));
  return {
    nonce: nonce.toString('hex'),
    sealed: out.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The secret; undefined with another key, another binding, or changed bytes. */
export function unwrap(held: Wrapped, by: Secret, binding: Buffer): Secret | undefined {
  try {
    const decipher = by.use((bytes) =>
      createDecipheriv('aes-256-gcm', bytes, Buffer.from(held.nonce, 'hex'), { authTagLength: 16 }),
    );
    decipher.setAAD(binding);
    decipher.setAuthTag(Buffer.from(held.tag, 'hex'));
    return new Secret(
      Buffer.concat([decipher.update(Buffer.from(held.sealed, 'hex')), decipher.final()]),
    );
  } catch {
    return undefined;
  }
}

/** A key of 32 bytes drawn from another, for one purpose. @param salt hex */
export function keyFrom(secret: Secret, salt: string, purpose: string): Secret {
  return secret.use(
    (bytes) =>
      new Secret(Buffer.from(hkdfSync('sha256', bytes, Buffer.from(salt, 'hex'), purpose, 32))),
  );
}
