// Her side of the screen, walked by the two of them: turned to her, hidden, given back; and every way out that is none.

import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { ask, get, passphrase, setUpVault, startPlan } from './support/bridge';
import { giveBack, pin, turnToHer } from './support/her-side';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';

let running: RunningApp;

test.beforeEach(async () => {
  running = await launch();
});
test.afterEach(() => leave(running));

/** Plan home of a woman with a few words, beside another woman. */
async function atPlanHome(page: Page): Promise<{ plan: string; another: string }> {
  await setUpVault(page);
  const plan = await startPlan(page);
  const another = await startPlan(page, 'B2345CD');
  await say(page, plan, 'known_as', 'Nia');
  await say(page, plan, 'do_not_ask', 'My mum');
  await say(page, plan, 'stop_signal', 'I tap the table');
  await page.reload();
  await openNia(page);
  return { plan, another };
}

async function openNia(page: Page): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page
    .getByRole('button', { name: /^Nia\b/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nia' })).toBeVisible();
}

async function say(page: Page, plan: string, question: string, said: unknown): Promise<void> {
  await get(page, 'answers', 'save', {
    plan,
    question,
    value: { kind: 'said', said },
    givenBy: 'woman',
  });
}

const windowCount = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const isCovered = (page: Page) =>
  expect(page.getByRole('heading', { name: 'My Plan is paused' })).toBeVisible();

test('a sitting from getting ready to giving back, by keyboard alone on her side', async () => {
  const { app, page: desk } = running;
  const { plan } = await atPlanHome(desk);
  await desk.getByRole('button', { name: 'Sit together' }).click();
  await expect(desk.getByText('Her sign to stop: I tap the table')).toBeVisible();
  await expect(desk.getByText('Please do not ask about: My mum')).toBeVisible();
  await expectNoAxeViolations(desk, 'getting ready');
  await takePicture(desk, 'sitting-prepare');
  // Nothing goes on without a PIN, and it is said where.
  await desk.getByRole('button', { name: 'Next: look around' }).click();
  await expect(desk.getByLabel('Choose a PIN of 6 to 12 digits')).toBeFocused();
  await expectNoAxeViolations(desk, 'getting ready with something to put right');
  await desk.getByRole('button', { name: 'Back to her plan' }).click();

  const hers = await turnToHer(app, desk, { pages: ['About me'] });
  expect(await windowCount(app)).toBe(1);
  expect(desk.isClosed()).toBe(true);
  await expect(hers.getByRole('heading', { level: 1, name: 'Hello Nia.' })).toBeFocused();
  await expect(hers.getByText('For today: About me.')).toBeVisible();
  await expectNoAxeViolations(hers, 'hello');
  await takePicture(hers, 'her-hello');
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('My Plan');

  // Tab from the top reaches Start; the question has the focus when it comes.
  for (let tab = 0; tab < 6; tab += 1) {
    await hers.keyboard.press('Tab');
    if (
      await hers
        .getByRole('button', { name: 'Start', exact: true })
        .evaluate((it) => it === document.activeElement)
    )
      break;
  }
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('heading', { level: 2, name: 'A few words about me' })).toBeFocused();
  await expect(hers.getByText(/^Who sees this:/)).toBeVisible();
  await expectNoAxeViolations(hers, 'one question');
  await takePicture(hers, 'her-question');
  // What the worker can say, then her words.
  await hers.keyboard.press('Tab');
  await hers.keyboard.press('Tab');
  await hers.keyboard.type('I make peple laugh');
  await hers.keyboard.press('Control+Enter');
  await expect(
    hers.getByRole('heading', { level: 2, name: 'Things I am good at or proud of' }),
  ).toBeFocused();
  await hers.keyboard.press('Control+Shift+Enter');
  // Exactly as typed, and nothing marked.
  await expect(hers.getByRole('textbox', { name: 'A few words about me' })).toHaveValue(
    'I make peple laugh',
  );
  expect(await hers.getByRole('textbox').first().getAttribute('spellcheck')).toBe('false');

  await hers.getByRole('button', { name: 'Stop for now' }).click();
  await expect(hers.getByRole('heading', { name: 'OK. It is saved.' })).toBeVisible();
  await expectNoAxeViolations(hers, 'stop for now');
  await hers.getByRole('button', { name: 'Finish here' }).click();
  await expect(hers.getByText('We looked at:')).toBeVisible();
  await expectNoAxeViolations(hers, 'what we did');
  await hers.getByRole('button', { name: 'Next', exact: true }).click();
  await expectNoAxeViolations(hers, 'what happens next');
  await hers.getByRole('button', { name: 'Next', exact: true }).click();
  await expectNoAxeViolations(hers, 'after this');
  await hers.getByRole('button', { name: 'We are done' }).click();
  await expectNoAxeViolations(hers, 'giving back');
  const back = await giveBack(app, hers);
  await expect(back.getByRole('heading', { level: 1, name: 'Nia' })).toBeVisible();
  expect(await windowCount(app)).toBe(1);
  const opened = await get<{ answers: { question: string; value: unknown; givenBy: string }[] }>(
    back,
    'plans',
    'open',
    { plan },
  );
  const kept = opened.answers.find(({ question }) => question === 'about_words');
  expect(kept).toMatchObject({ value: { said: 'I make peple laugh' }, givenBy: 'woman' });
});

