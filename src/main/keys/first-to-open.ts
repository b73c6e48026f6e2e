// Two keyrings may be at hand, one of them damaged or left from earlier. This tries them in turn and
// says which one opened. Knows no file.

import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import type { Keyring } from './keyring';

/** What tells the person most comes first: damage, then a wrong word, then a weak lock. */
const tellingMost: readonly FailureCode[] = [
  'keyring-damaged',
  'wrong-passphrase',
  'wrong-recovery-key',
  'code-run-out',
  'wrong-code',
  'keyring-weak',
];

/**
 * The first keyring that is ready, unwraps and passes its own seal.
 * @param open one way of opening a keyring, by passphrase, by sheet or by code
 * @throws KnownFailure not-ready when no keyring is ready; else what `open` threw, the most telling
 */
export async function firstToOpen<T>(
  rings: readonly Keyring[],
  open: (ring: Keyring) => Promise<T> | T,
): Promise<T> {
  const problems: KnownFailure[] = [];
  for (const ring of rings.filter(({ state }) => state === 'ready')) {
    try {
      return await open(ring);
    } catch (problem) {
      if (!(problem instanceof KnownFailure)) throw problem;
      problems.push(problem);
    }
  }
  for (const code of tellingMost) {
    const told = problems.find(({ failure }) => failure.code === code);
    if (told) throw told;
  }
  throw problems[0] ?? new KnownFailure('not-ready');
}
