// Has a letter drawn to be looked at, as Make a copy has a copy: after a rest, so that typing never waits for it. Only the
// newest reply is kept.

import { useEffect, useState } from 'react';
import type { LetterLookedAt, LetterWritten } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

/** Milliseconds without a change before the pages are drawn anew. */
const REST_MS = 250;

export type LetterOnScreen = {
  looked: LetterLookedAt | undefined;
  /** The pages that were drawn last, also while those of the newest words are on their way. */
  bytes: Uint8Array | undefined;
  failure: Failure | undefined;
  /** True while what is shown is not yet that of the newest words. */
  isLooking: boolean;
};

type Shown = { asked: string; looked?: LetterLookedAt; failure?: Failure };

/**
 * @param written undefined: there is nothing to draw
 * @param isPaused more is on its way: what is shown stays, and nothing is asked for yet
 */
export function useLetterLook(
  written: LetterWritten | undefined,
  isPaused: boolean,
): LetterOnScreen {
  const asked = written ? JSON.stringify(written) : undefined;
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (asked === undefined) {
      setShown(undefined);
      return;
    }
    if (isPaused) return;
    let isOld = false;
    const look = setTimeout(() => {
      // Where the bench begins to count.
      performance.mark('copy-asked');
      bridge.letters.look(JSON.parse(asked) as LetterWritten).then(
        (looked) => {
          if (!isOld) setShown({ asked, looked });
        },
        (thrown) => {
          if (!isOld) setShown({ asked, failure: failureOf(thrown) });
        },
      );
    }, REST_MS);
    return () => {
      isOld = true;
      clearTimeout(look);
    };
  }, [asked, isPaused]);
  const isThere = asked !== undefined;
  return {
    looked: isThere ? shown?.looked : undefined,
    bytes: isThere ? shown?.looked?.drawn?.bytes : undefined,
    failure: isThere ? shown?.failure : undefined,
    isLooking: isThere && (isPaused || shown?.asked !== asked),
  };
}
