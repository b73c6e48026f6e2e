// The letters of one plan that are being written, on a screen: read once, then kept as they are typed. Pause, leaving and
// Lock all end in the same flush.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useSaveBeforeLeaving, useSaving } from '../../ui/Saving';
import { BegunLetters, type LettersAtHand } from './begun-letters';

export type BegunOnScreen = {
  /** Undefined until those that were begun before are there: nothing may be typed over them. */
  letters: BegunLetters | undefined;
  atHand: LettersAtHand | undefined;
  failure: Failure | undefined;
  lookAgain: () => void;
};

export function useBegunLetters(plan: string): BegunOnScreen {
  const { report } = useSaving();
  const [letters, setLetters] = useState<BegunLetters>();
  const [atHand, setAtHand] = useState<LettersAtHand>();
  const [failure, setFailure] = useState<Failure>();
  const [looks, setLooks] = useState(0);
  const newest = useRef<BegunLetters>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `looks` is a reason to look again
  useEffect(() => {
    let isOld = false;
    setFailure(undefined);
    bridge.letters.begun({ plan }).then(
      (kept) => {
        if (isOld) return;
        const opened = new BegunLetters(kept, {
          keep: (letter, form) => bridge.letters.keep({ plan, letter, ...(form ? { form } : {}) }),
          onChange: setAtHand,
          report,
        });
        newest.current = opened;
        setLetters(opened);
        setAtHand(opened.atHand);
      },
      (thrown) => {
        if (!isOld) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isOld = true;
    };
  }, [plan, looks, report]);

  const flush = useCallback(async () => newest.current?.flush(), []);
  useSaveBeforeLeaving(flush);
  // Leaving the screen by any way keeps what is waiting.
  useEffect(() => () => void flush().catch(() => {}), [flush]);
  const lookAgain = useCallback(() => setLooks((count) => count + 1), []);
  return { letters, atHand, failure, lookAgain };
}
