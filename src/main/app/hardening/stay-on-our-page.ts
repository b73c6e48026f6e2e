// A window shows our one page and nothing else: no new windows, no other address, no embedded pages.

import type { App } from 'electron';

/** @param isOurs whether an address is our own page */
export function stayOnOurPage(app: App, isOurs: (url: string) => boolean): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
