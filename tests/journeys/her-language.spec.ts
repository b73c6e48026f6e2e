// A woman answers in Polish: her words keep their language on every screen and on paper, a person puts English beside
// them, English stands under the questions where she wants it, and after a review she is asked how the help is.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { checkStructure } from '../main/documents/structure/structure-check';
import { get, setUpVault, startPlan } from './support/bridge';
import { openPart } from './support/folds';
import { giveBack, turnToHer } from './support/her-side';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

const words = 'Lubię gotować i śmiać się.';
/** What a worker makes of them at the desk, with her. */
const putRight = 'Lubię gotować i śmiać się z siostrą.';
const english = 'I like cooking and laughing.';

let running: RunningApp;
test.beforeEach(async () => {
  running = await launch();
});
test.afterEach(() => leave(running));

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  await expectNoAxeViolations(page, name);
}

/** Opens her plan at the desk. */
async function aPlanAtDesk(): Promise<string> {
  const { page: desk } = running;
  await setUpVault(desk);
  const plan = await startPlan(desk);
  await desk.reload();
  await openHerPlan(desk);
  return plan;
}
async function openHerPlan(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Women', exact: true }).click();
  await desk
    .getByRole('button', { name: /^Nia Example/ })
    .first()
    .click();
}

/** The screen of how it looks, and back from it; by place, for the words are in another language each time. */
const toLooks = (hers: Page) => hers.locator('.her-bar .button:has(+ .button)').last().click();
const fromLooks = (hers: Page) => hers.locator('.her-main .actions .button-primary').click();

async function toPolish(hers: Page): Promise<void> {
  await toLooks(hers);
  await hers.getByRole('radio', { name: 'Polski' }).check();
  await expect(hers.locator('html')).toHaveAttribute('lang', 'pl');
}

async function toAboutMe(hers: Page): Promise<void> {
  await hers.locator('.tile').nth(1).click();
  await hers.locator('.tile[data-page="about-me"]').last().click();
  await hers.locator('.her-workbook').waitFor();
}

/** From the question she is at to the screen that takes the PIN. */
async function toTheEnd(hers: Page): Promise<void> {
  await hers.locator('.her-bar .button').first().click();
  await hers.locator('dialog[open] .button').last().click();
}

test('what she says in Polish stays Polish, with English beside it', async () => {
  test.setTimeout(180_000);
  const { app, page } = running;
  const plan = await aPlanAtDesk();
  const hers = await turnToHer(app, page);
  await toPolish(hers);
  await look(hers, 'her-language-display');
  await fromLooks(hers);
  await toAboutMe(hers);
  const card = hers.locator('#question-about_words');
  await card.getByRole('textbox').fill(words);
  await card.getByRole('textbox').blur();
  await expect(card.locator('.saving-words svg')).toBeVisible();
  await toTheEnd(hers);
  for (let screen = 0; screen < 3; screen += 1) {
    await hers.locator('.her-main .actions .button-primary').click();
  }
  const field = hers.locator('.pin-form input');
  const next = app.waitForEvent('window');
  await field.fill('480913');
  await field.press('Enter');
  const desk = await next;
  await desk.waitForURL('app://bundle/index.html');
  await desk.getByRole('button', { name: 'Skip', exact: true }).click({ timeout: 20_000 });

  const kept = async () => {
    const { answers } = await get<{ answers: { question: string; language?: string }[] }>(
      desk,
      'plans',
      'open',
      { plan },
    );
    return answers.find(({ question }) => question === 'about_words');
  };
  expect(await kept()).toMatchObject({ language: 'pl' });

  await test.step('at the desk it is said to be Polish, and English is put beside it', async () => {
    await expect(desk.getByRole('button', { name: 'Fill in together' })).toBeVisible({
      timeout: 20_000,
    });
    await desk.getByRole('button', { name: 'Fill in together' }).click();
    await desk
      .getByRole('navigation', { name: 'Pages of her plan' })
      .getByRole('button', { name: 'About me' })
      .click();
    const question = desk.locator('#question-about_words');
    await expect(question.getByRole('textbox')).toHaveAttribute('lang', 'pl');
    await expect(question.getByText('Her words are in Polish.')).toBeVisible();
    await question.getByRole('button', { name: 'Add an English version' }).click();
    await question.getByLabel('Her words in English').fill(english);
    await look(desk, 'her-language-english-form');
    // Half of it, without a name yet, outlives a look at another page.
    const pages = desk.getByRole('navigation', { name: 'Pages of her plan' });
    await pages.getByRole('button', { name: 'My hopes and worries' }).click();
    await pages.getByRole('button', { name: 'About me' }).click();
    const field = question.getByLabel('Her words in English');
    await expect(field).toHaveValue(english);
    // So it does a letter of hers that is put right, the way out of her plan, and Lock.
    await question.getByRole('textbox').first().fill(putRight);
    await question.getByRole('textbox').first().blur();
    await expect(question.getByText('Her words have changed since you began.')).toBeVisible();
    await expect.poll(kept).toMatchObject({ value: { said: putRight }, language: 'pl' });
    await expect(field).toHaveValue(english);
    await look(desk, 'her-language-english-changed');
    await pages.getByRole('button', { name: 'My hopes and worries' }).click();
    await desk.getByRole('button', { name: 'Back to her plan' }).first().click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog).toContainText('English beside “A few words about me”');
    await dialog.getByRole('button', { name: 'Stay here' }).click();
    await desk.keyboard.press('Control+l');
    await expect(dialog.getByRole('button', { name: 'Lock now' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Stay on this screen' }).click();
    await look(desk, 'her-language-english-elsewhere');
    await desk
      .getByRole('button', { name: 'Go to it English beside “A few words about me”' })
      .click();
    await expect(field).toHaveValue(english);
    await expect(question.getByText('Please say who put it into English.')).toBeVisible();
    await question.getByLabel('Who put it into English').fill('Ola Nowak, interpreter');
    await question.getByRole('button', { name: 'Keep the English' }).click();
    await expect(question.locator('.english-words')).toHaveText(english);
    await question.scrollIntoViewIfNeeded();
    await look(desk, 'her-language-english-kept');
    expect(await kept()).toMatchObject({
      value: { said: putRight },
      inEnglish: { words: english },
    });
  });

  await test.step('on paper both stand, hers first and marked as Polish', async () => {
    const pdf = join(running.data, 'hers.pdf');
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, pdf);
    await desk.getByRole('button', { name: 'Back to her plan' }).first().click();
    await desk.getByRole('button', { name: 'Make a copy' }).click();
    await desk.getByRole('radio', { name: 'Hers', exact: true }).check();
    await desk.getByRole('button', { name: 'Save the signed PDF' }).click();
    await expect(desk.getByText('The copy is made and signed')).toBeVisible({ timeout: 30_000 });
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      .normalize('NFC')
      .replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Lubię gotować i śmiać się z siostrą\. In English, by Ola Nowak, interpreter, [\w ]+: I like cooking/,
    );
    const bytes = new Uint8Array(readFileSync(pdf));
    expect((await checkStructure(bytes)).faults).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang \(pl\)/);
  });
});

