// The picture of her circle, ready to be drawn on screen or on paper: rings, headings, everybody's sign and name,
// and a key to the signs. Nobody is joined to anybody by a line: how near they stand says enough. Pure.

import type { CirclePerson } from '../answer';
import type { Box } from './boxes';
import {
  type CircleLayout,
  headingLetters,
  type LayoutWords,
  layOutCircle,
  type PlacedPerson,
} from './circle-layout';
import type { Heading } from './headings';
import { setName, widthOfText } from './letters';
import { frame, pointAt, type RingGeometry, rings } from './ring-geometry';
import { disc, path, type Shape, short, softBox, type Tone } from './shapes';
import { type Signed, signAt, thinnestLine } from './signs';

export type PictureWords = LayoutWords & {
  me: string;
  feel: Record<CirclePerson['feel'], string>;
  marks: Record<CirclePerson['marks'][number], string>;
};

export type DrawnPerson = {
  id: string;
  /** As in the numbered list, when names do not fit. */
  number?: number;
  shapes: Shape[];
  /** Sign and name together. */
  box: Box;
};
export type CirclePicture = {
  width: number;
  height: number;
  ground: Shape[];
  people: DrawnPerson[];
  key: Shape[];
};

/** Sizes of the letters of names, the liked one first. */
export const usualLetters = [17];
export const easyLetters = [20, 17];
const leading = 1.12;

/** Everything the picture says, drawn; and the layout, for whoever lets people be moved in it. */
export function drawCircle(
  people: readonly CirclePerson[],
  words: PictureWords,
  letters: readonly number[],
): { picture: CirclePicture; layout: CircleLayout } {
  const layout = layOutCircle(people, words, letters);
  const size = headingLetters(letters);
  const { shapes: key, height } = keyTo(people, words, size);
  const picture = {
    width: frame,
    height: frame + height,
    ground: groundOf(layout, words.me, size),
    people: layout.people.map((placed, at) => drawPerson(placed, layout, at + 1)),
    key,
  };
  return { picture, layout };
}

/** Every word in the picture, as it is drawn. */
export function wordsInPicture({ ground, people, key }: CirclePicture): string[] {
  return [...ground, ...people.flatMap(({ shapes }) => shapes), ...key].flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : [],
  );
}

const tones: Record<(typeof rings)[number], Tone> = {
  close: 'near',
  there: 'middle',
  around: 'far',
};

function groundOf({ geometry, headings }: CircleLayout, me: string, size: number): Shape[] {
  const { centre } = geometry;
  const ringShapes = rings.toReversed().map(
    (ring): Shape => ({
      kind: 'path',
      path: disc(centre, centre, geometry.rings[ring].to),
      fill: tones[ring],
      line: { tone: 'rim', width: 1.4 },
    }),
  );
  const meLines = setName(me, geometry.me * 1.7, 21, 2);
  return [
    ...ringShapes,
    ...sliceLines(geometry),
    ...headings.flatMap((heading) => drawHeading(heading, size)),
    { kind: 'path', path: disc(centre, centre, geometry.me), fill: 'me' },
    ...meLines.map((line, at) =>
      text(line, centre, centre + 7 + (at - (meLines.length - 1) / 2) * 23, 21, 'bold', 'onMe'),
    ),
  ];
}

function sliceLines(geometry: RingGeometry): Shape[] {
  return geometry.slices.map(({ from }) => {
    const start = pointAt(geometry, from, geometry.me + 8);
    const end = pointAt(geometry, from, geometry.rings.around.to);
    const line = path('M', start.x, start.y, 'L', end.x, end.y);
    return { kind: 'path', path: line, line: { tone: 'slice', width: thinnestLine } };
  });
}

/** On a plate of its ring's colour where it would have a line running through it. */
function drawHeading({ lines, box, of }: Heading, size: number): Shape[] {
  const plate = softBox(box.left, box.top, box.width, box.height, 4);
  return [
    ...(of === 'part' ? [] : [{ kind: 'path', path: plate, fill: tones[of] } as const]),
    ...lines.map((line, at) =>
      text(
        line,
        box.left + box.width / 2,
        box.top + size * (at * 1.15 + 0.92),
        size,
        of === 'part' ? 'bold' : 'regular',
        'soft',
      ),
    ),
  ];
}

function drawPerson(
  { person, spot, lines }: PlacedPerson,
  { letters, sign, isNumbered }: CircleLayout,
  number: number,
): DrawnPerson {
  const { x, y, name } = spot;
  const written = name
    ? lines.map((line, at) =>
        text(line, x, name.top + letters * (at * leading + 0.9), letters, 'regular', 'ink'),
      )
    : [];
  const plates = name ? lines.map((line, at) => plateUnder(line, x, name.top, at, letters)) : [];
  return {
    id: person.id,
    ...(isNumbered ? { number } : {}),
    shapes: [...plates, ...signAt(person, x, y, sign), ...written],
    box: name ? unionOf(spot.sign, name) : spot.sign,
  };
}

/** Keeps ring lines from running through a name. */
function plateUnder(line: string, x: number, top: number, at: number, letters: number): Shape {
  const width = widthOfText(line, letters) + 4;
  const height = letters * leading;
  const plate = softBox(x - width / 2, top + at * height, width, height + 1, 3);
  return { kind: 'path', path: plate, fill: 'blank' };
}

function unionOf(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

/** What each outline and mark in this picture stands for, in rows under it. */
function keyTo(
  people: readonly CirclePerson[],
  words: PictureWords,
  size: number,
): { shapes: Shape[]; height: number } {
  const sign = size * 0.7;
  const row = size * 1.9;
  const first = size * 0.4;
  const shapes: Shape[] = [];
  let left = first;
  let rows = 0;
  for (const entry of keyEntries(people, words)) {
    const [line = ''] = setName(entry.words, frame - sign * 4, size, 1);
    const width = sign * 2.9 + widthOfText(line, size);
    if (rows === 0 || left + width > frame) {
      left = first;
      rows += 1;
    }
    const middle = frame + 10 + (rows - 0.5) * row;
    shapes.push(
      ...signAt(entry, left + sign * 1.2, middle, sign),
      text(line, left + sign * 2.9, middle + size * 0.34, size, 'regular', 'ink', 'start'),
    );
    left += width + size * 1.4;
  }
  return { shapes, height: rows > 0 ? 14 + rows * row : 4 };
}

/** Only what is in the picture. */
function keyEntries(
  people: readonly CirclePerson[],
  words: PictureWords,
): (Signed & { words: string })[] {
  const feels = (['good', 'ok', 'mixed', 'unsure'] as const).filter((feel) =>
    people.some((person) => person.feel === feel),
  );
  const marks = (['first', 'closer', 'animal', 'group', 'lost'] as const).filter((mark) =>
    people.some((person) => person.marks.includes(mark)),
  );
  return [
    ...feels.map((feel) => ({ feel, marks: [], words: words.feel[feel] })),
    ...marks.map((mark) => ({ feel: 'ok' as const, marks: [mark], words: words.marks[mark] })),
  ];
}

function text(
  said: string,
  x: number,
  baseline: number,
  size: number,
  weight: 'regular' | 'bold',
  tone: Tone,
  align: 'middle' | 'start' = 'middle',
): Shape {
  const place = { x: short(x), baseline: short(baseline), size: short(size) };
  return { kind: 'text', text: said, ...place, weight, tone, align };
}
