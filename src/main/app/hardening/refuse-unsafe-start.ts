// An installed app does not start without its sandbox, nor with a way in for a debugger: both would
// let another program read what is on the screen. Source: security.md 1.4 T16, T17.

import type { App } from 'electron';

const unsafe = [
  'no-sandbox',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
];

/**
 * The switch that makes starting unsafe, or undefined. Developers' own runs are let through. Must run before the app is
 * ready: what would open a port is taken away, so that none is open while the refusal stands on the screen.
 */
export function refuseUnsafeSwitches(app: App): string | undefined {
  if (!app.isPackaged) return undefined;
  const found = unsafe.filter((name) => app.commandLine.hasSwitch(name));
  for (const name of found) app.commandLine.removeSwitch(name);
  return found[0];
}
