// Everything kept about her: she asks for it on her own side, her worker sees by when, makes it, and makes the list for the
// person who answers requests.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import { giveBack, turnToHer } from './support/her-side';
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
  folder = mkdtempSync(join(tmpdir(), 'alongside-her-file-'));
  await setUpVault(page);
  plan = await startPlan(page);
  await say('about_words', 'I make people laugh');
  await say('about_words', 'I make people laugh, and I sing');
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

const say = (question: string, said: unknown) =>
  get(page, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
  });
const main = () => page.getByRole('main');
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
async function saveAs(name: string): Promise<string> {
  const path = join(folder, name);
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  return path;
}
const textOf = (path: string) =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');

test('she reads what is kept about her, and asks for it with one press', async () => {
  const hers = await turnToHer(running.app, page);
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await hers.getByRole('button', { name: 'Everything kept about me' }).click();
  await expect(hers.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(hers.getByText(/Another woman could find it in my room/)).toBeVisible();
  await expectNoAxeViolations(hers, 'everything kept about me');
  await hers.getByRole('button', { name: 'Ask for it', exact: true }).click();
  await expect(hers.getByText(/^I asked for it on .*The prison must answer by /)).toBeFocused();
  await expect(hers.getByRole('button', { name: 'Ask for it', exact: true })).toHaveCount(0);
  await takePicture(hers, 'her-file-asked');
  await hers.locator('.her-bar').getByRole('button', { name: 'Start page' }).click();
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  for (let at = 0; at < 4 && !(await hers.getByLabel('Worker’s PIN').isVisible()); at += 1) {
    await hers.locator('.her-main .actions .button-primary').click();
  }
  page = await giveBack(running.app, hers);
});

test('her worker sees that she asked and by when, on her plan and beside her copies', async () => {
  await expect(main().getByText(/She asked on .*The prison must answer by/)).toBeVisible();
  await press('Copies of her plan');
  await expect(main().getByText(/She asked on .*The prison must answer by/)).toBeVisible();
  await press('Open her whole file');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Everything kept about Nia Example' }),
  ).toBeFocused();
  await expect(main().getByText('She asked on her own screen.')).toBeVisible();
  await expect(main().getByText('What I said before: 1')).toBeVisible();
  await expectNoAxeViolations(page, 'her whole file');
});

test('it is made only when both boxes are ticked', async () => {
  const save = main().getByRole('button', { name: 'Save her whole file' });
  await expect(save).toBeDisabled();
  await main()
    .getByLabel(/She has been told what is in it/)
    .check();
  await expect(save).toBeDisabled();
  await main()
    .getByRole('checkbox', { name: /Nia Example/ })
    .check();
  await takePicture(page, 'her-file');
  const path = await saveAs('file.pdf');
  await save.click();
  await expect(main().getByRole('heading', { name: 'Her file is made and signed' })).toBeFocused({
    timeout: 30_000,
  });
  await expect(main().getByText(/must answer by/)).toHaveCount(0);
  const text = textOf(path);
  for (const words of ['I make people laugh', 'and I sing', 'not one to keep in my room']) {
    expect(text).toContain(words);
  }
  expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain(
    'my-whole-file.json',
  );
  execFileSync('qpdf', ['--check', path]);
});

test('the list for the person who answers requests is a paper of its own', async () => {
  const path = await saveAs('list.pdf');
  await press('Save the list');
  await expect(main().getByText(/Saved as list.pdf/)).toBeVisible({ timeout: 30_000 });
  expect(textOf(path)).toContain('Nothing is held back today.');
  await press('Back to her plan');
  await press('Copies of her plan');
  await expect(main().getByText('Her whole file', { exact: false }).first()).toBeVisible();
  await expect(main().getByText('list.pdf')).toHaveCount(0);
});

test('Esc stops it while it is drawn, and nothing is saved', async () => {
  // So much of it that there is time to press a key.
  for (let at = 0; at < 100; at += 1)
    await say('about_words', `${at} ${'and I sing '.repeat(1700)}`);
  await press('Back to her plan');
  await press('Copies of her plan');
  await press('Open her whole file');
  await press('Write down that she asked');
  const asked = main().getByRole('textbox', { name: 'The day she asked' });
  const saysWhy = (why: RegExp) => expect(main().getByText(why).first()).toBeVisible();
  await main()
    .getByRole('button', { name: /^Type it instead/ })
    .click();
  await asked.fill('31 9 2026');
  // Its sentence moves the button from under the first press.
  await asked.press('Tab');
  await press('Write it down');
  await expect(asked).toBeFocused();
  await asked.fill('1 January 1900');
  await press('Write it down');
  await saysWhy(/more than six months ago/);
  await main()
    .getByRole('button', { name: /^Use the date box/ })
    .first()
    .click();
  await main().getByLabel('The day she asked').fill(new Date().toLocaleDateString('en-CA'));
  await press('Write it down');
  await expect(main().getByText(/^Written down by Rae\./)).toBeVisible();
  await main()
    .getByLabel(/She has been told what is in it/)
    .check();
  await main()
    .getByRole('checkbox', { name: /Nia Example/ })
    .check();
  const path = await saveAs('stopped.pdf');
  await press('Save her whole file');
  await expect(main().getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(main().getByText('Stopped. Nothing was saved.')).toBeVisible({ timeout: 20_000 });
  expect(existsSync(path)).toBe(false);
  await press('Save her whole file');
  await expect(main().getByRole('heading', { name: 'Her file is made and signed' })).toBeVisible({
    timeout: 60_000,
  });
});
