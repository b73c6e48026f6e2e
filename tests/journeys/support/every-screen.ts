// Goes to every screen there is, at the desk and on her side, in the practice mode, and has each looked at.

import type { ElectronApplication, Page } from '@playwright/test';
import { goToWomen } from './desk';
import { launch, type RunningApp } from './launch';
import { unlockPractice } from './practice';

/** Looks at the screen that stands there. `screen` names it. */
export type Look = (page: Page, screen: string) => Promise<void>;

/** The practice mode, unlocked. `look` sees the screens before that too. */
export async function startPractice(look: Look = async () => {}): Promise<RunningApp> {
  const running = await launch({ args: ['--practice'] });
  const { page } = running;
  const build = page.getByRole('button', { name: 'Make the practice women' });
  await build.waitFor();
  await look(page, 'first start');
  await build.click();
  await page.getByLabel('Your passphrase').waitFor({ timeout: 60_000 });
  await look(page, 'unlock');
  await unlockPractice(page);
  await goToWomen(page);
  return running;
}

/** From the list of women to one of them. */
export async function openWoman(page: Page, name: string): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  const whole = new RegExp(`\\b${name}\\b`);
  await page.getByRole('row').getByRole('button', { name: whole }).first().click();
  await page.getByRole('heading', { level: 1, name: whole }).first().waitFor();
}

/** Waits until what a screen fetches is there: until it has kept its length for a while. */
async function standsStill(page: Page): Promise<void> {
  const length = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let before = -1, now = await length(); now !== before; now = await length()) {
    before = now;
    await page.waitForTimeout(500);
  }
}

/** The same screen once more with all its parts open, where it has parts. */
async function lookInside(page: Page, look: Look, screen: string): Promise<void> {
  const openAll = page.getByRole('main').getByRole('button', { name: 'Open all parts' }).first();
  if ((await openAll.count()) === 0) return;
  await openAll.click();
  await standsStill(page);
  await look(page, `${screen}, all parts open`);
}

