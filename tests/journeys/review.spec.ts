// A review, as a specialist holds it with a woman: planned, put on hold, held, finished, and the plan as it was read
// again later.

import { expect, type Page, test } from '@playwright/test';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';
import { unlockPractice } from './support/practice';

let running: RunningApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  await running.page.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(running.page);
});
test.afterAll(() => leave(running));

async function openPlan(name: string): Promise<Page> {
  const { page } = running;
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByLabel('Find a woman').fill(name);
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page;
}

/** The day `days` from now, as it is typed. */
function typedDay(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

async function fillDay(page: Page, label: string, days: number): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(typedDay(days));
  await field.blur();
}

test('is planned together, and shows on her plan and on Today', async () => {
  const page = await openPlan('Jas');
  await page.getByRole('button', { name: 'Plan a review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review for Jas' })).toBeVisible();
  await expect(page.getByText('By the rules the plan is looked at again by')).toBeVisible();
  await takePicture(page, 'review-plan');
  await expectNoAxeViolations(page, 'planning a review');
  await fillDay(page, 'Which day?', -3);
  await page.getByRole('button', { name: 'Plan this review' }).click();
  await expect(page.getByText('That day has gone by.')).toBeVisible();
  // A day that is no day is not taken for the one before it.
  const which = page.getByLabel('Which day?', { exact: true });
  await page.getByRole('button', { name: /^Type it instead/ }).click();
  await which.fill('31 June 2199');
  await which.press('Enter');
  await expect(which).toHaveAttribute('aria-invalid', 'true');
  await expect(which).toBeFocused();
  await page.waitForTimeout(500);
  await expect(page.getByText(/^Planned for /)).toHaveCount(0);
  await page.getByRole('button', { name: /^Use the date box/ }).click();
  await fillDay(page, 'Which day?', 2);
  await page.getByRole('button', { name: 'Plan this review' }).click();
  await expect(page.getByText(/^Planned for /)).toBeVisible();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).last().fill('Mr Khan');
  await page.getByLabel('Job, or who they are to her').last().fill('Prison offender manager');
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await expect(page.getByText(/^A review is planned for /)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Today' })
    .click();
  const row = page.getByRole('listitem').filter({ hasText: 'It is planned together for this day' });
  await expect(row.first()).toBeVisible();
});

test('waits for a reason, and the day the rules give stays', async () => {
  const page = await openPlan('Jas');
  await page.getByRole('button', { name: 'Open the review' }).click();
  const rule = await page.getByText(/^By the rules it is due by/).textContent();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Mr Khan');
  await page.getByRole('button', { name: 'Put on hold' }).click();
  const form = page.getByRole('form', { name: 'Put this review on hold' });
  await form.getByRole('button', { name: 'Put it on hold' }).click();
  await expect(form.getByText('Choose why it waits.')).toBeVisible();
  await form.getByLabel('Why does it wait?').selectOption({ label: 'Everybody was locked in' });
  await fillDay(page, 'Look again on', 60);
  await form.getByRole('button', { name: 'Put it on hold' }).click();
  await expect(form.getByText('That is too far away.')).toBeVisible();
  await fillDay(page, 'Look again on', 7);
  await takePicture(page, 'review-hold');
  await form.getByRole('button', { name: 'Put it on hold' }).click();
  await expect(
    page.getByText(/^On hold since .*: everybody was locked in\. Look again on/),
  ).toBeVisible();
  await expect(page.getByText(rule ?? '', { exact: true })).toBeVisible();
  await expectNoAxeViolations(page, 'a review on hold');
  await page.getByRole('button', { name: 'Take it off hold' }).click();
  await expect(page.getByText(/^Was on hold from /)).toBeVisible();
});

