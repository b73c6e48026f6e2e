// Answers the calls that are about windows and dialogs. The gate's rules hold here too: right
// sender, right shape in, right shape out. A path never reaches a window; it gets a ticket.

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import { shownName } from '../../shared/domain/files/shown-name';
import { SHELL_CHANNEL } from '../../shared/ipc/calls';
import type { Handlers } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/failure';
import type { WordsOfLock } from './begin-anew';
import { isCurrent } from './hardening/current-electron';
import { isKnownSender } from './hardening/known-senders';
import { isOurPage } from './page-protocol';
import { lookAround, thisComputer } from './posture/look';

export type Shell = {
  window: () => BrowserWindow | undefined;
  isHers: () => boolean;
  lock: () => Promise<void>;
  useVault: (practice: boolean) => Promise<void>;
  givePlace: (ticket: string, path: string) => void;
  whenReady: () => void;
  whenWordsSaved: (saved: boolean) => void;
  whenDropped: (say: readonly string[]) => void;
  takeWords: () => WordsOfLock;
  copied: () => void;
  emptyClipboard: () => void;
};

type Shape = { input: z.ZodType; output: z.ZodType; alsoHers?: true };

/** Starts answering. Everything the calls need is handed in. */
export function answerShellCalls(shell: Shell): void {
  const handlers = shellHandlers(shell) as unknown as Record<
    string,
    (input: unknown) => Promise<unknown>
  >;
  // Fetched while the page draws itself: neither the window nor its first call should wait for it.
  const loadCalls = () => import('../../shared/ipc/locked-calls');
  app.on('web-contents-created', (_created, contents) =>
    contents.once('dom-ready', () => void loadCalls()),
  );
  ipcMain.handle(SHELL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Reply> => {
    const { shell: shapes } = (await loadCalls()).lockedCalls;
    const known = typeof name === 'string' && Object.hasOwn(shapes, name) ? name : undefined;
    if (!known || !isFromOurWindow(event, shell))
      return { ok: false, failure: { code: 'not-allowed' } };
    const shape: Shape = shapes[known as keyof typeof shapes];
    if (shell.isHers() && !shape.alsoHers) return { ok: false, failure: { code: 'not-allowed' } };
    const read = shape.input.safeParse(input);
    if (!read.success) return { ok: false, failure: { code: 'not-understood' } };
    try {
      return { ok: true, value: shape.output.parse(await handlers[known]?.(read.data)) };
    } catch {
      return { ok: false, failure: { code: 'unexpected' } };
    }
  });
}

/** Only the top frame of our one window, on our own page. */
function isFromOurWindow(event: IpcMainInvokeEvent, shell: Shell): boolean {
  return isKnownSender(event.senderFrame, shell.window()?.webContents, isOurPage);
}

const pdfs = [{ name: 'PDF', extensions: ['pdf'] }];
/** HEIC stands among them so that whoever has one is told what to do with it. */
const pictureFiles = [
  { name: 'JPEG, PNG, PDF', extensions: ['jpg', 'jpeg', 'png', 'pdf', 'heic', 'heif'] },
];
const settingsFiles = [{ name: 'JSON', extensions: ['json'] }];

const keyFiles = [{ name: 'P12', extensions: ['p12', 'pfx'] }];
const certificates = { binary: 'crt', text: 'pem', list: 'crl' } as const;
const certificateFiles = [{ name: 'CRT', extensions: ['crt', 'cer', 'pem', 'der'] }];
const listFiles = [{ name: 'CRL', extensions: ['crl', 'pem', 'der'] }];

/** Where to save, always under a name with this ending and that the dialog itself has asked about. */
async function askWhereToSave(
  window: BrowserWindow,
  offered: string,
  ending = 'pdf',
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: offered,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || !filePath) return undefined;
  if (filePath.toLowerCase().endsWith(`.${ending}`)) return filePath;
  const named = `${filePath}.${ending}`;
  // The dialog asked about the name as it was typed; the one with the ending may be there already.
  return existsSync(named) ? askWhereToSave(window, named, ending) : named;
}

