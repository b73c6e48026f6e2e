// Every screen there is, measured: words that can be read, spaced out too; things that can be pressed; names that hold the
// words that are seen; nothing that moves, sounds or breaks in. One walk at the desk and one on her side.

import { expect, type Page, test } from '@playwright/test';
import {
  everyDeskScreen,
  everyHerScreen,
  openWoman,
  startPractice,
  usualSize,
} from './support/every-screen';
import { tabThrough } from './support/focus';
import { turnToHer } from './support/her-side';
import { leave, type RunningApp } from './support/launch';
import { breakingIn, rolesHeard, wordsNotInName } from './support/names';
import { meddlingFields, movement, smallTargets, unplaced } from './support/pressable';
import { hardToRead, lostWords } from './support/readable';
import { herSide, type Side, staffSide } from './support/sides';

type SideName = 'the desk' | 'her side';

test.describe.configure({ mode: 'serial' });

let running: RunningApp;
let hers: Page;
/** What is wrong, by rule: which screen, and what. */
const found = new Map<string, string[]>();
const seen = { 'the desk': 0, 'her side': 0 };
let places = 0;

function write(side: SideName, rule: string, screen: string, wrong: readonly string[]): void {
  const list = found.get(`${side}: ${rule}`) ?? [];
  found.set(`${side}: ${rule}`, [...list, ...wrong.map((what) => `${screen}: ${what}`)]);
}

/** Words as far apart as somebody may set them (WCAG 1.4.12), for as long as `work` takes. */
async function spacedOut(page: Page, work: () => Promise<void>): Promise<void> {
  const space = (css: string) =>
    page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = rules === '' ? [] : [sheet];
    }, css);
  await space(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  await work();
  await space('');
}

/** Whatever would make a sound is counted, and makes none. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const counted = window as unknown as { sounds: number };
    counted.sounds = 0;
    const count = () => {
      counted.sounds += 1;
    };
    speechSynthesis.speak = count;
    HTMLMediaElement.prototype.play = async () => count();
    AudioContext.prototype.createBufferSource = () => {
      count();
      throw new Error('a sound');
    };
  });
async function soundsMade(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => (window as unknown as { sounds: number }).sounds);
  return count === 0 ? [] : [`${count} sounds`];
}

function lookAs(name: SideName, side: Side) {
  const isStaff = name === 'the desk';
  return async (page: Page, screen: string): Promise<void> => {
    seen[name] += 1;
    const note = (rule: string, wrong: readonly string[]) => write(name, rule, screen, wrong);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    note('reading', await page.evaluate(hardToRead, side));
    note('targets', await page.evaluate(smallTargets, side));
    note('places', await page.evaluate(unplaced));
    note('movement', await page.evaluate(movement, 199));
    note('names', await wordsNotInName(page));
    note('breaking in', await breakingIn(page));
    const isOpen = (await page.getByRole('navigation', { name: 'Main' }).count()) > 0;
    const roles = await rolesHeard(page);
    const wanted = isStaff ? ['banner', 'navigation', 'main', 'contentinfo'] : ['banner', 'main'];
    const isDialog = (roles.get('dialog') ?? 0) > 0;
    const missing = wanted.filter((role) => (roles.get(role) ?? 0) === 0);
    if (!isDialog && (isOpen || !isStaff)) note('landmarks', missing);
    if (!isStaff) note('fields', await page.evaluate(meddlingFields));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    note('no movement', await page.evaluate(movement, 0));
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    note('as it is', await page.evaluate(lostWords));
    await spacedOut(page, async () => note('spaced out', await page.evaluate(lostWords)));
    const title = await running?.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    note(
      'titles',
      (title ?? []).filter((words) => words !== 'My Plan'),
    );
    // Not at every question: they are made of the same parts.
    if (!isStaff && / ([2-9]|\d\d)$/.test(screen)) return;
    const walked = await tabThrough(page);
    places += walked.places;
    note('focus', walked.wrong);
  };
}

const rules = {
  'as it is': 'no word is cut off or under another',
  'spaced out': 'with wide spacing no word is lost',
  reading: 'words are large, lines short and roomy, nothing slanted, underlined or in capitals',
  targets: 'everything to press is large enough',
  names: 'the name of everything holds the words that are seen on it',
  places: 'one title, one main part, tables with heads',
  landmarks: 'readers find the parts of the screen',
  focus: 'the keyboard’s place is ringed and nothing lies over it',
  movement: 'what moves is over within a fifth of a second',
  'no movement': 'nothing moves for who wants no movement',
  'breaking in': 'nothing breaks in on a reader',
  sounds: 'no sound begins by itself',
  titles: 'the title of the window names nobody',
} as const;

/** Each rule for itself, so that one run says all there is to mend. */
async function holdTo(side: SideName): Promise<void> {
  for (const [rule, sentence] of Object.entries(rules)) {
    await test.step(sentence, () => {
      const wrong = found.get(`${side}: ${rule}`);
      expect.soft(wrong, `${side}, ${sentence}: was not looked at`).toBeDefined();
      expect.soft(wrong ?? [], `${side}: ${sentence}`).toEqual([]);
    });
  }
}

