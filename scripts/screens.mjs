// Takes pictures of the main screens of the practice mode, in the built app under a (virtual) display.
//   node scripts/screens.mjs FOLDER      on the pinned Node, as an ordinary account
// Goes where a person could go: unlocks, opens each place of the menu, then the first woman's plan and each of
// its places. Every picture is named after the heading it shows. Ends with 1 when it got no further than unlocking.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect } from '@playwright/test';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, lastLines, main, say } from './setup/say.mjs';

const patience = 60_000;
// Words on buttons that would end the visit.
const leadsAway = /lock|hide|close|quit|sign out|print|save|export/i;

await main(async () => {
  const out = process.argv[2];
  if (out === undefined) throw new CannotGoOn('usage: node scripts/screens.mjs FOLDER');
  mkdirSync(out, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'alongside-practice-'));
  const app = await _electron.launch({
    args: ['.', '--disable-gpu', '--practice'],
    cwd: root,
    chromiumSandbox: true,
    env: { ...process.env, ALONGSIDE_DATA: data },
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(patience);
    await page.waitForURL('app://**');
    return await visit(page, album(page, out));
  } catch (reason) {
    say(`The pictures stop here: ${lastLines(String(reason.message), 12)}`);
    return 1;
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
});

async function visit(page, takePicture) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await takePicture();
  await unlock(page);
  await takePicture();
  const visited = new Set();
  await eachPlace(page, takePicture, visited);
  if (await openFirstPlan(page)) {
    await takePicture();
    await eachPlace(page, takePicture, visited);
  }
  const { count } = takePicture;
  if (count() > 2) return 0;
  say('The pictures stop after unlocking: no further screen could be opened.');
  return 1;
}

/** Answers a function that saves the screen once for each different heading. */
function album(page, out) {
  const seen = new Set();
  const takePicture = async () => {
    await settled(page);
    const heading = await page.getByRole('heading', { level: 1 }).first().textContent();
    const name = heading
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    if (seen.has(name)) return;
    seen.add(name);
    const number = String(seen.size).padStart(2, '0');
    await page.screenshot({ path: join(out, `${number}-${name || 'screen'}.png`) });
  };
  takePicture.count = () => seen.size;
  return takePicture;
}

async function unlock(page) {
  const { words } = JSON.parse(
    readFileSync(inRoot('resources', 'practice', 'unlock.json'), 'utf8'),
  );
  const heading = page.getByRole('heading', { level: 1 }).first();
  const before = await heading.textContent();
  const box = page.locator('input[type=password], input[type=text]').first();
  await box.fill(words);
  await box.press('Enter');
  // Not by a function sent to the page to wait there: its rules against running text as code stop that.
  await expect(heading, 'the screen after unlocking').not.toHaveText(before, { timeout: patience });
}

// By name, because the menu is drawn again with each screen. A place once visited is not opened again: in a
// plan that would be the way out of it.
async function eachPlace(page, takePicture, visited) {
  const places = page.getByRole('navigation').locator('a:visible, button:visible');
  const names = (await places.allInnerTexts()).map((name) => name.trim());
  const fresh = names.filter((name) => name && !visited.has(name) && !leadsAway.test(name));
  for (const name of fresh.slice(0, 40)) {
    visited.add(name);
    const place = places.filter({ hasText: name }).first();
    const opened = await place.click({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (opened) await takePicture();
  }
}

async function openFirstPlan(page) {
  const woman = page
    .getByRole('main')
    .locator('a:visible, button:visible')
    .filter({ hasText: /Jas|Em|Lizzie/ })
    .first();
  if ((await woman.count()) === 0) return false;
  await woman.click();
  return true;
}

// Two frames after the last change nothing moves any more.
async function settled(page) {
  await page.waitForTimeout(400);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
