// How the app answers a hand, a keyboard and a reader: nothing before a press is let go, two presses in a row once, dialogs
// that hold the keyboard and give it back, what is told at once and what politely, help where it was before.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { openWoman, startPractice, usualSize } from './support/every-screen';
import { pin, turnToHer } from './support/her-side';
import { leave, type RunningApp } from './support/launch';
import { heard } from './support/names';
import { practiceWords } from './support/practice';
import { actsTooSoon } from './support/pressing';

// One sitting: each test goes on where the one before it was.
test.describe.configure({ mode: 'serial' });

let running: RunningApp;
let desk: Page;
let hers: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await startPractice();
  desk = running.page;
  await usualSize(running.app);
});
test.afterAll(() => leave(running));

const way = (name: string) =>
  desk.getByRole('navigation', { name: 'Main' }).getByRole('button', { name }).click();

const inBar = (name: string) => hers.locator('.her-bar').getByRole('button', { name });

/** From a question of hers to all her pages. */
async function anotherPage(): Promise<void> {
  await hers.getByRole('button', { name: 'Stop for now' }).click();
  await hers.getByRole('button', { name: 'Change topic' }).click();
}

/** Puts words where a person pastes from, and pastes them with the keyboard. */
async function paste(page: Page, field: Locator, words: string): Promise<void> {
  await running.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words);
  await field.focus();
  await page.keyboard.press('Control+v');
}

/** A dialog that is open: it is named, Tab never leaves it, Escape closes it, and the focus goes back. */
async function holdsTheKeyboard(page: Page, open: Locator): Promise<void> {
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: /\S/ })).toBeVisible();
  const isInside = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      // Between its last and its first thing the browser's own window has the focus.
      return at === document.body || document.querySelector('dialog[open]')?.contains(at);
    });
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  for (let tab = 0; tab < 15; tab += 1) {
    await page.keyboard.press('Tab');
    expect(await isInside(), `after ${tab + 1} times Tab`).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(open).toBeFocused();
}

test('before the way around stands a button that leads past it', async () => {
  await way('Women');
  await desk.getByRole('navigation', { name: 'Main' }).getByRole('button').first().focus();
  await desk.keyboard.press('Shift+Tab');
  await expect(desk.getByRole('button', { name: 'Skip to the main part' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('main')).toBeFocused();
});

test('help, hide and lock stand in the same place on every screen of the desk', async () => {
  const places = async () => {
    const boxes: Record<string, unknown> = {};
    for (const name of ['Help and about', /^Hide/, /^Lock/]) {
      const { x, y } = (await desk.getByRole('button', { name }).boundingBox()) ?? {};
      boxes[String(name)] = { x, y };
    }
    return boxes;
  };
  await way('Today');
  const first = await places();
  for (const name of ['Women', 'Check a PDF', 'Settings', 'Help and about']) {
    await way(name);
    expect(await places(), name).toEqual(first);
  }
  await openWoman(desk, 'Lizzie');
  for (const name of ['Facts', 'Timeline', 'Make a copy', 'Sit together', 'Fill in together']) {
    await desk.getByRole('button', { name, exact: true }).first().click();
    await desk.waitForTimeout(300);
    expect(await places(), name).toEqual(first);
    await openWoman(desk, 'Lizzie');
  }
});

test('at the desk nothing happens before a press is let go, and slipping off takes it back', async () => {
  test.setTimeout(120_000);
  for (const name of ['Today', 'Women', 'Settings']) {
    await way(name);
    await desk.waitForTimeout(300);
    const { pressed, wrong } = await actsTooSoon(desk);
    expect(pressed, name).toBeGreaterThan(8);
    expect(wrong, name).toEqual([]);
  }
  await openWoman(desk, 'Lizzie');
  expect((await actsTooSoon(desk)).wrong).toEqual([]);
  await desk.getByRole('button', { name: 'Fill in together' }).click();
  await desk.getByRole('navigation', { name: 'Pages of her plan' }).waitFor();
  expect((await actsTooSoon(desk)).wrong).toEqual([]);
});

test('dialogs at the desk are named, hold the keyboard, close on Escape and give it back', async () => {
  await way('Women');
  await holdsTheKeyboard(desk, desk.getByRole('button', { name: 'Start a plan' }).first());
  await way('Help and about');
  await holdsTheKeyboard(desk, desk.getByRole('main').getByRole('button', { name: /keys/i }));
});

test('words that could not be kept are told at once, and that they are safe again politely', async () => {
  await openWoman(desk, 'Lizzie');
  await desk.getByRole('button', { name: 'Fill in together' }).click();
  const pages = desk.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: /^About me/ }).click();
  const field = desk.getByRole('textbox').first();
  const before = await field.inputValue();
  const told = async (role: 'alert' | 'status') => {
    const nodes = await heard(desk);
    const inside = new Set(
      nodes.filter((node) => node.role?.value === role).flatMap(({ childIds = [] }) => childIds),
    );
    return nodes
      .filter(({ nodeId }) => inside.has(nodeId ?? ''))
      .map(({ name }) => String(name?.value))
      .filter((words) => words.trim() !== '');
  };
  expect(await told('alert')).toEqual([]);
  await field.fill('word '.repeat(4_100));
  await expect.poll(() => told('alert')).toHaveLength(1);
  await field.fill(before);
  await expect.poll(() => told('alert')).toEqual([]);
  await expect.poll(() => told('status')).toContainEqual(expect.stringMatching(/saved|kept/i));
});

