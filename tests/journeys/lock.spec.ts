// The desk that locks by itself: asked first, back to the same word afterwards, and nobody wonders why. The minutes are
// made short by a name in the environment that an installed app does not read.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import type { AuditPage } from '../../src/shared/ipc/audit-calls';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { arrive, goToWomen } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

const SHORT = { env: { ALONGSIDE_LOCK_AFTER_MS: '16000' } };
const words = 'I want to live near my sister';

const aboutMe = (page: Page) => page.getByRole('textbox', { name: 'A few words about me' });
const locked = (page: Page) => page.getByLabel('Your passphrase');
const asks = (page: Page) => page.getByRole('alertdialog', { name: 'Still here?' });

async function unlock(page: Page): Promise<void> {
  await locked(page).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function atAboutMe(page: Page): Promise<string> {
  await setUpVault(page);
  const plan = await startPlan(page);
  await page.reload();
  await goToWomen(page);
  await page
    .getByRole('button', { name: 'Nia Example' })
    .or(page.getByRole('link', { name: 'Nia Example' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Fill in together' }).click();
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: /^About me (New|Begun)/ }).click();
  await expect(aboutMe(page)).toBeVisible();
  return plan;
}

/** The processes of the app that hold a key: those that are called the vault. */
function vaultProcesses(app: ElectronApplication): number[] {
  const main = app.process().pid;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const isChild = new RegExp(`^PPid:\\t${main}$`, 'mu').test(status);
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return isChild && line.includes('node.mojom.NodeService');
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** A key, and how it is pressed, as it comes from a keyboard: past the shell. Playwright's own goes to the page alone. */
type Press = readonly [key: string, how?: 'isautorepeat'];

/** Presses each of them, and lets the last one go. */
async function pressAsAHand(app: ElectronApplication, ...presses: Press[]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, all) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const [keyCode, how] of all) {
      const modifiers = how ? [how] : [];
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      if (keyCode.length === 1) contents?.sendInputEvent({ type: 'char', keyCode, modifiers });
    }
    contents?.sendInputEvent({ type: 'keyUp', keyCode: all.at(-1)?.[0] ?? '' });
  }, presses);
}

let running: RunningApp;
test.setTimeout(180_000);
test.afterEach(() => leave(running));

test('a desk that nobody touches asks, locks, and comes back to the same word', async () => {
  running = await launch(SHORT);
  const { page } = running;
  const plan = await atAboutMe(page);
  await aboutMe(page).fill(words);
  // The cursor goes to the middle of a word.
  await aboutMe(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(9, 9));
  await expect(asks(page)).toBeVisible({ timeout: 30_000 });
  await takePicture(page, 'still-here');
  await expectNoAxeViolations(page, 'still here');
  // The key that answers does nothing else, and the count begins again. The page never hears of it: by the time it came
  // there, the question could be gone and her words have the keyboard again.
  await page.evaluate(() => {
    const heard = ({ key }: KeyboardEvent) => {
      document.body.dataset['heard'] = `${document.body.dataset['heard'] ?? ''} ${key}`;
    };
    window.addEventListener('keydown', heard, { capture: true });
  });
  // A key that something lies on, and a Shift on its way to a letter, answer nothing.
  await pressAsAHand(running.app, ['x', 'isautorepeat'], ['Shift'], ['x', 'isautorepeat']);
  await expect(asks(page)).toBeVisible();
  // Held down it answers once, and what it repeats until it is let go is held back too.
  await pressAsAHand(running.app, ['x'], ['x', 'isautorepeat'], ['x', 'isautorepeat']);
  await expect(asks(page)).toHaveCount(0);
  await expect(page.locator('body')).toHaveAttribute('data-heard', ' Shift');
  await expect(aboutMe(page)).toHaveValue(words);
  await expect(aboutMe(page)).toBeFocused();
  // Words that are not even paused over, and nobody there from then on.
  await page.keyboard.type('!!');
  await expect(locked(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Nobody was at the desk for a while').first()).toBeVisible();
  await expect(page.getByText('Nia')).toHaveCount(0);
  await takePicture(page, 'locked-by-itself');
  await expectNoAxeViolations(page, 'locked by itself');
  await unlock(page);
  await expect(aboutMe(page)).toBeFocused({ timeout: 30_000 });
  const now = `${words.slice(0, 9)}!!${words.slice(9)}`;
  await expect(aboutMe(page)).toHaveValue(now);
  expect(await aboutMe(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(
    11,
  );
  const { entries } = await get<AuditPage>(page, 'audit', 'all', {});
  expect(entries.find(({ act }) => act === 'vault-locked')?.detail).toMatchObject({ why: 'idle' });
  const { answers } = await get<{ answers: { question: string; value: unknown }[] }>(
    page,
    'plans',
    'open',
    { plan },
  );
  expect(answers.find(({ question }) => question === 'about_words')?.value).toEqual({
    kind: 'said',
    said: now,
  });
});

test('a form that was open and not sent is handed back, and written nowhere by itself', async () => {
  running = await launch();
  const { page } = running;
  await setUpVault(page);
  await page.reload();
  await goToWomen(page);
  await page.getByRole('button', { name: 'Start a plan' }).first().click();
  const name = page.getByRole('textbox', { name: /name/i }).first();
  await name.fill('Bea Sample');
  await page.keyboard.press('Control+l');
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Women' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText('You were typing this when it locked')).toBeVisible();
  await expect(page.getByText('Bea Sample')).toBeVisible();
  await takePicture(page, 'handed-back');
  await expectNoAxeViolations(page, 'words that are handed back');
  await page.getByRole('button', { name: /^Put it back/ }).click();
  await expect(page.getByText('That box is not on the screen.').first()).toBeVisible();
  // On no other screen: what was typed about one woman is not for another.
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText('You were typing this when it locked')).toHaveCount(0);
  await page.waitForTimeout(3_000);
  await expect(page.getByText('Bea Sample')).toHaveCount(0);
  await ways.getByRole('button', { name: 'Women' }).click();
  await expect(page.getByText('You were typing this when it locked')).toBeVisible();
  await page.getByRole('button', { name: 'Start a plan' }).first().click();
  await expect(name).toHaveValue('Bea Sample');
  await expect(page.getByText('You were typing this when it locked')).toHaveCount(0);
});

/** The computer tells the app of it. @returns the moment, in milliseconds since 1970 */
function tellOf(app: ElectronApplication, cause: string): Promise<number> {
  return app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name as 'suspend');
    return Date.now();
  }, cause);
}

