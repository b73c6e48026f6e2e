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

/** Answers the words of whatever did something before it was let go, or after the hand had slipped off. */
export async function actsTooSoon(page: Page): Promise<{ pressed: number; wrong: string[] }> {
  const wrong: string[] = [];
  let pressed = 0;
  const all = page.locator('button, summary, a[href], label:has(input)');
  for (const one of (await all.elementHandles()) as ElementHandle<Element>[]) {
    const spot = await one.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const hit = document.elementFromPoint(x, y);
      return hit && element.contains(hit) ? { x, y, words: element.textContent ?? '' } : undefined;
    });
    if (!spot) continue;
    const before = await page.evaluate(standsThere);
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    const down = await page.evaluate(standsThere);
    await page.mouse.move(2, 300, { steps: 3 });
    await page.mouse.up();
    const after = await page.evaluate(standsThere);
    pressed += 1;
    if (down !== before) wrong.push(`before it was let go: ${spot.words}`);
    if (after !== before) wrong.push(`after slipping off: ${spot.words}`);
  }
  return { pressed, wrong };
}