test('her own choices of how it looks are kept with her plan, and every screen of hers passes axe', async () => {
  const { app, page: desk } = running;
  await atPlanHome(desk);
  let hers = await turnToHer(app, desk);
  await hers.getByRole('button', { name: 'Something else' }).click();
  await expectNoAxeViolations(hers, 'which page');
  await takePicture(hers, 'her-pages');
  await hers.getByRole('button', { name: 'How it looks' }).click();
  await expectNoAxeViolations(hers, 'how it looks');
  await hers.getByLabel('Darker screen').check();
  await hers.getByRole('radio', { name: 'Biggest' }).check();
  await hers.getByRole('radio', { name: 'Easy' }).check();
  await hers.getByRole('radio', { name: 'The whole page' }).check();
  const thrice = hers.getByRole('group', { name: 'Shift three times hides my screen' });
  await thrice.getByRole('radio', { name: 'No' }).check();
  for (let press = 0; press < 3; press += 1) await hers.keyboard.press('Shift');
  await expect(hers.locator('dialog.cover')).toBeHidden();
  await hers.keyboard.press('F8');
  await isCovered(hers);
  await hers.keyboard.press('F8');
  await expectNoAxeViolations(hers, 'how it looks, dark');
  await takePicture(hers, 'her-display-dim');
  await hers.getByRole('button', { name: 'That is good' }).click();
  await hers.getByRole('button', { name: 'Start page' }).click();
  await hers.getByRole('button', { name: 'Start', exact: true }).click();
  await expectNoAxeViolations(hers, 'a whole page, dark and big');
  await takePicture(hers, 'her-page-dim');
  await hers.getByRole('button', { name: 'Stop for now' }).click();
  await hers.getByRole('button', { name: 'Change topic' }).click();
  await hers.getByRole('button', { name: 'Start page' }).click();
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await expectNoAxeViolations(hers, 'my plan to read');
  await hers.getByRole('button', { name: 'Who has looked at my plan' }).click();
  await expect(hers.getByText(/: Rae, specialist$/)).toBeVisible();
  await expect(hers.getByText('Opened my plan', { exact: true })).toBeVisible();
  await takePicture(hers, 'her-looks');
  await expectNoAxeViolations(hers, 'who has looked');
  await hers.getByRole('button', { name: 'Start page' }).click();
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await hers.getByRole('button', { name: 'Earlier plans' }).click();
  await expect(hers.getByText(/There are no earlier plans yet/)).toBeVisible();
  await expectNoAxeViolations(hers, 'earlier plans');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(
    hers.getByRole('heading', { name: 'Please give the screen to the worker' }),
  ).toBeVisible();
  const back = await giveBack(app, hers);
  hers = await turnToHer(app, back, { hasPin: true });
  await expect(hers.locator('html')).toHaveAttribute('data-colours', 'dim');
  await expect(hers.locator('html')).toHaveAttribute('data-size', 'biggest');
  await expect(hers.locator('html')).toHaveAttribute('data-shift-thrice', 'off');
});