test.afterAll(() => leave(running));

test('the desk, on every screen and every page of the workbook', async () => {
  test.setTimeout(480_000);
  const look = lookAs('the desk', staffSide);
  running = await startPractice(look);
  await usualSize(running.app);
  await listen(running.page);
  await everyDeskScreen(running.page, look);
  write('the desk', 'sounds', 'all', await soundsMade(running.page));
  expect(seen['the desk'], 'screens at the desk').toBeGreaterThanOrEqual(48);
  expect(places, 'places of the keyboard').toBeGreaterThan(500);
  await holdTo('the desk');
});

test('her side, in every writing at its biggest: no word is cut off', async () => {
  test.setTimeout(180_000);
  const { app, page } = running;
  await openWoman(page, 'Lizzie');
  hers = await turnToHer(app, page);
  await usualSize(app);
  const bar = hers.locator('.her-bar');
  const choose = async (font: string, size: string) => {
    await bar.getByRole('button', { name: 'How it looks' }).click();
    await hers.locator(`label[data-font="${font}"] input`).check();
    const sizes = hers.getByRole('group', { name: 'Size of the words' });
    await sizes.getByLabel(size, { exact: true }).check();
  };
  for (const font of ['andika', 'lexend', 'opendyslexic']) {
    await choose(font, 'Biggest');
    await expect(hers.locator('html')).toHaveAttribute('data-font', font);
    await hers.evaluate(() => document.fonts.ready);
    expect(await hers.evaluate(lostWords), `${font}: how it looks`).toEqual([]);
    await bar.getByRole('button', { name: 'Start page' }).click();
    expect(await hers.evaluate(lostWords), `${font}: hello`).toEqual([]);
    await hers.locator('.tile').nth(1).click();
    expect(await hers.evaluate(lostWords), `${font}: which page`).toEqual([]);
    for (const id of ['coping', 'home-next', 'goals', 'review', 'agree']) {
      await hers.locator(`.tile[data-page="${id}"]`).last().click();
      await hers.locator('.her-workbook').waitFor();
      await hers.keyboard.press('Control+Enter');
      expect(await hers.evaluate(lostWords), `${font}: ${id}`).toEqual([]);
      await hers.getByRole('button', { name: 'Stop for now' }).click();
      await hers.getByRole('button', { name: 'Change topic' }).click();
    }
  }
  await choose('usual', 'Usual');
  await bar.getByRole('button', { name: 'Start page' }).click();
});

test('her side, on every screen and at every question', async () => {
  test.setTimeout(300_000);
  await listen(hers);
  await everyHerScreen(hers, lookAs('her side', herSide));
  write('her side', 'sounds', 'all', await soundsMade(hers));
  expect(seen['her side'], 'screens of hers').toBeGreaterThanOrEqual(150);
  await holdTo('her side');
  await test.step('no field marks, mends, guesses or remembers her words', () => {
    expect.soft(found.get('her side: fields')).toEqual([]);
  });
});
