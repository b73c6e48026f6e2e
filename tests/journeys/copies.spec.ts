// Choosing a copy and seeing its pages before anything is saved: the picture on the screen is of the very file.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-copies-'));
  await setUpVault(page);
  const plan = await startPlan(page);
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('about_words', 'I make people laugh');
  await say('bad_news', 'Tell me first thing, never on a Friday');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation', 'chosen'] });
  await say('team_people', [
    { id: 'one', fields: { name: 'Mr Khan', role: 'prison_offender_manager' } },
  ]);
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Make a copy' }).click();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const choose = (name: string) => main().getByRole('radio', { name, exact: true }).check();
const pages = () => main().getByRole('region', { name: 'The pages, one under the other' });
const thisWoman = () =>
  main().getByRole('checkbox', { name: /^This is the copy of Nia Example, prison number A1234BC/ });
const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');

/** How many of the points of the first page are not white. */
const ink = () =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.paper-page canvas');
    const points = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!points) return 0;
    let dark = 0;
    for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 128) dark += 1;
    return dark;
  });

test('the pages are there before anything is saved, drawn and in words', async () => {
  await expect(pages().getByText('I make people laugh')).toBeAttached({ timeout: 20_000 });
  expect(await ink()).toBeGreaterThan(500);
  await expectNoAxeViolations(page, 'making a copy');
  await takePicture(page, 'copy-pages');
});

test('a reader of her team is named without typing, and his name stands on the page', async () => {
  await choose('Her prison offender manager (POM)');
  await expect(main().getByLabel('Name of the person who gets it')).toHaveValue('Mr Khan');
  await expect(
    pages().getByText(/This copy is for my prison offender manager \(POM\): Mr Khan/),
  ).toBeAttached({ timeout: 20_000 });
});

test('a kind of copy shows only its own part', async () => {
  await main()
    .getByRole('radio', { name: /^One page about her/ })
    .check();
  await expect(pages().getByText('I make people laugh')).toBeAttached({ timeout: 20_000 });
  await expect(pages().getByText('never on a Friday')).toHaveCount(0, { timeout: 20_000 });
  await main()
    .getByRole('radio', { name: /^The whole plan/ })
    .check();
  await expect(pages().getByText('never on a Friday')).toBeAttached({ timeout: 20_000 });
});

test('somebody she chooses needs a name first', async () => {
  await choose('Someone she chooses');
  await expect(
    main().getByText('This copy needs the name of the person who gets it.'),
  ).toBeVisible();
  await expect(main().getByRole('button', { name: 'Save the signed PDF' })).toBeDisabled();
  await expect(pages().locator('canvas')).toHaveCount(0);
  await main().getByLabel('Name of the person who gets it').fill('Sam Reed');
  await thisWoman().check();
  await expect(main().getByRole('button', { name: 'Save the signed PDF' })).toBeEnabled();
});

test('what was seen is what is saved, word for word', async () => {
  await choose('Her probation worker');
  await expect(pages().getByText('my probation worker').first()).toBeAttached({ timeout: 20_000 });
  await expect(pages().getByText('Sam Reed')).toHaveCount(0);
  const seen = await pages().locator('.paper-page .visually-hidden').allTextContents();
  const path = join(folder, 'copy.pdf');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  // Chosen for another reader, she is looked at anew; a double press on Save gets past nothing.
  await main().getByRole('button', { name: 'Save the signed PDF' }).dblclick({ force: true });
  await expect(main().getByText('Look whose copy it is, and tick it first.')).toBeVisible();
  await thisWoman().check();
  await main().getByRole('button', { name: 'Save the signed PDF' }).click();
  await expect(main().getByText('The copy is made and signed')).toBeVisible({ timeout: 30_000 });
  const saved = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  for (const words of ['I make people laugh', 'never on a Friday', 'my probation worker']) {
    expect(squeeze(saved)).toContain(squeeze(words));
    expect(squeeze(seen.join(' '))).toContain(squeeze(words));
  }
});
