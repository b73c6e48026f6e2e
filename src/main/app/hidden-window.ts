// A window nobody sees, for one piece of work: sandboxed, in a session of its own, and gone when the work is.

import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { hideFromPictures } from './hardening/hide-from-pictures';
import { safePreferences } from './hardening/safe-window';
import { makeSession } from './window';

/** @param what for what it is: the preload hands out nothing else */
export function openHidden(what: string): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    // Of a print, the name of the job in every queue it passes.
    title: 'My Plan',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      session: makeSession(),
      ...safePreferences(app),
      additionalArguments: [what],
      // Nobody sees it, and it must get on with its work all the same.
      backgroundThrottling: false,
    },
  });
  hideFromPictures(app, window);
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}
