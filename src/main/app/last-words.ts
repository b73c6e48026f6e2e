// Before the app closes or locks by itself, the window is asked to save what is half typed. Knows
// nothing of what the words are.

import type { Notice } from '../../shared/ipc/calls';

/** How long a window may take to answer before it counts as gone. A save on a busy disk takes a second or two. */
const PATIENCE_MS = 5_000;

/** How a window is asked: it is about to close, or the desk locks by itself. */
export type Asking = Extract<Notice, 'closing' | `locking-${string}`>;

export type LastWords = {
  /** Resolves to false only when the window says that words could not be saved. */
  ask: (notice?: Asking) => Promise<boolean>;
  /** The window's answer. */
  answer: (saved: boolean) => void;
};

/**
 * @param tell sends the window the notice that it is about to close
 * @param patience milliseconds
 */
export function waitForLastWords(
  tell: (notice: Asking) => void,
  patience = PATIENCE_MS,
): LastWords {
  let asked: Promise<boolean> | undefined;
  let settle: ((saved: boolean) => void) | undefined;
  return {
    // Asked twice before the first answer, both hear the same: an answer is about the words, not the asker.
    ask: (notice = 'closing') => {
      asked ??= new Promise<boolean>((resolve) => {
        const late = setTimeout(() => settle?.(true), patience);
        settle = (saved) => {
          clearTimeout(late);
          asked = undefined;
          settle = undefined;
          resolve(saved);
        };
        tell(notice);
      });
      return asked;
    },
    answer: (saved) => settle?.(saved),
  };
}
