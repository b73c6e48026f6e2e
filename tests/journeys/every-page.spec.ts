// Every workbook page there is, filled in by the practice women, on the real screen: no barrier on any of them,
// in each wording, and at twice the size.

import { expect, type Page, test } from '@playwright/test';
import { readWorkbook } from './support/a-workbook';
import { get } from './support/bridge';
import { goToWomen } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { practiceWords } from './support/practice';

let running: RunningApp;
let page: Page;
const seen = new Set<string>();

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  page = running.page;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  const field = page.getByLabel('Your passphrase');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await takePicture(page, 'practice-unlock');
  await expectNoAxeViolations(page, 'practice unlock');
  await page.getByRole('button', { name: 'Use these words' }).press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(practiceWords);
  await page.keyboard.press('Enter');
  await goToWomen(page);
});
test.afterAll(() => leave(running));

async function openWorkbook(name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  await page.getByLabel('Find a woman').fill(name);
  await page
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('button')
    .or(page.getByRole('link', { name }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Fill in together' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages of her plan' })).toBeVisible();
}

const pageButtons = () =>
  page.getByRole('navigation', { name: 'Pages of her plan' }).getByRole('button');

test('the list of women has no barrier and says that they are made up', async () => {
  await expect(page.getByRole('banner').getByText('Practice: made-up women')).toBeVisible();
  await takePicture(page, 'practice-women');
  await expectNoAxeViolations(page, 'women');
});

for (const [name, situation] of [
  ['Jas', 'recall'],
  ['Em', 'remand'],
  ['Lizzie', 'long'],
] as const) {
  test(`${name}: every page for her situation, with nothing in the way`, async () => {
    test.setTimeout(240_000);
    await openWorkbook(name);
    const expected = new Set(readWorkbook(situation).map((question) => question.page));
    await expect(pageButtons()).toHaveCount(expected.size);
    for (let i = 0; i < expected.size; i += 1) {
      await pageButtons().nth(i).click();
      const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      if (seen.has(title)) continue;
      seen.add(title);
      await takePicture(page, `page-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`);
      await expectNoAxeViolations(page, title);
    }
  });
}

test('all 35 pages were seen', () => {
  expect(seen.size).toBe(35);
});

test('easy words, and all the detail, have no barrier either', async () => {
  await openWorkbook('Lizzie');
  for (const wording of ['Easy', 'Detail']) {
    await page.getByRole('radio', { name: wording }).check({ force: true });
    for (const i of [0, 3, 8]) {
      await pageButtons().nth(i).click();
      await takePicture(page, `${wording.toLowerCase()}-${i}`);
      await expectNoAxeViolations(page, `${wording} page ${i}`);
    }
  }
  await page.getByRole('radio', { name: 'Key' }).check({ force: true });
});

test('at twice the size nothing is cut off sideways', async () => {
  await openWorkbook('Jas');
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(2);
  });
  await page.waitForTimeout(400);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await takePicture(page, 'twice-the-size');
  await expectNoAxeViolations(page, 'at twice the size');
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(1);
  });
});

test('a woman with only three facts can be opened, and so can one who mostly did not answer', async () => {
  for (const name of ['Holly', 'Nic']) {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('button', { name: 'Women' })
      .click();
    await page.getByLabel('Find a woman').fill(name);
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .getByRole('button')
      .or(page.getByRole('link', { name }))
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
    await takePicture(page, `home-${name.toLowerCase()}`);
    await expectNoAxeViolations(page, `${name}'s plan`);
  }
  expect(await get<unknown[]>(page, 'plans', 'list')).toHaveLength(15);
});
