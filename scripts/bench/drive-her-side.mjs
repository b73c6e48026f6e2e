// Opens the practice plans, turns the screen to a made-up woman and measures there. Prints one line of JSON.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { inRoot, root } from '../setup/places.mjs';

const HIDES = 200;
const KEYS = 300;
const SAVES = 20;
const pin = '480913';
const read = (...path) => JSON.parse(readFileSync(inRoot(...path), 'utf8'));

const data = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
const app = await _electron.launch({
  args: ['.', '--disable-gpu', '--practice'],
  cwd: root,
  chromiumSandbox: true,
  env: { ...process.env, ALONGSIDE_DATA: data },
});
try {
  const hers = await turnToHer(await app.firstWindow());
  const hide = await measureHiding(hers);
  const { paint, questions } = await measureTyping(hers);
  const committed = await measureSaving(hers);
  const bare = await measureBareBox(hers);
  process.stdout.write(`${JSON.stringify({ hide, paint, questions, committed, bare })}\n`);
} finally {
  await app.close();
  rmSync(data, { recursive: true, force: true });
}

async function turnToHer(desk) {
  desk.setDefaultTimeout(60_000);
  await desk.waitForURL('app://**');
  const press = (name) => desk.getByRole('button', { name, exact: true }).first().click();
  await press('Make the practice women');
  await desk.getByLabel('Your passphrase').fill(read('resources', 'practice', 'unlock.json').words);
  await desk.keyboard.press('Enter');
  await press('Women');
  await desk
    .getByRole('row')
    .getByRole('button', { name: /\bLizzie\b/ })
    .first()
    .click();
  await press('Sit together');
  await desk.getByLabel('Choose a PIN of 6 to 12 digits').fill(pin);
  await desk.getByLabel('The same PIN again').fill(pin);
  await press('Next: look around');
  const next = app.waitForEvent('window');
  await press('We are ready');
  const hers = await next;
  hers.setDefaultTimeout(60_000);
  await hers.waitForURL('app://**');
  await hers.getByRole('heading', { level: 1 }).waitFor();
  return hers;
}

/** The whole page at once, on the page with the most questions. */
async function openLongestPage(hers) {
  const { pages } = read('resources', 'workbook', 'my-plan.json');
  const words = read('resources', 'locales', 'en', 'workbook.json');
  const offered = await hers.getByRole('main').getByRole('button').allInnerTexts();
  const longest = pages
    .filter(({ id }) => offered.some((text) => text.startsWith(words.pages[id].title)))
    .toSorted((a, b) => b.questions.length - a.questions.length)[0];
  await hers.getByRole('button', { name: words.pages[longest.id].title }).last().click();
}

async function measureHiding(hers) {
  const press = (name) => hers.getByRole('button', { name, exact: true }).first().click();
  await press('How it looks');
  await hers.getByRole('radio', { name: 'More detail' }).check();
  await hers.getByRole('radio', { name: 'The whole page' }).check();
  await press('That is good');
  await press('Something else');
  await openLongestPage(hers);
  await hers.locator('textarea').first().waitFor();
  await hers.evaluate(() => {
    window.hidden = [];
    addEventListener('keydown', (event) => {
      if (event.key !== 'F8') return;
      const wasUp = document.querySelector('.cover').open === false;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        // After the frame with the cover in it has been handed over.
        channel.port1.onmessage = () => {
          if (!wasUp) window.hidden.push(performance.now() - event.timeStamp);
        };
        channel.port2.postMessage(0);
      });
    });
  });
  for (let i = 0; i < HIDES; i += 1) {
    await hers.keyboard.press('F8');
    await hers.waitForFunction((count) => window.hidden.length > count, i);
    await hers.keyboard.press('F8');
    await hers.waitForFunction(() => !document.querySelector('.cover').open);
  }
  return hers.evaluate(() => window.hidden);
}

/** What the browser itself says of each key: from the press to the next paint, in steps of 8 ms. */
async function watchKeys(hers) {
  await hers.evaluate(() => {
    window.keys = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'keydown') window.keys.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  });
}

/** A key under the browser's threshold of 16 ms is not told of; it counts as 16. */
async function typed(hers) {
  for (let i = 0; i < KEYS; i += 1) await hers.keyboard.press('abcdefgh '[i % 9], { delay: 15 });
  await hers.waitForTimeout(500);
  const slow = await hers.evaluate(() => window.keys);
  return [...slow, ...Array(Math.max(0, KEYS - slow.length)).fill(16)];
}

async function measureTyping(hers) {
  const questions = await hers.locator('.question').count();
  await hers.locator('textarea').first().click();
  await watchKeys(hers);
  return { paint: await typed(hers), questions };
}

async function measureSaving(hers) {
  await hers.evaluate(() => {
    window.saved = [];
    let last = 0;
    const box = document.querySelector('textarea');
    box.addEventListener('keydown', (event) => {
      last = event.timeStamp;
    });
    let was = '';
    new MutationObserver(() => {
      const words = box.closest('.question').querySelector('.saving-words')?.textContent ?? '';
      if (was !== words && words.startsWith('Saved at'))
        window.saved.push(performance.now() - last);
      was = words;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await hers.locator('textarea').first().click();
  for (let i = 0; i < SAVES; i += 1) {
    await hers.keyboard.type('word ');
    await hers.waitForFunction((count) => window.saved.length > count, i);
  }
  return hers.evaluate(() => window.saved);
}

async function measureBareBox(hers) {
  await hers.evaluate(() => {
    document.querySelector('#root').remove();
    document.body.append(document.createElement('textarea'));
    document.querySelector('textarea').focus();
  });
  await watchKeys(hers);
  return typed(hers);
}
