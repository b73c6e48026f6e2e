// What readers are told: politely, when they have said what they are saying; at once only when words may be lost.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

/** `at-once` breaks in on what is being read: only for words that may be lost. */
type Announce = (words: string, how?: 'politely' | 'at-once') => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Long enough for the slowest voice to begin. What was said then goes, so that nobody comes upon it on a later screen. */
const STAYS_MS = 15_000;

const nothingSaid = { words: '', count: 0, how: 'politely' };

/** Draws both regions once, around everything that may announce. */
export function LiveRegion({ children }: { children: ReactNode }) {
  // The count makes the same words, said twice, a change a screen reader notices.
  const [said, setSaid] = useState(nothingSaid);
  const announce = useCallback<Announce>((words, how = 'politely') => {
    setSaid((before) => ({ words, count: before.count + 1, how }));
  }, []);
  useEffect(() => {
    if (said.words === '') return;
    const empties = setTimeout(() => setSaid((now) => ({ ...now, words: '' })), STAYS_MS);
    return () => clearTimeout(empties);
  }, [said]);
  const spoken = <span key={said.count}>{said.words}</span>;
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said.how === 'politely' ? spoken : null}
      </div>
      <div className="visually-hidden" role="alert">
        {said.how === 'at-once' ? spoken : null}
      </div>
    </AnnounceContext>
  );
}

/** Returns a function that has its words read out, politely unless told otherwise. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
