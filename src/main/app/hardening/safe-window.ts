// What every window is made with: each rule in a file of its own, put together here and nowhere else.

import type { App, WebPreferences } from 'electron';
import { isolatePreload } from './isolate-preload';
import { keepWebSecurity } from './keep-web-security';
import { noNodeInPages } from './no-node-in-pages';
import { noWebview } from './no-webview';
import { nothingUnfinished } from './nothing-unfinished';
import { sandboxWindow } from './sandbox-windows';
import { noLeavingByDrop } from './stay-on-our-page';

/** The preferences of every window there is. */
export function safePreferences(app: App): WebPreferences {
  return {
    ...noNodeInPages,
    ...isolatePreload,
    ...sandboxWindow,
    ...keepWebSecurity,
    ...nothingUnfinished,
    ...noWebview,
    ...noLeavingByDrop,
    spellcheck: false,
    devTools: !app.isPackaged,
    v8CacheOptions: 'none',
  };
}
