// Goals and steps by keyboard alone, as a specialist works on them beside a woman: begun, ordered, named for, told,
// put away with a reason and brought back; then her team, and how life feels, and all of it on paper.

import { expect, type Page, test } from '@playwright/test';
import { get } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { unlockPractice } from './support/practice';

let running: RunningApp;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  page = running.page;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(page);
});
test.afterAll(() => leave(running));

const focused = () => page.locator(':focus');
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');

async function openPlan(name: string): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).press('Enter');
  await page.getByLabel('Find a woman').fill(name);
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openPage(title: string): Promise<void> {
  await press('Fill in together');
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: new RegExp(`^${title}`) }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
}

/** Opens the line of a goal; the keyboard goes to its words. */
async function openGoal(goal: string): Promise<void> {
  await page
    .getByRole('group', { name: new RegExp(`: ${goal}$`) })
    .locator('.fold-line')
    .first()
    .press('Enter');
  await expect(focused()).toHaveAccessibleName('What I want');
  await expect(focused()).toHaveValue(goal);
}

const saved = () => expect(page.getByText(/^Saved at /).first()).toBeVisible();

type Goal = { goal: string; status: string; because?: string; steps: Record<string, string>[] };

async function goalsOf(name: string): Promise<Goal[]> {
  const plans = await get<{ id: string; name: string }[]>(page, 'plans', 'list');
  const plan = plans.find((each) => each.name === name)?.id;
  const rows = await get<{ value: { said: Goal[] } }[]>(page, 'answers', 'history', {
    plan,
    question: 'my_goals',
  });
  return rows[0]?.value.said ?? [];
}

test('her plan names the roles nobody has and what she is owed word of', async () => {
  await openPlan('Lizzie');
  await expect(
    page.getByText('Nobody yet as: Probation worker and Personal adviser.'),
  ).toBeVisible();
  const promises = page.getByRole('region', { name: 'Promises to her' });
  await expect(promises.getByText('no day she was told').first()).toBeVisible();
  await takePicture(page, 'goals-plan-home');
  await expectNoAxeViolations(page, 'the home of a plan with promises');
});

test('a goal is begun with its first step, and a name is one press away', async () => {
  await openPage('My goals and next steps');
  await press('Add a goal');
  await expect(focused()).toHaveAccessibleName('What I want');
  await page.keyboard.type('A bike of my own');
  await page
    .getByRole('group', { name: /^Goal 8/ })
    .getByLabel('One small step')
    .press('End');
  await page.keyboard.type('Ask about the repair workshop');
  const step = page.getByRole('group', { name: /^Goal 8/ });
  await expect(page.locator('.goal-card .fold-line[aria-expanded="true"]')).toHaveCount(2);
  await expect(step.getByText('Every step here is in her name')).toHaveCount(0);
  await step.getByRole('button', { name: 'Me', exact: true }).press('Space');
  await expect(step.getByLabel('Who will do it')).toHaveValue('Me');
  await expect(page.getByText('What will the team do?')).toBeVisible();
  await step.getByRole('button', { name: 'Josie Fairweather', exact: true }).press('Space');
  await expect(step.getByLabel('Who will do it')).toHaveValue('Me, Josie Fairweather');
  await expect(page.getByText('What will the team do?')).toHaveCount(0);
  await expectNoAxeViolations(page, 'a goal being written');
  await takePicture(page, 'goals-writing');
  await step.getByRole('button', { name: /^OK Ask about/ }).press('Enter');
  await expect(focused()).toHaveAccessibleName(
    /^Ask about the repair workshop Who: Me, Josie Fairweather/,
  );
  await press(/^OK A bike of my own/);
  await expect(focused()).toHaveAccessibleName(
    /^A bike of my own .*Next: Ask about the repair workshop · Who: Me, Josie Fairweather/,
  );
  await expect(focused()).toHaveAttribute('aria-expanded', 'false');
  await saved();
});

test('its place among the others is hers, and the keyboard stays with it', async () => {
  await openGoal('A bike of my own');
  const up = page.getByRole('button', { name: 'Move up: A bike of my own' });
  for (let i = 0; i < 2; i += 1) await up.press('Enter');
  await expect(up).toBeFocused();
  await expect.poll(async () => (await goalsOf('Lizzie'))[5]?.goal).toBe('A bike of my own');
});

test('one is open at a time, and what is half typed in the other is still there', async () => {
  const bike = page.getByRole('group', { name: /: A bike of my own$/ });
  await bike.getByLabel('Why it matters to me').fill('Nobody can tell me when the bus');
  await openGoal('Paint the visits hall wall');
  await expect(bike.getByLabel('What I want')).toBeHidden();
  await expect(page.locator('.goal-card > .fold-inside:visible')).toHaveCount(1);
  await openGoal('A bike of my own');
  await expect(bike.getByLabel('Why it matters to me')).toHaveValue(
    'Nobody can tell me when the bus',
  );
  await bike.getByRole('button', { name: 'OK A bike of my own' }).press('Enter');
});

test('and the mouse can put it somewhere else, too', async () => {
  const card = (goal: string) => page.getByRole('group', { name: new RegExp(`: ${goal}$`) });
  const above = card('Paint the visits hall wall').locator('.drag-grip');
  // Both ends have to be in sight: nothing scrolls while something is in the hand.
  await above.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const below = card('A bike of my own');
  const height = (await below.boundingBox())?.height ?? 0;
  await above.dragTo(below, { targetPosition: { x: 200, y: height - 30 } });
  await expect.poll(async () => (await goalsOf('Lizzie'))[4]?.goal).toBe('A bike of my own');
});

