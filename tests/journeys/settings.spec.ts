// Settings, and days that cannot be, as a specialist meets them: what is in use, a file that is refused, a file
// that is used, the way back; and the sentence at the field.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  aYear,
  govUkFile,
  numbersFile,
  soonerNumbers,
} from '../shared/domain/review/settings-files';
import { get, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';

const passphrase = 'lantern orchard pebble thursday';
let running: RunningApp;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ env: { ALONGSIDE_TODAY: '2028-02-10' } });
  await running.page.setViewportSize({ width: 1366, height: 768 }).catch(() => {});
  await setUpVault(running.page);
  running = await restart(running);
  await unlock(running.page);
});
test.afterAll(() => leave(running));

async function unlock(page: Page): Promise<void> {
  const field = page.getByLabel('Your passphrase');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await field.fill(passphrase);
  await field.press('Enter');
  await arrive(page);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses a file with this text, as a person would in the dialog. */
async function bring(name: string, text: string, press: string): Promise<void> {
  const path = join(running.data, name);
  writeFileSync(path, text);
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await button(running.page, press).click();
}

async function openSettings(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Settings' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

/** What the window shows. Playwright's own pictures do not go with a page that is made bigger. */
async function pictureOfWindow(name: string): Promise<void> {
  const folder = process.env['ALONGSIDE_PICTURES'];
  if (!folder) return;
  const png = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

const bringNumbers = 'Bring in this prison’s own numbers…';
const bringList = 'Bring in a newer list…';

test('Today says when the bank holidays run out, and leads to where a newer list goes', async () => {
  const { page } = running;
  await expect(page.getByText('The bank holidays will soon run out')).toBeVisible();
  await takePicture(page, 'settings-today');
  await expectNoAxeViolations(page, 'Today with a notice');
  await button(page, 'Open settings').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await takePicture(page, 'settings-first');
  await expectNoAxeViolations(page, 'settings');
});

test('a newer list is shown before it is used, and Today is quiet then', async () => {
  const { page } = running;
  await openSettings(page);
  const shown = await get<{ holidays: { years: { days: string[] }[] } }>(page, 'settings', 'show');
  const days = shown.holidays.years.flatMap((year) => year.days);
  await bring('older.json', JSON.stringify(days.filter((day) => day < '2027')), bringList);
  await expect(page.getByText('Everything in this file is in use already.')).toBeVisible();
  await bring('bank-holidays.json', govUkFile([...days, ...aYear(2030)]), bringList);
  const heading = page.getByRole('heading', { name: 'What this list would change' });
  await expect(heading).toBeFocused();
  await expect(page.getByText('With this list: until 31 December 2030.')).toBeVisible();
  await takePicture(page, 'settings-holidays');
  await expectNoAxeViolations(page, 'a newer list');
  await button(page, 'Use these').click();
  await expect(page.getByText('This list is used from now on.')).toBeVisible();
  await expect(page.getByText('They are known until 31 December 2030.')).toBeVisible();
  await takePicture(page, 'settings-holidays-used');
  await page.getByRole('button', { name: 'Today' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText('No plans are on your list yet.')).toBeVisible();
  await expect(page.getByText('The bank holidays will soon run out')).toHaveCount(0);
});

test('numbers that are looser than the handbook are refused with their line', async () => {
  const { page } = running;
  await openSettings(page);
  const looser = { reviews: { longMonths: { value: 30, note: 'Too busy.' } } };
  await bring('looser.json', numbersFile(looser), bringNumbers);
  await expect(page.getByText('a prison may do this sooner, but never later')).toBeVisible();
  await expect(page.getByText('Look at line 4 of looser.json.')).toBeVisible();
  await takePicture(page, 'settings-refused');
  await expectNoAxeViolations(page, 'a file that is refused');
});

test('narrow and at twice the size nothing is cut off', async () => {
  const { page } = running;
  await bring('ours.json', numbersFile(soonerNumbers), bringNumbers);
  await expect(
    page.getByRole('heading', { name: 'What these numbers would change' }),
  ).toBeFocused();
  for (const [name, zoom, width] of [
    ['twice-the-size', 2, 1366],
    ['narrow', 1, 480],
    ['as-it-was', 1, 1366],
  ] as const) {
    await running.app.evaluate(
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
    await expect.poll(overflow, name).toBe(0);
    await expectNoAxeViolations(page, `settings ${name}`);
    await pictureOfWindow(`settings-${name}`);
  }
  await button(page, 'Leave everything as it is').click();
});

test('a prison’s own numbers are shown, used, still there after locking, and taken back', async () => {
  let { page } = running;
  await openSettings(page);
  await bring('ours.json', numbersFile(soonerNumbers), bringNumbers);
  await expect(
    page.getByRole('heading', { name: 'What these numbers would change' }),
  ).toBeFocused();
  await takePicture(page, 'settings-numbers');
  await expectNoAxeViolations(page, 'own numbers');
  await button(page, 'Use these').click();
  await expect(page.getByText('These numbers are used from now on.')).toBeVisible();
  running = await restart(running);
  page = running.page;
  await unlock(page);
  await openSettings(page);
  await expect(page.getByText('With Alongside came: 24 months')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Every year here.' });
  await row.scrollIntoViewIfNeeded();
  await takePicture(page, 'settings-own-number');
  await button(page, 'Go back to the numbers that came with Alongside').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await takePicture(page, 'settings-go-back');
  await expectNoAxeViolations(page, 'asking before going back');
  await page.keyboard.press('Escape');
  await expect(row).toBeVisible();
  await button(page, 'Go back to the numbers that came with Alongside').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Use what came with Alongside' })
    .click();
  await expect(page.getByText('are used again')).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('days that cannot be are said at the field, while the rest of the plan works', async () => {
  const { page } = running;
  const plan = await startPlan(page);
  const facts = {
    legalStatus: 'sentenced',
    sentenceType: 'SDS',
    sentenceDate: '2026-06-09',
    licenceEnd: '2026-05-03',
    reviews: [],
    events: [],
  };
  await get(page, 'facts', 'save', { plan, facts });
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Nia Example' })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: 'Facts' }).first().click();
  const words = page.getByText('The licence ends on 3 May 2026, before the sentence began');
  await expect(words).toHaveCount(1);
  const field = page.getByLabel('End of the licence', { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.scrollIntoViewIfNeeded();
  await takePicture(page, 'bad-facts');
  await expectNoAxeViolations(page, 'facts that cannot be');
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await expect(page.getByText(/These do not fit together/)).toBeVisible();
  await takePicture(page, 'bad-facts-plan');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Timeline for/ })).toBeVisible();
});

test('a birthday that lies ahead is said as it is typed', async () => {
  const { page } = running;
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Nia Example' })
    .getByRole('button')
    .first()
    .click();
  await page
    .getByRole('button', { name: /My details and dates/ })
    .first()
    .click();
  const field = page.getByLabel('My date of birth', { exact: true });
  await field.fill(await typedAs(page, '2031-05-03'));
  await expect(field).toBeFocused();
  // Under the field, and read out.
  const atField = page.locator('.put-right');
  await expect(atField).toContainText('3 May 2031 has not come yet');
  await expect(page.getByRole('status').filter({ hasText: '3 May 2031' })).toHaveCount(1);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.scrollIntoViewIfNeeded();
  await takePicture(page, 'birthday-ahead');
  await expectNoAxeViolations(page, 'a birthday that lies ahead');
  await field.fill(await typedAs(page, '1990-05-03'));
  await expect(atField).toHaveCount(0);
});

/** The field takes a day as the computer writes it. */
async function typedAs(page: Page, day: string): Promise<string> {
  const kind = await page.getByLabel('My date of birth', { exact: true }).getAttribute('type');
  return kind === 'date' ? day : day.split('-').reverse().join('/');
}