test('a line taken out and brought back is said politely', async () => {
  await openWoman(desk, 'Lizzie');
  await desk.getByRole('button', { name: 'Fill in together' }).click();
  const pages = desk.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: /^My hopes and worries/ }).click();
  const polite = desk.locator('.visually-hidden[role="status"]').last();
  await desk
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await expect(polite).toHaveText(/\S/);
  const removed = await polite.textContent();
  await desk.getByRole('button', { name: /Bring it back/ }).click();
  await expect(polite).not.toHaveText(removed ?? '');
  await expect(polite).toHaveText(/back/i);
});

test('the PIN can be pasted, and nothing on her side happens before a press is let go', async () => {
  test.setTimeout(120_000);
  await openWoman(desk, 'Lizzie');
  await desk.getByRole('button', { name: 'Sit together' }).click();
  for (const name of ['Choose a PIN of 6 to 12 digits', 'The same PIN again']) {
    await paste(desk, desk.getByLabel(name), pin);
    await expect(desk.getByLabel(name)).toHaveValue(pin);
  }
  await desk.getByRole('button', { name: 'Back to her plan' }).click();
  hers = await turnToHer(running.app, desk);
  await usualSize(running.app);
  expect((await actsTooSoon(hers)).wrong).toEqual([]);
  await hers.locator('.tile').nth(1).click();
  const tiles = await actsTooSoon(hers);
  expect(tiles.pressed).toBeGreaterThan(8);
  expect(tiles.wrong).toEqual([]);
  for (const id of ['start', 'goals', 'review']) {
    await hers.locator(`.tile[data-page="${id}"]`).last().click();
    await hers.locator('.her-workbook').waitFor();
    expect((await actsTooSoon(hers)).wrong, id).toEqual([]);
    await anotherPage();
  }
});

test('on her side two presses in a row go on by one question', async () => {
  await hers.locator('.tile[data-page="about-me"]').last().click();
  const place = hers.locator('.her-foot .hint');
  await expect(place).toHaveText(/: 1 of/);
  await hers.getByRole('button', { name: 'Next', exact: true }).dblclick();
  await expect(place).toHaveText(/: 2 of/);
  await hers.waitForTimeout(700);
  await hers.getByRole('button', { name: 'Back', exact: true }).dblclick();
  await expect(place).toHaveText(/: 1 of/);
  // Two presses that are two stay two.
  const next = hers.getByRole('button', { name: 'Next', exact: true });
  await hers.waitForTimeout(700);
  await next.click();
  await hers.waitForTimeout(700);
  await next.click();
  await expect(place).toHaveText(/: 3 of/);
});

test('the second of two presses, on a screen that was not there at the first, presses nothing', async () => {
  await anotherPage();
  await hers.getByRole('button', { name: 'Start page' }).click();
  const tile = hers.locator('.tile').nth(1);
  const spot = await tile.boundingBox();
  await tile.dblclick();
  await expect(hers.getByRole('heading', { name: 'Which page would I like?' })).toBeVisible();
  // There is something to press where the second press fell.
  const under = await hers.evaluate(
    ({ x, y, width, height }) =>
      document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.tile') !== null,
    spot ?? { x: 0, y: 0, width: 0, height: 0 },
  );
  expect(under).toBe(true);
  await hers.waitForTimeout(700);
  await hers.locator('.tile[data-page="about-me"]').last().click();
});