test('hiding: the key, Shift three times and the button; back within the minute, then the PIN', async () => {
  const { app, page: desk } = running;
  await atPlanHome(desk);
  const hers = await turnToHer(app, desk, { pages: ['About me'] });
  await hers.clock.install();
  await hers.getByRole('button', { name: 'Start', exact: true }).click();
  await hers.getByRole('textbox').first().fill('Half a sen');
  await hers.keyboard.press('F8');
  await isCovered(hers);
  // Nothing of hers is left in the accessibility tree.
  await expect(hers.getByRole('textbox')).toHaveCount(0);
  await expect(hers.getByRole('button', { name: 'Stop for now' })).toHaveCount(0);
  expect(await hers.locator('body').ariaSnapshot()).not.toContain('Half a sen');
  await expectNoAxeViolations(hers, 'the cover');
  await takePicture(hers, 'her-cover');
  // Escape closes what is open, and never this.
  await hers.keyboard.press('Escape');
  await hers.keyboard.press('Escape');
  await isCovered(hers);
  await hers.keyboard.press('F8');
  await expect(hers.getByRole('textbox').first()).toHaveValue('Half a sen');
  await expect(hers.getByRole('textbox').first()).toBeFocused();

  // As from a keyboard, which the shell hears too: one press is one press, there and back.
  const pressF8 = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const) {
        contents?.sendInputEvent({ type, keyCode: 'F8' });
      }
    });
  await hers.clock.fastForward(1_000);
  await pressF8();
  await isCovered(hers);
  await hers.waitForTimeout(600);
  await isCovered(hers);
  await hers.clock.fastForward(1_000);
  await pressF8();
  await expect(hers.getByRole('textbox').first()).toBeVisible();

  for (let press = 0; press < 3; press += 1) await hers.keyboard.press('Shift');
  await isCovered(hers);
  await hers.getByRole('button', { name: 'Come back' }).click();
  await hers.getByRole('button', { name: 'Stop for now' }).click();
  // Also with something open in front.
  await hers.keyboard.press('F8');
  await isCovered(hers);
  await expect(hers.getByText('OK. It is saved.')).not.toBeVisible();
  await hers.clock.fastForward(61_000);
  await expect(hers.getByLabel('Worker’s PIN')).toBeVisible();
  await expect(hers.getByRole('button', { name: 'Come back' })).toHaveCount(0);
  await hers.keyboard.press('F8');
  await isCovered(hers);
  await expectNoAxeViolations(hers, 'the cover with the PIN');
  await hers.getByLabel('Worker’s PIN').fill(pin);
  await hers.getByLabel('Worker’s PIN').press('Enter');
  await hers.getByRole('button', { name: 'Carry on' }).click();
  await expect(hers.getByRole('textbox').first()).toHaveValue('Half a sen');

  // Silence covers it too, and takes nothing.
  await hers.clock.fastForward(181_000);
  await isCovered(hers);
  await hers.getByRole('button', { name: 'Come back' }).click();
  await expect(hers.getByRole('textbox').first()).toHaveValue('Half a sen');
});

