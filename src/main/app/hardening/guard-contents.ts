// Every page there is, whoever made it, is held to the rules from its first moment.

import type { App } from 'electron';
import { refuseNewWindows } from './no-new-windows';
import { refuseWebview } from './no-webview';
import { stayOnOurPage } from './stay-on-our-page';

/** @param isOurs whether an address is our own page */
export function guardAllContents(app: App, isOurs: (url: string) => boolean): void {
  app.on('web-contents-created', (_created, contents) => {
    refuseNewWindows(contents);
    refuseWebview(contents);
    stayOnOurPage(contents, isOurs);
  });
}
