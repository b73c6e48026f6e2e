// Whether certificates held at a moment. The moment is the signer's own clock's: offline there is no other.

import type { X509Certificate } from 'node:crypto';

/** A moment at which a certificate did not hold: not yet, or no more. */
export type OutOfTime = 'before' | 'after';

/** How the moment of signing lies outside the time of one of these certificates; undefined when all held then. */
export function outOfTime(
  chain: readonly X509Certificate[],
  at: string | undefined,
): OutOfTime | undefined {
  if (at === undefined) return undefined;
  const moment = Date.parse(at);
  if (chain.some(({ validFrom }) => moment < Date.parse(validFrom))) return 'before';
  return chain.some(({ validTo }) => moment > Date.parse(validTo)) ? 'after' : undefined;
}
