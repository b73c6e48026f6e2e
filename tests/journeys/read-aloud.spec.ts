// Reading aloud at the screen, with a pretended voice: begun by a press only, followed by the mark, and silent
// again in every way there is. That a real voice is heard is not proved here.

import { expect, type Page, test } from '@playwright/test';
import { andBeginAnew, passphrase, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { endPiece, pretendVoices, said, speaking } from './support/pretend-voice';

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  await setUpVault(page);
  await startPlan(page);
});
test.afterAll(() => leave(running));

const readToMe = (name: string) => page.getByRole('button', { name: `Read to me ${name}` });
const nowRead = () => page.locator('[data-reading="now"]');

type Modifiers = ('control' | 'shift')[];

/** As from a keyboard, past the shell, which keeps some keys from the page. The driver's own keys are not. */
async function pressR(modifiers: Modifiers): Promise<void> {
  await running.app.evaluate(({ BrowserWindow }, held) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const) {
      contents?.sendInputEvent({ type, keyCode: 'R', modifiers: held });
    }
  }, modifiers);
}

/** Begins anew at that page, with a voice for each of these languages. */
async function openPage(name: string, languages = ['en-US', 'en-GB']): Promise<void> {
  await pretendVoices(page, languages);
  await page.reload();
  // F8 at the desk hides and locks.
  const locked = page.getByLabel('Your passphrase');
  await expect(locked.or(page.getByRole('navigation', { name: 'Main' }))).toBeVisible();
  if (await locked.isVisible()) {
    await locked.fill(passphrase);
    await locked.press('Enter');
  }
  await goToWomen(page);
  await page.getByRole('button', { name: 'Nia Example' }).press('Enter');
  await page.getByRole('button', { name: 'Fill in together' }).press('Enter');
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  // The first page is there already; pressing it again goes nowhere.
  await pages.getByRole('button', { name: /^My story/ }).press('Enter');
  await pages.getByRole('button', { name: new RegExp(`^${name} (New|Begun)`) }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
}

test('where no voice is, that is said, and no button stands there', async () => {
  await openPage('About me', []);
  await expect(page.getByText('This computer has no voice, so nothing')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Read to me/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Help and about' }).press('Enter');
  await expect(page.getByText('No voice was found on this computer')).toBeVisible();
  await expectNoAxeViolations(page, 'Help and about without a voice');
});

test('a question is read in order, its parts marked, and paused, taken up and slowed', async () => {
  await openPage('How I want to do this');
  const card = page.locator('#question-session_comfort');
  const heading = await card.locator('h2').textContent();
  const button = card.getByRole('button', { name: /^Read to me/ });
  await button.waitFor();
  expect(await said(page), 'nothing unasked').toEqual([]);
  await button.press('Enter');
  expect(await speaking(page)).toBe(heading);
  await expect(nowRead()).toHaveText(heading ?? '');
  await expectNoAxeViolations(page, 'a question being read');
  await takePicture(page, 'read-aloud-question');
  await card.getByRole('button', { name: 'Pause' }).press('Enter');
  expect(await speaking(page)).toBe('');
  await card.getByRole('button', { name: 'Go on' }).press('Enter');
  await card.getByRole('button', { name: 'Slower' }).press('Enter');
  expect(await speaking(page)).toBe(heading);
  await endPiece(page);
  await expect(nowRead()).toContainText('You can say to her');
  while ((await nowRead().getAttribute('class')) !== 'choice') await endPiece(page);
  const options = await card.locator('.choice').allTextContents();
  for (const option of options) {
    await expect(nowRead()).toHaveText(option);
    expect(await speaking(page)).toBe(option);
    await endPiece(page);
  }
  await expect(nowRead()).toHaveCount(0);
  // The keyboard was on Slower, which went with the reading.
  await expect(button).toBeFocused();
  expect((await said(page)).filter((text) => text.startsWith('TWO'))).toEqual([]);
});

test('in easy words an option that is not shown yet comes into sight when it is read', async () => {
  await openPage('How I want to do this');
  await page.getByRole('radio', { name: 'Easy', exact: true }).check({ force: true });
  const card = page.locator('#question-session_comfort');
  await expect(card.locator('.choice')).toHaveCount(6);
  await card.getByRole('button', { name: /^Read to me/ }).press('Enter');
  while ((await card.locator('.choice').count()) === 6) await endPiece(page);
  await expect(card.locator('.choice').nth(6)).toHaveAttribute('data-reading', 'now');
  expect(await speaking(page)).toBe('Something to do with my hands');
});

test('Ctrl+R reads what the keyboard is in, and stops it', async () => {
  await openPage('About me');
  await readToMe('About me').waitFor();
  await pressR(['control']);
  await expect.poll(() => speaking(page)).toBe('About me');
  await pressR(['control']);
  await expect.poll(() => speaking(page)).toBe('');
  await page.getByRole('textbox', { name: 'A few words about me' }).focus();
  await pressR(['control']);
  await expect.poll(() => speaking(page)).toBe('A few words about me');
});

const silences: [string, () => Promise<unknown>][] = [
  ['Escape', () => page.keyboard.press('Escape')],
  ['F8', () => page.keyboard.press('F8')],
  ['another wording', () => page.keyboard.press('Control+e')],
  ['another page', () => page.keyboard.press('Control+Enter')],
  ['another screen', () => page.keyboard.press('Alt+ArrowLeft')],
  [
    // Pretended: the driver of these journeys has every page believe that it can be seen.
    'hiding the window',
    () =>
      page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'hidden');
        document.dispatchEvent(new Event('visibilitychange'));
      }),
  ],
];
for (const [what, doIt] of silences) {
  test(`silent at once: ${what}`, async () => {
    await openPage('About me');
    await readToMe('About me').press('Enter');
    expect(await speaking(page)).toBe('About me');
    await doIt();
    await expect.poll(() => speaking(page)).toBe('');
    await page.waitForTimeout(1_200);
    expect(await speaking(page), 'and it stays so').toBe('');
  });
}

