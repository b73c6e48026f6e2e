// Point 1, only secure content: nothing is loaded but our own page. Every request for anything else is refused, whoever
// makes it, a website or a file of this computer.

import type { Session } from 'electron';

/** `data` and `blob` are bytes the page holds already. `devtools` is there in developers' own runs only. */
const ours: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** True for an address that may be loaded at all. */
export function isLoadable(url: string): boolean {
  return URL.canParse(url) && ours.has(new URL(url).protocol);
}

export function loadOnlyOurs(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLoadable(url) }));
  // The spelling dictionaries are fetched by Chromium itself, which no request handler sees; there is no spell-check on her
  // words anyway. The place they would come from is for every session: turning it off comes too late for the first.
  session.setSpellCheckerDictionaryDownloadURL('app://bundle/no-dictionary/');
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  // Looking for a proxy is a question to the network too.
  void session.setProxy({ mode: 'direct' });
}
