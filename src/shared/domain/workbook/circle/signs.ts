// One person's sign. The outline says how it feels: double good, single OK, dashed up and down, dotted not sure.
// What stands in it: a star for whom she turns to first, a paw for an animal, a leaf for somebody no longer here.
// A group is square. A small arrow at the corner: closer, please. Nothing is said by colour. Pure.

import type { CirclePerson } from '../answer';
import {
  arrow,
  disc,
  type Line,
  leaf,
  leafLines,
  paw,
  type Shape,
  softSquare,
  star,
} from './shapes';

export type Signed = Pick<CirclePerson, 'feel' | 'marks'>;
type Mark = CirclePerson['marks'][number];
type Glyph = Extract<Mark, 'first' | 'animal' | 'lost'>;

/** No line thinner than this: 0.75 points on paper, where the picture is smallest. */
export const thinnestLine = 1.3;
const usualRadius = 15;

const lineWidth = (width: number, r: number) => Math.max(thinnestLine, (width * r) / usualRadius);

/** The sign of one person, its middle at `x`, `y`. */
export function signAt({ feel, marks }: Signed, x: number, y: number, r: number): Shape[] {
  const outline = marks.includes('group') ? softSquare : disc;
  const glyphs = (['first', 'animal', 'lost'] as const).filter((mark) => marks.includes(mark));
  return [
    { kind: 'path', path: outline(x, y, r), fill: 'blank', line: outerLine(feel, r) },
    ...(feel === 'good'
      ? [{ kind: 'path', path: outline(x, y, r * 0.73), line: ink(1.6, r) } as const]
      : []),
    ...glyphs.flatMap((glyph, at) => glyphAt(glyph, placeIn(glyphs.length, at), x, y, r)),
    ...(marks.includes('closer') ? [closerArrow(marks.includes('group'), x, y, r)] : []),
  ];
}

const ink = (width: number, r: number): Line => ({ tone: 'ink', width: lineWidth(width, r) });

function outerLine(feel: CirclePerson['feel'], r: number): Line {
  const share = r / usualRadius;
  if (feel === 'good') return ink(1.6, r);
  if (feel === 'ok') return ink(2.2, r);
  if (feel === 'mixed') return { ...ink(2.4, r), dash: [7.4 * share, 4.4 * share] };
  // Round ends make dots of dashes that are hardly long.
  return { ...ink(3, r), dash: [0.1, 5.9 * share] };
}

type InSign = { right: number; down: number; size: number };

/** Alone in the middle, or two or three side by side; as parts of the radius. */
function placeIn(many: number, at: number): InSign {
  if (many === 1) return { right: 0, down: 0, size: 0.52 };
  if (many === 2) return { right: at === 0 ? -0.31 : 0.31, down: 0, size: 0.33 };
  return [
    { right: 0, down: -0.33, size: 0.3 },
    { right: -0.33, down: 0.24, size: 0.3 },
    { right: 0.33, down: 0.24, size: 0.3 },
  ][at] as InSign;
}

function glyphAt(
  glyph: Glyph,
  { right, down, size }: InSign,
  x: number,
  y: number,
  r: number,
): Shape[] {
  const [at, from, big] = [x + right * r, y + down * r, size * r];
  const filled = (path: string): Shape => ({ kind: 'path', path, fill: 'ink' });
  if (glyph === 'first') return [filled(star(at, from, big * 1.1))];
  if (glyph === 'animal') return [filled(paw(at, from, big))];
  const { stalk, rib } = leafLines(at, from, big * 1.1);
  return [
    filled(leaf(at, from, big * 1.1)),
    { kind: 'path', path: stalk, line: ink(1.4, r) },
    { kind: 'path', path: rib, line: { ...ink(1.3, r), tone: 'blank' } },
  ];
}

function closerArrow(isGroup: boolean, x: number, y: number, r: number): Shape {
  const point = isGroup ? r * 1.02 : r * 0.86;
  return { kind: 'path', path: arrow(x + point, y - point, r * 1.36 - point), line: ink(2, r) };
}
