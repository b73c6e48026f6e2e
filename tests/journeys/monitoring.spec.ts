// Outcomes and monitoring as a worker meets them: what is counted of all plans together, and that none of it points at anybody.
// The desk stands in the February after the year that is counted, so that the year is over and its answers are in it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { get, passphrase, setUpVault } from './support/bridge';
import { arrive } from './support/desk';
import { itFits } from './support/fits';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';

const year = new Date().getFullYear();
const WOMEN = 40;
const TOWARDS = ['good', 'ok', 'hard'] as const;
let running: RunningApp;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  running = await launch({ env: { ALONGSIDE_TODAY: `${year + 1}-02-15` } });
  await setUpVault(running.page);
  for (let i = 0; i < WOMEN; i += 1) await aWoman(running.page, i);
  running = await restart(running);
  const field = running.page.getByLabel('Your passphrase');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await field.fill(passphrase);
  await field.press('Enter');
  await arrive(running.page);
});
test.afterAll(() => leave(running));

/** 40 women: 30 with a long sentence by their facts, 7 on remand, 3 on recall. Of 28 came their yes to being counted. */
async function aWoman(page: Page, i: number): Promise<void> {
  const situation = i < 30 ? 'long' : i < 37 ? 'remand' : 'recall';
  const prisonNumber = `A${1000 + i}BC`;
  const start = { legalName: `Woman Number${i}`, prisonNumber, situation };
  const { plan } = await get<{ plan: string }>(page, 'plans', 'start', start);
  const arrivalDate = `${year}-01-05`;
  const facts = {
    ...{ legalStatus: 'sentenced', sentenceType: 'SDS', sentenceLengthMonths: 60, arrivalDate },
    ...{ sentenceDate: arrivalDate, releaseDate: `${year + 2}-09-07`, releaseDateType: 'CRD' },
    ...{ planSigned: `${year}-01-20`, paEntitled: i % 2 === 0, nation: 'england', events: [] },
    reviews: i < 9 ? [`${year}-03-02`] : [],
    ...(i >= 29 ? { releasedOn: `${year}-06-05`, accommodationSecured: i < 34 } : {}),
  };
  await get(page, 'facts', 'save', { plan, facts });
  const mark = (day: string) => ({ state: 'done', day });
  if (i < 22) {
    const key = `team_meeting:${arrivalDate}`;
    const day = i < 14 ? `${year}-01-07` : `${year}-04-08`;
    await get(page, 'milestones', 'mark', { plan, key, mark: mark(day) });
  }
  const say = (question: string, said: unknown, givenBy = 'woman') =>
    get(page, 'answers', 'save', { plan, question, value: { kind: 'said', said }, givenBy });
  await say('date_of_birth', `${year - (i % 2 ? 22 : 31)}-01-04`);
  if (i >= 28) return;
  await say('share_learn', { chosen: 'yes' });
  const picked = (at: number) => TOWARDS[Math.min(2, Math.floor(at / 10))] ?? 'ok';
  const feels = (at: string) => ({ safe: at, health: at, people: at, hope: at, home: at });
  await say('life_now', feels(picked(i)));
  if (i < 20) await say('life_now', feels(i < 12 ? 'ok' : 'hard'), 'worker');
  const small = { id: 's1', fields: { what: 'Rang my sister', when: `${year}-05-06` } };
  if (i < 11) await say('small_steps', [small]);
}

const way = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name });
const table = (page: Page, id: string): Locator => page.locator(`main [data-table="${id}"]`);
const numbers = async (page: Page, id: string) =>
  (await table(page, id).locator('td[data-part]').allTextContents()).map((text) => text.trim());