test('a promise kept is told her on a day, and both can be read by who promised', async () => {
  const goal = page.getByRole('group', { name: /: A bike of my own$/ });
  await openGoal('A bike of my own');
  await goal.getByRole('button', { name: /^Ask about the repair workshop/ }).press('Enter');
  await goal.getByLabel('How it went', { exact: true }).selectOption({ label: 'Done' });
  await goal.getByRole('button', { name: /^OK Ask about/ }).press('Enter');
  await expect(goal.getByText('No day is written down yet.')).toBeVisible();
  await goal.getByRole('button', { name: /^I was told today/ }).press('Enter');
  await expect(goal.getByText(/^I was told on \d/)).toBeVisible();
  await page.getByText('Who does what').press('Enter');
  const list = page.locator('.who-does-what');
  await expect(list.getByText('Josie Fairweather', { exact: true })).toBeVisible();
  await expect(list.getByText('I was told on')).not.toHaveCount(0);
  await expectNoAxeViolations(page, 'who does what');
  await takePicture(page, 'goals-who-does-what');
});

test('put away it rests with the reason, and comes back when she wants it', async () => {
  const goal = page.getByRole('group', { name: /: A bike of my own$/ });
  await goal.getByRole('radio', { name: 'I changed my mind' }).press('Space');
  await goal.getByLabel('Why it is put away').selectOption({ label: 'The service did not do it' });
  await goal.getByRole('button', { name: /^OK A bike/ }).press('Enter');
  await expect(goal.locator('.fold-line').first()).toHaveAccessibleName(
    'A bike of my own I changed my mind The service did not do it',
  );
  await takePicture(page, 'goals-put-away');
  await expectNoAxeViolations(page, 'a goal put away');
  await expect
    .poll(async () => (await goalsOf('Lizzie')).find(({ goal: of }) => of.includes('bike')))
    .toMatchObject({ status: 'i_changed_my_mind', because: 'service_did_not' });
  await goal.getByRole('button', { name: /^Bring it back/ }).press('Enter');
  await expect(focused()).toHaveAccessibleName(/^A bike of my own Working on it/);
  await expect
    .poll(async () => (await goalsOf('Lizzie')).find(({ goal: of }) => of.includes('bike')))
    .not.toHaveProperty('because');
});

test('goals are copied for the sentence plan in its order, from the keyboard', async () => {
  await press('Copy for the sentence plan');
  const dialog = page.getByRole('dialog', { name: 'Copy for the sentence plan' });
  const field = dialog.getByLabel('A bike of my own');
  await expect(field).toHaveValue(
    'Goal: A bike of my own\nStep: Ask about the repair workshop\nWho: Me, Josie Fairweather',
  );
  await expectNoAxeViolations(page, 'copying goals');
  await dialog.getByRole('button', { name: 'Copy A bike of my own' }).press('Enter');
  await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
  const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(await field.inputValue());
  await running.app.evaluate(({ clipboard }) => clipboard.clear());
  await page.keyboard.press('Escape');
});

test('where she has not said that others may see her plan, no goal can be copied for them', async () => {
  // Em shares with her peer mentor, her personal adviser and housing, and with nobody else.
  await openPlan('Em');
  await openPage('My goals and next steps');
  await press('Copy for the sentence plan');
  const dialog = page.getByRole('dialog', { name: 'Copy for the sentence plan' });
  await expect(dialog.getByText('may not read her goals yet')).toBeVisible();
  await expect(dialog.locator('textarea')).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('a role nobody has gets a name, and is a place no longer', async () => {
  await openPlan('Lizzie');
  await openPage('My team');
  await press(/^Add a name Personal adviser/);
  await expect(focused()).toHaveAccessibleName('Name');
  await page.keyboard.type('Marsha Quince');
  await expect(page.getByRole('button', { name: /^Add a name Personal adviser/ })).toHaveCount(0);
  await expectNoAxeViolations(page, 'her team');
  await takePicture(page, 'goals-team');
  await saved();
  await page.getByRole('button', { name: 'Back to her plan' }).press('Enter');
  await expect(page.getByText('Nobody yet as: Probation worker.')).toBeVisible();
});

test('how life feels stands beside the times before, as a picture and a table', async () => {
  await openPage('Looking back and looking ahead');
  const before = page.getByRole('region', { name: 'Now and before' });
  await expect(before.getByRole('columnheader')).toHaveCount(3);
  const now = before
    .getByRole('rowgroup')
    .filter({ hasText: 'safe place to live' })
    .getByRole('cell')
    .last();
  await expect(now).toHaveText('Hard');
  const scale = page.getByRole('group', { name: 'I have, or will have, a safe place to live' });
  await scale.getByRole('radio', { name: 'OK' }).press('Space');
  await expect(now).toHaveText('OK');
  await before.scrollIntoViewIfNeeded();
  await takePicture(page, 'goals-life');
  await expectNoAxeViolations(page, 'how life feels');
});

test('at four times the size everything stands in one column', async () => {
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 0, y: 0, width: 1280, height: 900 });
    window?.webContents.setZoomFactor(4);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(330);
  for (const name of ['My goals and next steps', 'My team', 'Looking back and looking ahead']) {
    const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
    await pages.getByRole('button', { name: 'All pages' }).press('Enter');
    await pages.getByRole('button', { name: new RegExp(`^${name}`) }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, name).toBeLessThanOrEqual(0);
  }
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
  });
});
