// A practice woman through changes of situation, by what stands on the screen: remand, sentenced, out, back in prison,
// and her answers gone through one by one.

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
import { practiceWords } from './support/practice';

let running: RunningApp;
let page: Page;
let today: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  page = running.page;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  const field = page.getByLabel('Your passphrase');
  await field.fill(practiceWords, { timeout: 60_000 });
  await page.keyboard.press('Enter');
  await goToWomen(page);
  const plans = await get<PlanInList[]>(page, 'plans', 'list');
  const plan = plans.find(({ name }) => name === 'Em')?.id;
  today = (await get<{ today: string }>(page, 'plans', 'open', { plan })).today;
  await page.getByLabel('Find a woman').fill('Em');
  await page
    .getByRole('row')
    .filter({ hasText: 'Em' })
    .getByRole('button', { name: 'Em', exact: true })
    .click();
  await expect(title('Em')).toBeVisible();
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
const daysFromToday = (days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const day = async (label: string, days: number) => {
  await main().getByLabel(label, { exact: true }).fill(daysFromToday(days));
};

async function choose(what: string): Promise<void> {
  await press('Something has changed');
  await expect(title(/^Something has changed for/)).toBeFocused();
  await press(new RegExp(`^${what}`));
  await expect(title(new RegExp(`^${what}: `))).toBeFocused();
}
async function look(): Promise<void> {
  await press('See what changes');
  await expect(title('Before and after')).toBeFocused();
}
async function write(): Promise<void> {
  await press('Write it down');
  await expect(title('It is written down')).toBeFocused();
}

test('only what can apply now is offered, and the rest says why not', async () => {
  await press('Something has changed');
  await expect(main().getByRole('button', { name: /^Sentenced/ })).toBeVisible();
  await expect(main().getByRole('button', { name: /^Came back to prison/ })).toHaveCount(0);
  await takePicture(page, 'changes-choose');
  await expectNoAxeViolations(page, 'choosing a change');
  await main().getByText('What does not fit her now').click();
  await expect(main().getByText('She has not left prison on licence.')).toBeVisible();
  await takePicture(page, 'changes-choose-others');
  await expectNoAxeViolations(page, 'choosing a change, with the others');
  await press('Back to her plan');
  await expect(title('Em')).toBeVisible();
});

test('what cannot be is said at its field, and nothing is written down', async () => {
  await choose('Sentenced');
  await press('See what changes');
  await expect(main().getByText('Please fill this in first.').first()).toBeVisible();
  await expect(main().getByLabel('The day she was sentenced', { exact: true })).toBeFocused();
  await day('The day she was sentenced', 1);
  await main().getByLabel('Kind of sentence').selectOption('SDS');
  await main().getByLabel('Length of the sentence in months').fill('fourteen');
  await press('See what changes');
  await expect(main().getByText('A whole number of months, please.')).toBeVisible();
  await main().getByLabel('Length of the sentence in months').fill('14');
  await press('See what changes');
  await expect(main().getByText('That day has not come yet.')).toBeVisible();
  await takePicture(page, 'changes-put-right');
  await expectNoAxeViolations(page, 'a change with something to put right');
  await day('The day she was sentenced', -3);
  await day('Release date', -4);
  await main().getByLabel('Who read the release date').fill('Josie Fairweather');
  await day('The day it was read', -2);
  await main().getByLabel('Where it was read').fill('DPS');
  await press('See what changes');
  await expect(main().getByText(/That is before the day she was sentenced/)).toBeVisible();
  await expect(main().getByLabel('Release date', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title(/^Something has changed for/)).toBeFocused();
  await press('Back to her plan');
  await expect(main().getByText('Care experienced specialist').first()).toBeVisible();
});

test('remand, then sentenced: before and after, then written down', async () => {
  await choose('Sentenced');
  await day('The day she was sentenced', -3);
  await main().getByLabel('Kind of sentence').selectOption('SDS');
  await main().getByLabel('Length of the sentence in months').fill('14');
  await day('Release date', 60);
  await main().getByLabel('Kind of release date').selectOption('CRD');
  await main().getByLabel('Who read the release date').fill('Josie Fairweather');
  await day('The day it was read', -2);
  await main().getByLabel('Where it was read').fill('DPS');
  await day('Last day of the licence', 340);
  await takePicture(page, 'changes-ask-sentenced');
  await expectNoAxeViolations(page, 'asking about a sentence');
  await look();
  const lead = main().getByRole('row', { name: /^Who leads/ });
  await expect(lead).toContainText('Care experienced specialist');
  await expect(lead).toContainText('Probation practitioner');
  await expect(main().getByText('Pages that come')).toBeVisible();
  await expect(main().getByText(/Every answer stays/)).toBeVisible();
  await expect(main().getByText(/The court day on .* stays/)).toBeVisible();
  await takePicture(page, 'changes-before-after');
  await expectNoAxeViolations(page, 'before and after');
  await page.keyboard.press('Escape');
  await expect(main().getByLabel('Length of the sentence in months')).toHaveValue('14');
  await look();
  await write();
  await expect(main().getByText(/^Sentenced, .*Written down by/)).toBeVisible();
  await takePicture(page, 'changes-written');
  await expectNoAxeViolations(page, 'a change that was written down');
  await press('Back to her plan');
  await expect(main().getByText('Probation practitioner').first()).toBeVisible();
  await expect(main().getByText(/Prison and probation systems show/)).toBeVisible();
  await takePicture(page, 'changes-plan-home-sentenced');
  await expectNoAxeViolations(page, 'plan home after a sentence');
});

test('out, then back in prison: what is taken out is named first', async () => {
  await choose('Left prison');
  await day('The day she left prison', -2);
  // Enter in the day itself is enough.
  await page.keyboard.press('Enter');
  await expect(title('Before and after')).toBeFocused();
  await expect(main().getByText('The same pages as before.')).toBeVisible();
  await write();
  await press('Back to her plan');
  await choose('Came back to prison');
  await day('The day she came back to prison', -2);
  await main().getByLabel('Kind of recall').selectOption('FTR_56');
  await press('See what changes');
  await expect(main().getByText(/The day she came back must be a later one/)).toBeVisible();
  await takePicture(page, 'changes-back-too-soon');
  await day('The day she came back to prison', -1);
  await look();
  const gone = main().locator('.notice').filter({ hasText: 'belong to the time before' });
  await expect(gone.getByText('who read the release date')).toBeVisible();
  await takePicture(page, 'changes-recall-before-after');
  await expectNoAxeViolations(page, 'before and after a recall');
  await write();
  await press('Read her answers with her');
  await expect(title('Answers from before: Em')).toBeFocused();
});

test('her answers from before are gone through one by one', async () => {
  await expect(main().getByText(/answers from before are left to read/)).toBeVisible();
  await takePicture(page, 'changes-go-through');
  await expectNoAxeViolations(page, 'answers from before');
  await press(/^Still right/);
  await expect(main().getByText(/^1 done\. /)).toBeVisible();
  await expect(main().locator('h3:focus')).toHaveCount(1);
  await press(/^Still right/);
  await expect(main().getByText(/^2 done\. /)).toBeVisible();
  await takePicture(page, 'changes-go-through-two');
  await press(/^Change ?:/);
  await expect(page.locator('.workbook')).toBeVisible();
  await expect(page.getByText(/From before she came back to prison on/).first()).toBeInViewport();
  await takePicture(page, 'changes-workbook-from-before');
  await expectNoAxeViolations(page, 'the workbook with an answer from before');
});

test('her plan says how many are from before, and copies are a draft again', async () => {
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title('Answers from before: Em')).toBeVisible();
  await press('Back to her plan');
  await expect(main().getByText(/answers are from before she came back on/)).toBeVisible();
  await expect(main().getByText(/Copies say DRAFT/)).toBeVisible();
  await takePicture(page, 'changes-plan-home-recall');
  await expectNoAxeViolations(page, 'plan home after a recall');
});

test('a recorded lead stands beside the rule, on her plan and in the list', async () => {
  await choose('Lead recorded');
  await day('Since which day', -1);
  await main().getByLabel('Who leads').selectOption('specialist');
  await main().getByLabel('Their name').fill('Ms Hale');
  await main().getByLabel('Why').fill('Probation has nobody until Monday');
  await page.keyboard.press('Enter');
  await expect(title('Before and after')).toBeFocused();
  await write();
  await press('Back to her plan');
  await expect(main().getByText('Ms Hale, Care experienced specialist')).toBeVisible();
  await expect(main().getByText('The rule says: Probation practitioner.')).toBeVisible();
  await expect(main().getByText(/because: Probation has nobody until Monday/)).toBeVisible();
  await takePicture(page, 'changes-recorded-lead');
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Today' }).click();
  await expect(
    main().getByText('Recorded. The rule says: Probation practitioner.').first(),
  ).toBeVisible();
  await takePicture(page, 'changes-today');
  await expectNoAxeViolations(page, 'Today with a recorded lead');
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByLabel('Find a woman').fill('Em');
  const row = page.getByRole('row').filter({ hasText: 'Ms Hale' });
  await expect(row).toContainText('Recorded. The rule says: Probation practitioner.');
  await takePicture(page, 'changes-women');
  await row.getByRole('button', { name: 'Em', exact: true }).click();
});

test('every change stands on the timeline once, with before and after', async () => {
  await expect(title('Em')).toBeVisible();
  await press('Timeline');
  await expect(title('Timeline for Em')).toBeVisible();
  for (const name of ['Sentenced', 'Left prison', 'Came back to prison', 'Lead recorded']) {
    await expect(main().getByRole('button', { name: new RegExp(`\\d{4} ?${name}$`) })).toHaveCount(
      1,
    );
  }
  await expect(main().getByRole('button', { name: /She was sentenced$/ })).toHaveCount(0);
  await expect(
    main()
      .getByText(/Ms Hale, .*because: Probation has nobody/)
      .first(),
  ).toBeVisible();
  await main()
    .getByRole('button', { name: /Came back to prison$/ })
    .click();
  await expect(main().getByRole('row', { name: /^Where she is/ })).toBeVisible();
  await main()
    .getByRole('button', { name: /Came back to prison$/ })
    .scrollIntoViewIfNeeded();
  await takePicture(page, 'changes-timeline');
  await expectNoAxeViolations(page, 'the timeline with a change opened');
});

test('a release date that moved far on the page of facts is written down, and taken back with it', async () => {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByLabel('Find a woman').fill('Lizzie');
  await page.getByRole('row').filter({ hasText: 'Lizzie' }).getByRole('button').first().click();
  await press('Facts');
  const date = main().getByLabel('Release date', { exact: true });
  await expect(date).toBeVisible();
  const was = await date.inputValue();
  await date.fill(daysFromToday(200));
  await date.blur();
  await expect(
    main().getByText(
      'Her release date moved by more than 14 days, so this is written down as a change.',
    ),
  ).toBeVisible();
  await expect(main().getByText(/^Her release date changed, /)).toBeVisible();
  await expect(main().getByText(/^Her release date moved by more than 14 days/)).toBeInViewport();
  await takePicture(page, 'changes-facts');
  await expectNoAxeViolations(page, 'facts with a release date that moved');
  await date.fill(was);
  await date.blur();
  await expect(
    main().getByText(/so the change we wrote down for it is taken out again/),
  ).toBeVisible();
  await expect(main().getByText(/^Her release date changed, /)).toHaveCount(0);
  await press('Back to her plan');
});

test('narrow, and at twice the size, nothing is cut off', async () => {
  await choose('Left prison');
  await day('The day she left prison', 0);
  await look();
  for (const [name, zoom, width] of [
    ['narrow', 1, 480],
    ['twice', 2, 1366],
  ] as const) {
    await running.app.evaluate(
      ({ BrowserWindow }, [factor, across]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(320, 320);
        window?.setContentSize(across, 768);
        window?.webContents.setZoomFactor(factor);
      },
      [zoom, width] as const,
    );
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow, name).toBeLessThanOrEqual(0);
    await expectNoAxeViolations(page, `before and after, ${name}`);
    if (zoom === 1) await takePicture(page, `changes-before-after-${name}`);
  }
});
