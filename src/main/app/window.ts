// A window, the staff desk's or hers: sandboxed, isolated, in a session that keeps nothing on disk.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, type Session, session } from 'electron';
import { FOR_HER, NOTICE_CHANNEL, type Notice } from '../../shared/ipc/calls';
import { denyPermissions } from './hardening/deny-permissions';
import { hideFromPictures } from './hardening/hide-from-pictures';
import { loadOnlyOurs } from './hardening/only-our-scheme';
import { safePreferences } from './hardening/safe-window';
import { PAGES, readPageFiles, servePage } from './page-protocol';
import { zoomFor } from './zoom';

/** Read while Electron is still getting ready: nothing is waited for then. */
const pageFiles = readPageFiles(join(import.meta.dirname, '../renderer'));

/** A session of its own for each window, in memory only. */
export function makeSession(): Session {
  const made = session.fromPartition(`my-plan-${randomBytes(8).toString('hex')}`, { cache: false });
  denyPermissions(made);
  loadOnlyOurs(made);
  servePage(made, pageFiles);
  return made;
}

/**
 * Opens a window and begins to load its page. Its title is always "My Plan", never a name. Hers takes the whole screen, and
 * has nothing to leave it by.
 */
export function openWindow(whose: keyof typeof PAGES): BrowserWindow {
  const isHers = whose === 'hers';
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 320,
    minHeight: 400,
    show: false,
    ...(isHers ? { kiosk: true, frame: false } : {}),
    title: 'My Plan',
    backgroundColor: '#FBF6EC',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      session: makeSession(),
      ...safePreferences(app),
      ...(isHers ? { additionalArguments: [FOR_HER] } : {}),
    },
  });
  hideFromPictures(app, window);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('before-input-event', (event, input) => {
    // An open list or calendar keeps its keys from the page. The page hears of this one in two ways, and acts once.
    if (input.type === 'keyDown' && input.key === 'F8' && !input.isAutoRepeat) {
      window.webContents.send(NOTICE_CHANNEL, 'hide' satisfies Notice);
    }
    if (input.type !== 'keyDown' || !(input.control || input.meta)) return;
    const zoom = zoomFor(input.key, window.webContents.zoomFactor);
    if (zoom !== undefined) {
      window.webContents.setZoomFactor(zoom);
      event.preventDefault();
    }
    // Reloading would drop what is half typed. Plain Ctrl+R reloads nothing here, there being no menu: the page
    // reads aloud on it.
    const isPlain = input.control && !input.meta && !input.shift && !input.alt;
    if (input.key.toLowerCase() === 'r' && !isPlain) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGES[whose]);
  return window;
}
