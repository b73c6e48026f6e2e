// Point 4, the sandbox: what draws the page may ask the kernel for next to nothing, whatever takes it over.

import type { App } from 'electron';

export const sandboxWindow = { sandbox: true } as const;

/** For every window, also one that forgets to ask. Must run before the app is ready. */
export function sandboxAllWindows(app: App): void {
  // It brings back what a command line took away; as root Chromium would then end every child. An installed app
  // refuses that command line (refuse-unsafe-start.ts).
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
