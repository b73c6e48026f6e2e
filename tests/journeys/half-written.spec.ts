// Words that were begun in a form and not sent: a part that is folded says so in its own line, whichever part it is; after a
// lock they are handed back at once, and wait for their screen as long as somebody is elsewhere.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { photoOfTelephone } from '../support/pictures';
import { andBeginAnew } from './support/bridge';
import { openWoman } from './support/every-screen';
import { itFits } from './support/fits';
import { openPart } from './support/folds';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';

import { unlockPractice } from './support/practice';
import { startPracticeDesk } from './support/practice-desk';

const BEGUN = 'Something here is begun and not kept yet';
const words = 'The back door and the small garden';
const house = /^Supported housing for women/;

let running: RunningApp;
let page: Page;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'alongside-half-'));
  running = await startPracticeDesk();
  page = running.page;
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const rail = () => page.getByRole('navigation', { name: 'Main' });
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const part = () => main().getByRole('region', { name: 'Where she could live', exact: true });
const pictures = () => main().getByRole('region', { name: /^Pictures of this place/ });
const shows = () => pictures().getByLabel('What does it show?');
const card = () => part().getByRole('button', { name: house }).first();

async function openHouse(): Promise<void> {
  await openWoman(page, 'Em');
  await main().getByRole('button', { name: 'Her home', exact: true }).click();
  await main().getByRole('tab', { name: /^Next/ }).click();
  await openPart(page, 'Where she could live');
  await card().click();
  await expect(pictures()).toBeVisible();
}

async function choosePhoto(name: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, photoOfTelephone());
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await pictures()
    .getByRole('button', { name: /^Add (?:another|a) picture or leaflet/ })
    .click();
  await expect(shows()).toBeVisible({ timeout: 20_000 });
}

test('R39 a folded part says that something in it is begun, and opened by keyboard it stands as it was left', async () => {
  test.setTimeout(180_000);
  await openHouse();
  await choosePhoto('em-room.jpg');
  await shows().fill(words);
  // In sight nothing is said of it.
  await expect(main().getByText(BEGUN)).toHaveCount(0);
  // The card inside the part, folded by keyboard, says so in its line; so does the part around it once that is folded.
  await card().focus();
  await page.keyboard.press('Enter');
  await expect(shows()).toBeHidden();
  await expect(card()).toContainText(BEGUN);
  await takePicture(page, 'half-written-card');
  const head = part().locator('.foldable-name');
  await head.focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-expanded', 'false');
  await expect(head).toHaveAccessibleDescription(new RegExp(BEGUN));
  await expect(main().getByText(BEGUN).and(main().locator(':visible'))).toHaveCount(1);
  await expectNoAxeViolations(page, 'a folded part with a form begun in it');
  await takePicture(page, 'half-written-part');
  await itFits(running, 'a folded part with a form begun in it', async (how) => {
    await main().getByText(BEGUN).and(main().locator(':visible')).scrollIntoViewIfNeeded();
    await takePicture(page, `half-written-part-${how.replaceAll(' ', '-')}`);
  });
  await head.focus();
  await page.keyboard.press('Enter');
  await expect(part().getByText(BEGUN)).toHaveCount(1);
  await card().focus();
  await page.keyboard.press('Enter');
  await expect(shows()).toHaveValue(words);
  await expect(main().getByText(BEGUN)).toHaveCount(0);

  // Whoever is asked before leaving, and stays, is led to the words through every part that is folded.
  await card().click();
  await head.click();
  await rail().getByRole('button', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Stay on this screen' }).click();
  await expect(shows()).toBeFocused();
  await expect(shows()).toHaveValue(words);
});

test('R39 words of a form that was not sent are handed back at once, with the name of the file to choose again', async () => {
  test.setTimeout(180_000);
  await andBeginAnew(page, () => page.keyboard.press('Control+l'));
  await unlockPractice(page);
  await expect(title('Em: home')).toBeVisible({ timeout: 30_000 });
  const at = Date.now();
  const notice = main().locator('.held-back');
  await expect(notice).toContainText(words);
  const description = `handed back ${Date.now() - at} ms after the screen was there`;
  test.info().annotations.push({ type: 'measured', description });
  await expect(notice).toContainText('Choose the file again: em-room.jpg');
  await takePicture(page, 'half-written-handed-back');
  await openPart(page, 'Where she could live');
  if (!(await pictures().isVisible())) await card().click();
  await expect(pictures().getByText('Choose the file again: em-room.jpg')).toBeVisible();
  await expectNoAxeViolations(page, 'words and a file that are handed back');
  await pictures().getByText('Choose the file again: em-room.jpg').scrollIntoViewIfNeeded();
  await takePicture(page, 'half-written-file');

  // Elsewhere they are not shown; locked there as well, once and again, they wait for the way back.
  for (const away of ['Today', 'Contacts'] as const) {
    await rail().getByRole('button', { name: away }).click();
    await expect(title(away)).toBeVisible();
    await expect(notice).toHaveCount(0);
    await andBeginAnew(page, () => page.keyboard.press('Control+l'));
    await unlockPractice(page);
    await expect(title(away)).toBeVisible({ timeout: 30_000 });
  }
  // Never on the same screen of another woman.
  await openWoman(page, 'Jas');
  await main().getByRole('button', { name: 'Her home', exact: true }).click();
  await expect(title('Jas: home')).toBeVisible();
  await page.waitForTimeout(3_000);
  await expect(page.getByText(words)).toHaveCount(0);

  await openWoman(page, 'Em');
  await main().getByRole('button', { name: 'Her home', exact: true }).click();
  await expect(notice).toContainText(words);
  await main().getByRole('tab', { name: /^Next/ }).click();
  await openPart(page, 'Where she could live');
  if (!(await pictures().isVisible())) await card().click();
  await choosePhoto('em-room.jpg');
  await expect(
    main()
      .getByText(/^Choose the file again/)
      .and(main().locator(':visible')),
  ).toHaveCount(0);
  await notice.getByRole('button', { name: /^Put it back/ }).click();
  await expect(shows()).toHaveValue(words);
  await expect(shows()).toBeFocused();
  await pictures().getByRole('button', { name: 'Add this picture' }).click();
  await expect(pictures().getByText(words, { exact: true })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('R38 I do not know them any more can be taken back in the same place', async () => {
  await rail().getByRole('button', { name: 'Contacts' }).click();
  const entry = main().locator('.contacts-card', { hasText: 'Kingfisher Rooms' });
  await expect(entry).toContainText('I ring them about most move-ons.');
  await entry.getByRole('button', { name: /^I do not know them any more/ }).click();
  await expect(entry).not.toContainText('I ring them about');
  await expectNoAxeViolations(page, 'somebody who is not known any more');
  await takePicture(page, 'contacts-not-any-more');
  await entry.getByRole('button', { name: /^Take that back/ }).click();
  await expect(entry).toContainText('I ring them about most move-ons.');
});
