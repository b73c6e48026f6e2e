// Who can see what: chosen with her, reader by reader; said beside each question; kept on paper. Without her only more is
// kept back.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
let page: Page;
let plan: string;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-sharing-'));
  await setUpVault(page);
  plan = await startPlan(page);
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('about_words', 'I make people laugh');
  await say('unfair', 'They talk over me');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation'] });
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const POM = 'My prison offender manager (POM)';
const about = () => main().locator('.share-page').filter({ hasText: 'About me' }).first();
const line = (label: string) => about().getByRole('group', { name: label });
const allowed = async (copyFor: string) => {
  const preview = await get<{ leftOut: { question: string; reason: string }[] }>(
    page,
    'copies',
    'preview',
    { plan, copyFor, style: 'key', saidYes: [] },
  );
  return Object.fromEntries(preview.leftOut.map(({ question, reason }) => [question, reason]));
};

test('how it starts, what the law may ask, and every reader', async () => {
  await main().getByRole('button', { name: 'Who can see what' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Who can see what/ })).toBeFocused();
  await expect(main().getByText(/do need her yes/)).toBeVisible();
  await main().getByRole('radio', { name: POM }).check();
  await expect(main().getByRole('heading', { level: 2, name: POM })).toBeVisible();
  await expect(about()).toContainText('All of it, but for');
  await expectNoAxeViolations(page, 'who can see what');
  await takePicture(page, 'sharing');
});

test('without her more can be kept back, and nothing given', async () => {
  await about().getByRole('button', { name: 'Choose About me' }).click();
  const unfair = line('When I am treated unfairly, and what I want done');
  await unfair.getByRole('radio', { name: 'All of it' }).click();
  await expect(about().getByText(/She has to be here for this/)).toBeVisible();
  await expect(unfair.getByRole('radio', { name: 'Nothing' })).toBeChecked();
  expect((await allowed('pom'))['unfair']).toBe('not_shared');
  await line('This page').getByRole('radio', { name: 'Nothing' }).click();
  await expect(about()).toContainText('Nothing');
  expect(await allowed('pom')).toMatchObject({ about_words: 'she_keeps_it' });
  expect((await allowed('probation'))['about_words']).toBeUndefined();
});

test('with her it is given again, one answer until a day, and short words in place of a page', async () => {
  await main().getByRole('radio', { name: 'She is here and chooses' }).check();
  await line('This page').getByRole('radio', { name: 'All of it' }).click();
  const unfair = line('When I am treated unfairly, and what I want done');
  await unfair.getByRole('radio', { name: 'All of it' }).click();
  await expect(unfair.getByRole('radio', { name: 'All of it' })).toBeChecked();
  expect((await allowed('pom'))['unfair']).toBeUndefined();
  await line('This page').getByRole('radio', { name: 'Her short words' }).click();
  await line('This page')
    .getByLabel('Her short words for this reader')
    .fill('I am kind and funny.');
  await line('This page').getByRole('button', { name: 'Use these words' }).click();
  await expect(line('This page').getByText('I am kind and funny.')).toBeVisible();
  expect((await allowed('pom'))['about_words']).toBe('in_her_short_words');
  await expectNoAxeViolations(page, 'a page with short words');
  await takePicture(page, 'sharing-short');
});

test('what a reader would see stands there as the pages of paper, and follows each choice', async () => {
  const pages = main().getByRole('region', { name: 'The pages, one under the other' });
  await main()
    .getByRole('button', { name: /^What would My prison offender manager/ })
    .click();
  await expect(pages.getByText('I am kind and funny.')).toBeAttached({ timeout: 20_000 });
  await expect(pages.getByText('I make people laugh')).toHaveCount(0);
  await expectNoAxeViolations(page, 'what a reader would see');
  await takePicture(page, 'sharing-pages');
  await line('This page').getByRole('radio', { name: 'Nothing' }).click();
  await expect(pages.getByText('I am kind and funny.')).toHaveCount(0, { timeout: 20_000 });
  await line('This page').getByRole('radio', { name: 'Her short words' }).click();
  await line('This page')
    .getByLabel('Her short words for this reader')
    .fill('I am kind and funny.');
  await line('This page').getByRole('button', { name: 'Use these words' }).click();
  await expect(pages.getByText('I am kind and funny.')).toBeAttached({ timeout: 20_000 });
  await main().getByRole('button', { name: 'Put these pages away' }).click();
  await expect(pages).toHaveCount(0);
});

