// Everything but the clock and the button that locks: sleep, the lid, the computer's own lock, another person signing in,
// a window that was put away. Each computer says some of these and not others, so what can be asked is asked as well.

import type { BrowserWindow, PowerMonitor } from 'electron';
import { askNowAndThen, watchForSleep } from './slept';

/** A window that nobody sees for so long. Source: security.md 2.6. */
const HIDDEN_MS = 60_000;

/** Runs `leave` when the computer says, or can be seen, to have been left. Needs a ready app. */
export function lockWhenLeft(power: PowerMonitor, leave: () => void): void {
  // Sleep and a closed lid, on every system; the lock of the computer and a switch of user where it tells of them.
  power.on('suspend', leave);
  power.on('lock-screen', leave);
  power.on('user-did-resign-active', leave);
  power.on('shutdown', leave);
  const hasSlept = watchForSleep({ wall: Date.now, steady: () => performance.now() });
  // Linux says nothing of its screen being locked; asked, it answers.
  const isLocked = () => power.getSystemIdleState(60) === 'locked';
  let wasLocked = false;
  askNowAndThen(() => {
    const locked = isLocked();
    if (hasSlept() || (locked && !wasLocked)) leave();
    wasLocked = locked;
  });
}

/** Runs `leave` when this window has been put away for a minute. */
export function lockWhenHidden(window: BrowserWindow, leave: () => void, ms = HIDDEN_MS): void {
  let timer: NodeJS.Timeout | undefined;
  const away = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, ms);
  };
  const back = () => clearTimeout(timer);
  window.on('minimize', away);
  window.on('hide', away);
  window.on('restore', back);
  window.on('show', back);
  window.on('closed', back);
}
