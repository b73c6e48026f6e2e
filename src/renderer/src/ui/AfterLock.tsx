// What the unlock screen has to say about something that locking broke off. Whoever begins such a thing
// says beforehand what would then be true. The words stay when everything else of the desk is dropped, so
// nothing of her may be in them.

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

type SayAfterLock = (words: string) => () => void;
const AfterLockContext = createContext<SayAfterLock>(() => () => {});

/** Keeps what to say, outside everything that locking drops. */
export function useAfterLock() {
  const broken = useRef(new Set<string>());
  const [toSay, setToSay] = useState<readonly string[]>([]);
  const sayAfterLock = useCallback((words: string) => {
    broken.current.add(words);
    return () => {
      broken.current.delete(words);
    };
  }, []);
  /** It has locked: whatever had not ended by now was broken off. */
  const hasLocked = useCallback((...also: string[]) => {
    const all = [...also, ...broken.current];
    setToSay(all);
    broken.current.clear();
    return all;
  }, []);
  /** It has been read. */
  const forget = useCallback(() => setToSay([]), []);
  return { toSay, sayAfterLock, hasLocked, forget };
}

export type AfterLockProps = { sayAfterLock: SayAfterLock; children: ReactNode };

export function AfterLock({ sayAfterLock, children }: AfterLockProps) {
  return <AfterLockContext value={sayAfterLock}>{children}</AfterLockContext>;
}

/** Returns a function that has words said if the app locks from now on, until what it returns is called. */
export function useSayAfterLock(): SayAfterLock {
  return useContext(AfterLockContext);
}
