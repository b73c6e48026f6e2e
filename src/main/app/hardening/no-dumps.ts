// A program that falls over leaves no picture of its memory: her words would be in it. Nothing here starts the reporter
// of crashes; this also tells Chromium's own that there is none. Source: security.md 1.4 T23.

import type { App } from 'electron';

/** Must run before the app is ready. */
export function leaveNoDumps(app: App): void {
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('disable-crash-reporter');
}
