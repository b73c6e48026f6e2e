// The words that stand in the circle besides names: what each part and each ring is called. Pure.

import { type Box, boxRound, liesIn, liesInDisc, meet, meetsDisc } from './boxes';
import { setName, widthOfText } from './letters';
import {
  type Part,
  pointAt,
  type Ring,
  type RingGeometry,
  rings,
  type Span,
  wholeFrame,
} from './ring-geometry';

export type Heading = { lines: string[]; box: Box; of: 'part' | Ring };
export type HeadingWords = { parts: Record<Part, string>; rings: Record<Ring, string> };

/** Of the size of the letters. */
const widest = 7.5;
const step = 4;

function sizeOf(lines: string[], size: number) {
  const width = Math.max(...lines.map((line) => widthOfText(line, size))) + size / 2;
  return { width, height: lines.length * size * 1.15 };
}

/** Headings of the parts along the rim, and of the rings along a line near the bottom. */
export function headingsIn(geometry: RingGeometry, words: HeadingWords, size: number): Heading[] {
  const placed: Heading[] = [];
  for (const { part, from, to } of geometry.slices) {
    const lines = setName(words.parts[part], size * widest, size, 3);
    put(geometry, placed, { lines, of: 'part' }, (from + to) / 2, geometry.rings.around, size);
  }
  const line = geometry.slices.find(({ part }) => part === 'community')?.from ?? 180;
  for (const ring of rings) {
    const lines = setName(words.rings[ring], size * widest, size, 2);
    put(geometry, placed, { lines, of: ring }, line, geometry.rings[ring], size);
  }
  return placed;
}

/** How far from the middle of its slice a heading may stand, to be outside the rings. */
const turns = [0, 5, -5, 10, -10, 15, -15];

/** Outside the rings where a corner of the frame has room for it, else as far out as it can inside its ring. */
function put(
  geometry: RingGeometry,
  placed: Heading[],
  heading: Omit<Heading, 'box'>,
  angle: number,
  { from, to }: Span,
  size: number,
): void {
  const { centre, me } = geometry;
  const { width, height } = sizeOf(heading.lines, size);
  const at = (turn: number, out: number) => {
    const { x, y } = pointAt(geometry, angle + turn, out);
    return boxRound(x, y, width, height);
  };
  const isFree = (box: Box) => !placed.some((other) => meet(box, other.box, 3));
  const outside = turns
    .flatMap((turn) => stepsDown(centre * Math.SQRT2, to).map((out) => at(turn, out)))
    .filter((box) => liesIn(box, wholeFrame) && !meetsDisc(box, centre, centre, to + 4));
  const inside = stepsDown(to - height / 2, from)
    .map((out) => at(0, out))
    .filter(
      (box) => liesInDisc(box, centre, centre, to - 3) && !meetsDisc(box, centre, centre, me + 3),
    );
  const box = [...(heading.of === 'part' ? outside : []), ...inside].find(isFree);
  if (box) placed.push({ ...heading, box });
}

const stepsDown = (from: number, to: number) =>
  Array.from({ length: Math.max(0, Math.ceil((from - to) / step)) }, (_, at) => from - at * step);