test('is held: her words first, steps looked at, a decision, and finished with the next day and why', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Choose a new day' }).click();
  const form = page.getByRole('form', { name: 'Choose a new day' });
  await form.getByLabel('New day', { exact: true }).fill(typedDay(0));
  await form.getByLabel('New day', { exact: true }).blur();
  await form.getByRole('button', { name: 'Keep this day' }).click();
  await expect(page.getByText('It is planned for today.')).toBeVisible();
  await page.getByLabel('Came', { exact: true }).check();
  await page
    .getByRole('textbox', { name: 'What I want to say first' })
    .fill('I want my own front door.');
  await page.getByRole('textbox', { name: 'What is going well' }).fill('My course.');
  await page
    .getByLabel(/^How it went: /)
    .first()
    .selectOption({ label: 'Started' });
  await page.getByRole('button', { name: 'Add a decision' }).click();
  await page.getByLabel('What will happen').fill('Ask the council for a visit');
  await page.getByLabel('Who will do it', { exact: true }).last().fill('Mr Khan');
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await expect(page.getByText('Say whether she was there.')).toBeVisible();
  await page.getByLabel('Yes, we did it together').check();
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await expect(page.getByText('Choose which of her goals this is for.')).toBeVisible();
  await expect(page.getByLabel('Which of her goals is it for?')).toBeFocused();
  await takePicture(page, 'review-at-work');
  await expectNoAxeViolations(page, 'a review at work');
  await page.getByLabel('Which of her goals is it for?').selectOption({ label: 'A new goal' });
  await page.getByLabel('Her new goal, in her words').fill('My own front door');
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The review is done' })).toBeFocused();
  await expect(page.getByText('1 decision is now a step in her goals.')).toBeVisible();
  await expect(page.getByText(/^The plan is next looked at on /)).toBeVisible();
  await expect(page.getByText(/^Why that day: .{10,}/)).toBeVisible();
  await takePicture(page, 'review-done');
  await expectNoAxeViolations(page, 'a review that is done');
});

test('called off and begun again, still shows what she said a moment before', async () => {
  const page = await openPlan('Em');
  await page.getByRole('button', { name: 'Plan a review' }).click();
  await page.getByLabel('She asked for it').check();
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect(page.getByText('It is planned for today.')).toBeVisible();
  // Because she asked, it is due by another day than before; the screen says that one.
  await expect(page.getByText(/^By the rules it is due by/)).toBeVisible();
  const first = page.getByRole('textbox', { name: 'What I want to say first' });
  await first.fill('Words she said just now.');
  await page
    .getByLabel(/^How it went: /)
    .first()
    .selectOption({ label: 'Done' });
  await page.getByRole('button', { name: 'Call it off' }).first().click();
  const form = page.getByRole('form', { name: 'Call this review off' });
  await form.getByLabel('Why is it called off?').fill('Wrong day');
  await form.getByRole('button', { name: 'Call it off' }).click();
  await expect(page.getByRole('heading', { name: 'Plan a review' })).toBeFocused();
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect(first).toHaveValue('Words she said just now.');
  await first.fill('Words she said just now. And more.');
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await page.getByRole('button', { name: 'Open the review' }).click();
  await expect(first).toHaveValue('Words she said just now. And more.');
});

test('leaves the plan as it was, to be read after a restart, and shows what changed since', async () => {
  running = await restart(running);
  await unlockPractice(running.page);
  const page = await openPlan('Jas');
  await page.getByRole('button', { name: 'Plan a review' }).click();
  await expect(page.getByText('Who came: Mr Khan')).toBeVisible();
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect(page.getByRole('heading', { name: 'The day' })).toBeFocused();
  await expect(
    page.getByText(/Since the plan was looked at on .*: Nothing in the plan is different\./),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'What is going well' }).fill('My nan rang.');
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await page.getByRole('button', { name: 'Open the review' }).click();
  await page.getByRole('button', { name: 'Show then and now' }).click();
  const changed = page.getByRole('region', { name: 'What has changed' });
  await expect(changed.getByText('My course.')).toBeVisible();
  await expect(changed.getByText('My nan rang.')).toBeVisible();
  await takePicture(page, 'review-then-and-now');
  await page.getByRole('button', { name: /^Read the plan as it was/ }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /^The plan as it was on / }),
  ).toBeFocused();
  await expect(page.getByText('My course.')).toBeVisible();
  await expect(page.getByText('Ask the council for a visit')).toBeVisible();
  await expect(page.getByText('My nan rang.')).toBeHidden();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await takePicture(page, 'plan-as-it-was');
  await expectNoAxeViolations(page, 'the plan as it was');
});
