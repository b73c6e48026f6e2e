// A clock that stands still until it is told to go on.

import type { Clock } from '../../../../src/renderer/src/features/workbook/autosave';

export type StillClock = Clock & { pass: (ms: number) => void };

export function stillClock(start = Date.UTC(2026, 10, 21, 10, 42)): StillClock {
  let now = start;
  let waiting: { at: number; then: () => void }[] = [];
  return {
    now: () => now,
    after(ms, then) {
      const timer = { at: now + ms, then };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((each) => each !== timer);
      };
    },
    pass(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = waiting.filter((each) => each.at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        now = next.at;
        next.then();
      }
      now = until;
    },
  };
}

/** Lets every promise that can settle do so. */
export async function letRepliesArrive(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
