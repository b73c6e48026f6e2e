// Counts how long nobody has touched the desk: first a warning, then the lock. Pure of Electron; told of every stir, and
// of the plans being open. The window only draws: one that hangs is locked all the same.

/** The warning comes so long before the lock. Source: security.md 2.6. */
const WARN_MS = 15_000;
/** However busy the desk is, the plans are open no longer than this at a stretch. Source: security.md 2.6. */
const LONGEST_MS = 10 * 60 * 60 * 1_000;

export type IdleWatch = {
  /** The plans are open; the stretch begins. */
  begin: () => void;
  /** How long nobody may touch the desk. Counts from the last touch. */
  allow: (afterMs: number) => void;
  /** Somebody touched something. */
  stir: () => void;
  /** It has been asked whether anybody is there, and nobody has answered yet. */
  isAsking: () => boolean;
  /** The plans are locked. */
  end: () => void;
};

export type IdleTellings = {
  warn: () => void;
  /** After a warning: somebody is there. */
  stillHere: () => void;
  lock: (why: 'idle' | 'long') => void;
};

/**
 * @param afterMs how long nobody may touch the desk, until `allow` says otherwise
 * @param longestMs how long the plans may be open at a stretch
 */
export function watchIdle(
  tell: IdleTellings,
  afterMs: number,
  longestMs: number = LONGEST_MS,
): IdleWatch {
  let allowed = afterMs;
  let isOpen = false;
  let hasWarned = false;
  let warning: NodeJS.Timeout | undefined;
  let locking: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;

  const rest = () => {
    clearTimeout(warning);
    clearTimeout(locking);
  };
  const count = () => {
    rest();
    if (!isOpen) return;
    // Half the time where it is very short, so that there is always a while without a warning.
    const warnMs = Math.min(WARN_MS, allowed / 2);
    warning = setTimeout(() => {
      hasWarned = true;
      tell.warn();
    }, allowed - warnMs);
    locking = setTimeout(() => tell.lock('idle'), allowed);
  };
  const end = () => {
    isOpen = false;
    hasWarned = false;
    rest();
    clearTimeout(longest);
  };
  return {
    begin: () => {
      end();
      isOpen = true;
      longest = setTimeout(() => tell.lock('long'), longestMs);
      count();
    },
    allow: (newMs) => {
      allowed = newMs;
      count();
    },
    stir: () => {
      if (!isOpen) return;
      if (hasWarned) tell.stillHere();
      hasWarned = false;
      count();
    },
    isAsking: () => hasWarned,
    end,
  };
}
