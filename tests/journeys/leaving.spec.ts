// Leaving, as a specialist goes through it with a woman: her licence, her papers, the last eight weeks, the day itself, the
// first two weeks out, and passing her plan on.

import { expect, type Page, test } from '@playwright/test';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { unlockPractice } from './support/practice';

let running: RunningApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  await running.page.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(running.page);
});
test.afterAll(() => leave(running));

async function openPlan(name: string): Promise<Page> {
  const { page } = running;
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByLabel('Find a woman').fill(name);
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page;
}

async function openLeaving(name: string): Promise<Page> {
  const page = await openPlan(name);
  await page.getByRole('button', { name: 'Leaving', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Leaving: ${name}` })).toBeVisible();
  return page;
}

test('R53 Friday / weekend / bank-holiday release warning', async () => {
  const page = await openLeaving('Jas');
  await expect(page.getByText(/^Her day moves from Sunday .* to Thursday /)).toBeVisible();
  const notice = page.locator('.notice').filter({ hasText: 'These must move earlier' });
  await expect(
    notice.getByRole('listitem').filter({ hasText: 'Say goodbye to the garden' }),
  ).toContainText('She is not here any more that day.');
  await expect(
    notice.getByRole('listitem').filter({ hasText: 'Dinner at Pat and Des' }),
  ).toContainText('It is on the day that was hers before.');
  await takePicture(page, 'leaving-top');
  await expectNoAxeViolations(page, 'leaving');
});

test('R48 56-day offer, week by week', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Her last eight weeks', exact: true }).click();
  await takePicture(page, 'leaving-board');
  await page.getByRole('button', { name: 'Her first 14 days', exact: true }).click();
  await takePicture(page, 'leaving-first');
  await page.getByRole('button', { name: 'ID, bank and benefits', exact: true }).click();
  await takePicture(page, 'leaving-papers');
});
