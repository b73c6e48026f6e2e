// Who can open a plan: handing it over, finding it again by its whole number, opening it from outside its team with a
// reason, and the second person that waits for. In the practice vault, with one person at work.

import { expect, type Page, test } from '@playwright/test';
import type { PlanInList } from '../../src/shared/ipc/contract';
import { get } from './support/bridge';
import { goToWomen } from './support/desk';
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
let reference = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  page = running.page;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(page);
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
const title = (name: string) => page.getByRole('heading', { level: 1, name });

test('shows who can open a plan, and keeps the last one who works with her', async () => {
  await goToWomen(page);
  await main().getByRole('button', { name: 'Jas', exact: true }).click();
  await expect(title('Jas')).toBeVisible();
  await press('Who can open this plan');
  await expect(main().getByText('(you)')).toBeVisible();
  const under = await main().getByText('Number of the plan:').textContent();
  reference = under?.split(': ')[1] ?? '';
  expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectNoAxeViolations(page, 'who can open this plan');
  await takePicture(page, 'team-who');
  // Nobody else works with her: who must take over is said, and there is no button that says no.
  await expect(main().getByText('Somebody has to take over first')).toBeVisible();
  await expect(main().getByRole('button', { name: 'I know this person' })).toHaveCount(0);
  await expect(main().getByRole('button', { name: /^Take Josie/ })).toHaveCount(0);
});

test('closes a plan to who hands it over, with the next press', async () => {
  const before = await get<PlanInList[]>(page, 'plans', 'list');
  await main().getByLabel('Who joins her team?').selectOption('Bea Larkhill, Specialist');
  await press('Hand over and leave');
  await expect(main().getByText('Written down.')).toBeInViewport();
  const after = await get<PlanInList[]>(page, 'plans', 'list');
  expect(after).toHaveLength(before.length - 1);
  expect(after.map(({ name }) => name)).not.toContain('Jas');
});

test('finds it by its whole number only, and tells nothing of hers', async () => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  await press('Find another plan');
  const field = main().getByLabel('Number of the plan, or prison number');
  for (const part of [reference.slice(0, 4), 'Jas']) {
    await field.fill(part);
    await press('Find it');
    await expect(main().getByText('There is no plan with exactly this number.')).toBeVisible();
  }
  await field.fill(reference);
  await field.press('Enter');
  await expect(main().getByRole('heading', { name: 'You are not in the team' })).toBeVisible();
  await expect(main().getByText('Bea Larkhill, Specialist')).toBeVisible();
  await expect(main()).not.toContainText('Jas');
  await expectNoAxeViolations(page, 'a plan of another team');
  await takePicture(page, 'team-closed');
});

test('opens it for reading with a reason, and with none it does not', async () => {
  await press('Open it, and tell her');
  await expect(main().getByText('Choose what for.')).toBeVisible();
  await main().getByLabel('To stand in for her worker').check();
  await press('Open it, and tell her');
  await expect(main().getByText('Write a sentence that says why.')).toBeVisible();
  await main().getByLabel('Why, in your words').fill('Bea is off sick and Jas asked for somebody.');
  await press('Open it, and tell her');
  await expect(title('Jas')).toBeVisible();
  await expect(main().getByText('You are reading this plan from outside her team')).toBeVisible();
  await expect(main().getByText('what she keeps for her own worker')).toBeVisible();
  await expect(main().getByText('A safe place to live')).toHaveCount(0);
  await expect(main().getByRole('textbox')).toHaveCount(0);
  await expect(main().getByRole('button', { name: 'Sit together' })).toHaveCount(0);
  await expectNoAxeViolations(page, 'reading a plan from outside its team');
  await takePicture(page, 'team-reading');
});

test('keeps the reason for a second person, who is not the one who opened it', async () => {
  await press('Who can open this plan');
  await expect(main().getByText('Bea is off sick')).toBeVisible();
  await expect(main().getByText('A second person looks at it by')).toBeVisible();
  // They hold the keys, so they see that it waits; for themselves there is nothing to press.
  const mine = await get<{ toReview: number }>(page, 'team', 'mine');
  expect(mine.toReview).toBe(0);
});
