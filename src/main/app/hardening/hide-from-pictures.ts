// Screenshots, screen sharing and remote support get a blank window where the computer can do that (Windows, macOS), so
// that her words are read by who sits here. Source: security.md 1.4 T20.

import type { App, BrowserWindow } from 'electron';

/** Developers' own runs take pictures of screens. */
export function hideFromPictures(app: App, window: BrowserWindow): void {
  window.setContentProtection(app.isPackaged);
}
