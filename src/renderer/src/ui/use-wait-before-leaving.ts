// Something is on its way to the vault: Lock and leaving wait until it has arrived, or say that it did not.

import { useCallback, useRef } from 'react';
import { useSaveBeforeLeaving } from './Saving';

/** Returns a function that hands on what is on its way, and keeps the screen from being left before it is settled. */
export function useWaitBeforeLeaving(): <T>(onItsWay: Promise<T>) => Promise<T> {
  const waiting = useRef(new Set<Promise<unknown>>());
  useSaveBeforeLeaving(
    useCallback(async () => {
      await Promise.all(waiting.current);
    }, []),
  );
  return useCallback(async (onItsWay) => {
    waiting.current.add(onItsWay);
    try {
      return await onItsWay;
    } finally {
      waiting.current.delete(onItsWay);
    }
  }, []);
}
