// Today and the list of women, in the practice vault: what is due is said in words, leads to her plan, and the list can
// be narrowed to the women one is looking for.

import { expect, type Page, test } from '@playwright/test';
import type { PlanInList, SoonForHer } from '../../src/shared/ipc/contract';
import { get } from './support/bridge';
import { arrive, goToWomen } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { practiceWords } from './support/practice';

let running: RunningApp;
let page: Page;
let plans: PlanInList[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  page = running.page;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  const field = page.getByLabel('Your passphrase');
  await field.fill(practiceWords, { timeout: 60_000 });
  await page.keyboard.press('Enter');
  await arrive(page);
  plans = await get<PlanInList[]>(page, 'plans', 'list');
});
test.afterAll(() => leave(running));
test.beforeEach(async () => {
  await page.reload();
  await arrive(page);
});

const main = () => page.getByRole('main');
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const status = () => main().getByRole('status').first();

/** Fails when the screen has to be moved sideways to be read. */
async function expectNothingCutOff(): Promise<void> {
  const cutOff = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(cutOff).toBeLessThanOrEqual(0);
}

async function atSize(zoom: number, width: number, height: number): Promise<void> {
  await running.app.evaluate(
    ({ BrowserWindow }, [factor, across, down]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(across, down);
      window?.webContents.setZoomFactor(factor);
    },
    [zoom, width, height] as const,
  );
  await page.waitForTimeout(400);
}

test('the day begins with what is due, in words and without blame', async () => {
  await expect(title('Today')).toBeFocused();
  const withDues = plans.filter(({ duesSoon }) => duesSoon.length > 0);
  expect(withDues.length).toBeGreaterThan(0);
  const more = main().getByRole('button', { name: 'Show more Was planned before today' });
  if (await more.isVisible()) await more.press('Enter');
  for (const { name } of withDues) {
    await expect(main().getByRole('heading', { level: 3, name }).first()).toBeVisible();
  }
  const said = (await main().textContent()) ?? '';
  expect(said).not.toMatch(/overdue|\blate\b|\d{4}-\d{2}-\d{2}|\{\{|milestone/iu);
  expect(said).not.toContain('Nothing is due');
  await takePicture(page, 'today');
  await expectNoAxeViolations(page, 'today');
});

test('promises made to women stand with who made them, and lead to her plan', async () => {
  const soon = await get<SoonForHer[]>(page, 'plans', 'soonForHer');
  const all = soon.flatMap(({ promises }) => promises);
  const mine = page.getByRole('region', { name: 'Promises in your name' });
  for (const { step } of all.filter(({ isMine }) => isMine)) {
    await expect(mine.getByText(step, { exact: true })).toBeVisible();
  }
  const others = page.getByRole('region', { name: 'Promises of others' });
  for (const { step, who } of all.filter(({ isMine, isToBeTold }) => !isMine && isToBeTold)) {
    const line = others.getByRole('listitem').filter({ hasText: step }).last();
    await expect(line).toContainText(`Who: ${who}`);
    await expect(line).toContainText('Tell her');
  }
  const first = await mine.locator('[data-plan]').first().getAttribute('data-plan');
  const name = plans.find(({ id }) => id === first)?.name ?? 'nobody';
  await mine.getByRole('button', { name: 'Open' }).first().press('Enter');
  await expect(title(name)).toBeVisible();
});

test('a woman stands once among what was planned before, whatever was planned', async () => {
  const before = page.getByRole('region', { name: 'Was planned before today' });
  const names = await before.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(new Set(names).size).toBe(names.length);
});

test('Open leads to her plan, and coming back goes back to her row', async () => {
  const open = main()
    .getByRole('button', { name: /^Open for / })
    .first();
  const name = ((await open.textContent()) ?? '').replace('Open for ', '');
  await open.press('Enter');
  await expect(title(new RegExp(name))).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title('Today')).toBeVisible();
  await expect(open).toBeFocused();
});

test('a date leads to that date on her timeline, where it can be marked', async () => {
  await main()
    .getByRole('button', { name: / on the timeline of / })
    .first()
    .press('Enter');
  await expect(title('Today')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: /^Timeline for / })).toBeVisible();
  const opened = page.locator('.thread-open[aria-expanded="true"]');
  await expect(opened.last()).toBeFocused();
  await expect(opened.last()).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title('Today')).toBeVisible();
});

test('what is missing is named, and Facts is one press away', async () => {
  const missing = page.getByRole('region', { name: 'Something is missing' });
  const row = missing.getByRole('listitem').first();
  await expect(row).toContainText(/Not written down yet|Look again|Look at/u);
  await row.getByRole('button', { name: /^Facts for / }).press('Enter');
  await expect(title(/^Facts for/u)).toBeFocused();
});

