// The way around the desk once the plans are open, as a worker goes it.

import { expect, type Page } from '@playwright/test';

/** Waits until the plans are open: the first screen then is Today. */
export async function arrive(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({
    timeout: 20_000,
  });
}

/** Waits until the plans are open, on whichever screen somebody comes back to, then goes to the list of women. */
export async function goToWomen(page: Page): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  const title = page.getByRole('heading', { level: 1, name: 'Women' });
  // The screen somebody comes back to may arrive a moment after the way around, and after a press on it.
  await expect(async () => {
    await ways.getByRole('button', { name: 'Women' }).click();
    await expect(title).toBeVisible({ timeout: 5_000 });
    await page.waitForTimeout(300);
    await expect(title).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}
