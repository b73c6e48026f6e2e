// The desk by keyboard alone, and by an unsteady hand: the focus is never lost, words go on where they were
// being typed, a day is kept by whatever key its field is left, and a press too many marks nothing.

import { expect, type Page, test } from '@playwright/test';
import type { OpenPlan } from '../../src/shared/ipc/contract';
import { get, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import { launch, leave, type RunningApp } from './support/launch';

let running: RunningApp;
let page: Page;
let plan: string;

test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  await setUpVault(page);
  plan = await startPlan(page);
});
test.afterAll(() => leave(running));
test.beforeEach(async () => {
  await page.reload();
  await goToWomen(page);
  await expect(herRow()).toBeVisible();
});

const herRow = () => page.getByRole('button', { name: 'Nia Example' });
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const openPlan = () => get<OpenPlan>(page, 'plans', 'open', { plan });

async function openHer(): Promise<void> {
  await herRow().press('Enter');
  await expect(title('Nia Example')).toBeFocused();
}

async function openPage(name: string): Promise<void> {
  await openHer();
  await page.getByRole('button', { name: 'Fill in together' }).press('Enter');
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: new RegExp(`^${name} (New|Begun)`) }).press('Enter');
  await expect(title(name)).toBeFocused();
}

test('every screen begins at its title', async () => {
  await openHer();
  for (const [button, name] of [
    ['Facts', /^Facts for/],
    ['Make a copy', /^Make a copy/],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(title(name)).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(title('Nia Example')).toBeFocused();
  }
  for (const name of ['Check a PDF', 'Help and about', 'Today', 'Women']) {
    const ways = page.getByRole('navigation', { name: 'Main' });
    await ways.getByRole('button', { name }).press('Enter');
    await expect(title(name)).toBeFocused();
  }
});

test('going back to the list goes back to the woman who was left', async () => {
  await page.keyboard.press('Control+k');
  await expect(page.getByLabel('Find a woman')).toBeFocused();
  await openHer();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(herRow()).toBeFocused();
  await openHer();
  await page.getByRole('button', { name: 'Back to Women' }).press('Enter');
  await expect(herRow()).toBeFocused();
});

test('a field that takes the place of another takes the focus too', async () => {
  await openHer();
  await page.getByRole('button', { name: 'Facts', exact: true }).press('Enter');
  const day = 'The day she came to this prison';
  await page.getByRole('button', { name: new RegExp(`^Type it instead.*${day}`) }).press('Enter');
  await expect(page.getByRole('textbox', { name: day })).toBeFocused();
  await page.getByRole('button', { name: new RegExp(`^Use the date box.*${day}`) }).press('Enter');
  await expect(page.getByLabel(day, { exact: true })).toBeFocused();
});

test('after staying, typing goes on at the same letter', async () => {
  await openPage('About me');
  const words = page.getByRole('textbox', { name: 'A few words about me' });
  await words.fill('word '.repeat(4_100));
  await words.evaluate((field) => (field as HTMLTextAreaElement).setSelectionRange(5, 5));
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Stay on this screen' }).press('Enter');
  await expect(words).toBeFocused();
  await page.keyboard.type('HERE ');
  await expect(words).toHaveValue(/^word HERE word word/);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: 'Stay on this screen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
  await words.fill('Fewer words');
});

test('a day is kept by whatever key its field is left', async () => {
  await openPage('My details and dates');
  const born = page.locator('#question-date_of_birth input');
  const keptAs = async () =>
    (await openPlan()).answers.find(({ question }) => question === 'date_of_birth')?.value;
  for (const [typed, key, day] of [
    ['02101994', 'Control+Enter', '1994-10-02'],
    ['03101994', 'Alt+ArrowLeft', '1994-10-03'],
  ] as const) {
    await born.focus();
    await page.keyboard.type(typed);
    await page.keyboard.press(key);
    await expect(born).toHaveCount(0);
    await expect.poll(keptAs).toEqual({ kind: 'said', said: day });
    if (key === 'Control+Enter') await page.keyboard.press('Control+Shift+Enter');
  }
  await page.getByRole('button', { name: 'Facts', exact: true }).press('Enter');
  await page.getByLabel('The day she was sentenced').focus();
  await page.keyboard.type('02112026');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title('Nia Example')).toBeFocused();
  expect((await openPlan()).facts.sentenceDate).toBe('2026-11-02');
});

test('a double press marks no words, and facts can still be picked out', async () => {
  const marked = () => page.evaluate(() => String(getSelection()));
  await page.getByRole('cell', { name: 'Short sentence' }).dblclick();
  await expect(title('Nia Example')).toBeVisible();
  expect(await marked()).toBe('');
  await page.getByRole('button', { name: 'Facts', exact: true }).dblclick();
  await expect(title(/^Facts for/)).toBeVisible();
  expect(await marked()).toBe('');
  await page.getByRole('button', { name: 'Check a PDF' }).dblclick();
  await page.getByRole('button', { name: 'Check a PDF' }).dblclick();
  expect(await marked()).toBe('');
  await page.getByText('We say if it was signed here').dblclick();
  expect(await marked()).not.toBe('');
});
