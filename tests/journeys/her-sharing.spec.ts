// Her own side of choosing: who sees what, in as few presses back as forth; what needs her yes; and what was shown without
// her say, once she was told. At the desk the same yeses, and the form for serious harm.

import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { ask, get, setUpVault, startPlan } from './support/bridge';
import { giveBack, turnToHer } from './support/her-side';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
let app: ElectronApplication;
let desk: Page;
let hers: Page;
let plan: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  app = running.app;
  desk = running.page;
  await setUpVault(desk);
  plan = await startPlan(desk);
  const say = (question: string, said: unknown) =>
    get(desk, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  const khan = { name: 'Mr Khan', role: 'prison_offender_manager' };
  await say('team_people', [{ id: 'a', fields: khan }]);
  await say('about_words', 'I make people laugh');
  await say('unfair', 'They talk over me');
  await desk.reload();
  await openPlan();
});
test.afterAll(() => leave(running));

async function openPlan(): Promise<void> {
  const ways = desk.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await desk.getByRole('table').getByRole('button').first().click();
}

const tile = (kind: 'page' | 'question' | 'reader' | 'yes', id: string) =>
  hers.locator(`.tile[data-${kind}="${id}"]`);
const toSharing = async () => {
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await hers.getByRole('button', { name: 'Who can see my plan', exact: true }).click();
};
const press = (name: string) => hers.getByRole('button', { name, exact: true }).click();
const sharing = () =>
  get<{ level: string; onHerScreen: boolean; until?: string }[]>(desk, 'sharing', 'list', { plan });

test('she sees who sees what, by the names of her team, and when staff must tell', async () => {
  hers = await turnToHer(app, desk);
  await toSharing();
  await expect(hers.getByRole('heading', { level: 1, name: 'Who can see my plan' })).toBeFocused();
  await expect(hers.getByText(/staff must tell someone/)).toBeVisible();
  await expect(hers.getByText(/often lets prison, probation and councils share/)).toBeVisible();
  await expect(tile('page', 'about-me')).toContainText('Mr Khan');
  await expectNoAxeViolations(hers, 'who can see my plan');
  await takePicture(hers, 'her-sharing');
});

test('two presses give, and two take back', async () => {
  await tile('page', 'about-me').click();
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('About me. Who can see it?');
  await expect(hers.getByText(/staff must tell someone/)).toBeVisible();
  await tile('reader', 'pom').click();
  await press('Nothing');
  await expect(tile('reader', 'pom')).toContainText('Nothing');
  await press('All of it');
  await expect(tile('reader', 'pom')).not.toContainText('Nothing');
  await expectNoAxeViolations(hers, 'a page and a person');
  await takePicture(hers, 'her-sharing-page');
});

test('short words in place of a page, until a day she chooses', async () => {
  await press('My short words');
  await hers.getByLabel('My short words for them').fill('I am kind and funny.');
  await press('Use these words');
  await expect(tile('reader', 'pom')).toContainText('My short words');
  await press('Only until a day');
  await hers.getByLabel(/^The last day/).fill('the day after never');
  await press('Use this day');
  await expect(hers.getByText(/I could not read that day/)).toBeVisible();
  await expectNoAxeViolations(hers, 'until a day');
  await press('For one week');
  await expect(hers.getByText(/^Until \d/)).toBeVisible();
  await press('All of it');
});

test('one answer by itself, and the line under its question goes by it at once', async () => {
  await tile('question', 'unfair').click();
  await tile('reader', 'pom').click();
  await press('All of it');
  await expect(tile('reader', 'pom')).toContainText('All of it');
  await expectNoAxeViolations(hers, 'one answer');
  await press('Start page');
  await hers.getByRole('button', { name: 'Something else' }).click();
  await hers.locator('.tile[data-page="about-me"]').last().click();
  await hers.getByRole('button', { name: 'How it looks' }).click();
  await hers.getByRole('radio', { name: 'The whole page' }).check();
  await press('That is good');
  await expect(hers.locator('#question-unfair')).toContainText(/prison offender manager/);
});

