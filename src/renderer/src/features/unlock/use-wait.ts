// Holds back the Open button while there is a wait, and lets it go by itself when the wait is over.

import { useEffect, useState } from 'react';

export type Wait = {
  /** Moment the wait ends, ms since 1970; undefined when there is none. */
  until: number | undefined;
  /** True once a wait on this screen has just ended. */
  isOver: boolean;
};

/** @param seconds what the vault last said, 0 for no wait; `asked` changes each time it was asked */
export function useWait(seconds: number, asked: number): Wait {
  const [wait, setWait] = useState<Wait>({ until: undefined, isOver: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same seconds, said again, start again
  useEffect(() => {
    if (seconds <= 0) {
      setWait((before) => ({ until: undefined, isOver: before.isOver }));
      return;
    }
    setWait({ until: Date.now() + seconds * 1000, isOver: false });
    const end = setTimeout(() => setWait({ until: undefined, isOver: true }), seconds * 1000 + 250);
    return () => clearTimeout(end);
  }, [seconds, asked]);
  return wait;
}
