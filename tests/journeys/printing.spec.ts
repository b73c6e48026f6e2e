// Printing from here: the very pages that would be saved, given to the printer by a window that nobody sees, and on
// record as paper only when the printer has them. The printer itself is pretended; the pages it is given are real.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { havePrinters, pretendPrinter, whatPrinted } from './support/pretend-printer';
import { expectSamePages } from './support/same-pages';

let running: RunningApp;
let page: Page;
let folder: string;
let plan: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-printing-'));
  await pretendPrinter(running.app, folder);
  await setUpVault(page);
  plan = await startPlan(page);
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('about_words', 'I make people laugh');
  await say('bad_news', 'Tell me first thing, never on a Friday');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation', 'pa'] });
  await say('share_care', { chosen: 'team' });
  await say('team_people', [
    { id: 'one', fields: { name: 'Mr Khan', role: 'prison_offender_manager' } },
  ]);
  await page.reload();
  await openCopies();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

async function openPlan(): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
}
async function openCopies(): Promise<void> {
  await openPlan();
  await page.getByRole('button', { name: 'Make a copy' }).click();
}
const main = () => page.getByRole('main');
const print = () => main().getByRole('button', { name: 'Print it' }).first();
const windows = () =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const copies = () => get(page, 'copies', 'list', { plan }) as Promise<{ id: string }[]>;

test('called off in the dialog of the printer, nothing is on record and it says so', async () => {
  await whatPrinted(running.app, 'called-off');
  await print().click();
  await expect(
    main().getByText('Nothing was printed. That it was tried is written down.'),
  ).toBeVisible({
    timeout: 30_000,
  });
  expect(await copies()).toEqual([]);
});

test('a printer that does not take it says what to do, and nothing is on record', async () => {
  await whatPrinted(running.app, 'not-taken');
  await print().click();
  await expect(main().getByText('The printer did not take it.')).toBeVisible({ timeout: 30_000 });
  await expect(main().getByText(/Or save it as a PDF instead/)).toBeVisible();
  expect(await copies()).toEqual([]);
});