test('three yeses for a council, one press each once open, and one back', async () => {
  await hers.getByRole('button', { name: 'Stop for now' }).click();
  await hers.getByRole('button', { name: 'Change topic' }).click();
  await press('Start page');
  await toSharing();
  await press('What needs my yes');
  await expect(hers.getByText(/My worker may not ask yet/)).toBeVisible();
  await tile('yes', 'referral').click();
  await press('Yes');
  await tile('yes', 'council').click();
  await press('Yes');
  await expect(hers.getByText(/Please write which council it is/)).toBeVisible();
  await hers.getByLabel('The council I choose').fill('Leeds City Council');
  await press('England');
  await expectNoAxeViolations(hers, 'naming the council');
  await takePicture(hers, 'her-sharing-yes');
  await press('Yes');
  await tile('yes', 'contact').click();
  await hers.getByLabel('How they can reach me safely').fill('Through Rae');
  await press('Yes');
  await expect(
    hers.getByText('All three are yes. My worker may ask Leeds City Council.'),
  ).toBeVisible();
  await press('Only until a day');
  await press('For one month');
  await expect(hers.getByText(/^Until \d/)).toBeVisible();
  await press('Take my yes back');
  await expect(hers.getByText(/My worker may not ask yet/)).toBeVisible();
  await hers.getByLabel('How they can reach me safely').fill('Through Rae');
  await press('Yes');
  await expectNoAxeViolations(hers, 'what needs my yes');
});

test('narrow, and at four times the size, nothing is cut off', async () => {
  for (const zoom of [2, 4]) {
    await app.evaluate(({ BrowserWindow }, factor) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setKiosk(false);
      window?.setContentSize(1280, 900);
      window?.webContents.setZoomFactor(factor);
    }, zoom);
    await hers.waitForTimeout(400);
    await expectNothingCutOff(hers);
    await press('Back to all pages');
    await expectNothingCutOff(hers);
    await tile('page', 'health').click();
    await tile('reader', 'pom').click();
    await expectNothingCutOff(hers);
    await expectNoAxeViolations(hers, `at ${zoom}`);
    await press('Back to all pages');
    await press('What needs my yes');
  }
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
  });
});

