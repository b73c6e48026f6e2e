// Whether the things on whatever screen stands there can be pressed, filled in and found: targets, fields, movement,
// headings, landmarks. Each function answers a list of what is wrong, in words; it runs inside the page.

import type { Side } from './sides';

/** Things to press that a hand may miss. What stands in a table, or within a sentence, has 24 px at least. */
export function smallTargets({ target }: Side): string[] {
  const wrong = new Set<string>();
  const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const all = front.querySelectorAll(
    'button, a[href], input, select, textarea, summary, [role="button"], [tabindex="0"]',
  );
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.skip-link, .visually-hidden')) continue;
    const label =
      element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
        ? element.closest('label')
        : null;
    const { width, height } = (label ?? element).getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const floor = element.closest('table') || element.matches('p a, li a') ? 24 : target;
    if (Math.min(width, height) < floor - 0.5) {
      const name = element.getAttribute('aria-label') ?? (label ?? element).textContent?.trim();
      wrong.add(
        `${Math.round(width)} × ${Math.round(height)}: ${element.tagName} .${element.getAttribute('class')} ${name?.slice(0, 40)}`,
      );
    }
  }
  return [...wrong];
}

/** Fields that would mark, mend, guess or remember what is typed. */
export function meddlingFields(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type="checkbox"], [type="radio"], [type="range"], [type="date"]), textarea, [contenteditable]',
  );
  const off = {
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    autocomplete: 'off',
  };
  const wrong = [...fields].flatMap((field) =>
    Object.entries(off)
      .filter(([name, value]) => field.getAttribute(name) !== value)
      .map(([name]) => `${name} of ${field.name || field.id || field.className}`),
  );
  const lists = document.querySelectorAll('datalist, [list]').length;
  return lists > 0 ? [...wrong, `${lists} lists of suggestions`] : wrong;
}

/** Movement longer than a fifth of a second, or any at all for who wants none. */
export function movement(most: number): string[] {
  const longest = (value: string) =>
    Math.max(
      ...value.split(',').map((part) => Number.parseFloat(part) * (part.includes('ms') ? 1 : 1000)),
    );
  const wrong = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const look = getComputedStyle(element);
    const moves = longest(look.transitionDuration) + longest(look.transitionDelay);
    const plays = look.animationName === 'none' ? 0 : longest(look.animationDuration);
    if (Math.max(moves, plays) > most) {
      wrong.add(`${Math.max(moves, plays)} ms: .${element.getAttribute('class')}`);
    }
  }
  return [...wrong];
}

/** Headings, landmarks and tables, as readers go by them. */
export function unplaced(): string[] {
  const seen = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const wrong: string[] = [];
  const titles = seen('h1').length;
  if (titles !== 1) wrong.push(`${titles} titles`);
  const mains = seen('main').length;
  if (mains !== 1) wrong.push(`${mains} main parts`);
  for (const table of seen('table')) {
    const heads = table.querySelectorAll('thead th[scope="col"]').length;
    // A head above its rows stands for all of them.
    const rows = [...table.querySelectorAll('tbody:not(:has([scope="rowgroup"])) tr')];
    if (heads === 0) wrong.push(`no column heads: ${table.textContent?.slice(0, 40)}`);
    if (rows.some((row) => !row.querySelector('th[scope="row"]'))) {
      wrong.push(`a row without its head: ${table.textContent?.slice(0, 40)}`);
    }
  }
  return wrong;
}
