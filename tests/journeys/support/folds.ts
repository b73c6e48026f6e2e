// The parts of a long screen that fold to a line.

import type { Locator, Page } from '@playwright/test';

/** Opens that part where it is folded, and gives it. */
export async function openPart(page: Page, name: string): Promise<Locator> {
  const main = page.getByRole('main');
  const head = main
    .locator('.foldable-name')
    .filter({ has: page.getByText(name, { exact: true }) });
  await head.waitFor();
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  return main.getByRole('region', { name, exact: true });
}