async function openReport(page: Page): Promise<void> {
  await way(page, 'Reports').click();
  await page.getByRole('radio', { name: 'Last year, all of it' }).check();
  await page.getByRole('button', { name: 'Show the numbers' }).click();
  await expect(
    page.locator('main').getByText(`Counted for ${WOMEN} plans of this desk`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Open all parts' }).click();
}

test('R64 the year in a few sentences, each part folded, and the way to take it along', async () => {
  const { page } = running;
  await way(page, 'Reports').click();
  await page.getByRole('radio', { name: 'Last year, all of it' }).check();
  await page.getByRole('button', { name: 'Show the numbers' }).click();
  const short = page.getByRole('main').getByRole('region', { name: 'In short' });
  await expect(short).toContainText(`Counted for ${WOMEN} plans of this desk`);
  // As in the tables below: nothing is said here that is kept back there.
  await expect(short).toContainText('First meeting with her team by its day: 14 of 40 women');
  await expect(short).toContainText('A home known on the day she left: 5 of 11 women');
  const days = page.getByRole('button', { name: 'Days to be met after she came in', exact: true });
  await expect(days).toHaveAttribute('aria-expanded', 'false');
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / 768);
  expect(screens).toBeLessThanOrEqual(4);
  await expectNoAxeViolations(page, 'report, folded');
  await takePicture(page, 'report-short');
  await short.getByRole('button', { name: 'To saving and printing' }).click();
  await expect(page.getByRole('heading', { name: 'Take it with you' })).toBeFocused();
});

test('R64 the seven outcomes and missed reviews: counted, and no number under five', async () => {
  test.setTimeout(240_000);
  const { page } = running;
  await openReport(page);

  await test.step('each outcome by its name, with what is not known', async () => {
    for (const title of [
      ...['1. Fewer women go back to prison', '2. Better links with children'],
      ...['3. Less self-harm and violence', '4. A safe and stable home after prison'],
      ...['5. Better mental health', '6. Good help that is built around her', '7. Work, learning'],
    ]) {
      await expect(page.locator('main').getByRole('heading', { name: title })).toBeVisible();
    }
    await expect(page.locator('main').getByText('keeps no figure of who comes back')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/reoffend/i);
  });

  await test.step('a small number goes, and the one beside it', async () => {
    // Remand, short, long, life, recall.
    expect(await numbers(page, 'situation')).toEqual([
      ...['7', 'Fewer than 5', 'Not shown', 'Fewer than 5', 'Fewer than 5'],
    ]);
    await expect(table(page, 'situation')).toContainText('40 women in all, each in one line.');
  });

  await test.step('days, leaving, and what she said with her yes', async () => {
    expect(await numbers(page, 'day.team_meeting')).toEqual([
      '14',
      '8',
      'Fewer than 5',
      'Not shown',
    ]);
    expect(await numbers(page, 'released')).toEqual(['11', '29']);
    expect(await numbers(page, 'home')).toEqual(['5', '6', '0']);
    expect(await numbers(page, 'counted')).toEqual(['28', '12']);
    expect(await numbers(page, 'had_step')).toEqual(['11', '17']);
    await expect(
      page.locator('main').getByText('only for those who said yes to it: 28'),
    ).toBeVisible();
  });

  await test.step('it is read, it fits, and nobody is named', async () => {
    await expect(page.locator('main')).not.toContainText('Number1');
    await expectNoAxeViolations(page, 'report');
    await takePicture(page, 'report');
    await itFits(running, 'report', async (how) => {
      if (how === 'twice the size') await takePicture(page, 'report-twice');
    });
    for (const id of ['situation', 'reviews', 'home', 'life.hers.only.safe', 'age']) {
      const part = table(page, id);
      if ((await part.count()) > 0) await part.scrollIntoViewIfNeeded();
      await takePicture(page, `report-${id}`);
    }
  });
});

test('R63 how life feels: hers and a worker’s kept apart, and only with her yes', async () => {
  const { page } = running;
  await openReport(page);
  expect(await numbers(page, 'readings.hers')).toEqual(['0', '28', '0']);
  expect(await numbers(page, 'readings.workers')).toEqual(['0', '20', '8']);
  // Going well, OK, hard, very hard, not said.
  const hers = await numbers(page, 'life.hers.only.safe');
  expect(hers).toEqual(['Not shown', '10', '8', 'Fewer than 5', '0']);
  const workers = await numbers(page, 'life.workers.only.safe');
  expect(workers).not.toEqual(hers);
  await table(page, 'life.hers.only.safe').scrollIntoViewIfNeeded();
  await takePicture(page, 'report-life');
});

test('R64 saved and printed without names, and both stand in the log', async () => {
  const { app, page, data } = running;
  await openReport(page);
  const path = join(data, 'numbers.csv');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await page.getByRole('button', { name: 'Save for a spreadsheet' }).click();
  await expect(page.getByText('Saved as numbers.csv.')).toBeVisible();
  const file = readFileSync(path, 'utf8');
  expect(file).toContain('The plans,Plans by situation,');
  expect(file).toContain('Fewer than 5');
  expect(file).not.toMatch(/Number\d|A10\d\dBC|Rae/);

  await page.evaluate(() => document.fonts.ready);
  const bytes = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const drawn = await window?.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true });
    return drawn?.toString('base64') ?? '';
  });
  const folder = process.env['ALONGSIDE_PICTURES'];
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'report.pdf'), Buffer.from(bytes, 'base64'));
  }
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.webContents.print = (_, done) => done?.(true, '');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.getByText('Given to the printer.')).toBeVisible();

  await way(page, 'Who did what').click();
  await expect(page.getByText('saved a report of numbers as a file').first()).toBeVisible();
  await expect(page.getByText('printed a report of numbers').first()).toBeVisible();
});

test('R64 a time of one’s own: whole months that are over, said in words', async () => {
  const { page } = running;
  await way(page, 'Reports').click();
  await page.getByRole('radio', { name: 'Other months' }).check();
  const show = () => page.getByRole('button', { name: 'Show the numbers' }).click();
  const days = async (from: string, to: string) => {
    await page.getByLabel('First day').fill(from);
    await page.getByLabel('Last day').fill(to);
    await show();
  };
  await days('some day', `31/3/${year}`);
  await expect(page.getByText('Write the whole day, such as 1 April 2026.')).toBeVisible();
  await days(`2/1/${year}`, `31/3/${year}`);
  await expect(page.getByText('The first day has to be the first day of a month.')).toBeVisible();
  await expectNoAxeViolations(page, 'report days');
  await takePicture(page, 'report-days');
  await days(`1/1/${year}`, `28/2/${year + 1}`);
  await expect(page.getByText('That time is not over yet.')).toBeVisible();
  await days(`1 January ${year}`, `31 March ${year}`);
  await expect(
    page.locator('main').getByText(`Counted for ${WOMEN} plans of this desk`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Open all parts' }).click();
  // Nobody had left yet: that too is a small number.
  expect(await numbers(page, 'released')).toEqual(['Fewer than 5', 'Not shown']);
});

test('R19 she rates the help she gets: shown with the reports, held apart from every plan', async () => {
  const { page } = running;
  await openReport(page);
  await expect(
    page.locator('main').getByRole('heading', { name: 'How women rate our help' }),
  ).toBeVisible();
  await expect(page.locator('main').getByText('Too few women have answered so far.')).toBeVisible();
  await expect(
    page.locator('main').getByText('held apart from every plan, without a name'),
  ).toBeVisible();
  await way(page, 'Settings').click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.locator('main').getByText('How women rate our help')).toHaveCount(0);
});
