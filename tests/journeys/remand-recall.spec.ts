// Remand and recall as working pages: court day with both doors, what happened from her side, what she said before, and what
// a sentence changes.

import { expect, type Page, test } from '@playwright/test';
import { get } from './support/bridge';
import { openPart } from './support/folds';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';
import { openPlanOf, startPracticeDesk } from './support/practice-desk';

let running: RunningApp;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await startPracticeDesk();
  page = running.page;
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
const part = (name: string) => main().getByRole('region', { name, exact: true });
/** Opens a part that is folded, and gives it. */
const opened = (name: string) => openPart(page, name);
const title = (name: RegExp) => page.getByRole('heading', { level: 1, name });

test('S16 court day with both doors, and the case never written', async () => {
  await openPlanOf(page, 'Em');
  await press('Where she is now');
  await expect(title(/waiting for court$/)).toBeFocused();
  await expect(
    main().getByText('We do not write about the case here', { exact: false }),
  ).toBeVisible();
  const out = part('If she walks out');
  await expect(out).toContainText('A place to sleep');
  await expect(out).toContainText('1 of 3 things are in place.');
  await expect(part('If she stays')).toContainText('2 of 2 things are in place.');
  await expect(part('Court day').getByRole('listitem').first()).toBeVisible();
  await expectNoAxeViolations(page, 'where she is now, on remand');
  await takePicture(page, 'where-now-remand');
  await part('Both doors').scrollIntoViewIfNeeded();
  await out.scrollIntoViewIfNeeded();
  await takePicture(page, 'where-now-doors');
  // What is typed below moves the doors above.
  await expect(
    main().getByRole('button', { name: 'Her solicitor, and who is told', exact: true }),
  ).toHaveAttribute('aria-expanded', 'false');
  const needs = await opened('What she needs for each door');
  await needs.getByRole('checkbox', { name: 'Food', exact: true }).check();
  await expect(out).toContainText('Food');
  // What cannot wait becomes a step with one press.
  await opened('First of all');
  await expect(main().getByText('My medicine').first()).toBeVisible();
  await (await opened('Her solicitor, and who is told'))
    .getByRole('button', { name: /^Write to her PA/ })
    .click();
  await expect(title(/letter/i)).toBeVisible();
});

test('R58 what happened, from my side', async () => {
  await openPlanOf(page, 'Jas');
  await press('Where she is now');
  await expect(title(/back in prison$/)).toBeFocused();
  const side = await opened('From her side');
  for (const asked of [
    'What was going on for me, in my words',
    'How I felt, then and now',
    'What would have helped',
  ]) {
    await expect(side.getByText(asked, { exact: true }).first()).toBeVisible();
  }
  await expect(side.getByText('A knock on the door', { exact: false })).toBeVisible();
  await expect((await opened('The day she walks out')).getByRole('listitem').first()).toBeVisible();
  await expect(part('Keeping her home')).toBeVisible();
  await expectNoAxeViolations(page, 'where she is now, back in prison');
  await takePicture(page, 'where-now-recall');
  await part('The day she walks out').scrollIntoViewIfNeeded();
  await takePicture(page, 'where-now-walks-out');
});

const daysFromToday = (days: number) => {
  const on = new Date();
  on.setDate(on.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}`;
};
const day = (label: string, days: number) =>
  main().getByLabel(label, { exact: true }).fill(daysFromToday(days));
async function choose(what: string): Promise<void> {
  await press('Something has changed');
  await press(new RegExp(`^${what}`));
  await expect(title(new RegExp(`^${what}: `))).toBeFocused();
}
async function write(): Promise<void> {
  await press('Write it down');
  await expect(title(/^It is written down/)).toBeFocused();
  await press('Back to her plan');
}

test('R56 remand to sentenced keeps answers, recomputes lead and dates', async () => {
  await openPlanOf(page, 'Em');
  await press('Where she is now');
  // The page itself leads to the change: nobody has to know where it is kept.
  await (await opened('After court'))
    .getByRole('button', { name: 'Something has changed' })
    .click();
  await press(/^Sentenced/);
  await day('The day she was sentenced', -3);
  await main().getByLabel('Kind of sentence').selectOption('SDS');
  await main().getByLabel('Length of the sentence in months').fill('14');
  await day('Release date', 60);
  await main().getByLabel('Kind of release date').selectOption('CRD');
  await main().getByLabel('Who read the release date').fill('Josie Fairweather');
  await day('The day it was read', -2);
  await main().getByLabel('Where it was read').fill('DPS');
  await day('Last day of the licence', 340);
  await press('See what changes');
  const lead = main().getByRole('row', { name: /^Who leads/ });
  await expect(lead).toContainText('Care experienced specialist');
  await expect(lead).toContainText('Probation practitioner');
  await expect(main().getByText(/Every answer stays/)).toBeVisible();
  await takePicture(page, 'remand-to-sentenced');
  await write();
  await expect(main().getByText('Probation practitioner').first()).toBeVisible();
  // No longer waiting for court: that page is not offered, and what she said on it is kept.
  await expect(main().getByRole('button', { name: 'Where she is now' })).toHaveCount(0);
  const plans = await get<{ id: string; name: string }[]>(page, 'plans', 'list');
  const plan = plans.find(({ name }) => name === 'Em')?.id;
  const { answers } = await get<{ answers: { question: string }[] }>(page, 'plans', 'open', {
    plan,
  });
  expect(answers.map(({ question }) => question)).toEqual(
    expect.arrayContaining(['if_out', 'court_ready', 'my_goals']),
  );
  // Logged: in who did what with it, and on the timeline.
  await press('Who did what with it');
  await expect(
    main()
      .getByText(/change|changed/i)
      .first(),
  ).toBeVisible();
});

test('R55 recall picks up the old plan', async () => {
  await openPlanOf(page, 'Em');
  await choose('Left prison');
  await day('The day she left prison', -2);
  await press('See what changes');
  await write();
  await choose('Came back to prison');
  await day('The day she came back to prison', -1);
  await main().getByLabel('Kind of recall').selectOption('FTR_56');
  await press('See what changes');
  await write();
  await press('Where she is now');
  const before = await opened('What she said before');
  const left = async () =>
    Number(/^\d+/.exec((await before.textContent())?.match(/\d+ answer/)?.[0] ?? '')?.[0]);
  await expect(before).toContainText(/answers are from before she came back/);
  const count = await left();
  expect(count).toBeGreaterThan(5);
  await takePicture(page, 'where-now-recalled');
  await before.getByRole('button', { name: 'Go through them' }).click();
  await expect(title(/^Answers from before/)).toBeFocused();
  await press(/^Still right/);
  await expect(main().getByText(/^1 done\. /)).toBeVisible();
  await openPlanOf(page, 'Em');
  await press('Where she is now');
  await expect(before).toContainText(`${count - 1} answers`);
  // Nothing was wiped, and there is no button that would.
  await expect(
    main().getByRole('button', { name: /wipe|clear all|start again|delete/i }),
  ).toHaveCount(0);
});
