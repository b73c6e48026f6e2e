// A window that draws one chosen file anew and is then gone: hidden, sandboxed, in a session of its own, with none of the calls.
// A file from outside is opened here and nowhere else; this process never sees it.

import type { MessagePortMain } from 'electron';
import { FOR_PICTURE, PICTURE_CHANNEL, PORT_CHANNEL } from '../../shared/ipc/calls';
import { openHidden } from './hidden-window';
import { PICTURE_PAGE } from './page-protocol';

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
  const window = openHidden(FOR_PICTURE);
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
