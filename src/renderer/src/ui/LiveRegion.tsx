// The one polite live region. Screens say things through useAnnounce; nothing else is announced.

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(words: string) => void>(() => {});

/** Draws the region once, around everything that may announce. */
export function LiveRegion({ children }: { children: ReactNode }) {
  // The count makes the same words, said twice, a change a screen reader notices.
  const [said, setSaid] = useState({ words: '', count: 0 });
  const announce = useCallback((words: string) => {
    setSaid((before) => ({ words, count: before.count + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        <span key={said.count}>{said.words}</span>
      </div>
    </AnnounceContext>
  );
}

/** Returns a function that has its words read out politely. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnounceContext);
}
