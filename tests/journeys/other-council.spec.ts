// A letter that asks a council for help goes to the council she said yes to: another one is refused with both names, and what
// was typed is still there.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
let folder: string;
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-council-'));
  await setUpVault(page);
  const plan = await startPlan(page);
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
    });
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['housing'] });
  for (const more of [
    { what: 'referral' },
    { what: 'council', words: 'Derby City Council', country: 'england' },
    { what: 'contact', words: 'Write to me' },
  ]) {
    const consent = { said: 'yes', day: today(), there: 'Rae', ...more };
    await get(page, 'consents', 'say', { plan, withHer: true, consent });
  }
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

test('a letter to another council than hers is not made, and says both names', async () => {
  const main = page.getByRole('main');
  const path = join(folder, 'to a council.pdf');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await main.getByRole('button', { name: 'Write a letter' }).click();
  await main.getByRole('radio', { name: /^A council’s housing team/ }).check();
  const to = main.getByLabel('Name of the person or team who gets it');
  await to.fill('Leeds City Council');
  await main.getByRole('checkbox', { name: /^This is the copy of/ }).check();
  const save = main.getByRole('button', { name: 'Save the letter' });
  const named = main.getByText(
    /she said yes to Derby City Council, and this is Leeds City Council/,
  );
  await expect(named.first()).toBeVisible({ timeout: 20_000 });
  await expect(to).toHaveValue('Leeds City Council');
  expect(existsSync(path)).toBe(false);
  await expectNoAxeViolations(page, 'a letter to another council');
  await takePicture(page, 'letter-other-council');
  await to.fill('Ms Bell, city of derby');
  await save.click();
  await expect(page.getByRole('heading', { name: 'The letter is made' })).toBeVisible({
    timeout: 20_000,
  });
  expect(existsSync(path)).toBe(true);
});
