// Pictures of a place she could live: Em has been offered a room in a house she has never seen. Her worker adds photos and a
// leaflet; what is kept of them is dots and nothing else. She looks at them on her own side.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { KeptPicture } from '../../src/shared/domain/pictures/picture';
import { plainJpeg } from '../../src/shared/domain/pictures/plain-jpeg';
import type { PlanInList } from '../../src/shared/ipc/contract';
import {
  GIVEAWAYS,
  leafletOf,
  photoOfTelephone,
  pngOfSize,
  pngWithWords,
  smallJpeg,
} from '../support/pictures';
import { get } from './support/bridge';
import { openWoman } from './support/every-screen';
import { itFits } from './support/fits';
import { openPart } from './support/folds';
import { turnToHer } from './support/her-side';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';
import { startPracticeDesk } from './support/practice-desk';

const question = 'home_places';
const house = /^A women-only house, not named here|women-only/i;

let running: RunningApp;
let page: Page;
let folder: string;
let plan: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'alongside-pictures-'));
  running = await startPracticeDesk();
  page = running.page;
  const all = await get<PlanInList[]>(page, 'plans', 'list');
  plan = all.find(({ name }) => name === 'Em')?.id ?? '';
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const pictures = () => main().getByRole('region', { name: /^Pictures of this place/ });
const listed = () => get<KeptPicture[]>(page, 'pictures', 'list', { plan, question });
const large = () => page.getByRole('dialog');

async function openHouse(): Promise<void> {
  await openWoman(page, 'Em');
  await main().getByRole('button', { name: 'Her home', exact: true }).click();
  await main().getByRole('tab', { name: /^Next/ }).click();
  const places = await openPart(page, 'Where she could live');
  await places.getByRole('button', { name: house }).first().click();
  await expect(pictures()).toBeVisible();
}

/** Chooses a file, as somebody does in the system's own dialog. */
async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await pictures()
    .getByRole('button', { name: /^Add (?:another|a) picture or leaflet/ })
    .click();
}

/** A leaflet that opens with a password only. */
function lockedLeaflet(): Uint8Array {
  const [open, locked] = [join(folder, 'open.pdf'), join(folder, 'with-password.pdf')];
  writeFileSync(open, leafletOf(1));
  const how = ['--encrypt', 'lantern', 'lantern', '256', '--', open, locked];
  execFileSync('qpdf', how);
  return new Uint8Array(readFileSync(locked));
}

async function keep(words: string): Promise<void> {
  const form = pictures().getByRole('form');
  await expect(form.getByRole('img')).toBeVisible({ timeout: 20_000 });
  await form.getByLabel('What does it show?').fill(words);
  await form.getByRole('button', { name: 'Add this picture' }).click();
  await expect(pictures().getByText(words, { exact: true })).toBeVisible();
}

/** What of a picture lies in the vault. */
async function bytesOf(words: string): Promise<Buffer> {
  const id = (await listed()).find(({ said }) => said.words === words)?.id;
  const { jpeg } = await get<{ jpeg: string }>(page, 'pictures', 'look', {
    ...{ plan, question, picture: id },
  });
  return Buffer.from(jpeg, 'base64');
}

