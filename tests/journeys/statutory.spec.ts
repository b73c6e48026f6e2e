// The forms of prison and council on screen: keyed in question by question, ticked, seen to have changed, and nothing left
// on the clipboard; and whether a council's matters are covered, with the way to the page that asks.

import { expect, type Page, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
let page: Page;
let plan: string;
const say = (question: string, said: unknown) =>
  get(page, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  await setUpVault(page);
  plan = await startPlan(page);
  await say('safe_home', 'A door I can lock');
  await say('id_have', { chosen: ['bank', 'passport'] });
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
const item = (name: string) => main().getByRole('article', { name });
const home = () => item('Where she will live when she is released');
const onClipboard = () => running.app.evaluate(({ clipboard }) => clipboard.readText());

test('nothing is there to key in before she has said who may see her plan', async () => {
  await press('Key in to the resettlement plan');
  await expect(
    page.getByRole('heading', { level: 1, name: /^Key in to the resettlement plan/ }),
  ).toBeFocused();
  await expect(main().getByText('Nothing can be keyed in yet')).toBeVisible();
  await expect(main().getByRole('article')).toHaveCount(0);
  await expectNoAxeViolations(page, 'nothing to key in');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'pa'] });
  await press('Back to her plan');
  await press('Key in to the resettlement plan');
  await expect(main().getByRole('heading', { level: 2 })).toHaveText([
    'Accommodation',
    'Attitudes, thinking and behaviour',
    'Children, families and communities',
    'Drugs and alcohol',
    'Education, skills and work',
    'Finance and ID',
    'Health',
  ]);
  await expect(item('Bank account')).toContainText('Yes');
  await expect(item('Partner, husband or wife')).toContainText('No answer provided');
});

test('her words are copied, and gone from the clipboard once the page is left', async () => {
  await home()
    .getByRole('button', { name: /^Copy her words/ })
    .click();
  expect(await onClipboard()).toBe('What home and feeling safe mean to me:\nA door I can lock');
  await expectNoAxeViolations(page, 'keying in');
  await takePicture(page, 'key-in');
  await press('Back to her plan');
  await expect.poll(onClipboard).toBe('');
});

test('her words are gone from the clipboard as soon as the screen is hidden', async () => {
  await press('Key in to the resettlement plan');
  await home()
    .getByRole('button', { name: /^Copy her words/ })
    .click();
  expect(await onClipboard()).toContain('A door I can lock');
  await page.evaluate(() => {
    document.documentElement.dataset['covered'] = '';
  });
  await expect.poll(onClipboard).toBe('');
  await page.evaluate(() => {
    delete document.documentElement.dataset['covered'];
  });
});

test('a tick says who and when, by the keyboard alone, and that her answer changed since', async () => {
  const tick = home().getByRole('checkbox');
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(home()).toContainText(/Keyed in by Rae, /);
  await expect(tick).toBeFocused();
  await say('safe_home', 'A door I can lock, and quiet');
  await press('Back to her plan');
  await press('Key in to the resettlement plan');
  await expect(home()).toContainText('Changed since it was keyed in');
  await expect(home().getByRole('checkbox')).not.toBeChecked();
  await expectNoAxeViolations(page, 'changed since it was keyed in');
  await takePicture(page, 'key-in-changed');
});

test('her words are gone from the clipboard after half a minute', async () => {
  await page.clock.install();
  await home()
    .getByRole('button', { name: /^Copy her words/ })
    .click();
  expect(await onClipboard()).toContain('A door I can lock');
  await page.clock.fastForward(29_000);
  expect(await onClipboard()).toContain('A door I can lock');
  await page.clock.fastForward(2_000);
  await expect.poll(onClipboard).toBe('');
  await page.clock.resume();
});

test('what the council has to cover, and the page that asks about what is missing', async () => {
  await press('Back to her plan');
  await press('Is everything in it for the council?');
  await expect(
    page.getByRole('heading', { level: 1, name: /^Is everything the council must cover/ }),
  ).toBeFocused();
  await expect(main().getByRole('heading', { level: 2 })).toHaveCount(10);
  const line = (name: string) => main().getByRole('listitem').filter({ hasText: name });
  await expect(line('5. Where she will live')).toContainText('In the plan');
  await expect(line('4. If the plan stops working')).toContainText('Missing');
  await expectNoAxeViolations(page, 'what the council has to cover');
  await takePicture(page, 'covered');
  await line('6. Family').getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name: /circle/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back to her plan' }).click();
});

test('narrow, and at twice the size, nothing is cut off', async () => {
  for (const screen of [
    'Key in to the resettlement plan',
    'Is everything in it for the council?',
  ]) {
    await press(screen);
    for (const [zoom, width] of [
      [1, 700],
      [2, 1366],
    ] as const) {
      await running.app.evaluate(
        ({ BrowserWindow }, [factor, across]) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(across, 768);
          window?.webContents.setZoomFactor(factor);
        },
        [zoom, width] as const,
      );
      await page.waitForTimeout(400);
      const cutOff = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(cutOff).toBeLessThanOrEqual(0);
      await expectNoAxeViolations(page, `${screen} at ${zoom}`);
    }
    await press('Back to her plan');
  }
});
