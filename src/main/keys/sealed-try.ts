// One wrong try to get in, sealed so that it can be written down while nobody is in and read by whoever comes in next. The
// private half follows from the key of control.db; its public half stands in the keyring. Source: security.md 2.1.

import { publicHalf, type SealedKey, sealTo, unseal } from './seal';
import { Secret } from './secret';
import { canonical, keyFrom } from './wrap';

/** What was typed: a passphrase, the recovery sheet or a one-time code. Never what it was. */
export const waysTried = ['passphrase', 'sheet', 'code'] as const;
export type WayTried = (typeof waysTried)[number];

/** `at`: milliseconds since 1970. */
export type WrongTry = { at: number; way: WayTried };

const privateHalf = (control: Secret): Secret => keyFrom(control, '', 'alongside tries');

/** What wrong tries are sealed to, in hex. */
export function triesHalf(control: Secret): string {
  const secret = privateHalf(control);
  const half = publicHalf(secret);
  secret.purge();
  return half;
}

/** Its place in the record is sealed with it: none can be taken out, or put in twice, unseen. */
const bindingOf = (vault: string, n: number) => canonical({ format: 1, vault, what: 'try', n });

/** @param n its number in the record, from 1 */
export function sealTry(
  ring: { vault: string; tries: string },
  n: number,
  { at, way }: WrongTry,
): SealedKey {
  const bytes = Buffer.alloc(32);
  bytes.writeBigUInt64BE(BigInt(Math.max(0, Math.floor(at))), 0);
  bytes.writeUInt8(waysTried.indexOf(way), 8);
  return sealTo(ring.tries, new Secret(bytes), bindingOf(ring.vault, n));
}

/** The try; undefined where it does not come out under any of these keys. */
export function openTry(
  vault: string,
  n: number,
  sealed: SealedKey,
  controls: readonly Secret[],
): WrongTry | undefined {
  for (const control of controls) {
    const secret = privateHalf(control);
    const held = unseal(sealed, secret, bindingOf(vault, n));
    secret.purge();
    if (!held) continue;
    return held.use((bytes) => {
      const way = waysTried[bytes.readUInt8(8)];
      return way && { at: Number(bytes.readBigUInt64BE(0)), way };
    });
  }
  return undefined;
}
