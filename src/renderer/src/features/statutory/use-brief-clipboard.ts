// What is copied stays on the clipboard for half a minute and no longer; hiding, locking and leaving take it off at once.

import { useCallback, useEffect, useRef } from 'react';
import { bridge } from '../../bridge/bridge';

/** How long there is to paste. Source: security.md 1.4 T21; main/app/brief-clipboard.ts counts the same. */
export const PASTE_MS = 30_000;

/**
 * Returns what to call once something was copied.
 * @param onGone told when the time is over
 */
export function useBriefClipboard(onGone: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(onGone);
  useEffect(() => {
    newest.current = onGone;
  });

  const empty = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    void bridge.shell.emptyClipboard({}).catch(() => {});
  }, []);

  useEffect(() => {
    // The cover says so on the page itself before anybody else hears of it.
    const page = document.documentElement;
    const covered = new MutationObserver(() => {
      if ('covered' in page.dataset) empty();
    });
    covered.observe(page, { attributes: true, attributeFilter: ['data-covered'] });
    return () => {
      covered.disconnect();
      empty();
    };
  }, [empty]);

  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      empty();
      newest.current();
    }, PASTE_MS);
  }, [empty]);
}