test('R39 photos of a place she is offered: looked at large by keyboard alone, from one to the next', async () => {
  await openHouse();
  await expect(pictures()).toContainText('These pictures are never printed on a copy.');
  await expectNoAxeViolations(page, 'pictures of a place');
  await takePicture(page, 'pictures-desk');
  const open = pictures().getByRole('button', { name: 'Look at it large' });
  await open.nth(0).focus();
  await page.keyboard.press('Enter');
  await expect(large()).toContainText('Picture 1 of 2');
  await expect(large().getByRole('img', { name: /^The front of the house/ })).toBeVisible();
  await expectNoAxeViolations(page, 'a picture, large');
  await takePicture(page, 'pictures-large');
  await page.keyboard.press('ArrowRight');
  await expect(large().getByRole('img', { name: /^One of the rooms/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(large()).toContainText('Picture 1 of 2');
  await page.keyboard.press('ArrowLeft');
  await expect(large()).toContainText('Picture 2 of 2');
  await page.keyboard.press('Escape');
  await expect(large()).toHaveCount(0);
  await expect(open.nth(0)).toBeFocused();
});

test('R39 the pictures fit at twice the size and on a narrow screen, small and large', async () => {
  await itFits(running, 'pictures of a place', async (how) => {
    await pictures()
      .getByRole('button', { name: 'Look at it large' })
      .first()
      .scrollIntoViewIfNeeded();
    await takePicture(page, `pictures-${how.replaceAll(' ', '-')}`);
  });
  await pictures().getByRole('button', { name: 'Look at it large' }).first().click();
  await itFits(running, 'a picture, large', (how) =>
    takePicture(page, `pictures-large-${how.replaceAll(' ', '-')}`),
  );
  await page.keyboard.press('Escape');
});

test('R39 a photo of a telephone keeps nothing of where it was taken, and stands the right way up', async () => {
  await choose('photo.jpg', photoOfTelephone());
  const form = pictures().getByRole('form');
  await expect(form.getByRole('img')).toBeVisible({ timeout: 20_000 });
  await expectNoAxeViolations(page, 'a picture to add');
  await takePicture(page, 'pictures-add');
  await form.getByRole('button', { name: 'Add this picture' }).click();
  await expect(form.getByText(/Write what it shows/)).toBeVisible();
  await expect(form.getByLabel('What does it show?')).toBeFocused();
  await keep('A brown door');
  const bytes = await bytesOf('A brown door');
  // Twenty-four dots by sixteen, turned by a quarter as the telephone noted.
  expect(plainJpeg(bytes)).toEqual({ ok: true, width: 16, height: 24 });
  for (const words of GIVEAWAYS) expect(bytes.includes(words)).toBe(false);
  await choose('screen.png', pngWithWords());
  await keep('A map without names');
  const png = await bytesOf('A map without names');
  expect(plainJpeg(png).ok).toBe(true);
  for (const words of GIVEAWAYS) expect(png.includes(words)).toBe(false);
});

test('R39 a picture is taken away and brought back, and its words are put right', async () => {
  await pictures()
    .getByRole('button', { name: /^Take it away ?: A map/ })
    .click();
  await expect(pictures().getByText('Taken away: A map without names')).toBeVisible();
  const back = pictures().getByRole('button', { name: /^Bring it back/ });
  await expect(back).toBeFocused();
  await back.click();
  await expect(pictures().getByText('A map without names', { exact: true })).toBeVisible();
  await pictures()
    .getByRole('button', { name: /^Change the words ?: A map/ })
    .click();
  const form = pictures().getByRole('form');
  await form.getByLabel('What does it show?').fill('The way from the bus');
  await form.getByRole('button', { name: 'Keep the words' }).click();
  await expect(pictures().getByText('The way from the bus', { exact: true })).toBeVisible();
});

test('R39 a leaflet is gone through page by page', async () => {
  await choose('leaflet.pdf', leafletOf(2));
  const form = pictures().getByRole('form');
  await expect(form).toContainText('Page 1 of 2', { timeout: 20_000 });
  await takePicture(page, 'pictures-leaflet');
  await form.getByRole('button', { name: 'Leave this page out' }).click();
  await expect(form).toContainText('Page 2 of 2');
  await keep('What is on offer there');
  expect(plainJpeg(await bytesOf('What is on offer there'))).toMatchObject({ ok: true });
});

test('R39 what cannot be shown is said in a sentence, and nothing of it is kept', async () => {
  const before = await listed();
  const heic = new Uint8Array(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'));
  for (const [name, bytes, says] of [
    ['notes.jpg', new Uint8Array(Buffer.from('words')), /not a photo or leaflet/],
    ['photo.heic', heic, /HEIC/],
    ['cut.jpg', smallJpeg().slice(0, -40), /could not be drawn|./],
    ['bomb.png', pngOfSize(60_000, 60_000), /too large/],
    ['dot.png', pngOfSize(1, 1), /too small to see/],
    ['empty.png', pngOfSize(4_000, 4_000), /could not be drawn/],
    ['locked.pdf', lockedLeaflet(), /asks for a password/],
    ['broken.pdf', new Uint8Array(Buffer.from('%PDF-1.7\nnothing')), /could not be drawn/],
  ] as const) {
    await choose(name, bytes);
    if (name === 'cut.jpg') {
      // What is left of a photo is drawn where it can be; nobody has to keep it.
      const form = pictures().getByRole('form');
      const notice = pictures().getByText(says);
      await expect(form.or(notice).first()).toBeVisible({ timeout: 20_000 });
      const no = form.getByRole('button', { name: 'Do not add it' });
      if (await no.isVisible()) await no.click();
      continue;
    }
    await expect(pictures().getByText(says).first()).toBeVisible({ timeout: 20_000 });
  }
  await takePicture(page, 'pictures-refused');
  expect(await listed()).toEqual(before);
});

test('R39 a place has room for six, and says so', async () => {
  while ((await listed()).filter(({ isAway }) => !isAway).length < 6) {
    await choose('photo.jpg', smallJpeg());
    await keep(`Another look ${(await listed()).length}`);
  }
  await expect(pictures().getByText(/^There are 6 pictures/)).toBeVisible();
  const add = pictures().getByRole('button', { name: /^Add another picture/ });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
});

test('R39 she sees them on her own side, at twice the size too, and can only look', async () => {
  await openWoman(page, 'Em');
  const hers = await turnToHer(running.app, page, { pages: ['A safe place to live'] });
  await hers.locator('.tile').nth(0).click();
  const title = hers.getByRole('region', { name: /^Pictures of this place/ });
  for (
    let step = 0;
    step < 20 && !(await hers.locator(`#question-${question}`).isVisible());
    step += 1
  ) {
    await hers.keyboard.press('Control+Enter');
    await hers.waitForTimeout(60);
  }
  await hers.locator(`#question-${question}`).getByRole('button', { name: house }).first().click();
  await expect(title).toBeVisible();
  await expect(title.getByRole('button', { name: /Take it away|Add/ })).toHaveCount(0);
  await title.scrollIntoViewIfNeeded();
  await expectNoAxeViolations(hers, 'pictures on her side');
  await takePicture(hers, 'pictures-hers');
  await title.getByRole('button', { name: 'Look at it large' }).first().click();
  await expect(hers.getByRole('dialog').getByRole('img', { name: /^The front/ })).toBeVisible();
  await takePicture(hers, 'pictures-hers-large');
  await hers.keyboard.press('Escape');
  await running.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(2);
  });
  await hers.waitForTimeout(500);
  await title.getByRole('button', { name: 'Look at it large' }).first().scrollIntoViewIfNeeded();
  await hers.waitForTimeout(300);
  await takePicture(hers, 'pictures-hers-200');
  await expectNoAxeViolations(hers, 'pictures on her side at twice the size');
});
