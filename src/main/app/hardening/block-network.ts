// This app never speaks to a network, so every request that would is refused, whoever makes it.

import type { Session } from 'electron';

const networkSchemes = ['http', 'https', 'ws', 'wss', 'ftp'];

export function blockNetwork(session: Session): void {
  const urls = networkSchemes.map((scheme) => `${scheme}://*/*`);
  session.webRequest.onBeforeRequest({ urls }, (_request, answer) => answer({ cancel: true }));
  // The spelling dictionaries would be fetched; there is no spell-check on her words anyway.
  session.setSpellCheckerEnabled(false);
}
