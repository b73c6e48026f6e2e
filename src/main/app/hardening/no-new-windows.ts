// Point 14, new windows: a page opens none, not even one of our own.

import type { WebContents } from 'electron';

export function refuseNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
