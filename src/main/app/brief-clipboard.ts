// What was copied here stays on the clipboard for half a minute, and not past a lock or a hidden screen; then it is taken
// off, but only if it is still ours: what somebody copied elsewhere meanwhile is theirs. Source: security.md 1.4 T21, SEC-17.

import { createHash } from 'node:crypto';

/** How long there is to paste. */
export const PASTE_MS = 30_000;
/** A page says that it copies a moment before its words are there. */
const THERE_AFTER_MS = 100;

/** The clipboard of this computer; on Linux it has a second one, filled by marking words. */
export type SystemClipboard = {
  /** At once, or a moment later: that changed with Electron's versions. */
  readText: () => string | Promise<string>;
  clear: (which?: 'selection') => unknown;
};

export type BriefClipboard = {
  /** Something was copied from a page of ours just now. */
  copied: () => void;
  /** The screen was hidden, locked or left. */
  empty: () => void;
};

/** Only a fingerprint of what was copied is remembered. */
export function briefClipboard(
  clipboard: SystemClipboard,
  platform: NodeJS.Platform = process.platform,
): BriefClipboard {
  const printOf = async () =>
    createHash('sha256')
      .update(await clipboard.readText())
      .digest('hex');
  let ours: string | undefined;
  let isOnItsWay = false;
  let timers: NodeJS.Timeout[] = [];
  const empty = () => {
    for (const timer of timers) clearTimeout(timer);
    // Hidden before the words were there: then they come, and go at once.
    const isComing = isOnItsWay;
    isOnItsWay = false;
    timers = [];
    const was = ours;
    ours = undefined;
    if (was !== undefined) {
      void printOf().then(
        (now) => void (now === was && clipboard.clear()),
        () => {},
      );
    }
    if (isComing) setTimeout(() => clipboard.clear(), THERE_AFTER_MS);
  };
  return {
    copied: () => {
      for (const timer of timers) clearTimeout(timer);
      ours = undefined;
      isOnItsWay = true;
      timers = [
        setTimeout(() => {
          void printOf().then(
            (now) => {
              if (isOnItsWay) ours = now;
              isOnItsWay = false;
            },
            () => {},
          );
        }, THERE_AFTER_MS),
        setTimeout(empty, PASTE_MS),
      ];
    },
    empty: () => {
      empty();
      // Whatever was marked is no more than that, and any other mark replaces it.
      if (platform === 'linux') clipboard.clear('selection');
    },
  };
}
