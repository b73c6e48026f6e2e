// Copying: what leads to where she is does not get as far as the clipboard, at the desk or on her side, and it says so;
// anything else is taken off again (SEC-17).

import { expect, type Page, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import { turnToHer } from './support/her-side';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
test.setTimeout(180_000);
test.afterEach(() => leave(running));

const onClipboard = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
const before = 'copied in another program';
const fill = () =>
  running.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), before);

/** Marks all words of a field and tries each way of taking them along. */
async function tryAllWays(page: Page, question: string): Promise<void> {
  const field = page.locator(`#question-${question}`).getByRole('textbox').first();
  await field.focus();
  for (const keys of ['Control+c', 'Control+x', 'Control+Insert', 'Shift+Delete']) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press(keys);
  }
  await field.evaluate((one) => {
    const drag = new DragEvent('dragstart', { bubbles: true, cancelable: true });
    if (one.dispatchEvent(drag)) throw new Error('it could be dragged out');
  });
}

/** Opens a page of her workbook at the desk. */
async function openPage(page: Page, title: string): Promise<void> {
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: new RegExp(`^${title} `, 'u') }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('what leads to her is not copied, at the desk or on her side; the rest is taken off again', async () => {
  running = await launch();
  const { app, page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  const said = 'My aunt at 14 Made-up Lane, ZZ1 1ZZ.';
  const value = { kind: 'said', said };
  await get(page, 'answers', 'save', { plan, question: 'safe_contact', value, givenBy: 'woman' });
  await page.reload();
  await goToWomen(page);
  await page.getByRole('row').getByRole('button', { name: /Nia/u }).first().click();
  await page.getByRole('button', { name: 'Fill in together' }).click();
  await openPage(page, 'Feeling safe with people');
  await fill();
  await tryAllWays(page, 'safe_contact');
  await expect(page.getByText('Not copied. This could lead somebody to her.')).toBeVisible();
  expect(await onClipboard()).toBe(before);
  await takePicture(page, 'not-copied');
  await expectNoAxeViolations(page, 'not copied');
  // Nothing was cut, either.
  const field = page.locator('#question-safe_contact').getByRole('textbox').first();
  await expect(field).toHaveValue(said);
  // Nor as part of the whole page.
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
  await page.keyboard.press('Control+c');
  expect(await onClipboard()).toBe(before);

  await openPage(page, 'About me');
  const about = page.locator('#question-about_words').getByRole('textbox').first();
  await about.fill('I cook for ten.');
  await about.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect.poll(onClipboard).toBe('I cook for ten.');
  await page.waitForTimeout(400);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  await expect.poll(onClipboard).toBe('');

  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByLabel('Your passphrase').press('Enter');
  await goToWomen(page);
  await page.getByRole('row').getByRole('button', { name: /Nia/u }).first().click();
  const hers = await turnToHer(app, page, { pages: ['Feeling safe with people'] });
  await hers.locator('.tile').first().click();
  const card = hers.locator('#question-safe_contact');
  for (let step = 0; step < 20 && (await card.count()) === 0; step += 1) {
    await hers.keyboard.press('Control+Enter');
    await hers.waitForTimeout(150);
  }
  await fill();
  await tryAllWays(hers, 'safe_contact');
  await expect(hers.getByText('I can’t copy this.')).toBeVisible();
  expect(await onClipboard()).toBe(before);
  await takePicture(hers, 'not-copied-hers');
  await expectNoAxeViolations(hers, 'not copied, on her side');
});