test('what was chosen stands in a list, and all readers in a table', async () => {
  await main()
    .getByText(/^What was chosen/)
    .click();
  await expect(
    main()
      .getByText(/Kept back for her by/)
      .first(),
  ).toBeVisible();
  await expect(
    main()
      .getByText(/Her choice, written down by/)
      .first(),
  ).toBeVisible();
  await main().getByText('All readers at once').first().click();
  const row = main().getByRole('row').filter({ hasText: 'About me' });
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^Short/);
  await expectNoAxeViolations(page, 'all readers at once');
  await takePicture(page, 'sharing-table');
});

test('what changed stands wider first, and her plan’s home says that somebody can see more', async () => {
  const part = main().getByRole('region', { name: 'What changed in who can see what' });
  await main().getByRole('button', { name: 'What changed in who can see what' }).click();
  await expect(part.getByRole('heading', { level: 2 })).toBeFocused();
  const heads = part.getByRole('heading', { level: 3 });
  await expect(heads).toHaveText(['More can be seen', 'Less can be seen']);
  await expect(
    part.getByText(
      'When I am treated unfairly, and what I want done: My prison offender manager (POM) could see nothing. Now they can see all of it.',
    ),
  ).toBeVisible();
  await expect(part.getByText(/\. Rae, without her\./).first()).toBeVisible();
  await expect(part.getByText(/\. Her choice, written down by Rae\./).first()).toBeVisible();
  await expectNoAxeViolations(page, 'what changed');
  await takePicture(page, 'sharing-changed');
  await part.getByRole('radio', { name: 'Since she was last with us' }).check();
  await expect(part.getByText(/She has not sat at the screen with you yet/)).toBeVisible();
  // On paper there is this list and nothing else.
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.print-sheet .changed-paper');
  await expect(
    paper.getByText(/could see nothing\. Now they can see all of it/).first(),
  ).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await takePicture(page, 'sharing-changed-paper');
  await page.emulateMedia({ media: null });
  await main().getByRole('button', { name: 'Back to her plan' }).click();
  await expect(main().getByText(/things changed so that somebody can see more/)).toBeVisible();
  await expectNoAxeViolations(page, 'plan home with what changed');
  await main().getByRole('button', { name: 'See what changed' }).click();
  await expect(part.getByRole('heading', { level: 2 })).toBeFocused();
});

test('the line under her question goes by what she chose', async () => {
  await main().getByRole('button', { name: 'Back to her plan' }).click();
  await main().getByRole('button', { name: 'Fill in together' }).click();
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: /^About me/ }).click();
  const card = page.locator('#question-unfair');
  await expect(card).toContainText(/Who sees this: my specialist\./);
});

test('narrow, and at twice the size, nothing is cut off', async () => {
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await main().getByRole('button', { name: 'Who can see what' }).click();
  for (const [zoom, width] of [
    [1, 700],
    [2, 1366],
  ] as const) {
    await running.app.evaluate(
      ({ BrowserWindow }, [factor, across]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(across, 768);
        window?.webContents.setZoomFactor(factor);
      },
      [zoom, width] as const,
    );
    await page.waitForTimeout(400);
    const cutOff = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(cutOff).toBeLessThanOrEqual(0);
    await expectNoAxeViolations(page, `sharing at ${zoom}`);
  }
});
