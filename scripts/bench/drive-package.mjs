// Makes the package and does with what is in it what a working day begins and ends with: start to the first screen, unlock, save
// one answer, lock. Prints one line of JSON: milliseconds of each round. The installed program itself lets nobody attach to it,
// so its one file of app is run by the same Electron.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { inRoot, root } from '../setup/places.mjs';

const rounds = Number(process.argv[2] ?? 5);
const { words } = JSON.parse(readFileSync(inRoot('resources', 'practice', 'unlock.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
const packaged = join(folder, 'alongside');
const data = join(folder, 'data');
const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const asar = join(packaged, 'resources', 'app.asar');

try {
  const maker = inRoot('scripts', 'package', 'make-package.mjs');
  execFileSync(process.execPath, [maker, dist, packaged], { cwd: root });
  await round({ isFirst: true });
  const found = [];
  for (let i = 0; i < rounds; i += 1) found.push(await round({ isFirst: false }));
  process.stdout.write(`${JSON.stringify(found)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One start of it. The first makes the practice plans and is not counted. */
async function round({ isFirst }) {
  const took = {};
  const timed = async (what, work) => {
    const from = performance.now();
    const done = await work();
    took[what] = performance.now() - from;
    return done;
  };
  const app = await _electron.launch({
    args: [asar, '--disable-gpu', '--practice'],
    cwd: root,
    chromiumSandbox: true,
    env: { ...process.env, ALONGSIDE_DATA: data },
  });
  try {
    // Playwright has attached by now; what it took until here is its own.
    const page = await app.firstWindow();
    page.setDefaultTimeout(60_000);
    const field = page.getByLabel('Your passphrase');
    const make = page.getByRole('button', { name: 'Make the practice women' });
    await timed('screen', () => (isFirst ? make : field).waitFor());
    if (isFirst) await make.click();
    await field.fill(words);
    await timed('unlock', async () => {
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    });
    await timed('save', () => page.evaluate(saveOne));
    await timed('lock', async () => {
      await page.keyboard.press('Control+l');
      await field.waitFor();
    });
  } finally {
    await app.close();
  }
  return took;
}

/** In the page: one answer of the first woman on the list, through the page's own bridge. */
async function saveOne() {
  const { calls } = window.bridge;
  const list = await calls.plans.list({});
  const [{ id: plan }] = list.value;
  const value = { kind: 'said', said: `I like the sea. ${Date.now()}` };
  const answer = { plan, question: 'about_words', value, givenBy: 'woman' };
  const reply = await calls.answers.save(answer);
  if (!reply.ok) throw new Error(reply.failure.code);
}
