// Presses everything on a screen down, and slips off before letting go: nothing may have happened.

import type { ElementHandle, Page } from '@playwright/test';

/** What can be told of a screen from outside: its words, what is ticked, open and filled in. Runs in the page. */
function standsThere(): string {
  const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
    field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)
      ? String(field.checked)
      : (field as HTMLInputElement).value,
  );
  const open = document.querySelectorAll('details[open], dialog[open]').length;
  const pressed = [...document.querySelectorAll('[aria-pressed="true"], [aria-expanded="true"]')];
  return [document.body.textContent, ...fields, open, pressed.length].join('\n');
}

/** Resolves once nothing on the screen has changed by itself for half a second: what was asked for has come. */
async function isStill(page: Page): Promise<void> {
  for (let before = ''; ; ) {
    const now = await page.evaluate(standsThere);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(500);
  }
}

/** Answers the words of whatever did something before it was let go, or after the hand had slipped off. */
export async function actsTooSoon(page: Page): Promise<{ pressed: number; wrong: string[] }> {
  const wrong: string[] = [];
  let pressed = 0;
  await isStill(page);
  const all = page.locator('button, summary, a[href], label:has(input)');
  for (const one of (await all.elementHandles()) as ElementHandle<Element>[]) {
    const spot = await one.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const hit = document.elementFromPoint(x, y);
      return hit && element.contains(hit) ? { x, y, words: element.textContent ?? '' } : undefined;
    });
    if (!spot) continue;
    pressed += 1;
    let acted = await slipsOff(page, spot);
    // What comes by itself (a minute that is over, a list that was still asked for) comes once; what a press does, it does again.
    if (acted) {
      await isStill(page);
      const isThere = await one.isVisible().catch(() => false);
      if (isThere) acted = await slipsOff(page, spot);
    }
    if (acted) wrong.push(`${acted}: ${spot.words}`);
  }
  return { pressed, wrong };
}

/** Presses there, and lets go somewhere else. Answers when something happened of that, in words. */
async function slipsOff(page: Page, at: { x: number; y: number }): Promise<string | undefined> {
  const before = await page.evaluate(standsThere);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const down = await page.evaluate(standsThere);
  await page.mouse.move(2, 300, { steps: 3 });
  await page.mouse.up();
  const after = await page.evaluate(standsThere);
  if (down !== before) return 'before it was let go';
  return after === before ? undefined : 'after slipping off';
}
