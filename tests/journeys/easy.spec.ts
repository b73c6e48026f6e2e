// Easy words on her side: six tiles at a time, first words to press, one heading, and the three non-answers in sight.
// And at the desk: the cards that explain, on paper.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import { turnToHer } from './support/her-side';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
test.beforeEach(async () => {
  test.setTimeout(120_000);
  running = await launch();
});
test.afterEach(() => leave(running));

async function atPlanHome(): Promise<void> {
  const { page: desk } = running;
  await setUpVault(desk);
  const plan = await startPlan(desk);
  await say(desk, plan, 'reading_style', { chosen: 'easy' });
  await say(desk, plan, 'about_words', 'I sing. My nan knows.');
  await desk.reload();
  await desk.getByRole('button', { name: 'Women', exact: true }).click();
  await desk
    .getByRole('button', { name: /^Nia Example/ })
    .first()
    .click();
}

async function say(page: Page, plan: string, question: string, said: unknown): Promise<void> {
  const value = { kind: 'said', said };
  await get(page, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
}

/** Her side, at the size of the screens there are, on the first question of one page. */
async function onPage(page: string, zoom = 1): Promise<Page> {
  const hers = await turnToHer(running.app, running.page, { pages: [page] });
  await sized(zoom);
  await hers.getByRole('button', { name: 'Start', exact: true }).click();
  await hers.locator('.her-workbook').waitFor();
  return hers;
}
const sized = (zoom: number) =>
  running.app.evaluate(({ BrowserWindow }, factor) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setKiosk(false);
    window?.setContentSize(1366, 768);
    window?.webContents.setZoomFactor(factor);
  }, zoom);

const columns = (page: Page) =>
  page
    .locator('.question .choices')
    .evaluate((list) => getComputedStyle(list).gridTemplateColumns.split(' ').length);

test('six tiles in two columns, and the keyboard goes to the first of the new ones', async () => {
  await atPlanHome();
  const hers = await onPage('How I want to do this');
  const radios = hers.locator('.question').getByRole('radio');
  await expect(radios).toHaveCount(6);
  expect(await columns(hers)).toBe(2);
  await takePicture(hers, 'easy-tiles');
  await hers.getByRole('button', { name: 'Show 4 more' }).press('Enter');
  await expect(radios).toHaveCount(10);
  await expect(radios.nth(6)).toBeFocused();
  await expect(hers.getByRole('button', { name: /more$/ })).toHaveCount(0);
  await hers.keyboard.press('Space');
  await expect(radios.nth(6)).toBeChecked();
  await expectNoAxeViolations(hers, 'all the languages');
  // Gone away from and come back to: what she chose is there although it is the seventh.
  await hers.keyboard.press('Control+Enter');
  await hers.locator('#question-reading_style').waitFor();
  await hers.keyboard.press('Control+Shift+Enter');
  await expect(radios).toHaveCount(7);
  await expect(radios.nth(6)).toBeChecked();
});

test('at four times the size the tiles stand in one column', async () => {
  await atPlanHome();
  const hers = await onPage('How I want to do this', 4);
  expect(await columns(hers)).toBe(1);
  const position = await hers
    .locator('.her-foot')
    .evaluate((foot) => getComputedStyle(foot).position);
  expect(position).toBe('static');
});

