// Getting ready to sit together, with what people get wrong: each is said at its field, nothing typed is lost, and nothing
// is turned to her before it is right. And what a worker must have in mind is there before anything else.

import { expect, type Page, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import { pin } from './support/her-side';
import { expectNoAxeViolations, launch, leave, type RunningApp } from './support/launch';

let running: RunningApp;
let desk: Page;
let plan: string;

test.beforeAll(async () => {
  running = await launch();
  desk = running.page;
  await setUpVault(desk);
  plan = await startPlan(desk);
});
test.afterAll(() => leave(running));
test.beforeEach(async () => {
  await desk.reload();
  const ways = desk.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await desk.getByRole('table').getByRole('button').first().click();
  await desk.getByRole('button', { name: 'Sit together' }).click();
});

const next = () => desk.getByRole('button', { name: 'Next: look around' }).click();
const change = (part: string) => desk.getByRole('button', { name: `Change ${part}` }).click();
const fillPin = async (one: string, again = one) => {
  await desk.getByLabel('Choose a PIN of 6 to 12 digits').fill(one);
  await desk.getByLabel('The same PIN again').fill(again);
};
const guided = async (minutes: string, hasSaidYes = true) => {
  await change('Who will be at the screen?');
  await desk.getByLabel('She and a peer mentor').check();
  if (hasSaidYes) await desk.getByLabel('She has said yes to this peer mentor, today.').check();
  await desk.getByLabel('How many minutes?').fill(minutes);
};
const windDown = async (time: string) => {
  await change('When to start slowing down');
  await timeField().fill(time);
};

const timeField = () => desk.getByRole('textbox', { name: WHEN, exact: true });
const WHEN = 'When to start slowing down';
const MINUTES = 'How many minutes?';
const cases: [string, () => Promise<void>, string, RegExp][] = [
  ['a time there is not', () => windDown('25:99'), WHEN, /Write a time like 15:40/],
  ['words for a time', () => windDown('soon'), WHEN, /Write a time like 15:40/],
  ['no minutes', () => guided(''), MINUTES, /Choose between \d+ and \d+ minutes/],
  ['too many minutes', () => guided('999'), MINUTES, /Choose between/],
  ['half a minute', () => guided('7.5'), MINUTES, /Choose between/],
  ['words for minutes', () => guided('ten'), MINUTES, /Choose between/],
  [
    'a peer mentor she was not asked about',
    () => guided('20', false),
    'She has said yes to this peer mentor, today.',
    /Ask her first/,
  ],
  [
    'a PIN too short',
    () => fillPin('4809'),
    'Choose a PIN of 6 to 12 digits',
    /Use 6 to 12 digits/,
  ],
  ['a PIN of letters', () => fillPin('letmein'), 'Choose a PIN of 6 to 12 digits', /Use 6 to 12/],
  ['one digit over and over', () => fillPin('111111'), 'Choose a PIN of 6 to 12 digits', /Use 6/],
  ['two PINs', () => fillPin(pin, '480914'), 'The same PIN again', /These two are not the same/],
];

for (const [what, goWrong, field, said] of cases) {
  test(`${what} is said at its field, and nothing is turned to her`, async () => {
    if (!what.includes('PIN') && !what.includes('digit')) await fillPin(pin);
    await goWrong();
    await next();
    const wrong = desk.locator('input').and(desk.getByLabel(field, { exact: true }));
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAccessibleDescription(said);
    // Once more: what was typed is still there, and it still does not go on.
    await next();
    await expect(wrong).toBeFocused();
    await expect(desk.getByRole('button', { name: 'We are ready' })).toBeHidden();
    await expectNoAxeViolations(desk, what);
    const { lastSatAt } = await get<{ lastSatAt?: string }>(desk, 'sittings', 'ready', { plan });
    expect(lastSatAt).toBeUndefined();
  });
}

test('put right, it goes on; coming back finds all of it as it was', async () => {
  await fillPin(pin);
  await windDown('25:99');
  await next();
  await timeField().fill('9.40');
  await next();
  await expect(desk.getByRole('button', { name: 'We are ready' })).toBeVisible();
  await desk.getByRole('button', { name: 'Back to getting ready' }).click();
  await expect(desk.getByText('09:40')).toBeVisible();
});

test('a hard date that is near stands before everything else, however she wrote it', async () => {
  const soon = new Date(Date.now() + 2 * 86_400_000);
  const wrote = `${soon.getDate()} ${soon.toLocaleString('en-GB', { month: 'long' })}`;
  await get(desk, 'answers', 'save', {
    plan,
    question: 'hard_dates',
    value: {
      kind: 'said',
      said: [
        { id: 'one', fields: { date: wrote, help: 'A walk, no meetings' } },
        { id: 'two', fields: { date: 'around Easter', help: 'Leave me be' } },
      ],
    },
    givenBy: 'woman',
  });
  await desk.getByRole('button', { name: 'Back to her plan' }).click();
  await desk.getByRole('button', { name: 'Sit together' }).click();
  await expect(desk.getByText(/^A hard date is near: .*A walk, no meetings/)).toBeVisible();
  await expect(desk.getByText(/without a day: around Easter\. .*Leave me be/)).toBeVisible();
});
