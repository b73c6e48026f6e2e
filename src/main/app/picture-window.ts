// A window that draws one chosen file anew and is then gone: hidden, sandboxed, in a session of its own, with none of the calls.
// A file from outside is opened here and nowhere else; this process never sees it.

import { join } from 'node:path';
import { app, BrowserWindow, type MessagePortMain } from 'electron';
import { FOR_PICTURE, PICTURE_CHANNEL, PORT_CHANNEL } from '../../shared/ipc/calls';
import { hideFromPictures } from './hardening/hide-from-pictures';
import { safePreferences } from './hardening/safe-window';
import { PICTURE_PAGE } from './page-protocol';
import { makeSession } from './window';

export type PictureWindow = {
  /** Ends it at once, whatever it is doing. */
  stop: () => void;
};

/**
 * Opens the window and lets it draw.
 * @param port where its file comes from and what it drew goes to
 * @param whenOver told once
 */
export function drawInOwnWindow(port: MessagePortMain, whenOver: () => void): PictureWindow {
  const window = new BrowserWindow({
    show: false,
    title: 'My Plan',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      session: makeSession(),
      ...safePreferences(app),
      additionalArguments: [FOR_PICTURE],
      // Nobody sees it, and it must get on with its work all the same.
      backgroundThrottling: false,
    },
  });
  hideFromPictures(app, window);
  window.on('page-title-updated', (event) => event.preventDefault());
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    if (!window.isDestroyed()) window.destroy();
    whenOver();
  };
  window.on('closed', over);
  window.webContents.on('render-process-gone', over);
  window.webContents.ipc.once(PICTURE_CHANNEL, ({ senderFrame }) => {
    if (isOver || senderFrame !== window.webContents.mainFrame) return;
    window.webContents.postMessage(PORT_CHANNEL, undefined, [port]);
  });
  void window.loadURL(PICTURE_PAGE).catch(over);
  return { stop: over };
}
