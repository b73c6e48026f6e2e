// Point 15, nothing is handed to other programs: an address or a file could start anything. We never do it, and what we
// are built on cannot do it for us.

import type { Shell } from 'electron';

/** Takes the ways out of the app away, for this process. */
export function openNothingOutside(shell: Shell): void {
  const refuse = () => Promise.reject(new Error('nothing is opened outside'));
  shell.openExternal = refuse;
  shell.openPath = refuse;
  shell.showItemInFolder = () => undefined;
}
