// How a screen was left: which of its parts stand open, which tab is shown. Remembered by the screen's name as long as the
// desk is, so that whoever goes away and comes back finds it so. Words of anybody are never kept here.

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';

/** What is shown of each part of one screen, by the part's own short name. */
export type Standing = Readonly<Record<string, string>>;

/** Most of it that is kept over a lock. */
const LONGEST = 40;

const none: Standing = {};

type OneScreen = {
  now: () => Standing;
  put: (part: string, shown: string) => void;
  subscribe: (hear: () => void) => () => void;
};

/** The standing of one screen, from what it was before. */
export function oneScreen(first: Standing = {}): OneScreen {
  let standing = first;
  const hearing = new Set<() => void>();
  return {
    now: () => standing,
    put(part, shown) {
      standing = { ...standing, [part]: shown };
      for (const hear of hearing) hear();
    },
    subscribe(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
  };
}

/** Where nobody remembers. */
const nowhere: OneScreen = { now: () => none, put: () => {}, subscribe: () => () => {} };

const StandingContext = createContext<OneScreen | undefined>(undefined);

export type RememberedProps = {
  /** All screens that were left, by name. The desk holds it. */
  screens: Map<string, OneScreen>;
  /** The name of the screen that is there. */
  at: string;
  children: ReactNode;
};

/** Around the screen that is there. Give it the screen's name as `key` too. */
export function Remembered({ screens, at, children }: RememberedProps) {
  const [screen] = useState(() => {
    const kept = screens.get(at) ?? oneScreen();
    screens.set(at, kept);
    return kept;
  });
  return <StandingContext value={screen}>{children}</StandingContext>;
}

/**
 * What is shown of one part, and how to show something else of it.
 * @param first what is shown until somebody chooses
 */
export function useShown<V extends string>(part: string, first: V): [V, (shown: V) => void] {
  const [alone] = useState(oneScreen);
  const screen = useContext(StandingContext) ?? alone;
  const standing = useSyncExternalStore(screen.subscribe, screen.now, screen.now);
  const show = useCallback((shown: V) => screen.put(part, shown), [screen, part]);
  return [(standing[part] as V | undefined) ?? first, show];
}

/**
 * The standing of the screen around this as text, for the element that bears it (undefined while nothing was chosen), and how
 * to show something else of any of its parts.
 */
export function useStanding(): [string | undefined, OneScreen['put']] {
  const screen = useContext(StandingContext) ?? nowhere;
  const standing = useSyncExternalStore(screen.subscribe, screen.now, screen.now);
  const some = Object.entries(standing).slice(0, LONGEST);
  return [some.length === 0 ? undefined : JSON.stringify(Object.fromEntries(some)), screen.put];
}

/** Reads what was kept. Whatever is none of ours is left out. */
export function readStanding(kept: unknown): Standing {
  if (typeof kept !== 'object' || kept === null) return {};
  const own = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(own.slice(0, LONGEST));
}
