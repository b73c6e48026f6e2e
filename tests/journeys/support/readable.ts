// Whether the words of whatever screen stands there can be read: none cut off or under others, none too small, no line
// too long. Each function answers a list of what is wrong, in words; it runs inside the page and holds all it needs.

import type { Side } from './sides';

/** Words that cannot be read: cut off by the box they are in, off the screen, or under other words. */
export function lostWords(): string[] {
  type Piece = { words: string; box: DOMRect; parent: Element; layer: Element | null };
  const wrong = new Set<string>();
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.visually-hidden, .skip-link, .watermark, select');
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return at;
    }
    return null;
  };
  const cutter = (element: Element, box: DOMRect): Element | undefined => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (at instanceof SVGElement && !(at instanceof SVGSVGElement)) continue;
      const { overflowX, overflowY } = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (isHidden(overflowX) && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5)) {
        return at;
      }
      // Lines are higher than letters: only what is far outside has lost letters.
      const room = box.height * 0.3;
      if (isHidden(overflowY) && (box.top < edge.top - room || box.bottom > edge.bottom + room)) {
        return at;
      }
      if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) return;
    }
    return undefined;
  };
  const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const walker = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (!parent || words === '' || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      const cut = cutter(parent, box);
      if (cut) wrong.add(`cut off in .${cut.getAttribute('class')}: ${words}`);
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) {
        if (!parent.closest('svg')) wrong.add(`off the screen: ${words}`);
      }
      pieces.push({ words, box, parent, layer: layerOf(parent) });
    }
    const pressed = parent.closest('.button, .tile, .choice, .page-link, .nav-way, .switch-option');
    if (pressed) {
      const edge = pressed.getBoundingClientRect();
      for (const box of range.getClientRects()) {
        const isOut =
          box.left < edge.left - 2 ||
          box.right > edge.right + 2 ||
          box.top < edge.top - 4 ||
          box.bottom > edge.bottom + 4;
        if (isOut) wrong.add(`out of what is pressed: ${words}`);
      }
    }
  }
  pieces.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of pieces.entries()) {
    for (const other of pieces.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.layer !== other.layer || one.words === other.words) continue;
      // The circle is drawn to its own measure; its list, beside it, says the same.
      if (one.parent.closest('.circle-picture')) continue;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const isOver = across > 3 && down > 0.35 * Math.min(one.box.height, other.box.height);
      if (isOver) wrong.add(`over each other: ${one.words} | ${other.words}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.add(`${scrollWidth - clientWidth} px to push sideways`);
  return [...wrong];
}

/** Words too small, lines too long or too close, and words set in a way that is hard to read. */
export function hardToRead({ body, line, leading }: Side): string[] {
  const wrong = new Set<string>();
  const front = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const walker = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  const sizeSeen = (element: Element): number => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const drawn = element.closest('text') as SVGTextElement | null;
    return drawn ? size * (drawn.getScreenCTM()?.a ?? 1) : size;
  };
  const blockOf = (element: Element): Element => {
    let at = element;
    while (at.parentElement && getComputedStyle(at).display === 'inline') at = at.parentElement;
    return at;
  };
  const blocks = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (!parent || words === '') continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest('.visually-hidden, .watermark, .skip-link')) continue;
    const look = getComputedStyle(parent);
    const size = sizeSeen(parent);
    if (size < 15.9) wrong.add(`${size.toFixed(1)} px: ${words.slice(0, 40)}`);
    if (look.fontStyle !== 'normal') wrong.add(`slanted: ${words.slice(0, 40)}`);
    if (look.textTransform !== 'none') wrong.add(`changed letters: ${words.slice(0, 40)}`);
    if (look.textAlign === 'justify') wrong.add(`justified: ${words.slice(0, 40)}`);
    const block = blockOf(parent);
    const isPressed = parent.closest('a, button, summary, [role="button"], .link') !== null;
    for (let at: Element | null = parent; at && !isPressed; at = at.parentElement) {
      if (getComputedStyle(at).textDecorationLine.includes('underline')) {
        wrong.add(`underlined: ${words.slice(0, 40)}`);
      }
      if (at === block) break;
    }
    if (block.matches('p, li, dd, blockquote')) blocks.add(block);
  }
  for (const block of blocks) {
    if (block.closest('button, [role="status"], .visually-hidden, table')) continue;
    const look = getComputedStyle(block);
    const size = Number.parseFloat(look.fontSize);
    const words = (block.textContent ?? '').trim();
    const lines: string[] = [];
    let top = Number.NaN;
    const inside = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = inside.nextNode(); node; node = inside.nextNode()) {
      if (node.parentElement && !node.parentElement.checkVisibility()) continue;
      if (node.parentElement?.closest('.visually-hidden, button, svg')) continue;
      for (const found of (node.textContent ?? '').matchAll(/\S+\s*/gu)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].trimEnd().length);
        const box = range.getBoundingClientRect();
        if (!(Math.abs(box.top - top) < size * 0.6)) lines.push('');
        top = box.top;
        lines[lines.length - 1] += found[0];
      }
    }
    if (lines.length === 0) continue;
    const longest = lines.toSorted((a, b) => b.length - a.length)[0]?.trim() ?? '';
    if (longest.length > line) wrong.add(`${longest.length} in a line: ${longest}`);
    if (lines.length < 2) continue;
    const share = Number.parseFloat(look.lineHeight) / size;
    if (share < leading - 0.01) wrong.add(`lines ${share.toFixed(2)}: ${words.slice(0, 40)}`);
    if (!['start', 'left'].includes(look.textAlign)) {
      wrong.add(`${look.textAlign}: ${words.slice(0, 40)}`);
    }
  }
  const main = document.querySelector('main');
  const size = main ? Number.parseFloat(getComputedStyle(main).fontSize) : 0;
  if (size < body - 0.1) wrong.add(`the screen's own size is ${size} px`);
  return [...wrong];
}