test('English stands under each question where she wants it, at every size', async () => {
  test.setTimeout(180_000);
  const { app, page } = running;
  await aPlanAtDesk();
  const hers = await turnToHer(app, page);
  await toLooks(hers);
  await expect(hers.getByText('Show English under each question too')).toHaveCount(0);
  await expect(hers.locator('.choice[lang="ar"]').getByText('Only one page so far')).toBeVisible();
  await hers.getByRole('radio', { name: 'Polski' }).check();
  await expect(hers.locator('html')).toHaveAttribute('lang', 'pl');
  const both = hers.getByRole('group', { name: 'Pokaż też angielski pod każdym pytaniem' });
  await both.getByRole('radio').last().check();
  await hers.getByRole('radio', { name: 'Cała strona' }).check();
  await look(hers, 'her-language-both-chosen');
  await fromLooks(hers);
  await hers.locator('.tile').nth(1).click();
  await hers.locator('.tile[data-page="start"]').last().click();
  const card = hers.locator('#question-reading_style');
  await expect(card.locator('.beside[lang="en-GB"]').first()).toHaveText('How much I like to read');
  await expect(card.getByRole('radio', { name: /Just the key points/ })).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  await look(hers, 'her-language-both');
  await hers.locator('.her-bar .button').first().click();
  await hers.locator('dialog[open] .button').nth(1).click();
  await hers.locator('.tile[data-page="goals"]').last().click();
  await expect(hers.locator('.her-page-head .beside').first()).toHaveText(
    'My goals and next steps',
  );
  await expect(hers.locator('.question .beside[lang="en-GB"]').first()).toBeVisible();
  await look(hers, 'her-language-both-goals');
  await hers.locator('.her-bar .button').first().click();
  await hers.locator('dialog[open] .button').nth(1).click();
  await hers.locator('.tile[data-page="start"]').last().click();
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setKiosk(false);
    window?.setContentSize(1280, 900);
    window?.webContents.setZoomFactor(4);
  });
  const sideways = () =>
    hers.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(sideways).toBe(0);
  await card.locator('.beside').first().scrollIntoViewIfNeeded();
  await expect(card.locator('.beside').first()).toBeInViewport();
  await look(hers, 'her-language-both-four-times');
});

test('after a review she is asked once how the help is, and nobody is told what she said', async () => {
  test.setTimeout(180_000);
  const { app, page } = running;
  const plan = await aPlanAtDesk();
  const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const begun = await get<{ review: { id: string } }>(page, 'reviews', 'begin', {
    ...{ plan, why: 'she_asked', day },
  });
  await get(page, 'reviews', 'finish', {
    ...{ plan, review: begun.review.id, day, sheWasThere: true },
  });
  const hers = await turnToHer(app, page);
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  for (let screen = 0; screen < 3; screen += 1) {
    await hers.locator('.her-main .actions .button').first().click();
  }
  await expect(hers.getByRole('heading', { name: 'How is the help I get?' })).toBeFocused();
  await look(hers, 'her-language-rate-help');
  const equal = await hers
    .locator('.her-main .actions .button')
    .evaluateAll((all) => all.map(({ className }) => className));
  expect(new Set(equal).size).toBe(1);
  await hers
    .getByRole('group', { name: 'Did people listen to me?' })
    .getByRole('radio', { name: 'Partly' })
    .check();
  await hers.getByRole('button', { name: 'Keep my answers' }).click();
  const desk = await giveBack(app, hers);
  await desk.getByRole('button', { name: 'Reports' }).click();
  await expect(desk.getByRole('heading', { name: 'How women rate our help' })).toBeVisible();
  await desk.getByRole('heading', { name: 'How women rate our help' }).scrollIntoViewIfNeeded();
  await openPart(desk, 'How women rate our help');
  await expect(
    desk.locator('#main').getByText('Too few women have answered so far.'),
  ).toBeVisible();
  await look(desk, 'her-language-help-at-desk');
  await openHerPlan(desk);
  const again = await turnToHer(app, desk, { hasPin: true });
  await again.getByRole('button', { name: 'Just talk today' }).click();
  for (let screen = 0; screen < 3; screen += 1) {
    await again.locator('.her-main .actions .button').first().click();
  }
  await expect(again.getByLabel('Worker’s PIN')).toBeVisible();
});
