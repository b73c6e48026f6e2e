// What a signature looks like on the page: its words drawn as outlines, which need no font in the
// update and so keep the file whole by the rules of PDF/A.

import type { Font, PathCommand } from 'fontkit';
import { type Faces, findMissingInText } from '../fonts';
import { wordsForPaper } from '../words';

const round = (value: number) => value.toFixed(2);

type Point = { x: number; y: number };

/** PDF knows only cubic curves; a quadratic one is the same curve with its control point moved. */
function cubic(from: Point, control: Point, to: Point): number[] {
  const toward = (end: Point): Point => ({
    x: end.x + (2 / 3) * (control.x - end.x),
    y: end.y + (2 / 3) * (control.y - end.y),
  });
  const one = toward(from);
  const two = toward(to);
  return [one.x, one.y, two.x, two.y, to.x, to.y];
}

function glyphOutline(commands: PathCommand[], origin: Point, scale: number): string {
  let pen: Point = { x: 0, y: 0 };
  const drawn = commands.map(({ command, args }) => {
    const points: Point[] = [];
    for (let index = 0; index + 1 < args.length; index += 2) {
      const [x = 0, y = 0] = args.slice(index, index + 2);
      points.push({ x: origin.x + x * scale, y: origin.y + y * scale });
    }
    const from = pen;
    pen = points.at(-1) ?? pen;
    const write = (numbers: number[], sign: string) => `${numbers.map(round).join(' ')} ${sign}`;
    if (command === 'closePath') return 'h';
    if (command === 'moveTo') return write([pen.x, pen.y], 'm');
    if (command === 'lineTo') return write([pen.x, pen.y], 'l');
    if (command === 'quadraticCurveTo') return write(cubic(from, points[0] ?? from, pen), 'c');
    return write(
      points.flatMap(({ x, y }) => [x, y]),
      'c',
    );
  });
  return drawn.join('\n');
}

function lineOutline(font: Font, text: string, origin: Point, size: number): string {
  const scale = size / font.unitsPerEm;
  const run = font.layout(text);
  let { x } = origin;
  return run.glyphs
    .map((glyph, index) => {
      const outline = glyphOutline(glyph.path.commands, { x, y: origin.y }, scale);
      x += (run.positions[index]?.xAdvance ?? 0) * scale;
      return outline;
    })
    .filter((outline) => outline !== '')
    .join('\n');
}

const largest = 11;
const margin = 9;

/** What our faces cannot write is left out of the picture; the signature itself still holds it. */
function drawable(text: string, faces: Faces): string {
  const missing = new Set(findMissingInText(text, faces).map(({ character }) => character));
  return [...wordsForPaper(text)].filter((character) => !missing.has(character)).join('');
}

/**
 * Drawing commands for these lines in a box of `width` × `height` points, the first in bold; made
 * smaller where they would not fit.
 */
export function outlinesOf(
  lines: string[],
  box: { width: number; height: number },
  faces: Faces,
): string {
  const written = lines.map((line, index) => ({
    text: drawable(line, faces),
    font: index === 0 ? faces.bold : faces.regular,
  }));
  const widest = Math.max(
    1,
    ...written.map(({ text, font }) => font.layout(text).advanceWidth / font.unitsPerEm),
  );
  const across = (box.width - 2 * margin) / widest;
  const down = (box.height - 2 * margin) / (lines.length * 1.4);
  const size = Math.min(largest, across, down);
  const drawn = written.map(({ text, font }, index) => {
    const y = box.height - margin - size * (1 + index * 1.4);
    return lineOutline(font, text, { x: margin, y }, size);
  });
  return `q 0.165 0.141 0.133 rg\n${drawn.filter((line) => line !== '').join('\n')}\nf\nQ`;
}
