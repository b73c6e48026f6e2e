// Probation at its own desk: asked to take a plan over, and answering for itself.

import { expect, type Page, test } from '@playwright/test';
import type { OpenPlan, PlanInList } from '../../src/shared/ipc/contract';
import type { HandoverShown } from '../../src/shared/ipc/handover-calls';
import type { TeamShown } from '../../src/shared/ipc/team-calls';
import { get } from './support/bridge';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';
import { lockDesk, tryToOpen } from './support/people';
import { unlockPractice } from './support/practice';
import { startPracticeDesk } from './support/practice-desk';

/** As the practice vault makes her. */
const priya = { name: 'Priya Holloway', words: 'button meadow sunday brown' };

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await startPracticeDesk();
  page = running.page;
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const openPlan = (plan: string) => get<OpenPlan>(page, 'plans', 'open', { plan });

test('R36 Probation accepts or rejects a hand over at its own desk, with who and which day', async () => {
  const plans = await get<PlanInList[]>(page, 'plans', 'list');
  const plan = plans.find(({ name }) => name === 'Lizzie')?.id ?? '';
  const { facts, today, reference } = await openPlan(plan);
  // The lead passes within a month.
  const release = new Date(`${today}T12:00:00Z`);
  release.setUTCDate(28);
  release.setUTCMonth(release.getUTCMonth() + 11);
  const releaseDate = release.toISOString().slice(0, 10);
  await get(page, 'facts', 'save', { plan, facts: { ...facts, releaseDate } });
  const team = await get<TeamShown>(page, 'team', 'list', { plan });
  const isThere = team.members.some(({ name }) => name === priya.name);
  const worker = team.others.find(({ name }) => name === priya.name)?.worker;
  if (!isThere) await get(page, 'team', 'add', { plan, worker });

  await lockDesk(page);
  await tryToOpen(page, priya.words);
  await expect(page.getByText(`${priya.name}, HMP Practice`)).toBeVisible({ timeout: 20_000 });
  await main().getByLabel(/Find/).fill(reference);
  await main().getByRole('listitem').getByRole('button', { name: 'Open' }).first().click();
  const own = main().getByRole('region', { name: 'Taking over the lead' });
  await expect(own).toContainText('You are asked to lead her plan from now on.');
  await own.getByRole('button', { name: 'Give my answer' }).click();
  await expect(own).toContainText('Choose yes or no first.');
  await own.getByLabel('No, not yet').check();
  await own.getByRole('button', { name: 'Give my answer' }).click();
  await expect(own).toContainText('Write why not, or from when.');
  await own.getByLabel('Why not, or from when').fill('From the first of the month');
  await expectNoAxeViolations(page, 'probation answers at its own desk');
  await own.scrollIntoViewIfNeeded();
  await takePicture(page, 'probation-answers');
  await own.getByRole('button', { name: 'Give my answer' }).click();
  await expect(own).toContainText(`${priya.name} said no on`);
  await own.getByLabel('Yes, I take over').check();
  await own.getByRole('button', { name: 'Give my answer' }).click();
  await expect(own).toContainText(`${priya.name} said yes on`);
  await expect(own.getByRole('button')).toHaveCount(0);
  await takePicture(page, 'probation-answered');

  // Her specialist sees who said it, and on which day.
  await lockDesk(page);
  await unlockPractice(page);
  expect((await openPlan(plan)).schedule.lead.value).toBe('probation');
  const { history } = await get<HandoverShown>(page, 'handovers', 'open', { plan });
  expect(history[0]).toMatchObject({
    by: priya.name,
    record: { receipt: { said: 'yes', name: priya.name, day: today, code: '' } },
  });
});