test('there is no way out but the PIN: three wrong ones lock, a restart comes back locked, her words are there', async () => {
  let { app, page: desk } = running;
  const { another } = await atPlanHome(desk);
  let hers = await turnToHer(app, desk, { pages: ['About me'] });
  await hers.getByRole('button', { name: 'Start', exact: true }).click();
  await hers.getByRole('textbox').first().fill('Kept through a restart');
  await hers.keyboard.press('Control+Enter');
  await expect(
    hers.getByRole('heading', { level: 2, name: 'Things I am good at or proud of' }),
  ).toBeFocused();
  const isKiosk = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isKiosk(),
  );
  expect(isKiosk).toBe(true);
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
  // Her page has no name for the calls of the desk; and by hand they are refused.
  expect(
    await hers.evaluate(() =>
      Object.keys(
        (window as unknown as { bridge: { calls: Record<string, object> } }).bridge.calls[
          'plans'
        ] ?? {},
      ),
    ),
  ).toEqual([]);
  const stolen = await ask(hers, 'answers', 'history', { plan: another, question: 'legal_name' });
  expect(stolen).toEqual({ ok: false, failure: { code: 'not-allowed' } });

  running = await restart(running);
  ({ app, page: desk } = running);
  await expect(desk.getByLabel('Your passphrase')).toBeVisible();
  await desk.getByLabel('Your passphrase').fill(passphrase);
  await desk.getByLabel('Your passphrase').press('Enter');
  await openNia(desk);
  hers = await turnToHer(app, desk, { hasPin: true, pages: ['About me'] });
  await expect(hers.getByText('Last time I was at: Things I am good at or proud of')).toBeVisible();
  await hers.getByRole('button', { name: 'Carry on' }).click();
  await hers.keyboard.press('Control+Shift+Enter');
  await expect(hers.getByRole('textbox').first()).toHaveValue('Kept through a restart');

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const field = hers.getByLabel('Worker’s PIN');
  for (const [wrong, left] of [
    ['000000', '2 tries left'],
    ['111111', '1 try left'],
  ] as const) {
    await field.fill(wrong);
    await field.press('Enter');
    await expect(hers.getByText(left)).toBeVisible();
  }
  const locked = app.waitForEvent('window');
  await field.fill('222222');
  await field.press('Enter');
  const unlock = await locked;
  await expect(unlock.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  await expect(unlock.getByText('A wrong PIN was typed three times').first()).toBeVisible();
  await takePicture(unlock, 'locked-by-pins');
  expect(await windowCount(app)).toBe(1);
  expect((await ask(unlock, 'plans', 'list')).ok).toBe(false);
});

test('a guided session shows no private page and no reading view', async () => {
  const { app, page: desk } = running;
  await atPlanHome(desk);
  const hers = await turnToHer(app, desk, { guided: true });
  await expect(hers.getByRole('button', { name: 'Just look at my plan' })).toHaveCount(0);
  await hers.getByRole('button', { name: 'Something else' }).click();
  await expect(hers.getByRole('button', { name: /My circle of support/ })).toBeVisible();
  await expect(hers.getByRole('button', { name: /Alcohol and drugs/ })).toHaveCount(0);
  await expectNoAxeViolations(hers, 'which page, guided');
  await hers.getByRole('button', { name: /My details/ }).click();
  await expect(
    hers.getByRole('heading', { level: 2, name: 'The name I like to be called' }),
  ).toBeVisible();
  await expect(hers.getByText(/: 1 of 2$/)).toBeVisible();
});

test('at the desk the key hides and locks', async () => {
  const { page: desk } = running;
  await atPlanHome(desk);
  await desk.keyboard.press('F8');
  await expect(desk.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  expect(await desk.evaluate(() => 'covered' in document.documentElement.dataset)).toBe(false);
});

test('Shift three times can be turned off at the desk; the list of keys says so, and F8 still hides', async () => {
  const { page: desk } = running;
  await atPlanHome(desk);
  await desk.getByRole('button', { name: 'Settings' }).click();
  await desk.getByRole('checkbox', { name: /^Shift three times/ }).uncheck();
  await expectNoAxeViolations(desk, 'hiding, among the settings');
  await desk.getByRole('button', { name: 'Today' }).click();
  for (let press = 0; press < 3; press += 1) await desk.keyboard.press('Shift');
  await desk.keyboard.press('F1');
  const keys = desk.getByRole('dialog', { name: 'Keys you can use' });
  await expect(keys.getByRole('row', { name: /^Shift, three times/ })).toContainText('Turned off');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F8');
  await expect(desk.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  // Kept with the vault: it is off the next time, too.
  await desk.getByLabel('Your passphrase').fill(passphrase);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('html')).toHaveAttribute('data-shift-thrice', 'off');
});
