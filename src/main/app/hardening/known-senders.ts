// Point 17, who asks: a call counts only from the top frame of the window we hold, while it shows our own page. A frame
// inside it, an older window and a page that was swapped are nobody.

import type { WebContents, WebFrameMain } from 'electron';

/** @param isOurs whether an address is our own page */
export function isKnownSender(
  frame: WebFrameMain | null,
  held: WebContents | undefined,
  isOurs: (url: string) => boolean,
): boolean {
  return frame !== null && frame === held?.mainFrame && isOurs(frame.url);
}
