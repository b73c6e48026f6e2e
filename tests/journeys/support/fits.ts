// That a screen fits: at twice the size, and on a narrow window.

import { expect } from '@playwright/test';
import { expectNoAxeViolations, type RunningApp } from './launch';

/**
 * Nothing is cut off at twice the size and on a narrow screen.
 * @param at told while the window stands at each size
 */
export async function itFits(
  { app, page }: RunningApp,
  name: string,
  at: (how: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const [how, zoom, width] of [
    ['twice the size', 2, 1366],
    ['narrow', 1, 340],
    ['as it was', 1, 1366],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [factor, across]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(320, 320);
        window?.setContentSize(across, 768);
        window?.webContents.setZoomFactor(factor);
      },
      [zoom, width] as const,
    );
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow, `${name} ${how}`).toBeLessThanOrEqual(0);
    await at(how);
    await expectNoAxeViolations(page, `${name} ${how}`);
  }
}
