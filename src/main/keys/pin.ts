// The PIN that gives the screen back after she has had it. It opens nothing that is locked: the key is already there, and
// three wrong tries take it away.

import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, 2 passes: slow enough to make a stolen row worthless for guessing other secrets, quick at a desk. */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** The text kept instead of the PIN. */
export function keepPin(pin: string): Promise<string> {
  return hash(pin, cost);
}

/** True for the PIN this text was made from; false for text that is none. */
export async function isPin(kept: string, pin: string): Promise<boolean> {
  return verify(kept, pin).catch(() => false);
}