/** A printer far away may keep its computer waiting; nobody waits for it here. */
const PRINTERS_WITHIN_MS = 3_000;

/** Whether this computer has a printer; `maybe` where it did not say in time. */
async function knownPrinters(
  window: BrowserWindow | undefined,
): Promise<'some' | 'none' | 'maybe'> {
  if (!window) return 'maybe';
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PRINTERS_WITHIN_MS).unref();
  });
  const asked = window.webContents.getPrintersAsync().catch(() => undefined);
  const printers = await Promise.race([asked, late]);
  if (!printers) return 'maybe';
  return printers.length > 0 ? 'some' : 'none';
}

function shellHandlers(shell: Shell): Handlers<'shell'> {
  const ticketFor = (path: string) => {
    const ticket = randomBytes(16).toString('hex');
    shell.givePlace(ticket, path);
    return { place: ticket, shownAs: shownName(basename(path)) };
  };
  const save = async (suggestedName: string, ending: string) => {
    const window = shell.window();
    if (!window) return {};
    const offered = join(app.getPath('documents'), basename(suggestedName));
    const path = await askWhereToSave(window, offered, ending);
    return path ? ticketFor(path) : {};
  };
  const chooseFile = async (filters: typeof pdfs) => {
    const window = shell.window();
    if (!window) return {};
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      filters,
      properties: ['openFile', 'dontAddToRecent'],
    });
    const [path] = filePaths;
    return canceled || !path ? {} : ticketFor(path);
  };
  return {
    ready: async () => {
      shell.whenReady();
      return {};
    },
    lock: async () => {
      await shell.lock();
      return {};
    },
    readyToClose: async ({ saved }) => {
      shell.whenWordsSaved(saved);
      return {};
    },
    dropped: async ({ say }) => {
      shell.whenDropped(say);
      return {};
    },
    saidAfterLock: async () => shell.takeWords(),
    useVault: async ({ practice }) => {
      await shell.useVault(practice);
      return {};
    },
    chooseWhereToSave: ({ suggestedName }) => save(suggestedName, 'pdf'),
    chooseWhereToSaveCertificate: ({ suggestedName, as }) => save(suggestedName, certificates[as]),
    chooseWhereToSaveLog: ({ suggestedName }) => save(suggestedName, 'jsonl'),
    chooseWhereToSaveReport: ({ suggestedName }) => save(suggestedName, 'csv'),
    chooseKeyFile: () => chooseFile(keyFiles),
    chooseCertificateFile: () => chooseFile(certificateFiles),
    chooseListFile: () => chooseFile(listFiles),
    choosePicture: () => chooseFile(pictureFiles),
    choosePdf: () => chooseFile(pdfs),
    chooseFolder: async () => {
      const window = shell.window();
      if (!window) return {};
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      const [path] = filePaths;
      return canceled || !path ? {} : ticketFor(path);
    },
    chooseSettingsFile: () => chooseFile(settingsFiles),
    printThisScreen: async () => {
      const contents = shell.window()?.webContents;
      if (!contents) return { printed: false };
      const printed = await new Promise<boolean>((resolve) => {
        contents.print({ printBackground: false, pageSize: 'A4' }, (isPrinted) =>
          resolve(isPrinted),
        );
      });
      return { printed };
    },
    printers: async () => ({ known: await knownPrinters(shell.window()) }),
    emptyClipboard: async () => {
      shell.emptyClipboard();
      return {};
    },
    copied: async () => {
      shell.copied();
      return {};
    },
    posture: async () =>
      lookAround(
        {
          ...thisComputer,
          isSandboxed: !app.commandLine.hasSwitch('no-sandbox'),
          isPackaged: app.isPackaged,
          isOpenToChange: thisComputer.mayChange([process.execPath, app.getAppPath()]),
          isCurrentRuntime: isCurrent(process.versions.electron),
        },
        app.getPath('userData'),
      ),
    about: async () => ({ version: app.getVersion(), runtime: process.versions.electron ?? '' }),
  };
}
