// The words that open the practice vault, from the file the app reads them from.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

const file = resolve(import.meta.dirname, '../../../resources/practice/unlock.json');

export const practiceWords = (JSON.parse(readFileSync(file, 'utf8')) as { words: string }).words;

/** Opens the practice plans with the words that stand on the screen. */
export async function unlockPractice(page: Page): Promise<void> {
  const field = page.getByLabel('Your passphrase');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await field.fill(practiceWords);
  await field.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
}