test('at the desk: what she chose stands as hers, and a referral can be sent with her yes', async () => {
  await press('Start page');
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  for (const name of ['Next', 'Next', 'We are done']) await pressIfThere(name);
  desk = await giveBack(app, hers);
  expect((await sharing()).every(({ onHerScreen }) => onHerScreen)).toBe(true);
  await desk.getByRole('button', { name: 'Who can see what' }).click();
  const main = desk.getByRole('main');
  await main.getByRole('button', { name: 'What needs her own yes' }).click();
  await expect(
    desk.getByRole('heading', { level: 2, name: 'What needs her own yes' }),
  ).toBeFocused();
  await expect(
    main.getByText('All three are there. You may ask Leeds City Council.'),
  ).toBeVisible();
  await main.getByRole('button', { name: 'Write down that it was sent' }).click();
  // A day that cannot be read stops the form: the day that stood there before is not what was meant.
  const form = main.locator('.card', { hasText: 'Write it down' }).last();
  await form.getByRole('button', { name: /^Type it instead/ }).click();
  const day = form.getByRole('textbox', { name: 'On which day?' });
  await day.fill('31 9 2026');
  // Its sentence moves the button from under the first press.
  await day.press('Tab');
  await form.getByRole('button', { name: 'Write it down' }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(main.getByText(/^Sent on/)).toHaveCount(0);
  await day.fill(new Date().toLocaleDateString('en-GB'));
  await form.getByRole('button', { name: 'Write it down' }).click();
  await expect(main.getByText(/^Sent on/)).toBeVisible();
  const landlord = main.locator('[data-yes="landlord"]');
  await landlord.getByRole('button', { name: /Write down what she says/ }).click();
  await landlord.getByRole('radio', { name: 'Yes', exact: true }).check();
  await landlord.getByRole('button', { name: 'Write it down' }).click();
  await expect(landlord.getByText(/A yes is hers to say/)).toBeVisible();
  await expectNoAxeViolations(desk, 'her yeses at the desk');
  await takePicture(desk, 'consents');
  await main.getByText(/^What was chosen/).click();
  await expect(main.getByText(/She chose it herself, on her screen/).first()).toBeVisible();
});

test('serious harm: all that is missing is named, then it is written down, and its one copy offered', async () => {
  const main = desk.getByRole('main');
  await main.getByRole('button', { name: 'Show something without her say' }).click();
  await main.getByRole('radio', { name: 'A risk to life' }).check();
  await main
    .locator('.override-form details', { hasText: 'About me' })
    .first()
    .locator('summary')
    .click();
  await main
    .getByRole('checkbox', { name: 'When I am treated unfairly, and what I want done' })
    .check();
  await main
    .locator('.override-form')
    .getByRole('radio', { name: /probation worker/ })
    .check();
  await main.getByRole('radio', { name: 'Not yet' }).check();
  await main.getByLabel('Look at it again on').fill('2030-01-01');
  await main.getByLabel('Look at it again on').blur();
  await main.getByRole('button', { name: 'Write it down' }).last().click();
  for (const words of [/who gets it/, /name and the job of the second/, /more than 28 days away/]) {
    await expect(main.locator('.put-right', { hasText: words })).toBeVisible();
  }
  await expectNoAxeViolations(desk, 'showing without her say');
  await takePicture(desk, 'override');
  await main.getByLabel('Their name, and where they work').fill('Ms Lowe, probation');
  await main
    .getByLabel('Why can her choice not be followed?')
    .fill('Somebody said they will hurt her');
  await main.getByLabel(/What would have shown less/).fill('Asking her; she could not be reached');
  await main.getByLabel('Their name', { exact: true }).fill('Ms Osei');
  await main.getByLabel('Their job').fill('Head of safety');
  await main.getByRole('checkbox', { name: /say yes to it/ }).check();
  await main.getByLabel('Why not yet?').fill('It could put her in danger.');
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await main.getByLabel('Look at it again on').fill(inAWeek);
  await main.getByLabel('Look at it again on').blur();
  await main.getByLabel('Your PIN').fill('000000');
  await main.getByRole('button', { name: 'Write it down' }).last().click();
  await expect(main.getByText(/That was not the PIN/)).toBeVisible();
  await main.getByLabel('Your PIN').fill('480913');
  await main.getByRole('button', { name: 'Write it down' }).last().click();
  await expect(main.getByText('1 thing was shown without her say.')).toBeVisible();
  await main.getByRole('button', { name: 'Make the one copy' }).click();
  await expect(desk.getByText(/This copy is made without her say/)).toBeVisible();
  await expect(desk.getByText('1 answer is on it.', { exact: false })).toBeVisible();
  await expectNoAxeViolations(desk, 'the one copy');
});

test('Today has the day to look at it again, and leads there', async () => {
  await desk
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Today' })
    .click();
  const due = desk.locator('.today-thing', { hasText: 'Telling her what was shown' });
  await expect(due).toBeVisible();
  await expect(due).not.toContainText(/overdue|Ms Lowe|hurt her/i);
  await due.getByRole('button').click();
  await expect(
    desk.getByRole('heading', { level: 2, name: 'Shown without her say' }),
  ).toBeFocused();
});

test('she reads of it once she was told, and not before', async () => {
  await get(desk, 'vault', 'status');
  await desk.getByRole('button', { name: 'Back to her plan' }).click();
  hers = await turnToHer(app, desk, { hasPin: true });
  await toSharing();
  await expect(hers.getByRole('heading', { level: 2, name: 'Page by page' })).toBeVisible();
  await expect(hers.getByText('Shown without my yes')).toBeHidden();
  expect((await ask(hers, 'her', 'withoutMe')).ok).toBe(true);
  await press('Start page');
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  for (const name of ['Next', 'Next', 'We are done']) await pressIfThere(name);
  desk = await giveBack(app, hers);
  await desk.getByRole('button', { name: 'Who can see what' }).click();
  const main = desk.getByRole('main');
  await main.getByRole('button', { name: 'Write down if she has been told' }).click();
  await main.getByRole('radio', { name: 'Yes', exact: true }).last().check();
  await main.getByLabel('Who told her?').fill('Rae');
  await main.getByRole('button', { name: 'Write it down' }).last().click();
  await expect(main.getByText(/^She was told on/)).toBeVisible();
  await desk.getByRole('button', { name: 'Back to her plan' }).click();
  hers = await turnToHer(app, desk, { hasPin: true });
  await toSharing();
  await expect(hers.getByRole('heading', { level: 2, name: 'Shown without my yes' })).toBeVisible();
  await expect(hers.getByText(/staff showed something of mine to Ms Lowe/)).toBeVisible();
  await expectNoAxeViolations(hers, 'shown without my yes');
  await takePicture(hers, 'her-sharing-without');
});

async function pressIfThere(name: string): Promise<void> {
  const button = hers.getByRole('button', { name, exact: true });
  if (await button.isVisible().catch(() => false)) await button.click();
}

async function expectNothingCutOff(page: Page): Promise<void> {
  const cutOff = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(cutOff).toBeLessThanOrEqual(0);
}