test('the three non-answers are in sight beside a long list, and named by their question', async () => {
  await atPlanHome();
  const hers = await onPage('How I want to do this');
  for (const key of ['reading_style', 'reading_help', 'session_comfort']) {
    await hers.keyboard.press('Control+Enter');
    await hers.locator(`#question-${key}`).waitFor();
  }
  await hers.getByRole('button', { name: 'Show 4 more' }).click();
  const foot = hers.locator('.her-foot').getByRole('group', { name: 'What helps me feel calm' });
  await hers.evaluate(() => window.scrollTo(0, 0));
  for (const name of ['Not now', 'Not for me', 'I will not say'])
    await expect(foot.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await foot.getByRole('button', { name: 'Not now' }).press('Enter');
  await expect(foot.getByRole('button', { name: 'Not now' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await takePicture(hers, 'easy-not-now');
  await expectNoAxeViolations(hers, 'a non-answer in the foot');
  // The next question has its own.
  await hers.keyboard.press('Control+Enter');
  await hers.locator('#question-stop_signal').waitFor();
  await expect(hers.locator('.her-foot [aria-pressed="true"]')).toHaveCount(0);
  const { answers } = await get<{ answers: { question: string; value: unknown }[] }>(
    hers,
    'her',
    'open',
  );
  expect(answers.find(({ question }) => question === 'session_comfort')?.value).toEqual({
    kind: 'later',
  });
});

test('one heading where two were equal, first words at the caret, and undo takes them back', async () => {
  await atPlanHome();
  const hers = await onPage('About me');
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(['About me']);
  await expect(hers.getByRole('heading', { level: 1 })).toBeFocused();
  const group = hers.getByRole('group', { name: 'About me', exact: true }).first();
  const hidden = await group.locator('h2').boundingBox();
  expect(hidden?.width).toBeLessThanOrEqual(1);
  const box = group.getByRole('textbox');
  // Nobody has been in the box: first words go after hers.
  await group.getByRole('button', { name: 'A place…' }).click();
  await expect(box).toHaveValue('I sing. My nan knows. A place ');
  await expect(box).toBeFocused();
  await group.getByRole('button', { name: /^Undo/ }).click();
  await expect(box).toHaveValue('I sing. My nan knows.');
  // What she has picked out is hers still.
  await box.evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(0, 7);
  });
  await group.getByRole('button', { name: 'A person…' }).press('Enter');
  await expect(box).toHaveValue('I sing. A person  My nan knows.');
  await hers.keyboard.type('who sings');
  await expect(box).toHaveValue('I sing. A person who sings My nan knows.');
  // The keys of a box of words take back what she typed, then the first words, and no letter of hers.
  await expect(async () => {
    await hers.keyboard.press('Control+z');
    expect(await box.inputValue()).toBe('I sing. A person  My nan knows.');
  }).toPass({ intervals: [0] });
  await hers.keyboard.press('Control+z');
  await expect(box).toHaveValue('I sing. My nan knows.');
  await hers.keyboard.press('Control+y');
  await expect(box).toHaveValue('I sing. A person  My nan knows.');
  await hers.keyboard.press('Control+z');
  // Pressed twice by a hand that shakes, they go in once; and one press of Undo takes them out.
  await group.getByRole('button', { name: 'A place…' }).dblclick();
  await expect(box).toHaveValue('I sing. A place  My nan knows.');
  await group.getByRole('button', { name: /^Undo/ }).click();
  await expect(box).toHaveValue('I sing. My nan knows.');
  await takePicture(hers, 'easy-starters');
  await expectNoAxeViolations(hers, 'first words to press');
  // In the other words they are folded away.
  await hers.keyboard.press('Control+e');
  await expect(group.or(hers.locator('#question-about_words')).first()).toBeVisible();
  await expect(hers.getByRole('button', { name: 'A person…' })).toBeHidden();
  await hers.getByText('Help me start').click();
  await expect(hers.getByRole('button', { name: 'A person…' })).toBeVisible();
});

test('who sees it is told at a glance, nobody left out', async () => {
  await atPlanHome();
  const hers = await onPage('About me');
  await expect(hers.locator('.who-sees')).toContainText(
    'Who sees this? My specialist. My peer mentor. My prison worker (POM). My probation worker. My adviser (PA).',
  );
});

test('at the desk the cards are printed, all fourteen or the one that is open', async () => {
  await atPlanHome();
  const { app, page: desk, data } = running;
  const path = join(data, 'cards.pdf');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  const text = () => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  await desk.getByRole('button', { name: 'Fill in together' }).click();
  await desk
    .getByRole('navigation', { name: 'Pages of her plan' })
    .getByRole('button', { name: /^How I like to work/ })
    .click();
  await desk.getByText('About: What this plan is').click();
  await desk.getByRole('button', { name: 'Print this card What this plan is' }).click();
  await expect(desk.getByText('Saved as cards.pdf: 1 page.')).toBeVisible({ timeout: 30_000 });
  await expectNoAxeViolations(desk, 'a card with its button');
  expect(text()).toContain('I lead it. A worker helps me.');
  expect(text()).not.toContain('Being back in prison');
  await desk.getByRole('button', { name: 'Back to her plan' }).click();
  await desk.getByRole('button', { name: /copy/i }).first().click();
  await desk.getByText('Cards to print').click();
  const section = desk.locator('details', { hasText: 'Cards to print' });
  await expect(section.getByText('Tick at least one card.')).toBeVisible();
  await section.getByLabel('Large print').check();
  await section.getByRole('button', { name: 'Choose all 14' }).click();
  await takePicture(desk, 'easy-cards');
  await expectNoAxeViolations(desk, 'cards to print');
  await section.getByRole('button', { name: 'Save these cards' }).click();
  await expect(section.getByText(/Saved as cards\.pdf: \d+ pages/)).toBeVisible({
    timeout: 30_000,
  });
  expect(text()).toContain('Being back in prison');
});