/** Every screen of the desk; of the workbook, every page there is. */
export async function everyDeskScreen(page: Page, look: Look): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  const press = (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  const settled = () => standsStill(page);
  for (const way of [
    'Today',
    'Contacts',
    'Check a PDF',
    'Settings',
    'Help and about',
    'Reports',
    'Women',
  ]) {
    await ways.getByRole('button', { name: way }).click();
    await settled();
    await look(page, way);
    await lookInside(page, look, way);
  }
  await ways.getByRole('button', { name: 'Today' }).click();
  await press('My actions');
  await settled();
  await look(page, 'My actions');
  await ways.getByRole('button', { name: 'Women' }).click();
  await press('Print for an offender manager');
  await settled();
  await look(page, 'Print for an offender manager');
  for (const list of ['Hand overs', 'Nobody yet']) {
    await ways.getByRole('button', { name: 'Women' }).click();
    await settled();
    await press(list);
    await settled();
    await look(page, list);
  }
  await ways.getByRole('button', { name: 'Settings' }).click();
  await settled();
  await press('Open people');
  await settled();
  await look(page, 'People');
  await ways.getByRole('button', { name: 'Women' }).click();
  await settled();
  await press('Start a plan');
  await settled();
  await look(page, 'Start a plan');
  await page.keyboard.press('F1');
  await page.locator('dialog[open]').nth(1).waitFor();
  await look(page, 'Keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openWoman(page, 'Jas');
  await look(page, 'Her plan');
  for (const part of [
    'Facts',
    'Timeline',
    'Leaving',
    'Her home',
    'What we did',
    'Where she is now',
    'Make a copy',
    'Copies of her plan',
    'Something has changed',
    'Her team',
    'Hand over to probation',
    'Sit together',
    /review$/,
  ]) {
    await openWoman(page, 'Jas');
    const name = typeof part === 'string' ? { name: part, exact: true } : { name: part };
    await page.getByRole('main').getByRole('button', name).first().click();
    await settled();
    await look(page, String(part));
    await lookInside(page, look, String(part));
  }
  await openWoman(page, 'Jas');
  await press('Copies of her plan');
  await press('Open her whole file');
  await settled();
  await look(page, 'Everything kept about her');
  await everyDeskPage(page, look);
}

async function everyDeskPage(page: Page, look: Look): Promise<void> {
  const seen = new Set<string>();
  for (const name of ['Jas', 'Em', 'Lizzie']) {
    await openWoman(page, name);
    await page.getByRole('button', { name: 'Fill in together' }).click();
    const pages = page.getByRole('navigation', { name: 'Pages of her plan' }).getByRole('button');
    await pages.first().waitFor();
    const count = await pages.count();
    for (let at = 0; at < count; at += 1) {
      await pages.nth(at).click();
      const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      if (seen.has(title)) continue;
      seen.add(title);
      await look(page, `workbook: ${title}`);
    }
  }
}

/** A button of hers by its words; her bar stands above every screen. */
const inBar = (hers: Page, name: string) => hers.locator('.her-bar').getByRole('button', { name });

/** Every screen of hers, and every question one at a time. Ends at the start page. */
export async function everyHerScreen(hers: Page, look: Look): Promise<void> {
  const tile = (at: number) => hers.locator('.tile').nth(at);
  await look(hers, 'hello');
  await inBar(hers, 'How it looks').click();
  await look(hers, 'how it looks');
  await inBar(hers, 'Start page').click();
  await tile(1).click();
  await look(hers, 'which page');
  await inBar(hers, 'Start page').click();
  await tile(2).click();
  await look(hers, 'my plan to read');
  await hers.getByRole('button', { name: 'Who has looked at my plan' }).click();
  await look(hers, 'who has looked');
  await inBar(hers, 'Start page').click();
  await tile(2).click();
  await hers.getByRole('button', { name: 'Who has a copy of my plan' }).click();
  await hers.waitForTimeout(300);
  await look(hers, 'who has a copy');
  await inBar(hers, 'Start page').click();
  await tile(2).click();
  await hers.getByRole('button', { name: 'Everything kept about me' }).click();
  await hers.waitForTimeout(300);
  await look(hers, 'everything kept about me');
  await inBar(hers, 'Start page').click();
  await tile(2).click();
  await hers.getByRole('button', { name: 'Earlier plans' }).click();
  await hers.waitForTimeout(300);
  await look(hers, 'earlier plans');
  await inBar(hers, 'Start page').click();
  await everyQuestion(hers, look);
  await inBar(hers, 'Start page').click();
  await tile(3).click();
  for (const screen of ['what we did', 'what happens next', 'after this']) {
    await look(hers, screen);
    await hers.locator('.her-main .actions .button-primary').click();
  }
  await look(hers, 'giving back');
}

/** From the start page through her whole workbook, one question at a time. */
export async function everyQuestion(hers: Page, look: Look): Promise<void> {
  await hers.locator('.tile').nth(1).click();
  const pages = await hers
    .locator('.tile[data-page]')
    .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset['page'] ?? ''));
  for (const id of new Set(pages)) {
    await hers.locator(`.tile[data-page="${id}"]`).last().click();
    for (let step = 1; await stepIsThere(hers); step += 1) {
      await look(hers, `${id} ${step}`);
      await hers.keyboard.press('Control+Enter');
      await hers.waitForTimeout(30);
    }
    await look(hers, `the end of ${id}`);
    await hers.getByRole('button', { name: 'Choose another page' }).click();
  }
}

async function stepIsThere(hers: Page): Promise<boolean> {
  await hers.locator('.her-workbook, .her-main').first().waitFor();
  return (await hers.locator('.her-workbook').count()) > 0;
}

/** A window of the size this is used at most, before any screen is measured. */
export async function usualSize(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setKiosk(false);
    window?.setContentSize(1366, 768);
  });
}
