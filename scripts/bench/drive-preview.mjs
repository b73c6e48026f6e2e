// Opens the practice plans and looks at copies of one of about twenty pages, and of the longest. Prints one line of JSON.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { inRoot, root } from '../setup/places.mjs';

const LOOKS = 20;
const read = (...path) => JSON.parse(readFileSync(inRoot(...path), 'utf8'));

const data = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
const app = await _electron.launch({
  args: ['.', '--disable-gpu', '--practice'],
  cwd: root,
  chromiumSandbox: true,
  env: { ...process.env, ALONGSIDE_DATA: data },
});
try {
  process.stdout.write(`${JSON.stringify(await measure(await app.firstWindow()))}\n`);
} finally {
  await app.close();
  rmSync(data, { recursive: true, force: true });
}

async function measure(desk) {
  desk.setDefaultTimeout(60_000);
  await desk.waitForURL('app://**');
  const press = (name) => desk.getByRole('button', { name, exact: true }).first().click();
  await press('Make the practice women');
  await desk.getByLabel('Your passphrase').fill(read('resources', 'practice', 'unlock.json').words);
  await desk.keyboard.press('Enter');
  const found = [];
  for (const [name, which] of [
    ['Aaliyah', 'a copy of about 20 pages'],
    ['Lizzie', 'the longest copy'],
  ]) {
    await press('Women');
    const row = desk.getByRole('row').getByRole('button', { name: new RegExp(`\\b${name}\\b`) });
    await row.first().click();
    await press('Make a copy');
    found.push({ which, ...(await look(desk)) });
  }
  return found;
}

async function look(desk) {
  await desk.evaluate(() => {
    window.blocks = [0];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const shown = [];
  for (let look = 0; look <= LOOKS; look += 1) {
    await desk.evaluate(() => performance.clearMarks());
    const style = look % 2 === 0 ? 'All the detail' : 'The key points';
    await desk.getByRole('radio', { name: style }).check();
    await desk.waitForFunction(() => performance.getEntriesByName('copy-shown').length > 0);
    const took = await desk.evaluate(() => {
      const at = (name) => performance.getEntriesByName(name).at(-1).startTime;
      return at('copy-shown') - at('copy-asked');
    });
    // The first one starts the process that draws.
    if (look > 0) shown.push(took);
    // Its words are still being read; the next would wait for them.
    await desk.waitForTimeout(300);
  }
  const pages = await desk.locator('.paper-page').count();
  return { shown, pages, longestBlock: await desk.evaluate(() => Math.max(...window.blocks)) };
}