test('what is printed is the saved file, sheet for sheet, under a name that says nothing of her', async () => {
  await whatPrinted(running.app, 'given');
  await main().getByLabel('Copies to print').first().fill('2');
  await print().click();
  await expect(main().getByText('2 copies are printed. They are hers.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(main().getByText('On paper, 2 copies')).toBeVisible();
  await expectNoAxeViolations(page, 'a printed copy');
  await takePicture(page, 'printed');
  const { asked } = await whatPrinted(running.app);
  expect(asked).toMatchObject({
    ...{ title: 'My Plan', url: 'app://bundle/print.html' },
    ...{ windows: 2, visible: false, calls: 'undefined' },
    options: { copies: 2, silent: false, pageSize: 'A4', margins: { marginType: 'none' } },
  });
  expect(asked?.options).not.toHaveProperty('header');
  // The window is gone, and the pages with it.
  expect(
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
  ).toBe(1);
});

test('it stands in the list of copies as paper, and what they got is printed again and saved the same', async () => {
  const { asked: first } = await whatPrinted(running.app);
  await openPlan();
  await page.getByRole('button', { name: /Copies of her plan/ }).click();
  await expect(main().getByText('On paper, 2 copies')).toBeVisible();
  await expect(main().getByText('Made for the printer, no file was saved')).toBeAttached();
  const path = join(folder, 'as-sent.pdf');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await main().getByRole('button', { name: 'Show what they got' }).click();
  await expect(main().getByText('Saved as as-sent.pdf.')).toBeVisible({ timeout: 20_000 });
  expect(expectSamePages(first?.file ?? '', path, folder)).toBeGreaterThan(1);
  await main().getByRole('button', { name: 'Print what they got' }).click();
  await expect(main().getByText(/Printed again 1 time, last by Rae/)).toBeVisible({
    timeout: 30_000,
  });
  const { asked: again } = await whatPrinted(running.app);
  expectSamePages(again?.file ?? '', path, folder);
  await expectNoAxeViolations(page, 'copies that were printed');
});

test('a letter and pages to write on are printed from here', async () => {
  const times = async () => (await whatPrinted(running.app)).times;
  const before = await times();
  await openCopies();
  await main().getByText('Pages to write on', { exact: true }).click();
  await main().getByRole('checkbox', { name: 'About me', exact: true }).check();
  await main().getByRole('button', { name: 'Print it' }).nth(1).click();
  await expect(main().getByText('1 copy is at the printer.')).toBeVisible({ timeout: 30_000 });
  expect(await times()).toBe(before + 1);

  await openPlan();
  await page.getByRole('button', { name: 'Write a letter' }).click();
  await main()
    .getByRole('checkbox', { name: /^This is the copy of Nia Example/ })
    .check();
  await print().click();
  // Nobody is named yet: that is asked for, and nothing is printed.
  expect(await times()).toBe(before + 1);
  await main().getByLabel('Name of the person or team who gets it').fill('Ms Lee');
  await print().click();
  await expect(main().getByRole('heading', { name: 'It is at the printer' })).toBeVisible({
    timeout: 30_000,
  });
  expect(await times()).toBe(before + 2);
});

test('for an offender manager each is printed by itself, after it was looked at', async () => {
  const { times } = await whatPrinted(running.app);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  await main().getByRole('button', { name: 'Print for an offender manager' }).click();
  await main()
    .getByRole('radio', { name: /^Mr Khan/ })
    .check();
  await main().getByRole('button', { name: 'Look at 1 plan', exact: true }).click();
  await main()
    .getByRole('checkbox', { name: /^This is the copy of Nia Example/ })
    .check({ timeout: 20_000 });
  await main().getByRole('button', { name: 'It is right, go on' }).click();
  await main().getByRole('button', { name: 'Print the next one: Nia Example' }).click();
  await expect(main().getByText('Printed: 1 copy')).toBeVisible({ timeout: 30_000 });
  await expect(main().getByText('No copy is left to make.')).toBeVisible();
  expect((await whatPrinted(running.app)).times).toBe(times + 1);
  await expectNoAxeViolations(page, 'a batch that was printed');
});

test('locking ends the window that prints, with the pages in it, while its pages are drawn', async () => {
  const before = (await whatPrinted(running.app)).times;
  await openCopies();
  await expect(print()).toBeEnabled();
  await print().click();
  await expect.poll(windows, { timeout: 20_000 }).toBe(2);
  await get(page, 'shell', 'lock').catch(() => undefined);
  await expect(page.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  await expect.poll(windows).toBe(1);
  await expect(main().getByText(/The app locked while something was on its way/)).toBeVisible();
  expect((await whatPrinted(running.app)).times).toBe(before);
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
});

test('Escape calls it off while the pages are drawn, and the keyboard is where it was', async () => {
  await openCopies();
  const before = (await copies()).length;
  const asked = (await whatPrinted(running.app)).times;
  await expect(print()).toBeEnabled();
  await print().focus();
  await page.keyboard.press('Enter');
  const waiting = page.getByRole('dialog', { name: 'Getting it ready for the printer' });
  await expect(waiting).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(
    main().getByText('Nothing was printed. That it was tried is written down.'),
  ).toBeVisible({
    timeout: 20_000,
  });
  await expect(waiting).toHaveCount(0);
  await expect(print()).toBeFocused();
  expect((await copies()).length).toBe(before);
  expect((await whatPrinted(running.app)).times).toBe(asked);
  expect(await windows()).toBe(1);
});

test('a computer without a printer says so before, and saving stays', async () => {
  await havePrinters(running.app, 0);
  await openCopies();
  await expect(
    main().getByText('No printer is set up on this computer. Save it as a PDF instead.').first(),
  ).toBeVisible();
  await expect(print()).toBeDisabled();
  await expect(main().getByRole('button', { name: 'Save the signed PDF' })).toBeEnabled();
  await expectNoAxeViolations(page, 'a computer without a printer');
});
