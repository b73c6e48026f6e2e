// Starts the app: one instance, one window, one vault process. Hands everything what it needs.

import { app, type BrowserWindow, dialog, ipcMain, powerMonitor, session } from 'electron';
import { NOTICE_CHANNEL, type Notice, PORT_CHANNEL } from '../../shared/ipc/calls';
import { blockNetwork } from './hardening/block-network';
import { denyPermissions } from './hardening/deny-permissions';
import { findUnsafeSwitch } from './hardening/refuse-unsafe-start';
import { stayOnOurPage } from './hardening/stay-on-our-page';
import { waitForLastWords } from './last-words';
import { isOurPage, registerPageScheme } from './page-protocol';
import { settlePlaces } from './places';
import { answerShellCalls } from './shell-calls';
import { startVaultProcess, type VaultProcess } from './vault-process';
import { openWindow } from './window';

/** Runs until the last window is closed. */
export function start(): void {
  const places = settlePlaces(app);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Day fields must read day, month, year, whatever language the computer is set to: 05/01 is in January.
  app.commandLine.appendSwitch('lang', 'en-GB');
  // Without this there are no voices on Linux even where speech is installed. Elsewhere it means nothing.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  // Also brings back what a command line took away; as root Chromium would then end every child.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerPageScheme();
  stayOnOurPage(app, isOurPage);

  let window: BrowserWindow | undefined;
  let vault: VaultProcess | undefined;
  let isQuitting = false;

  const notify = (notice: Notice) => window?.webContents.send(NOTICE_CHANNEL, notice);
  const startVault = (practice: boolean, wasOpen = false) => {
    const started = startVaultProcess(places, practice, wasOpen, (how) => {
      if (vault !== started || isQuitting) return;
      // It ended: locked, or lost. Either way a new one begins, without a key.
      startVault(practice, started.wasOpened());
      notify(how === 'lost' && started.wasOpened() ? 'lost' : 'locked');
    });
    vault = started;
    // A window that is there already is joined anew; one that is still loading asks by itself.
    if (window && isOurPage(window.webContents.getURL())) {
      started.join(window.webContents, { kind: 'staff' });
    }
  };
  const switchVault = async (practice: boolean) => {
    const before = vault;
    vault = undefined;
    await before?.end();
    startVault(practice);
    notify('vaultChanged');
  };
  const lock = async () => vault?.end();
  const lastWords = waitForLastWords(() => notify('closing'));

  answerShellCalls({
    window: () => window,
    lock,
    useVault: switchVault,
    givePlace: (ticket, path) => vault?.givePlace(ticket, path),
    whenWordsSaved: lastWords.answer,
    whenReady: () => {
      if (places.marks) process.stdout.write(`MARK usable ${Date.now()}\n`);
    },
  });

  // A page that begins to load, or to load again, asks for its port and gets a new one.
  ipcMain.on(PORT_CHANNEL, ({ sender, senderFrame }) => {
    const isOurs = sender === window?.webContents && senderFrame === sender.mainFrame;
    if (isOurs && isOurPage(senderFrame?.url ?? '')) vault?.join(sender, { kind: 'staff' });
  });
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  const quitCalmly = async () => {
    const isSaved = window === undefined || (await lastWords.ask());
    // The window says itself what could not be saved, and what can be done.
    if (!isSaved || isQuitting) return;
    isQuitting = true;
    await vault?.end();
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (isQuitting) return;
    event.preventDefault();
    void quitCalmly();
  });
  void app.whenReady().then(() => {
    const unsafe = findUnsafeSwitch(app);
    if (unsafe) {
      dialog.showErrorBox(
        'My Plan',
        `My Plan does not start with --${unsafe}. Ask whoever set up this computer.`,
      );
      app.exit(1);
      return;
    }
    // Our window has a session of its own; the one Electron makes by itself is closed as well.
    denyPermissions(session.defaultSession);
    blockNetwork(session.defaultSession);
    startVault(process.argv.includes('--practice'));
    window = openWindow();
    window.on('close', (event) => {
      if (isQuitting) return;
      event.preventDefault();
      void quitCalmly();
    });
    window.on('closed', () => {
      window = undefined;
    });
    // A computer that sleeps or is locked must not wait for a person: what could not be saved by now
    // (a full disk) goes with the lock. Security comes before those last words, and only then.
    const saveAndLock = () => void lastWords.ask().then(lock);
    powerMonitor.on('suspend', saveAndLock);
    powerMonitor.on('lock-screen', saveAndLock);
  });
}
