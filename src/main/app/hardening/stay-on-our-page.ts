// Point 13, navigation: a window shows our page and never leaves it, by a link, a script, a redirect or a dropped file.

import type { WebContents } from 'electron';

export const noLeavingByDrop = { navigateOnDragDrop: false } as const;

/** @param isOurs whether an address is our own page */
export function stayOnOurPage(contents: WebContents, isOurs: (url: string) => boolean): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
