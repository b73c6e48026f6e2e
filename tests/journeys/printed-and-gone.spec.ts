// Marked words go to a printer: while it has the pages, after it took them, after it did not, and once the plans are locked,
// they lie in no file that was written meanwhile. The printer is pretended; what a real one or its queue keeps is outside
// of this computer's app. How many is asked for with ALONGSIDE_CANARIES.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesBelow, findWords } from '../promises/harness/canaries';
import { readWorkbook } from './support/a-workbook';
import { andBeginAnew, get, setUpVault, startPlan } from './support/bridge';
import { openWoman } from './support/every-screen';
import { launch } from './support/launch';
import { pretendPrinter, whatPrinted } from './support/pretend-printer';

const CANARIES = Number(process.env['ALONGSIDE_CANARIES'] ?? 50);
const canaries = Array.from(
  { length: CANARIES },
  (_, i) => `printed${String(i).padStart(5, '0')}zq`,
);

test(`${CANARIES} marked words that were printed are in no file`, async () => {
  test.setTimeout(300_000);
  const start = Date.now() - 1000;
  const { app, page, data } = await launch();
  const printer = mkdtempSync(join(tmpdir(), 'alongside-printer-'));
  await pretendPrinter(app, printer);
  await setUpVault(page);
  const plan = await startPlan(page);
  const questions = readWorkbook('short').filter(({ type }) => type === 'longtext');
  const share = Math.ceil(CANARIES / questions.length);
  for (const [at, { key: question }] of questions.entries()) {
    const words = canaries.slice(at * share, (at + 1) * share);
    const value = { kind: 'said', said: `I said ${words.join(' and ')} today.` };
    if (words.length > 0)
      await get(page, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  }
  for (const [question, said] of [
    ['share_explained', { chosen: 'yes' }],
    ['share_with', { chosen: ['pom'] }],
    ['share_care', { chosen: 'team' }],
  ] as const) {
    const value = { kind: 'said', said };
    await get(page, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  }
  const look = () => {
    const places = [data, tmpdir(), '/var/tmp', '/dev/shm', homedir()];
    const files = [...new Set(places.flatMap((place) => filesBelow(place, start)))].filter(
      (path) => !path.startsWith(printer) && !/playwright|test-results|journeys/.test(path),
    );
    expect(files.some((path) => path.endsWith('plans.db'))).toBe(true);
    return findWords(canaries, files);
  };
  const main = page.getByRole('main');
  await page.reload();
  await openWoman(page, 'Nia');
  await page.getByRole('button', { name: 'Make a copy' }).click();
  const print = main.getByRole('button', { name: 'Print it' }).first();
  for (const [does, told] of [
    ['not-taken', 'The printer did not take it.'],
    ['called-off', 'Nothing was printed. That it was tried is written down.'],
    ['given', /at the printer|is printed|are printed/],
  ] as const) {
    const { times } = await whatPrinted(app, does);
    await print.click();
    await expect
      .poll(async () => (await whatPrinted(app)).times, { timeout: 30_000 })
      .toBe(times + 1);
    // The printer may have the pages still.
    expect(look(), `${does}, while it prints`).toEqual([]);
    await expect(main.getByText(told).first()).toBeVisible({ timeout: 30_000 });
    expect(look(), does).toEqual([]);
  }
  await andBeginAnew(page, () => get(page, 'shell', 'lock').catch(() => undefined));
  expect(look(), 'locked').toEqual([]);
  await app.close();
  expect(look(), 'ended').toEqual([]);
  // The search does find such a word where it does lie about.
  const control = join(data, 'control.bin');
  writeFileSync(control, `some text before ${canaries[7]}`);
  expect(look()).toEqual([`${canaries[7]} in ${control}`]);
  for (const folder of [data, printer]) rmSync(folder, { recursive: true, force: true });
});
