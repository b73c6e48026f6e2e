// The colours themselves: words on every tint she can choose, and the ring round what has the focus.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(resolve('src/renderer/src', file), 'utf8');

/** The colours set in one rule of a style sheet, by name. */
function coloursIn(css: string, selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no rule ${selector}`);
  const rule = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/giu)].map(([, name, colour]) => [name, colour]),
  );
}

function brightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a colour is missing');
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const usual = coloursIn(read('ui/tokens.css'), ':root');
const hers = read('her/her.css');
const tints = ['white', 'blue', 'green', 'peach', 'lilac', 'yellow', 'dim'] as const;
const looks = [
  ['cream', usual] as const,
  ...tints.map(
    (tint) =>
      [
        tint,
        { ...usual, ...coloursIn(hers, `:is(html, .swatch)[data-colours="${tint}"]`) },
      ] as const,
  ),
];

describe.each(looks)('on %s', (_, colours) => {
  it.each(['paper', 'card', 'sunk', 'honey-bg', 'sage-bg', 'plum-bg', 'clay-bg', 'teal-bg'])(
    'what she reads stands at 7 to 1 on %s',
    (ground) => {
      expect(contrast(colours['ink'], colours[ground])).toBeGreaterThanOrEqual(7);
    },
  );

  it.each([
    ['quiet words', 'ink-soft', 'paper', 4.5],
    ['quiet words on a card', 'ink-soft', 'card', 4.5],
    ['a link', 'link', 'paper', 4.5],
    ['what to put right', 'clay', 'clay-bg', 4.5],
    ['words on the main button', 'on-primary', 'primary', 4.5],
    ['the edge of a field', 'line', 'card', 3],
    ['the edge of a field on the page', 'line', 'paper', 3],
    ['the mark of her words', 'accent', 'card', 3],
    ['the dark ring against its halo', 'focus', 'focus-halo', 3],
  ] as const)('%s can be told apart', (_name, front, ground, least) => {
    expect(contrast(colours[front], colours[ground])).toBeGreaterThanOrEqual(least);
  });

  it('the ring of the focus can be told from the page by its dark or its light half', () => {
    for (const ground of ['paper', 'card', 'primary']) {
      const halves = ['focus', 'focus-halo'].map((half) =>
        contrast(colours[half], colours[ground]),
      );
      expect(Math.max(...halves)).toBeGreaterThanOrEqual(3);
    }
  });
});
