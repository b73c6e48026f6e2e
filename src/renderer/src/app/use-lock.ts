// Locking: the last words are saved first, then the shell locks. If they cannot be saved, people
// decide; nothing is thrown away without asking.

import { useCallback, useEffect, useState } from 'react';
import { bridge } from '../bridge/bridge';
import { useSaving } from '../ui/Saving';
import { settleField } from '../ui/settle-field';
import { onLastWords } from './away/why-locked';

export type Locking = 'no' | 'saving' | 'not-saved' | 'not-locked';

export type Lock = {
  locking: Locking;
  /** Saves what is waiting, then locks. */
  lock: () => Promise<void>;
  /** Locks even though the last words could not be saved. */
  lockAnyway: () => Promise<void>;
  stayOpen: () => void;
};

/** @param keep keeps where somebody is, for the way back, and is told whether all that waited was saved */
export function useLock(keep: (isSaved: boolean) => Promise<void>): Lock {
  const { flushAll } = useSaving();
  const [locking, setLocking] = useState<Locking>('no');

  const lockNow = useCallback(
    async (isSaved: boolean) => {
      try {
        await keep(isSaved);
        await bridge.shell.lock({});
        setLocking('no');
      } catch {
        setLocking('not-locked');
      }
    },
    [keep],
  );

  const lock = useCallback(async () => {
    settleField();
    setLocking('saving');
    try {
      await flushAll();
    } catch {
      setLocking('not-saved');
      return;
    }
    await lockNow(true);
  }, [flushAll, lockNow]);

  // The window is about to close, or the desk locks by itself: the same care, asked for by the shell.
  useEffect(
    () =>
      onLastWords(async (why) => {
        const byItself = why !== 'closing';
        // The screen is covered before anything else is done.
        if (byItself) setLocking('saving');
        settleField();
        const saved = await flushAll().then(
          () => true,
          () => false,
        );
        // The shell waits for nobody when it locks by itself: what was not saved is kept for the way back.
        if (byItself) await keep(saved);
        else if (!saved) setLocking('not-saved');
        await bridge.shell.readyToClose({ saved }).catch(() => {});
      }),
    [flushAll, keep],
  );

  return {
    locking,
    lock,
    lockAnyway: useCallback(() => lockNow(false), [lockNow]),
    stayOpen: () => setLocking('no'),
  };
}
