// A window that draws one PDF for the printer and is then gone: hidden, sandboxed, in a session of its own, with none
// of the calls. What it draws comes from the vault by a port; this process never sees it.

import { existsSync } from 'node:fs';
import type { BrowserWindow, MessagePortMain } from 'electron';
import { FOR_PRINT, PORT_CHANNEL, PRINT_CHANNEL } from '../../shared/ipc/calls';
import type { PrintEnd } from '../vault/shell-messages';
import { openHidden } from './hidden-window';
import { PRINT_PAGE } from './page-protocol';

export type PrintWindow = {
  /** Ends it at once, whatever it is doing. */
  stop: () => void;
};

/**
 * Opens the window, prints what it has drawn by the system's own dialog, and ends it.
 * @param port where its PDF comes from
 * @param whenOver told once
 */
export function printInOwnWindow(
  port: MessagePortMain,
  copies: number,
  whenOver: (how: PrintEnd) => void,
): PrintWindow {
  const window = openHidden(FOR_PRINT);
  let isOver = false;
  const over = (how: PrintEnd) => {
    if (isOver) return;
    isOver = true;
    // Its process, and with it the pages, end here.
    if (!window.isDestroyed()) window.destroy();
    whenOver(how);
  };
  window.on('closed', () => over('not-taken'));
  window.webContents.on('render-process-gone', () => over('not-taken'));
  window.webContents.ipc.on(PRINT_CHANNEL, ({ senderFrame }, word: unknown) => {
    if (isOver || senderFrame !== window.webContents.mainFrame) return;
    if (word === 'ready') window.webContents.postMessage(PORT_CHANNEL, undefined, [port]);
    else if (word === 'laid-out') print(window, copies, over);
    else over('not-taken');
  });
  void window.loadURL(PRINT_PAGE).catch(() => over('not-taken'));
  return { stop: () => over('called-off') };
}

function print(window: BrowserWindow, copies: number, over: (how: PrintEnd) => void): void {
  keepJobsInMemory();
  try {
    window.webContents.print(
      {
        ...{ silent: false, printBackground: true, copies, collate: true },
        ...{ pageSize: 'A4', margins: { marginType: 'none' } },
      },
      (isGiven, why) => {
        if (isGiven) over('given');
        else over(/cancel/i.test(why) ? 'called-off' : 'not-taken');
      },
    );
  } catch {
    over('not-taken');
  }
}

/**
 * On Linux the job is handed to the printing system as a file in the folder for passing things. That folder is then one
 * in memory, closed to others: nothing of a job comes on the disk through us.
 */
function keepJobsInMemory(): void {
  if (process.platform !== 'linux') return;
  const inMemory = [process.env['XDG_RUNTIME_DIR'], '/dev/shm'].find(
    (folder) => folder !== undefined && existsSync(folder),
  );
  if (inMemory) process.env['TMPDIR'] = inMemory;
}