/** Without the time a test takes to find the button. @returns the moment, in milliseconds since 1970 */
function pressLock(page: Page): Promise<number> {
  return page.getByRole('button', { name: /^Lock/u }).evaluate((button: HTMLButtonElement) => {
    const now = Date.now();
    button.click();
    return now;
  });
}

for (const [what, cause] of [
  ['sleep, or a closed lid', 'suspend'],
  ['the lock of the computer', 'lock-screen'],
  ['another person signing in', 'user-did-resign-active'],
  ['the button', 'press'],
] as const) {
  test(`${what}: blank at once, and no process with the key a second later`, async () => {
    running = await launch();
    const { app, page } = running;
    await atAboutMe(page);
    await aboutMe(page).fill(words);
    const before = vaultProcesses(app);
    expect(before.length).toBeGreaterThan(0);
    // The page that was covered is ended by the lock, and cannot be asked any more.
    let blankAt = Number.NaN;
    await page.exposeFunction('blankNow', (now: number) => {
      blankAt = now;
    });
    await page.evaluate(() => {
      const { blankNow } = globalThis as unknown as { blankNow: (now: number) => void };
      const watch = new MutationObserver(() => {
        if (!document.querySelector('.cover[open]')) return;
        watch.disconnect();
        blankNow(Date.now());
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const at = await (cause === 'press' ? pressLock(page) : tellOf(app, cause));
    await expect
      .poll(() => before.filter((pid) => existsSync(`/proc/${pid}`)).length, { intervals: [20] })
      .toBe(0);
    const goneAfter = Date.now() - at;
    await expect(locked(page)).toBeVisible();
    test.info().annotations.push({
      type: 'measured',
      description: `blank after ${blankAt - at} ms, no key after ${goneAfter} ms`,
    });
    expect(blankAt - at).toBeLessThan(300);
    expect(goneAfter).toBeLessThan(1_000);
    await unlock(page);
    await expect(aboutMe(page)).toHaveValue(words, { timeout: 30_000 });
  });
}

test('the minutes are chosen in the settings, and never off', async () => {
  running = await launch();
  const { page } = running;
  await setUpVault(page);
  await page.reload();
  await arrive(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const minutes = page.getByLabel('Minutes until it locks');
  await expect(minutes).toHaveValue('5');
  const offered = await minutes.locator('option').allTextContents();
  expect([offered[0], offered.at(-1)]).toEqual(['2 minutes', '15 minutes']);
  await minutes.selectOption('8');
  await minutes.scrollIntoViewIfNeeded();
  await takePicture(page, 'lock-setting');
  await expectNoAxeViolations(page, 'settings with locking');
  await page.keyboard.press('Control+l');
  await unlock(page);
  // Back at the settings, as it was left.
  await expect(minutes).toHaveValue('8', { timeout: 20_000 });
});

test('how safe this computer is stands line by line, and what is not known is something to look at', async () => {
  running = await launch();
  const { page } = running;
  await setUpVault(page);
  await page.reload();
  await arrive(page);
  await page.getByRole('button', { name: 'Help and about' }).click();
  const list = page.getByRole('region', { name: 'How safe this computer is' });
  await expect(list.getByRole('listitem')).toHaveCount(11);
  await expect(list.getByText('The window is fenced off from the computer: Yes')).toBeVisible();
  await expect(list.getByText('What is copied is not kept: Not known')).toBeVisible();
  await list.scrollIntoViewIfNeeded();
  await takePicture(page, 'posture');
  await expectNoAxeViolations(page, 'how safe this computer is');
});

test('a set-up that nobody goes on with locks too, asks before, and is taken up again', async () => {
  running = await launch(SHORT);
  const { app, page } = running;
  await page.getByRole('button', { name: 'Set up Alongside here' }).click();
  await page.getByLabel('Name of the prison or centre').fill('HMP Testbourne');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill('Rae Tester');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'I would like to choose my own' }).click();
  await page.getByLabel('Your own passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await page.getByRole('button', { name: 'Next' }).click();
  const sheet = page.getByRole('heading', { level: 1, name: 'Your recovery sheet' });
  await expect(sheet).toBeVisible({ timeout: 20_000 });
  const before = vaultProcesses(app);
  await expect(asks(page)).toBeVisible({ timeout: 30_000 });
  await expectNoAxeViolations(page, 'still here, while it is set up');
  await expect(sheet).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('.recovery-key')).toHaveCount(0);
  await expect.poll(() => before.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  // Nothing was kept in it yet: it says so, and is begun anew.
  await expect(page.getByText('Setting up was not finished last time')).toBeVisible({
    timeout: 20_000,
  });
  await takePicture(page, 'set-up-locked');
});
