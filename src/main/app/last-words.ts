// Before the app closes or locks by itself, the window is asked to save what is half typed. Knows
// nothing of what the words are.

/** A window with nothing to say (the unlock screen) does not answer; a save takes milliseconds. */
const PATIENCE_MS = 1_500;

export type LastWords = {
  /** Resolves to false only when the window says that words could not be saved. */
  ask: () => Promise<boolean>;
  /** The window's answer. */
  answer: (saved: boolean) => void;
};

/** @param tell sends the window the notice that it is about to close */
export function waitForLastWords(tell: () => void): LastWords {
  let waiting: ((saved: boolean) => void) | undefined;
  return {
    ask: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => resolve(true), PATIENCE_MS);
        waiting = (saved) => {
          clearTimeout(late);
          resolve(saved);
        };
        tell();
      }),
    answer: (saved) => {
      waiting?.(saved);
      waiting = undefined;
    },
  };
}
