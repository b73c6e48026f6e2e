// Walks a screen with the Tab key, and says where the keyboard's place cannot be seen.

import type { Page } from '@playwright/test';

type Place = { at: string; wrong: string[] };

/** Tabs from the top until it comes round, or `most` times. Answers what is wrong, and how many places there were. */
export async function tabThrough(
  page: Page,
  most = 150,
): Promise<{ places: number; wrong: string[] }> {
  const wrong = new Set<string>();
  let places = 0;
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-tabbed]'))
      one.removeAttribute('data-tabbed');
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  for (; places < most; places += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(lookAtFocus);
    if (place.at === 'round') break;
    for (const what of place.wrong) wrong.add(`${what}: ${place.at}`);
  }
  return { places, wrong: [...wrong] };
}

/** Whether the ring is there, and nothing that sticks lies over what has the focus. Runs in the page. */
function lookAtFocus(): Place {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.hasAttribute('data-tabbed')) {
    return { at: 'round', wrong: [] };
  }
  focused.setAttribute('data-tabbed', '');
  const label = focused instanceof HTMLInputElement ? focused.closest('label') : null;
  const shown = [focused, label].find(
    (one) => one && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 3,
  );
  const name = (focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent)
    ?.trim()
    .slice(0, 50);
  const at = `${focused.tagName.toLowerCase()} .${focused.getAttribute('class')} ${name}`;
  const wrong: string[] = [];
  // What is drawn in the circle has a ring of its own, drawn as well.
  const isDrawn = focused instanceof SVGElement;
  const look = shown ? getComputedStyle(shown) : undefined;
  if (!isDrawn && !(look && look.outlineStyle !== 'none')) wrong.push('no ring');
  else if (!isDrawn && !/\b[79]px\b/.test(look?.boxShadow ?? '')) wrong.push('no halo');
  const target = label ?? focused;
  const box = target.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  // In a box for words the browser shows the line that is written on, not the whole box.
  if (!(focused instanceof HTMLTextAreaElement) && box.height < clientHeight * 0.6) {
    if (box.top < -1 || box.bottom > clientHeight + 1) wrong.push('partly off the screen');
    for (const [across, down] of [
      [0.5, 0.5],
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
    ] as const) {
      const x = Math.min(Math.max(box.left + box.width * across, 0), clientWidth - 1);
      const y = Math.min(Math.max(box.top + box.height * down, 0), clientHeight - 1);
      const hit = document.elementFromPoint(x, y);
      if (!hit || hit.contains(target) || target.contains(hit)) continue;
      const bar = hit.closest('.bottom-bar, .her-bar, .her-foot, .workbook-top, .what-it-means');
      if (bar && !bar.contains(target)) wrong.push(`under .${bar.className}`);
    }
  }
  return { at, wrong: [...new Set(wrong)] };
}
