// Where saving stands, for the bar at the bottom, and what is still waiting to be saved, for Lock.
// Screens report here; they save through the bridge themselves. It knows no plan and no words.

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** quiet: nothing typed yet. saving: it is taking over 400 ms. not-saved: still only on screen. */
export type SavedState = 'quiet' | 'saving' | 'saved' | 'not-saved';

type Saving = {
  state: SavedState;
  report: (state: SavedState) => void;
  /** Registers what saves a screen's waiting words at once. Returns how to take it back. */
  beforeLeaving: (flush: () => Promise<void>) => () => void;
  /** Saves everything that is waiting. Resolves when all of it is in the vault; throws if any is not. */
  flushAll: () => Promise<void>;
};

const SavingContext = createContext<Saving | undefined>(undefined);

export function SavingProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<SavedState>('quiet');
  const waiting = useRef(new Set<() => Promise<void>>());
  const beforeLeaving = useCallback((flush: () => Promise<void>) => {
    waiting.current.add(flush);
    return () => {
      waiting.current.delete(flush);
    };
  }, []);
  const flushAll = useCallback(async () => {
    await Promise.all([...waiting.current].map((flush) => flush()));
  }, []);
  const saving = useMemo(
    () => ({ state, report: setState, beforeLeaving, flushAll }),
    [state, beforeLeaving, flushAll],
  );
  return <SavingContext value={saving}>{children}</SavingContext>;
}

/** Where saving stands, and how to report it. */
export function useSaving(): Saving {
  const saving = useContext(SavingContext);
  if (!saving) throw new Error('a screen that saves must stand inside SavingProvider');
  return saving;
}

/**
 * Has `flush` run before the vault locks or the screen is left by Lock. `flush` must save what is
 * waiting and resolve only after the reply; it may be called when nothing is waiting.
 */
export function useSaveBeforeLeaving(flush: () => Promise<void>): void {
  const { beforeLeaving } = useSaving();
  useEffect(() => beforeLeaving(flush), [beforeLeaving, flush]);
}
