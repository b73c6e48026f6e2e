// A keyed hash that only whoever holds the vault's key can make: for what lies beside the file and must not be changed.

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../keys/secret';

/** @param about what it is for, so that a seal of one kind is none of another */
export function sealOf(key: Secret, about: string, text: string): string {
  const sealing = key.use((bytes) =>
    Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), `alongside ${about}`, 32)),
  );
  return createHmac('sha256', sealing).update(text).digest('hex');
}

/** True when the seal is the one that this key makes. */
export function isSealed(key: Secret, about: string, text: string, seal: string): boolean {
  const expected = Buffer.from(sealOf(key, about, text));
  const held = Buffer.from(seal);
  return held.length === expected.length && timingSafeEqual(expected, held);
}
