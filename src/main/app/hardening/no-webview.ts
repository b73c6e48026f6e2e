// Points 11 and 12, no page inside a page: such a guest would bring preferences of its own.

import type { WebContents } from 'electron';

export const noWebview = { webviewTag: false } as const;

/** Refuses one that a page tries to put in all the same. */
export function refuseWebview(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
