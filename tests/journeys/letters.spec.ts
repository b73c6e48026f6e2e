// A letter to her personal adviser: what of hers may be in it is ticked, the words are changed, and it is saved; one to an
// employer does not say where she is.

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
let plan: string;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-letters-'));
  await setUpVault(page);
  plan = await startPlan(page);
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pa', 'chosen'] });
  await say('share_care', { chosen: 'team' });
  await say('safe_contact', 'Write to me. Please do not ring.');
  await say('money_help', { chosen: ['debt'] }).catch(() => undefined);
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

const main = () => page.getByRole('main');
const save = () => main().getByRole('button', { name: 'Save the letter' });
const saveTo = (path: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

test('it says who each letter is to, and what stands in the way', async () => {
  await main().getByRole('button', { name: 'Write a letter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Write a letter for/ })).toBeFocused();
  await expectNoAxeViolations(page, 'a letter to her PA');
  await takePicture(page, 'letters');
  await main()
    .getByRole('radio', { name: /^Her landlord/ })
    .check();
  await expect(
    main().getByText('She has not said yes to talking with her landlord.'),
  ).toBeVisible();
  await expect(save()).toBeDisabled();
  await expectNoAxeViolations(page, 'a letter that cannot be made yet');
});

test('what she ticks is in it, and nothing else', async () => {
  await main()
    .getByRole('radio', { name: /^Her personal adviser/ })
    .check();
  await expect(main().getByText(/No safe way to reach her stands on it/)).toBeVisible();
  await main()
    .getByRole('checkbox', { name: /^Safe ways to reach me/ })
    .check();
  await expect(main().getByText(/Write to me. Please do not ring./)).toBeVisible();
});

test('it asks who gets it, then saves it and lists it', async () => {
  await main()
    .getByRole('checkbox', { name: /^This is the copy of/ })
    .check();
  await save().click();
  await expect(main().getByText('Write who gets it.')).toBeVisible();
  const to = main().getByLabel('Name of the person or team who gets it');
  await expect(to).toBeFocused();
  await to.fill('Marsha Quince');
  await main().getByLabel('Part 1').fill('I am writing to say hello.');
  await main()
    .getByRole('checkbox', { name: /says yes to it/ })
    .check();
  const path = join(folder, 'to her adviser.pdf');
  await saveTo(path);
  await save().click();
  await expect(page.getByRole('heading', { name: 'The letter is made' })).toBeFocused();
  expect(existsSync(path)).toBe(true);
  await expectNoAxeViolations(page, 'a letter that is made');
  const [made] = await get<{ kind: string; to: string; draft: boolean }[]>(page, 'copies', 'list', {
    plan,
  });
  expect(made).toMatchObject({ kind: 'letter', to: 'Marsha Quince', draft: false });
});

test('one to an employer is not made while it says where she is, and her words are still there', async () => {
  await main().getByRole('button', { name: 'Write another letter' }).click();
  await main()
    .getByRole('radio', { name: /^An employer/ })
    .check();
  await main().getByLabel('Name of the person or team who gets it').fill('Ms Bell');
  await main().getByLabel('Part 1').fill('I will leave prison in May.');
  await saveTo(join(folder, 'to an employer.pdf'));
  await save().click();
  await expect(main().getByText(/The letter says where she is/)).toBeVisible();
  await expect(main().getByLabel('Part 1')).toHaveValue('I will leave prison in May.');
  expect(existsSync(join(folder, 'to an employer.pdf'))).toBe(false);
  await expectNoAxeViolations(page, 'a letter that says where she is');
  await main().getByLabel('Part 1').fill('I can start in May.');
  await save().click();
  await expect(page.getByRole('heading', { name: 'The letter is made' })).toBeVisible();
});
