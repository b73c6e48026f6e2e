// Starts the vault's process, joins windows to it, and ends it. The shell never sees what passes
// between a window and the vault.

import { join } from 'node:path';
import {
  MessageChannelMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { LockByItself } from '../../shared/domain/audit/locks';
import { PORT_CHANNEL } from '../../shared/ipc/calls';
import type { Scope } from '../../shared/ipc/contract';
import type { LockReason } from '../../shared/ipc/locked-calls';
import type { FromShell, ToShell } from '../vault/shell-messages';
import { drawInOwnWindow, type PictureWindow } from './picture-window';
import type { Places } from './places';
import { type PrintWindow, printInOwnWindow } from './print-window';

/** A lock that has not come by itself after this long is made to. Source: security.md 2.6. */
const LOCK_WITHIN_MS = 1_000;

export type DeskTellings = { opened: () => void; lockAfter: (minutes: number) => void };

export type VaultProcess = {
  practice: boolean;
  /** Whether these plans have been open in this run of the app. */
  wasOpened: () => boolean;
  /** Gives a window its own port; what may be asked through it is settled here. */
  join: (contents: WebContents, scope: Scope) => void;
  /** Hands over a path that a person chose in a dialog, under a ticket. */
  givePlace: (ticket: string, path: string) => void;
  /** Ends the process, with the key in it; `why` where nobody asked for it. Resolves when it is gone. */
  end: (why?: LockByItself) => Promise<void>;
};

/**
 * Starts a vault process, locked.
 * @param wasOpen whether these plans were open before in this run of the app
 * @param show told whose side of the screen is to be seen from now on
 * @param desk told when the plans are open, and after how long without a touch to lock
 * @param whenGone told once when the process has ended: by `end`, or by itself; `why` where it locked by itself
 */
export function startVaultProcess(
  places: Places,
  practice: boolean,
  wasOpen: boolean,
  whenGone: (how: 'ended' | 'lost', why: LockReason | undefined) => void,
  show: (who: { to: 'hers' | 'staff'; plan: string }) => void,
  desk: DeskTellings,
): VaultProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'vault.cjs'), [], {
    serviceName: 'My Plan vault',
    stdio: 'inherit',
  });
  let wasOpened = wasOpen;
  let isEnding = false;
  let why: LockReason | undefined;
  const drawers = new Set<UtilityProcess>();
  const prints = new Map<number, PrintWindow>();
  const pictures = new Map<number, PictureWindow>();
  const tell = (message: FromShell, ports: Electron.MessagePortMain[] = []) =>
    child.postMessage(message, ports);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const drawer of drawers) drawer.kill();
      for (const window of [...prints.values(), ...pictures.values()]) window.stop();
      resolve();
      whenGone(isEnding ? 'ended' : 'lost', why);
    });
  });
  child.on('message', (message: ToShell) => {
    if (message.kind === 'need-export') startDrawing(tell, drawers);
    else if (message.kind === 'stop-export') for (const drawer of drawers) drawer.kill();
    else if (message.kind === 'print') startPrinting(tell, prints, message);
    else if (message.kind === 'stop-print') prints.get(message.job)?.stop();
    else if (message.kind === 'draw-picture') startPicture(tell, pictures, message.job);
    else if (message.kind === 'stop-picture') pictures.get(message.job)?.stop();
    else if (message.kind === 'opened') {
      wasOpened = true;
      desk.opened();
    } else if (message.kind === 'keys-held') desk.opened();
    else if (message.kind === 'lock-after') desk.lockAfter(message.minutes);
    else if (message.kind === 'show') show(message);
    else if (message.kind === 'locking') {
      isEnding = true;
      why = message.why;
    } else process.stderr.write(`My Plan: something unexpected: ${message.what}\n`);
  });
  tell({
    kind: 'start',
    folder: practice ? places.practice : places.vault,
    practice,
    wasOpen,
    ...(practice ? { practiceWords: places.practiceWords } : {}),
    resources: places.resources,
    ...(places.fixedToday ? { fixedToday: places.fixedToday } : {}),
  });
  return {
    practice,
    wasOpened: () => wasOpened,
    join: (contents, scope) => {
      const { port1, port2 } = new MessageChannelMain();
      tell({ kind: 'window', scope }, [port1]);
      contents.postMessage(PORT_CHANNEL, undefined, [port2]);
    },
    givePlace: (ticket, path) => tell({ kind: 'place', ticket, path }),
    end: async (by) => {
      isEnding = true;
      tell({ kind: 'lock', ...(by ? { why: by } : {}) });
      const late = setTimeout(() => child.kill(), LOCK_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

/** Opens a window that draws for the printer, joined to the vault by a port of its own. */
function startPrinting(
  tell: (message: FromShell, ports?: Electron.MessagePortMain[]) => void,
  prints: Map<number, PrintWindow>,
  { job, copies }: Extract<ToShell, { kind: 'print' }>,
): void {
  const { port1, port2 } = new MessageChannelMain();
  tell({ kind: 'print-port', job }, [port1]);
  const print = printInOwnWindow(port2, copies, (how) => {
    prints.delete(job);
    tell({ kind: 'print-over', job, how });
  });
  prints.set(job, print);
}

/** Opens a window that draws a chosen picture anew, joined to the vault by a port of its own. */
function startPicture(
  tell: (message: FromShell, ports?: Electron.MessagePortMain[]) => void,
  pictures: Map<number, PictureWindow>,
  job: number,
): void {
  const { port1, port2 } = new MessageChannelMain();
  tell({ kind: 'picture-port', job }, [port1]);
  const window = drawInOwnWindow(port2, () => {
    pictures.delete(job);
    tell({ kind: 'picture-over', job });
  });
  pictures.set(job, window);
}

/** Starts a process that draws PDFs, joined to the vault by a port of its own; the port ends with it. */
function startDrawing(
  tell: (message: FromShell, ports?: Electron.MessagePortMain[]) => void,
  drawers: Set<UtilityProcess>,
): void {
  const drawing = utilityProcess.fork(join(import.meta.dirname, 'export.cjs'), [], {
    serviceName: 'My Plan paper',
    stdio: 'inherit',
  });
  drawers.add(drawing);
  const { port1, port2 } = new MessageChannelMain();
  drawing.postMessage('port', [port2]);
  tell({ kind: 'export-port' }, [port1]);
  drawing.once('exit', () => drawers.delete(drawing));
}
