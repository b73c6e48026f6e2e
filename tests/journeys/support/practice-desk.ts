// The practice women made and unlocked, with the list of women there; and the way to one of them.

import { expect, type Page } from '@playwright/test';
import { goToWomen } from './desk';
import { launch, type RunningApp } from './launch';
import { practiceWords } from './practice';

export async function startPracticeDesk(): Promise<RunningApp> {
  const running = await launch({ args: ['--practice'] });
  const { page } = running;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  await page.getByLabel('Your passphrase').fill(practiceWords, { timeout: 60_000 });
  await page.keyboard.press('Enter');
  await goToWomen(page);
  return running;
}

/** From any screen of the desk to the home of one plan. */
export async function openPlanOf(page: Page, name: string): Promise<void> {
  await goToWomen(page);
  await page.getByLabel('Find a woman').fill(name);
  await page.getByRole('row').getByRole('button', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}