test('her own words are read only when asked, after headphones, which are asked about once', async () => {
  await openPage('About me');
  const card = page.locator('#question-about_words');
  await card.getByRole('textbox').fill('I am good with dogs.');
  const mine = card.getByRole('button', { name: /^Read my answer/ });
  await mine.press('Enter');
  const asked = page.getByRole('dialog', { name: 'Put headphones on first?' });
  await expect(asked).toBeVisible();
  expect(await speaking(page)).toBe('');
  await expectNoAxeViolations(page, 'the question about headphones');
  await takePicture(page, 'read-aloud-headphones');
  await asked.getByRole('button', { name: 'Not now' }).press('Enter');
  expect(await said(page)).toEqual([]);
  await expect(mine).toBeFocused();
  await mine.press('Enter');
  await page.getByRole('button', { name: 'Read it now' }).press('Enter');
  expect(await speaking(page)).toBe('I am good with dogs.');
  await page.keyboard.press('Escape');
  await mine.press('Enter');
  expect(await speaking(page)).toBe('I am good with dogs.');
  await card.getByRole('textbox').fill('I am good with cats.');
  expect(await speaking(page), 'other words than those on the screen are not read on').toBe('');
});

test('a card is read while it is open, and closing it is silence', async () => {
  await openPage('My circle of support');
  const about = page.getByText('About: How to make my circle');
  await about.press('Enter');
  const card = page.locator('details.explainer[open]');
  const first = await card.locator('p:not([role])').first().textContent();
  await card.getByRole('button', { name: 'Read to me How to make my circle' }).press('Enter');
  await expect(nowRead()).toHaveText(first ?? '');
  expect(first).toContain(await speaking(page));
  await expectNoAxeViolations(page, 'an open card being read');
  await about.press('Enter');
  await expect.poll(() => speaking(page)).toBe('');
});

test('locking is silence, and Ctrl+R at the locked door loads nothing again', async () => {
  await openPage('About me');
  await readToMe('About me').press('Enter');
  await andBeginAnew(page, () => page.keyboard.press('Control+l'));
  await expect(page.getByLabel('Your passphrase')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  expect(await speaking(page)).toBe('');
  await pressR(['control']);
  await pressR(['control', 'shift']);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await goToWomen(page);
});

test('a language without a voice is never read by another unless she chooses so', async () => {
  await openPage('About me', ['cy-GB']);
  await readToMe('About me').press('Enter');
  const asked = page.getByRole('dialog', { name: 'This computer has no voice for English' });
  await expect(asked).toBeVisible();
  expect(await said(page)).toEqual([]);
  await takePicture(page, 'read-aloud-other-voice');
  await page.getByRole('button', { name: 'Read it with the voice for Welsh' }).press('Enter');
  expect(await speaking(page)).toBe('About me');
});
