// The timeline of a plan, as a specialist uses it: what comes and why, what became of it, and one page of paper.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { localDay } from '../../src/renderer/src/ui/local-day';
import type { PlanInList } from '../../src/shared/ipc/contract';
import { get } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';
import { unlockPractice } from './support/practice';

let running: RunningApp;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch({ args: ['--practice'] });
  await running.page.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(running.page);
});
test.afterAll(() => leave(running));

async function openTimeline(name: string): Promise<Page> {
  const { page } = running;
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByLabel('Find a woman').fill(name);
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Timeline for ${name}` })).toBeVisible();
  return page;
}

/** The entry with that name, as a list item. */
const entry = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`${name}$`) }) })
    .last();

const opener = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`\\d{4} ?${name}$`) });

/** How many pages the paper has, and the words on it. Kept beside the pictures when those are wanted. */
async function paperOf(name: string): Promise<{ pages: number; words: string }> {
  const pdf = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const bytes = await window?.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: false,
      preferCSSPageSize: true,
    });
    return bytes?.toString('base64') ?? '';
  });
  const folder = process.env['ALONGSIDE_PICTURES'] || running.data;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  // Each page ends with a form feed.
  return { pages: words.split('\f').length - 1, words };
}

/** True when a date stands beside the paper instead of on it. */
async function isCutOff(page: Page): Promise<boolean> {
  await page.emulateMedia({ media: 'print' });
  const isCut = await page.evaluate(() => {
    const paper = document.querySelector<HTMLElement>('.timeline-paper');
    const dates = document.querySelector<HTMLElement>('.timeline-paper-dates');
    if (!paper || !dates) return true;
    paper.style.width = '186mm';
    const isOver =
      dates.scrollWidth > dates.clientWidth + 1 || dates.scrollHeight > dates.clientHeight + 1;
    paper.style.width = '';
    return isOver;
  });
  await page.emulateMedia({ media: 'screen' });
  return isCut;
}

/** What the window shows. Playwright's own pictures do not go with a page that is made bigger. */
async function pictureOfWindow(name: string): Promise<void> {
  const folder = process.env['ALONGSIDE_PICTURES'];
  if (!folder) return;
  const png = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

test('Jas: both clocks, and every date with its reason', async () => {
  const page = await openTimeline('Jas');
  await expect(page.getByRole('main').getByText(/My Plan is next looked at on/)).toBeVisible();
  await expect(
    page.getByRole('main').getByText(/The council’s own clock: pathway plan review/),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Today: / })).toBeVisible();
  await takePicture(page, 'timeline-jas');
  await expectNoAxeViolations(page, 'timeline');
  await opener(page, 'Ask a council for housing help: last good day').click();
  const item = entry(page, 'Ask a council for housing help: last good day');
  await expect(item.getByText(/days before she leaves on/)).toBeVisible();
  await expect(item.getByText('Rule P5')).toBeVisible();
  await expect(item.getByText('The law', { exact: true })).toBeVisible();
  await expect(item.getByText('56 days', { exact: true })).toBeVisible();
  await item.scrollIntoViewIfNeeded();
  await takePicture(page, 'timeline-jas-open');
  await expectNoAxeViolations(page, 'timeline with an open date');
  await page.getByRole('button', { name: 'Go to today' }).click();
  await expect(page.getByRole('heading', { name: /^Today: / })).toBeFocused();
  await takePicture(page, 'timeline-jas-today');
});

test('what became of a date is kept, and can be opened again', async () => {
  let { page } = running;
  await openTimeline('Jas');
  const name = 'The whole team meets';
  await opener(page, name).press('Enter');
  const done = page
    .getByRole('button', { name: `Done : ${name}` })
    .or(page.getByRole('button', { name: `Done: ${name}` }));
  await done.press('Enter');
  await expect(page.getByLabel('The day it was done')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(done).toBeFocused();
  await done.press('Enter');
  // A day to come is a slip.
  await page.getByLabel('The day it was done').fill('2199-01-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('That day has not come yet.')).toBeVisible();
  await takePicture(page, 'timeline-day-to-come');
  await expectNoAxeViolations(page, 'timeline with a form');
  await page.keyboard.press('Escape');
  await done.press('Enter');
  // A day that is no day is not taken for the one before it.
  await page.getByRole('button', { name: /^Type it instead/ }).click();
  await page.getByLabel('The day it was done', { exact: true }).fill('31 June 2026');
  await page.getByLabel('The day it was done', { exact: true }).press('Enter');
  await expect(page.getByLabel('The day it was done', { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(entry(page, name).getByText(/^Done on/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await done.press('Enter');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  const item = entry(page, name);
  await expect(item.getByText(/^Done on/).first()).toBeVisible();
  await expect(opener(page, name)).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await takePicture(page, 'timeline-done');

  await opener(page, 'Peer mentor meets her').click();
  await page.getByRole('button', { name: /^Waiting for someone.*Peer mentor/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Please say who.')).toBeVisible();
  await page.getByLabel('Who you are waiting for').fill('Del');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Waiting for Del/).first()).toBeVisible();
  await opener(page, 'Arrival screening').click();
  await page.getByRole('button', { name: /^Not needed.*Arrival screening/ }).click();
  await page.getByLabel('Why it is not needed').fill('Done in the prison before');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not needed: Done in the prison before').first()).toBeVisible();
  await takePicture(page, 'timeline-marked');

  running = await restart(running);
  page = running.page;
  await unlockPractice(page);
  await openTimeline('Jas');
  await expect(
    entry(page, name)
      .getByText(/^Done on/)
      .first(),
  ).toBeVisible();
  await opener(page, name).click();
  await expect(entry(page, name).getByText('Written down by')).toBeVisible();
  await page.getByRole('button', { name: /^Open again.*The whole team meets/ }).click();
  await expect(entry(page, name).getByText(/^Done on/)).toHaveCount(0);
});

test('R34 and R62 who led from when, and what comes next after what we did, stand on her timeline', async () => {
  const { page } = running;
  const plan = (await get<PlanInList[]>(page, 'plans', 'list')).find(({ name }) => name === 'Jas');
  const make = (change: object) => get(page, 'changes', 'make', { plan: plan?.id, change });
  const day = (days: number) => localDay(new Date(Date.now() - days * 86_400_000));
  const recorded = { lead: 'specialist', name: 'Ash Fairweather', reason: 'She knows her best.' };
  await make({ kind: 'lead_recorded', day: day(3), ...recorded });
  await make({ kind: 'lead_record_ended', day: day(1) });
  await openTimeline('Jas');
  await expect(entry(page, 'Ring Marsha about the rent')).toContainText(/Coming|Today|Was planned/);
  await opener(page, 'Ring Marsha about the rent').click();
  await expect(entry(page, 'Ring Marsha about the rent')).toContainText('Set with what we did.');
  const leads = entry(page, 'From here on leads: Probation practitioner');
  await expect(leads).toContainText('Leads now');
  await leads.getByRole('button').first().click();
  await expectNoAxeViolations(page, 'timeline with who has led');
  await leads.scrollIntoViewIfNeeded();
  await takePicture(page, 'timeline-leads');
  await leads.getByRole('button', { name: 'See who has led' }).click();
  await expect(page.getByRole('heading', { name: 'Who has led' })).toBeVisible();
});

test('Jas on one page of paper', async () => {
  const page = await openTimeline('Jas');
  const paper = await paperOf('timeline-jas');
  expect(paper.pages).toBe(1);
  for (const words of ['Timeline for Jas', 'Printed on', 'Who leads:', 'Practice', 'Release day']) {
    expect(paper.words).toContain(words);
  }
  for (const words of ['Go to today', 'Lock', 'Women']) expect(paper.words).not.toContain(words);
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jas' })).toBeVisible();
});

test('Lizzie: years that are far off are folded, and what other systems show is not our day', async () => {
  const page = await openTimeline('Lizzie');
  await expect(
    page.getByRole('main').getByText('No council pathway plan is written down here.'),
  ).toBeVisible();
  await takePicture(page, 'timeline-lizzie');
  const fold = page.getByRole('button', { name: /^(Later in |Earlier in )?\d{4}: \d+ dates/ });
  await expect(fold.first()).toHaveAttribute('aria-expanded', 'false');
  await fold.first().press('Enter');
  await expect(fold.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(entry(page, 'Other systems show the change')).toContainText(
    'Only what other systems show.',
  );
  await opener(page, 'Review of My Plan').click();
  await page.getByRole('heading', { name: /^Today: / }).scrollIntoViewIfNeeded();
  await takePicture(page, 'timeline-lizzie-open');
  await expectNoAxeViolations(page, 'timeline with a year opened');
  expect((await paperOf('timeline-lizzie')).pages).toBe(1);
});

test('a plan with very many dates still fits on one page', async () => {
  const page = await openTimeline('Aaliyah');
  const plans = await get<{ id: string; name: string }[]>(page, 'plans', 'list');
  const plan = plans.find(({ name }) => name === 'Aaliyah')?.id;
  const { facts, today } = await get<{
    facts: object & { events: object[] };
    today: string;
  }>(page, 'plans', 'open', { plan });
  const daysAgo = (days: number) =>
    new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  const days = Array.from({ length: 40 }, (_, at) => daysAgo(at + 1));
  const many = {
    ...facts,
    tenancy: true,
    events: [...facts.events, ...days.map((date) => ({ kind: 'transfer', date }))],
    reviews: days,
  };
  await get(page, 'facts', 'save', { plan, facts: many });
  await openTimeline('Aaliyah');
  const paper = await paperOf('timeline-many');
  expect(paper.pages).toBe(1);
  expect(paper.words).toMatch(/more dates stand on the screen/);
  expect(await isCutOff(page)).toBe(false);
});

test('every practice woman has her timeline whole on one page', async () => {
  const plans = await get<{ name: string }[]>(running.page, 'plans', 'list');
  for (const { name } of plans) {
    const page = await openTimeline(name);
    expect(await isCutOff(page), name).toBe(false);
  }
});

test('what could not be kept stays on the screen, and is not called saved', async () => {
  const page = await openTimeline('Em');
  const plans = await get<{ id: string; name: string }[]>(page, 'plans', 'list');
  const plan = plans.find(({ name }) => name === 'Em')?.id;
  const name = 'The whole team meets';
  await opener(page, name).click();
  await page.getByRole('button', { name: /^Waiting for someone.*team meets/ }).click();
  await page.getByLabel('Who you are waiting for').fill('Del and the wing');
  // Somebody puts another day into the facts meanwhile, and the date is another one.
  const open = () => get<{ facts: { arrivalDate: string } }>(page, 'plans', 'open', { plan });
  const { facts } = await open();
  const changed = {
    ...facts,
    arrivalDate: facts.arrivalDate.endsWith('-01')
      ? `${facts.arrivalDate.slice(0, 8)}02`
      : `${facts.arrivalDate.slice(0, 8)}01`,
  };
  await get(page, 'facts', 'save', { plan, facts: changed });
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice-put-right')).toBeVisible();
  await expect(page.getByLabel('Who you are waiting for')).toHaveValue('Del and the wing');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await takePicture(page, 'timeline-not-kept');
  await expectNoAxeViolations(page, 'timeline with a mark that was not kept');
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await expect(page.getByText('The last words are not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Stay on this screen' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Em' })).toBeVisible();
  await takePicture(page, 'plan-home-with-timeline');
});

test('narrow, at twice the size and in forced colours nothing is cut off', async () => {
  const page = await openTimeline('Jas');
  await opener(page, 'Ask a council for housing help: last good day').click();
  await page.getByRole('button', { name: /^Done.*last good day/ }).click();
  for (const [name, zoom, width] of [
    ['twice-the-size', 2, 1366],
    ['narrow', 1, 480],
  ] as const) {
    await running.app.evaluate(
      ({ BrowserWindow }, [factor, across]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(320, 320);
        window?.setContentSize(across, 768);
        window?.webContents.setZoomFactor(factor);
      },
      [zoom, width] as const,
    );
    const overflow = () =>
      page.evaluate(() =>
        window.innerWidth > 800
          ? Number.NaN
          : document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(overflow, name).toBe(0);
    await expectNoAxeViolations(page, `timeline ${name}`);
    await pictureOfWindow(`timeline-${name}`);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await pictureOfWindow('timeline-forced-colours');
});
