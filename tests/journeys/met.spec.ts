// What we did, from end to end: written down, put right, taken away and brought back; tried and could not; what comes next on
// Today; a promise made of it; her small steps beside it; and a note nobody else can read.

import { expect, type Page, test } from '@playwright/test';
import { get } from './support/bridge';
import { goToWomen } from './support/desk';
import { turnToHer } from './support/her-side';
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
const card = (words: string) => main().getByRole('article').filter({ hasText: words });

async function whatWeDid(name: string): Promise<void> {
  await openPlanOf(page, name);
  await press(/^What we did/);
  await expect(page.getByRole('heading', { level: 1, name: /^What we did with/ })).toBeFocused();
}

test('R18 good news and small steps, beside what we did', async () => {
  await whatWeDid('Jas');
  await expect(card('Marsha rang the housing officer')).toBeVisible();
  await expect(main().getByText('(The prison or a service)')).toBeVisible();
  await expectNoAxeViolations(page, 'what we did');
  await takePicture(page, 'met-log');
  // Hers: they are the answer on her page, with its history, and not a log of a worker's.
  await expect(main().getByRole('heading', { name: 'Small steps I am glad about' })).toBeVisible();
  await expect(
    main().getByText('I rang Marsha when it got dark', { exact: false }).first(),
  ).toBeVisible();
});

