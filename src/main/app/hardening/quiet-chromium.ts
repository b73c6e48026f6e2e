// Chromium looks things up by itself: updates of its parts, names to warm up, reports of broken sites. This app asks
// nobody anything, so all of that is off, and a name that is asked for all the same leads nowhere.

import type { App } from 'electron';

const quiet: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-http-cache': '',
  'dns-prefetch-disable': '',
  'no-pings': '',
};

/** Must run before the app is ready. */
export function quietChromium(app: App): void {
  for (const [name, value] of Object.entries(quiet)) app.commandLine.appendSwitch(name, value);
}
