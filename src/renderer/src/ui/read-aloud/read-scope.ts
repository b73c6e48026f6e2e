// Which of the things on the screen Ctrl+R reads: the one the keyboard is in, else the first that can be
// seen. In front of a dialog, only what is in the dialog.

/** Set on the element that holds what one button reads. */
export const SCOPE = 'data-read-scope';

/** The ids of everything that could be read, the likeliest first. */
export function scopesInOrder(page: Document): string[] {
  const front = [...page.querySelectorAll('dialog[open]')].at(-1) ?? page;
  const all = [...front.querySelectorAll(`[${SCOPE}]`)].filter((each) => each.checkVisibility());
  const here = page.activeElement?.closest(`[${SCOPE}]`);
  const inSight = all.filter(isInSight);
  const ordered = [...(here && front.contains(here) ? [here] : []), ...inSight, ...all];
  return [...new Set(ordered)].map((each) => each.getAttribute(SCOPE) ?? '');
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
