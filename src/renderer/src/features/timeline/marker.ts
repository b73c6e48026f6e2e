// Sends what became of milestones to the vault, and keeps what did not go through until it does or is given up.
// Pure of React and of the bridge; it says "saved" only after the reply.

import type { MilestoneMark } from '../../../../shared/domain/review/milestone-marks';
import { TELL_AFTER_MS } from '../../ui/autosave';
import type { SavedState } from '../../ui/Saving';

export type Marker = {
  /** Resolves after the reply; rejects when it did not go through, and keeps it for `flush`. */
  mark: (key: string, mark: MilestoneMark) => Promise<void>;
  /** What did not go through is not wanted any more. */
  giveUp: (key: string) => void;
  /** Waits for what is on its way and tries once more what did not go through. */
  flush: () => Promise<void>;
};

export type MarkerOptions = {
  send: (key: string, mark: MilestoneMark) => Promise<void>;
  report: (state: SavedState) => void;
};

export function createMarker({ send, report }: MarkerOptions): Marker {
  const waiting = new Map<string, MilestoneMark>();
  /** The newest on its way. They go one after the other, so that the last one said is the last one kept. */
  let last: Promise<void> = Promise.resolve();

  async function sendNow(key: string, mark: MilestoneMark): Promise<void> {
    // Given up, or said anew, while it stood in the line.
    if (waiting.get(key) !== mark) return;
    const tell = setTimeout(() => report('saving'), TELL_AFTER_MS);
    try {
      await send(key, mark);
    } catch (thrown) {
      report('not-saved');
      throw thrown;
    } finally {
      clearTimeout(tell);
    }
    if (waiting.get(key) === mark) waiting.delete(key);
    report(waiting.size === 0 ? 'saved' : 'not-saved');
  }

  function inLine(key: string, mark: MilestoneMark): Promise<void> {
    const mine = last.catch(() => {}).then(() => sendNow(key, mark));
    last = mine;
    return mine;
  }

  return {
    mark(key, mark) {
      waiting.set(key, mark);
      return inLine(key, mark);
    },
    giveUp(key) {
      if (waiting.delete(key) && waiting.size === 0) report('quiet');
    },
    async flush() {
      await last.catch(() => {});
      for (const [key, mark] of [...waiting]) await inLine(key, mark);
    },
  };
}
