// After a lock the page begins again in a new process. What the old one had on the screen, typed, copied in its memory or
// half thrown away, ends with it: emptying a page does not empty its memory. Source: security.md 1.4 T7, SEC-07.

import type { BrowserWindow } from 'electron';
import type { LockReason } from '../../shared/ipc/locked-calls';
import { EMPTY_PAGE, PAGES } from './page-protocol';

/** A page that does not answer is not waited for. */
const ANSWER_WITHIN_MS = 1_500;

export type WordsOfLock = { say: string[]; why?: LockReason };

export type BeginAnew = {
  /** The plans were locked: the page is asked for what it has to say, then ended. */
  locked: () => void;
  /** The page's answer: sentences about the lock, with nothing of anybody in them. */
  answer: (say: readonly string[]) => void;
  /** Why it locked, for the page that comes next, also where her side was up: nothing is asked of her page. */
  because: (why: LockReason | undefined) => void;
  /** What the page before had to say, and why it locked. Handed over once. */
  takeWords: () => WordsOfLock;
};

/** @param window the desk's window as it is then, if there is one */
export function pagesBeginAnew(window: () => BrowserWindow | undefined): BeginAnew {
  let words: readonly string[] = [];
  let why: LockReason | undefined;
  let late: NodeJS.Timeout | undefined;
  const begin = () => {
    clearTimeout(late);
    late = undefined;
    const held = window();
    // A window that closes meanwhile needs no page.
    if (held && !held.isDestroyed()) void throughNothing(held).catch(() => {});
  };
  return {
    locked: () => {
      words = [];
      clearTimeout(late);
      late = setTimeout(begin, ANSWER_WITHIN_MS);
    },
    answer: (say) => {
      if (late === undefined) return;
      words = say;
      begin();
    },
    because: (reason) => {
      why = reason;
    },
    takeWords: () => {
      const taken = { say: [...words], ...(why ? { why } : {}) };
      words = [];
      why = undefined;
      return taken;
    },
  };
}

/** Another site takes another process, and the one before ends; so does coming back. */
async function throughNothing(window: BrowserWindow): Promise<void> {
  await window.loadURL(EMPTY_PAGE);
  await window.loadURL(PAGES.staff);
}
