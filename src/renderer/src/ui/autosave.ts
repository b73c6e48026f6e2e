// Saves the newest of a stream of changes: after a pause, when told to, one at a time and in order.
// Pure of React and of the bridge; it says "saved" only after the reply.

import type { SavedState } from './Saving';

/** Milliseconds without a change before saving. Source: ux.md 2.4. */
export const PAUSE_MS = 800;
/** Milliseconds a save may take before anything is said about it. Source: ux.md 2.4. */
export const TELL_AFTER_MS = 400;

export type Autosave<T> = {
  /** Takes the newest value and starts the pause again. */
  change: (value: T) => void;
  /**
   * Saves what is waiting now, and waits for what is on its way. Resolves when nothing is waiting;
   * rejects when the last try did not go through, and keeps the value for the next call.
   */
  flush: () => Promise<void>;
  /** True while something typed is not yet in the vault. */
  isWaiting: () => boolean;
};

export type AutosaveOptions<T> = {
  save: (value: T) => Promise<unknown>;
  report: (state: SavedState, thrown?: unknown) => void;
};

/** Starts an autosave. Nothing is ever dropped: a value that could not be saved waits for the next try. */
export function createAutosave<T>({ save, report }: AutosaveOptions<T>): Autosave<T> {
  let waiting: { value: T } | undefined;
  let running: Promise<void> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function saveOnce(value: T): Promise<void> {
    const tell = setTimeout(() => report('saving'), TELL_AFTER_MS);
    try {
      await save(value);
    } finally {
      clearTimeout(tell);
    }
  }

  async function drain(): Promise<void> {
    while (waiting) {
      const taken = waiting;
      waiting = undefined;
      try {
        await saveOnce(taken.value);
      } catch (thrown) {
        // Newer words typed meanwhile win; otherwise these go back to wait.
        waiting ??= taken;
        report('not-saved', thrown);
        throw thrown;
      }
    }
    report('saved');
  }

  function flush(): Promise<void> {
    clearTimeout(pause);
    if (running) return running;
    if (!waiting) return Promise.resolve();
    running = drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    change(value) {
      waiting = { value };
      report('quiet');
      clearTimeout(pause);
      // What went wrong has been reported; the value still waits.
      pause = setTimeout(() => void flush().catch(() => {}), PAUSE_MS);
    },
    flush,
    isWaiting: () => waiting !== undefined || running !== undefined,
  };
}