test('what we did is written down by keyboard, put right, taken away and brought back', async () => {
  await press('Write down what we did');
  await expect(main().getByRole('radio', { name: 'We met' })).toBeFocused();
  // Nothing is guessed: what is missing is said.
  await press('Write it down');
  await expect(main().getByText('Choose what it was.')).toBeVisible();
  await main().getByRole('radio', { name: 'Tried, and it could not be' }).check();
  await press('Write it down');
  await expect(main().getByText('Choose why it could not be.')).toBeVisible();
  await expectNoAxeViolations(page, 'writing down what we did');
  await main().getByRole('radio', { name: 'We met' }).scrollIntoViewIfNeeded();
  await takePicture(page, 'met-form');
  await main().getByLabel('Why could it not be?').selectOption({ label: 'Nobody could bring her' });
  await main().getByLabel('What happened, in a few words').fill('Waited for an hour at the gate');
  await main().getByLabel('What comes next', { exact: true }).fill('Ring the wing first thing');
  const today = await main().getByLabel('The day it was', { exact: true }).inputValue();
  await main().getByLabel('On which day', { exact: true }).fill(today);
  await press('Write it down');
  await expect(card('Waited for an hour at the gate')).toContainText('Nobody could bring her');

  await card('Waited for an hour')
    .getByRole('button', { name: /^Put it right/ })
    .click();
  await main().getByLabel('What happened, in a few words').fill('Waited for an hour at the wing');
  await press('Write it down');
  await card('at the wing')
    .getByRole('button', { name: /^Earlier versions/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Waited for an hour at the gate')).toBeVisible();
  await expectNoAxeViolations(page, 'earlier versions of what we did');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await card('at the wing')
    .getByRole('button', { name: /^Take it away/ })
    .click();
  await expect(main().getByText(/^Taken away by Josie/)).toBeVisible();
  await press(/^Bring it back/);
  await expect(card('at the wing')).toBeVisible();
});

test('R62 what comes next stands on Today, and becomes a promise in her goals', async () => {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Today' }).click();
  const row = main().getByRole('listitem').filter({ hasText: 'Ring the wing first thing' }).last();
  await expect(row).toBeVisible();
  await takePicture(page, 'met-on-today');
  await row.getByRole('button', { name: /opens what was done with Jas$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^What we did with/ })).toBeVisible();

  await card('Waited for an hour')
    .getByRole('button', { name: /^Make it a promise/ })
    .click();
  await expect(main().getByLabel('What is promised')).toHaveValue('Ring the wing first thing');
  await expect(main().getByLabel('Who does it', { exact: true })).toHaveValue('Josie Fairweather');
  await expectNoAxeViolations(page, 'making a promise');
  await takePicture(page, 'met-promise');
  await press('Make the promise');
  await expect(main().locator('.open-step').filter({ hasText: 'Ring the wing' })).toBeVisible();
  await card('Waited for an hour')
    .getByRole('button', { name: /^That is done/ })
    .click();
  await expect(card('Waited for an hour')).toContainText('Seen to');

  // In her goals, as a step like any other, with who and by when.
  await expect
    .poll(async () => {
      const plans = await get<{ id: string; name: string }[]>(page, 'plans', 'list');
      const plan = plans.find(({ name }) => name === 'Jas')?.id;
      return JSON.stringify(await get(page, 'plans', 'open', { plan }));
    })
    .toContain('Ring the wing first thing');
  // And among this worker's own actions, across women.
  await ways.getByRole('button', { name: 'Today' }).click();
  await press('My actions');
  await expect(page.getByRole('heading', { level: 1, name: 'My actions' })).toBeFocused();
  await expect(main().getByText('Ring the wing first thing')).toBeVisible();
  await expectNoAxeViolations(page, 'my actions');
  await takePicture(page, 'met-my-actions');
});

test('a form that was begun and not sent is asked about before its screen is left', async () => {
  await whatWeDid('Jas');
  await press('Write down what we did');
  await main().getByLabel('What happened, in a few words').fill('She told me about her sister');
  const today = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Today' });
  await today.click();
  const question = page.getByRole('dialog', { name: 'What you wrote here is not kept yet' });
  await expect(question).toBeVisible();
  await expectNoAxeViolations(page, 'a form that was not sent');
  await takePicture(page, 'met-half-written');
  await page.keyboard.press('Escape');
  const words = main().getByLabel('What happened, in a few words');
  await expect(words).toHaveValue('She told me about her sister');
  await expect(words).toBeFocused();

  await press(/^Back to/);
  await question.getByRole('button', { name: 'Go without it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^What we did with/ })).toHaveCount(0);
  // Nothing is asked of a screen on which nothing is half written.
  await today.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('a day that is no day is not taken for the day before it', async () => {
  await whatWeDid('Jas');
  await press('Write down what we did');
  await main().getByRole('radio', { name: 'We met' }).check();
  await press(/^Type it instead/);
  const day = main().getByLabel('The day it was', { exact: true });
  await day.fill('31 June 2026');
  await day.press('Enter');
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(main().getByRole('button', { name: 'Write it down' })).toBeVisible();
  await press('Cancel');
});

test('no step is put among goals she says nothing of', async () => {
  const plans = await get<{ id: string; name: string }[]>(page, 'plans', 'list');
  const plan = plans.find(({ name }) => name === 'Jas')?.id;
  const say = (value: object) =>
    get(page, 'answers', 'save', { plan, question: 'my_goals', givenBy: 'woman', value });
  const { answers } = await get<{ answers: Record<string, { value: object }> }>(
    page,
    'plans',
    'open',
    {
      plan,
    },
  );
  await say({ kind: 'private' });
  await whatWeDid('Jas');
  await press('Make a promise to her');
  await expect(main().getByText('She chose to say nothing about her goals')).toBeVisible();
  await expect(main().getByLabel('What is promised')).toHaveCount(0);
  await expectNoAxeViolations(page, 'goals she says nothing of');
  await press('Cancel');
  await say(answers['my_goals']?.value ?? { kind: 'cleared' });
});

test('a note for oneself: saved by itself, told of and read by nobody else', async () => {
  await whatWeDid('Jas');
  await press('Write a note for myself');
  await expect(main().getByLabel('What I think of my own work')).toBeFocused();
  await page.keyboard.type('I filled the silence today');
  await press('Close this note');
  await expect(main().getByText('I filled the silence today')).toBeVisible();
  await expect(main().getByRole('button', { name: 'Write a note for myself' })).toBeFocused();
  await expectNoAxeViolations(page, 'a note for oneself');
  await takePicture(page, 'met-own-note');
  // What it said before is kept for its author.
  const mine = (words: string) => main().getByRole('listitem').filter({ hasText: words }).last();
  await mine('I filled the silence today')
    .getByRole('button', { name: /^Put it right/ })
    .click();
  await main().getByLabel('What I think of my own work').fill('I asked and then waited');
  await press('Close this note');
  await mine('I asked and then waited')
    .getByRole('button', { name: /^Earlier versions/ })
    .click();
  const versions = page.getByRole('dialog').getByRole('listitem');
  await expect(versions.last()).toContainText('I filled the silence today');
  await expect(versions.first()).toContainText('I asked and then waited');
  await expectNoAxeViolations(page, 'earlier versions of a note for oneself');
  await takePicture(page, 'met-own-note-earlier');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  // Her side gets nothing of it, and has no call for it.
  await goToWomen(page);
  await openPlanOf(page, 'Jas');
  const hers = await turnToHer(running.app, page, { pages: [] });
  const calls = await hers.evaluate(() => {
    const { calls: all } = (window as unknown as { bridge: { calls: Record<string, object> } })
      .bridge;
    return [...Object.keys(all['ownNotes'] ?? {}), ...Object.keys(all['met'] ?? {})];
  });
  expect(calls).toEqual([]);
  expect(await hers.content()).not.toContain('silence');
});