test('on her side a dialog holds the keyboard too, and stop and hide are where they were', async () => {
  await holdsTheKeyboard(hers, hers.getByRole('button', { name: 'Stop for now' }));
  const places = async () => {
    const boxes: unknown[] = [];
    for (const name of ['How it looks', 'Hide screen']) {
      const box = await hers.getByRole('button', { name }).boundingBox();
      boxes.push(box && [Math.round(box.x), Math.round(box.y)]);
    }
    return boxes;
  };
  const first = await places();
  await hers.getByRole('button', { name: 'Next', exact: true }).click();
  expect(await places()).toEqual(first);
  await anotherPage();
  expect(await places()).toEqual(first);
  await hers.getByRole('button', { name: 'Start page' }).click();
  expect(await places()).toEqual(first);
  for (const at of [1, 2]) {
    await hers.locator('.tile').nth(at).click();
    await hers.waitForTimeout(200);
    expect(await places(), `from tile ${at}`).toEqual(first);
    await hers.getByRole('button', { name: 'Start page' }).click();
  }
});

test('hiding covers the screen with the key itself, with a dialog open too', async () => {
  await hers.locator('.tile').nth(1).click();
  await hers.locator('.tile[data-page="circle"]').last().click();
  await hers.getByRole('button', { name: 'Stop for now' }).click();
  // The page was covered by the time the next who listens heard of the key: nothing is drawn in between.
  await hers.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    window.addEventListener(
      'keydown',
      ({ key }) => {
        const [front] = [...document.querySelectorAll<HTMLDialogElement>('dialog.cover')];
        const isOver = front?.open && front.matches(':modal') && front.contains(topmost());
        seen.push(`${key}: ${isOver ? 'covered' : 'to be seen'}`);
      },
      { capture: true, once: true },
    );
    const topmost = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  });
  await hers.keyboard.press('F8');
  await expect(hers.getByRole('heading', { name: 'My Plan is paused' })).toBeVisible();
  expect(await hers.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'F8: covered',
  ]);
  await hers.getByRole('button', { name: 'Come back' }).click();
  await hers.getByRole('button', { name: 'Carry on' }).click();
});

test('the band that follows her reading goes with the hand and the keyboard, and takes no press', async () => {
  await hers.getByRole('button', { name: 'How it looks' }).click();
  await hers
    .locator('fieldset', { hasText: 'A band that follows my reading' })
    .getByRole('radio')
    .last()
    .check();
  const band = hers.locator('.ruler');
  const middle = async () => {
    const box = await band.boundingBox();
    return Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2);
  };
  await hers.mouse.move(400, 500);
  await expect.poll(middle).toBe(500);
  const button = hers.getByRole('button', { name: 'Stop for now' }).or(inBar('Start page')).first();
  await button.focus();
  await expect.poll(middle).toBeLessThan(80);
  // What lies under it is pressed as ever.
  const dark = hers.getByLabel('Darker screen');
  await hers.locator('label', { has: dark }).click();
  await expect(dark).toBeChecked();
  await hers.getByLabel('Cream').check();
  await hers
    .locator('fieldset', { hasText: 'A band that follows my reading' })
    .getByRole('radio')
    .first()
    .check();
});

test('in easy words the letters are larger', async () => {
  const size = () =>
    hers.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
  expect(await size()).toBeCloseTo(22, 1);
  await hers.getByRole('radio', { name: 'Easy', exact: true }).check();
  expect(await size()).toBeCloseTo(24, 1);
});

test('the worker’s PIN and the passphrase can be pasted', async () => {
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const field = hers.getByLabel('Worker’s PIN');
  await paste(hers, field, pin);
  await expect(field).toHaveValue(pin);
  const opening = running.app.waitForEvent('window');
  await field.press('Enter');
  const back = await opening;
  await back.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 20_000 });
  await back.keyboard.press('Control+l');
  const passphrase = back.getByLabel('Your passphrase');
  await expect(passphrase).toBeVisible({ timeout: 20_000 });
  await paste(back, passphrase, practiceWords);
  await expect(passphrase).toHaveValue(practiceWords);
});
