// Leaving, as a specialist goes through it with a woman: her licence, her papers, the last eight weeks, the day itself, the
// first two weeks out, and passing her plan on. Each journey is named after the row of the features it walks.

import { expect, type Locator, type Page, test } from '@playwright/test';
import type { OpenPlan, PlanInList } from '../../src/shared/ipc/contract';
import { get } from './support/bridge';
import { arrive } from './support/desk';
import { itFits } from './support/fits';
import { openPart } from './support/folds';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';
import { unlockPractice } from './support/practice';
import { openPlanOf, startPracticeDesk } from './support/practice-desk';

let running: RunningApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await startPracticeDesk();
});
test.afterAll(() => leave(running));

async function openPlan(name: string): Promise<Page> {
  await openPlanOf(running.page, name);
  return running.page;
}

async function openLeaving(name: string): Promise<Page> {
  const page = await openPlan(name);
  await page.getByRole('button', { name: 'Leaving', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Leaving: ${name}` })).toBeVisible();
  return page;
}

/** A section of the screen, by its heading. */
const section = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

test('R47 Pre-release prompt', async () => {
  const page = await openLeaving('Jas');
  await expect(
    page.getByText(/^Less than 8 weeks to go: prison, probation and council/),
  ).toBeVisible();
  await openLeaving('Nic');
  await expect(page.getByText(/^Less than 12 weeks to go: the time to ask for ID/)).toBeVisible();
  await openLeaving('Lizzie');
  await expect(page.getByText(/^Less than /)).toHaveCount(0);
  // With a safe home on file there is no council to ask at 12 weeks; the rest is talked about all the same.
  const all = await get<PlanInList[]>(page, 'plans', 'list');
  const plan = all.find(({ name }) => name === 'Nic')?.id;
  const nic = await get<OpenPlan>(page, 'plans', 'open', { plan });
  await get(page, 'facts', 'save', {
    plan: nic.id,
    facts: { ...nic.facts, accommodationSecured: true },
  });
  await page.reload();
  await arrive(page);
  const hers = page.getByRole('listitem').filter({ hasText: 'Talk with her about leaving' });
  await expect(hers.first()).toContainText('84 days before she leaves');
  await takePicture(page, 'today-prerelease-talk');
  await expectNoAxeViolations(page, 'today, with the talk before release');
  await get(page, 'facts', 'save', { plan: nic.id, facts: nic.facts });
  await openPlan('Em');
  await expect(page.getByRole('button', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Leaving', exact: true })).toHaveCount(0);
});

test('R53 Friday / weekend / bank-holiday release warning', async () => {
  const page = await openLeaving('Jas');
  await expect(page.getByText(/^Her day moves from Sunday .* to Thursday /)).toBeVisible();
  const moved = page.locator('.notice').filter({ hasText: 'These must move earlier' });
  const line = (text: string) => moved.getByRole('listitem').filter({ hasText: text });
  await expect(line('Say goodbye to the garden')).toContainText('She is not here any more');
  await expect(line('Dinner at Pat and Des')).toContainText('the day that was hers before');
  await expect(line('Benefits')).toContainText('after she has left');
  await expect(line('First probation appointment')).toHaveCount(0);
  await takePicture(page, 'leaving-top');
  await expectNoAxeViolations(page, 'leaving');
});

test('R52 Licence conditions and what helps me keep them', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'Her licence, rule by rule');
  const licence = section(page, 'Her licence, rule by rule');
  await expect(
    licence.getByText(/^The licence is the prison’s\. .* from a copy read on /),
  ).toBeVisible();
  await expect(licence.getByText('One rule has no day on which she was told.')).toBeVisible();
  await takePicture(page, 'leaving-licence');
  await licence.getByRole('button', { name: 'Add a place or a person' }).click();
  await licence.getByLabel('The place', { exact: true }).fill('The old bandstand');
  await licence.getByLabel('The place', { exact: true }).blur();
  await expect(licence.getByText('2 rules have no day on which she was told.')).toBeVisible();
});

test('R51 ID, bank account, benefits progress', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'ID, bank and benefits');
  const papers = section(page, 'ID, bank and benefits');
  const row = papers.getByRole('row', { name: /^Birth certificate/ });
  await expect(row).toContainText('See if it has come, by ');
  await expect(row.getByRole('cell').nth(2)).toHaveText('Not yet');
  await papers
    .getByRole('button', { name: /^Birth certificate/ })
    .first()
    .click();
  await papers.getByText('More about this', { exact: true }).first().click();
  await papers.getByLabel('3. It came on', { exact: true }).first().fill('2026-11-20');
  await papers.getByLabel('3. It came on', { exact: true }).first().blur();
  await expect(row.getByRole('cell').nth(2)).toHaveText('20 November 2026');
  await takePicture(page, 'leaving-papers');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Today' })
    .click();
  const due = page.getByRole('listitem').filter({ hasText: 'Bank account' });
  await expect(due.first()).toBeVisible();
});

test('R48 56-day offer, week by week', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'Her last eight weeks');
  const board = section(page, 'Her last eight weeks');
  await expect(board.getByRole('heading', { name: /weeks? to go$/ })).toHaveCount(8);
  const week = board.getByRole('listitem').filter({ hasText: '7 weeks to go' }).first();
  await expect(week).toContainText('She did not come. It can be planned again.');
  await expect(week).toContainText('This week');
  await expect(board.getByText('Nothing is planned for this week yet.').first()).toBeVisible();
  await expect(board.getByText(/^Licence .*, by /)).toBeVisible();
  await takePicture(page, 'leaving-board');
  await board.getByRole('button', { name: 'Print her last eight weeks' }).click();
  const pages = page.getByRole('region', { name: 'The pages, one under the other' });
  await expect(pages.getByText('Callum explains my licence')).toBeAttached({ timeout: 20_000 });
  await expectNoAxeViolations(page, 'her last eight weeks on paper');
  await takePicture(page, 'leaving-board-paper');
});

test('R49 Release day: who meets me at the gate, travel, keys, first night, food, phone', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'The day she leaves');
  const day = section(page, 'The day she leaves');
  await expect(day.getByText('No phone', { exact: true })).toBeVisible();
  await day.getByRole('radio', { name: 'No phone', exact: true }).check();
  await takePicture(page, 'leaving-day');
  await day.getByRole('button', { name: 'Print the sheet for the day' }).click();
  const pages = page.getByRole('region', { name: 'The pages, one under the other' });
  await expect(pages.getByText('No phone')).toBeAttached({ timeout: 20_000 });
  await expect(pages.getByText(/Marsha Quince/)).toBeAttached();
  await expect(page.getByText('Page 1 of 1').first()).toBeVisible();
  // What is not to be printed has a line for a pen: the screen says why, and the paper says the same of every line.
  await expect(page.getByText(/a line for a pen, because .* Where I will sleep/)).toBeVisible();
  await expect(pages.getByText('I can write it in by hand', { exact: false })).toBeAttached();
  // Where she sleeps needs her yes for this paper, and is an area then.
  await expect(pages.getByText('Derby')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /Where I will sleep the first night/ }).check();
  await expect(pages.getByText('Derby')).toBeAttached({ timeout: 20_000 });
  await takePicture(page, 'leaving-day-paper');
  await expectNoAxeViolations(page, 'the day she leaves on paper');
});

test('R50 First appointments sheet', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'Her first 14 days');
  const first = section(page, 'Her first 14 days');
  await expect(first.getByText('This may be too much')).toHaveCount(0);
  await first.getByRole('button', { name: /^Benefits appointment/ }).click();
  await first.getByLabel('Day', { exact: true }).first().fill('2027-01-08');
  await first.getByLabel('Time', { exact: true }).first().fill('10.30');
  await first.getByLabel('Time', { exact: true }).first().blur();
  await expect(first.getByText(/are at the same hour\. Could one of them move\?/)).toBeVisible();
  await takePicture(page, 'leaving-first');
  await expectNoAxeViolations(page, 'her first days');
  await first.getByRole('button', { name: 'Print her first two weeks' }).click();
  const pages = page.getByRole('region', { name: 'The pages, one under the other' });
  await expect(pages.getByText(/First probation appointment/)).toBeAttached({ timeout: 20_000 });
});

test('R54 Safe way to contact me', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'The day she leaves');
  await page.getByRole('button', { name: 'Print the sheet for the day' }).click();
  await page.getByRole('radio', { name: 'Her probation worker', exact: true }).check();
  const pages = page.getByRole('region', { name: 'The pages, one under the other' });
  await page.getByRole('checkbox', { name: /^Safe ways to reach me/ }).check();
  await expect(pages.getByText(/Ring or text my mobile/)).toBeAttached({ timeout: 20_000 });
});

test('R4, R3, R6 Support, settling in and passing the plan on', async () => {
  const page = await openLeaving('Chan');
  await openPart(page, 'Support and settling in');
  await expect(page.getByText(/^Close support runs until /)).toBeVisible();
  await expect(
    page.getByText(/^The next visit is by .*, two months after the last\.$/),
  ).toBeVisible();
  const pass = section(page, 'Passing her plan on');
  await expect(pass.getByText('Not without her yes')).toBeVisible();
  await takePicture(page, 'leaving-after');
  await expectNoAxeViolations(page, 'passing her plan on');
});

test('Leaving is short when it is opened, and stands as it was left, over going away and over the lock', async () => {
  // Not opened further in this file than its first card.
  const page = await openLeaving('Lizzie');
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / 768);
  expect(screens).toBeLessThanOrEqual(3);
  const board = page.getByRole('button', { name: 'Her last eight weeks', exact: true });
  await expect(board).toHaveAccessibleDescription(/^(Next: |No session is planned)/);
  // By keyboard alone: opened where it stands, folded again from its end.
  await board.focus();
  await page.keyboard.press('Enter');
  await expect(board).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: /^Fold this part.*Her last eight weeks/ }).press('Enter');
  await expect(board).toHaveAttribute('aria-expanded', 'false');
  await expect(board).toBeFocused();
  await openPart(page, 'The day she leaves');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Lizzie' })).toBeVisible();
  await page.getByRole('button', { name: 'Leaving', exact: true }).click();
  const day = page.getByRole('button', { name: 'The day she leaves', exact: true });
  await expect(day).toHaveAttribute('aria-expanded', 'true');
  const keys = section(page, 'The day she leaves').getByRole('textbox').nth(3);
  await keys.fill('With the housing officer');
  await page.keyboard.press('Control+l');
  await unlockPractice(page);
  await expect(day).toHaveAttribute('aria-expanded', 'true');
  await expect(board).toHaveAttribute('aria-expanded', 'false');
  await expect(keys).toBeFocused({ timeout: 10_000 });
  await expect(keys).toHaveValue('With the housing officer');
  await expect(page.getByText('You were typing this when it locked')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open all parts' }).click();
  await expect(page.getByRole('main').getByRole('button', { expanded: true })).not.toHaveCount(1);
  await page.getByRole('button', { name: 'Fold all parts' }).click();
  await expect(day).toHaveAttribute('aria-expanded', 'false');
});

test('The screen of leaving fits at twice the size of its words, and on a narrow window', async () => {
  const page = await openLeaving('Jas');
  await openPart(page, 'Her last eight weeks');
  await itFits(running, 'leaving', async (how) => {
    await openPart(page, 'Her last eight weeks');
    await page.waitForTimeout(1_000);
    await takePicture(page, `leaving-${how.replaceAll(' ', '-')}`);
  });
});
