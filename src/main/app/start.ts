// Starts the app: one instance, one window, one vault process. Hands everything what it needs.

import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  powerMonitor,
  session,
  shell,
} from 'electron';
import { type LockByItself, locksByItself } from '../../shared/domain/audit/locks';
import { NOTICE_CHANNEL, type Notice, PORT_CHANNEL } from '../../shared/ipc/calls';
import type { Scope } from '../../shared/ipc/contract';
import { pagesBeginAnew } from './begin-anew';
import { briefClipboard } from './brief-clipboard';
import { denyPermissions } from './hardening/deny-permissions';
import { guardAllContents } from './hardening/guard-contents';
import { isKnownSender } from './hardening/known-senders';
import { leaveNoDumps } from './hardening/no-dumps';
import { loadOnlyOurs } from './hardening/only-our-scheme';
import { openNothingOutside } from './hardening/open-nothing-outside';
import { quietChromium } from './hardening/quiet-chromium';
import { refuseUnsafeSwitches } from './hardening/refuse-unsafe-start';
import { sandboxAllWindows } from './hardening/sandbox-windows';
import { type Asking, waitForLastWords } from './last-words';
import { lockByItself } from './locking/desk-lock';
import { lockWhenHidden, lockWhenLeft } from './locking/lock-causes';
import { hearStirs } from './locking/stirs';
import { isOurPage, registerPageScheme } from './page-protocol';
import { settlePlaces } from './places';
import { answerShellCalls } from './shell-calls';
import { startVaultProcess, type VaultProcess } from './vault-process';
import { openWindow } from './window';

/** Runs until the last window is closed. */
export function start(): void {
  const unsafe = refuseUnsafeSwitches(app);
  const places = settlePlaces(app);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Day fields must read day, month, year, whatever language the computer is set to: 05/01 is in January.
  app.commandLine.appendSwitch('lang', 'en-GB');
  // Without this there are no voices on Linux even where speech is installed. Elsewhere it means nothing.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  sandboxAllWindows(app);
  quietChromium(app);
  leaveNoDumps(app);
  openNothingOutside(shell);
  registerPageScheme();
  guardAllContents(app, isOurPage);

  let window: BrowserWindow | undefined;
  /** Whose side of the screen the window is. The vault decides it. */
  let scope: Scope = { kind: 'staff' };
  /** Whose page the window holds; it follows `scope` when the next window is made. */
  let shown: Scope['kind'] = 'staff';
  let vault: VaultProcess | undefined;
  let isQuitting = false;

  const notify = (notice: Notice) => window?.webContents.send(NOTICE_CHANNEL, notice);
  const startVault = (practice: boolean, wasOpen = false) => {
    const started = startVaultProcess(
      places,
      practice,
      wasOpen,
      (how, why) => {
        if (vault !== started || isQuitting) return;
        anew.because(why);
        // It ended: locked, or lost. Either way a new one begins, without a key.
        const wasHers = scope.kind === 'hers';
        scope = { kind: 'staff' };
        deskLock.locked();
        brief.empty();
        startVault(practice, started.wasOpened());
        if (wasHers) showWindow('at once');
        else {
          anew.locked();
          notify(how === 'lost' && started.wasOpened() ? 'lost' : 'locked');
        }
      },
      ({ to, plan }) => {
        if (vault !== started || isQuitting) return;
        scope = to === 'hers' ? { kind: 'hers', plan } : { kind: 'staff' };
        deskLock.turn(to);
        showWindow('when drawn');
      },
      deskLock,
    );
    vault = started;
    // A window that is there already is joined anew; one that is still loading asks by itself.
    if (window && shown === 'staff' && isOurPage(window.webContents.getURL())) {
      started.join(window.webContents, scope);
    }
  };
  const switchVault = async (practice: boolean) => {
    const before = vault;
    vault = undefined;
    await before?.end();
    startVault(practice);
    notify('vaultChanged');
  };
  const lock = async (why?: LockByItself) => vault?.end(why);
  const brief = briefClipboard(clipboard);
  const anew = pagesBeginAnew(() => (shown === 'staff' ? window : undefined));
  const lastWords = waitForLastWords(notify);
  // What could not be saved by now (a full disk) goes with the lock. Security comes before those last words, and only then.
  const saveAndLock = async (notice: Asking) => {
    if (isQuitting) return;
    await lastWords.ask(scope.kind === 'hers' ? 'closing' : notice);
    await lock(locksByItself.find((why) => notice === `locking-${why}`));
  };
  const deskLock = lockByItself(notify, (notice) => void saveAndLock(notice), places.lockAfterMs);

  /** Opens the window for whose turn it is, and ends the one before: nothing of it stays behind. */
  function showWindow(endsBefore: 'at once' | 'when drawn'): void {
    const opened = openWindow(scope.kind);
    window = opened;
    shown = scope.kind;
    hearStirs(opened, deskLock);
    lockWhenHidden(opened, deskLock.left);
    opened.on('close', (event) => {
      if (isQuitting) return;
      event.preventDefault();
      // There is no way out of her side but the PIN.
      if (scope.kind === 'hers') notify('wayOut');
      else void quitCalmly();
    });
    opened.on('closed', () => {
      if (window === opened) window = undefined;
    });
    opened.webContents.on('render-process-gone', () => {
      if (window === opened && scope.kind === 'hers') void lock();
    });
    // What was copied on one side of the screen is not there to be pasted on the other.
    clipboard.clear();
    const endOthers = () => {
      for (const other of BrowserWindow.getAllWindows()) if (other !== opened) other.destroy();
    };
    if (endsBefore === 'at once') endOthers();
    else opened.once('ready-to-show', endOthers);
  }

  answerShellCalls({
    window: () => window,
    isHers: () => scope.kind === 'hers',
    lock,
    useVault: switchVault,
    givePlace: (ticket, path) => vault?.givePlace(ticket, path),
    whenWordsSaved: lastWords.answer,
    whenDropped: anew.answer,
    takeWords: anew.takeWords,
    copied: brief.copied,
    emptyClipboard: brief.empty,
    whenReady: () => {
      if (places.marks) process.stdout.write(`MARK usable ${Date.now()}\n`);
    },
  });

  // A page that begins to load, or to load again, asks for its port and gets a new one.
  ipcMain.on(PORT_CHANNEL, ({ sender, senderFrame }) => {
    if (isKnownSender(senderFrame, window?.webContents, isOurPage)) vault?.join(sender, scope);
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
    loadOnlyOurs(session.defaultSession);
    startVault(process.argv.includes('--practice'));
    showWindow('at once');
    lockWhenLeft(powerMonitor, deskLock.left);
  });
}