test('the list of women is narrowed by filters and by typing, and says what it shows', async () => {
  await goToWomen(page);
  const all = plans.length;
  await expect(status().getByText(`${all} women`, { exact: true })).toBeVisible();
  await takePicture(page, 'women');
  await expectNoAxeViolations(page, 'women');
  const onRemand = plans.filter(({ situation }) => situation === 'remand').length;
  await page.getByLabel('Situation').selectOption('remand');
  await expect(status().getByText(`${onRemand} of ${all} women`, { exact: true })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(onRemand + 1);
  await page.getByLabel('Find a woman').fill('em');
  await expect(page.getByRole('row').filter({ hasText: 'Em' })).toHaveCount(1);
  await takePicture(page, 'women-narrowed');
  await expectNoAxeViolations(page, 'women, narrowed');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeFocused();
  await page.getByLabel('Find a woman').fill('');
  const missing = plans.filter(
    ({ schedule }) => schedule.missingFacts.length + schedule.needsDecision.length > 0,
  ).length;
  await page.getByRole('checkbox', { name: 'Something is missing' }).press('Space');
  await expect(status().getByText(`${missing} of ${all} women`, { exact: true })).toBeVisible();
});

test('R31 how far she is with a home stands on the list, and is one of its filters', async () => {
  await goToWomen(page);
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
  await expect(row('Jas').getByRole('cell', { name: 'Has a home to go to' })).toBeVisible();
  await expect(row('Aaliyah').getByRole('cell', { name: 'Has an offer' })).toBeVisible();
  const withHome = (fits: (home: NonNullable<PlanInList['home']>) => boolean) =>
    plans.filter(({ home }) => home && fits(home)).length;
  const unsolved = withHome(({ isUnsolved }) => isUnsolved);
  expect(unsolved).toBeGreaterThan(0);
  expect(unsolved).toBeLessThan(plans.length);
  await page.getByLabel('Home', { exact: true }).selectOption('unsolved');
  await expect(
    status().getByText(`${unsolved} of ${plans.length} women`, { exact: true }),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: 'Not asked yet about a council' }).press('Space');
  const both = withHome(({ isUnsolved, isYesMissing }) => isUnsolved && isYesMissing);
  await expect(
    status().getByText(`${both} of ${plans.length} women`, { exact: true }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'women, by home');
  await takePicture(page, 'women-by-home');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
});

test('what is chosen still stands after a look at one plan, and can be let go where nobody fits', async () => {
  await goToWomen(page);
  await page.getByLabel('Who leads').selectOption('specialist');
  const shown = (await status().textContent()) ?? '';
  await page.getByRole('row').nth(1).getByRole('button').press('Enter');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByLabel('Who leads')).toHaveValue('specialist');
  await expect(status()).toHaveText(shown);
  await page.getByLabel('Find a woman').fill('nobody is called this');
  await takePicture(page, 'women-nobody');
  await page.getByRole('button', { name: 'Show everyone' }).press('Enter');
  await expect(page.getByLabel('Find a woman')).toBeFocused();
  await expect(status().getByText(`${plans.length} women`, { exact: true })).toBeVisible();
});

test('what waits for someone stands apart, with who it is', async () => {
  const hers = plans.find(({ duesSoon }) => duesSoon.some(({ kind }) => kind === 'team_meeting'));
  const key = hers?.duesSoon.find(({ kind }) => kind === 'team_meeting')?.key;
  const mark = { state: 'waiting', words: 'the council' };
  await get(page, 'milestones', 'mark', { plan: hers?.id, key, mark });
  await page.reload();
  const waiting = page.getByRole('region', { name: 'Waiting for someone' });
  await expect(waiting.getByRole('heading', { level: 3, name: hers?.name ?? '' })).toBeVisible();
  await expect(waiting).toContainText('Waiting for: the council');
  await waiting.scrollIntoViewIfNeeded();
  await takePicture(page, 'today-waiting');
});

for (const [name, zoom, width, height] of [
  ['on a small screen', 1, 1366, 768],
  ['at twice the size', 2, 1366, 768],
] as const) {
  test(`${name} nothing is cut off`, async () => {
    await atSize(zoom, width, height);
    await takePicture(page, `today-${zoom}`);
    await expectNothingCutOff();
    await expectNoAxeViolations(page, `today ${name}`);
    await goToWomen(page);
    await takePicture(page, `women-${zoom}`);
    await expectNothingCutOff();
    await expectNoAxeViolations(page, `women ${name}`);
    await atSize(1, 1366, 768);
  });
}
