// A printer for journeys. The app's own window for printing is opened and filled as ever; only the system's dialog is
// pretended, and what it would have been given is kept as a PDF of that very window.

import type { ElectronApplication } from '@playwright/test';

export type Pretended = 'given' | 'called-off' | 'not-taken';

export type AskedOfPrinter = {
  /** Of the window that was printed. */
  title: string;
  url: string;
  visible: boolean;
  /** How many windows there were. */
  windows: number;
  options: Record<string, unknown>;
  /** What its page can reach of the app's calls. */
  calls: string;
  /** A PDF of the window. */
  file: string;
};

type Pretence = {
  pretence: { printers: number; does: Pretended; asked: AskedOfPrinter[] };
};

/** From now on, what is printed becomes a file in this folder. */
export async function pretendPrinter(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ app: electron, BrowserWindow }, into) => {
    const pretence: Pretence['pretence'] = { printers: 1, does: 'given', asked: [] };
    Object.assign(globalThis, { pretence });
    const { writeFileSync } = process.getBuiltinModule('fs');
    const pretend = (contents: Electron.WebContents) => {
      contents.getPrintersAsync = async () =>
        Array.from({ length: pretence.printers }, () => ({}) as Electron.PrinterInfo);
      contents.print = (options, whenOver) => {
        const window = BrowserWindow.fromWebContents(contents);
        const file = `${into}/printed-${pretence.asked.length}.pdf`;
        const asked: AskedOfPrinter = {
          calls: '',
          ...{ title: contents.getTitle(), url: contents.getURL(), file },
          ...{ visible: window?.isVisible() ?? false, options: { ...options } },
          windows: BrowserWindow.getAllWindows().length,
        };
        pretence.asked.push(asked);
        const reach = contents.executeJavaScript('typeof window.bridge');
        const drawn = contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        void Promise.all([reach, drawn]).then(([calls, bytes]) => {
          asked.calls = String(calls);
          writeFileSync(file, bytes);
          if (pretence.does === 'given') whenOver?.(true, '');
          else whenOver?.(false, pretence.does === 'called-off' ? 'Print job canceled' : 'failed');
        });
      };
    };
    for (const window of BrowserWindow.getAllWindows()) pretend(window.webContents);
    electron.on('browser-window-created', (_event, window) => pretend(window.webContents));
  }, folder);
}

/** What became of the papers so far; and from now on the dialog does that. */
export async function whatPrinted(
  app: ElectronApplication,
  does?: Pretended,
): Promise<{ asked: AskedOfPrinter | undefined; times: number }> {
  return app.evaluate((_electron, now) => {
    const { pretence } = globalThis as unknown as Pretence;
    if (now) pretence.does = now;
    return { asked: pretence.asked.at(-1), times: pretence.asked.length };
  }, does);
}

/** Takes the printers away from this computer, or brings one back. */
export async function havePrinters(app: ElectronApplication, printers: number): Promise<void> {
  await app.evaluate((_electron, now) => {
    (globalThis as unknown as Pretence).pretence.printers = now;
  }, printers);
}
