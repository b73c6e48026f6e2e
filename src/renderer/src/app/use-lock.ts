// Locking: the last words are saved first, then the shell locks. If they cannot be saved, people
// decide; nothing is thrown away without asking.

import { useCallback, useEffect, useState } from 'react';
import { bridge, onNotice } from '../bridge/bridge';
import { useSaving } from '../ui/Saving';
import { settleField } from '../ui/settle-field';

export type Locking = 'no' | 'saving' | 'not-saved' | 'not-locked';

export type Lock = {
  locking: Locking;
  /** Saves what is waiting, then locks. */
  lock: () => Promise<void>;
  /** Locks even though the last words could not be saved. */
  lockAnyway: () => Promise<void>;
  stayOpen: () => void;
};

export function useLock(): Lock {
  const { flushAll } = useSaving();
  const [locking, setLocking] = useState<Locking>('no');

  const lockNow = useCallback(async () => {
    try {
      await bridge.shell.lock({});
      setLocking('no');
    } catch {
      setLocking('not-locked');
    }
  }, []);

  const lock = useCallback(async () => {
    settleField();
    setLocking('saving');
    try {
      await flushAll();
    } catch {
      setLocking('not-saved');
      return;
    }
    await lockNow();
  }, [flushAll, lockNow]);

  // The window is about to close, or the computer to sleep: the same care, asked for by the shell.
  useEffect(
    () =>
      onNotice('closing', () => {
        settleField();
        void flushAll().then(
          () => bridge.shell.readyToClose({ saved: true }),
          () => {
            setLocking('not-saved');
            return bridge.shell.readyToClose({ saved: false });
          },
        );
      }),
    [flushAll],
  );

  return { locking, lock, lockAnyway: lockNow, stayOpen: () => setLocking('no') };
}
