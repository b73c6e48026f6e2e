// What goes on paper when a screen is printed by Chromium: this and nothing else. Unseen on screen.

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Draws its children beside the app, shown on paper only. The screen itself never prints. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}
