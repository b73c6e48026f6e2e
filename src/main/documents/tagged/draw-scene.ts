// Draws a picture of many lines, areas and words: her circle of support. Colours are those of paper, light enough
// for words to be read on and told apart by their lines when printed in grey.

import type { Line, Shape, Tone } from '../../../shared/domain/workbook/circle/shapes';
import { colours } from '../look';
import { wordsForPaper } from '../words';
import { widthOfLine, writeAt } from './letters';
import type { Scene } from './parts';
import type { Pdf, TaggedPdf } from './tagged-pdf';

const toneColours: Record<Tone, string> = {
  near: '#E3EDEA',
  middle: '#EEF1EA',
  far: '#F8F5EE',
  rim: colours.line,
  slice: '#C4B6A5',
  blank: '#FFFFFF',
  ink: colours.ink,
  soft: colours.inkSoft,
  me: colours.teal,
  onMe: '#FFFFFF',
};

type At = { left: number; top: number; width: number; height: number };

/** How large a unit of a scene is on paper, in points. */
export function unitOf(scene: Scene, { width, height }: { width: number; height: number }): number {
  return Math.min(width / scene.width, height / scene.height);
}

/** Draws half of a scene as large as its box allows, and gives every word that was written. */
export function drawScene(
  tagged: TaggedPdf,
  scene: Scene,
  at: At,
  which: 'under' | 'shapes',
): string {
  const { pdf } = tagged;
  pdf.save();
  pdf.translate(at.left, at.top).scale(unitOf(scene, at));
  const written = scene[which].map((shape) => drawShape(tagged, shape));
  pdf.restore();
  return written.join('');
}

function drawShape(tagged: TaggedPdf, shape: Shape): string {
  if (shape.kind === 'text') return write(tagged, shape);
  const { pdf } = tagged;
  const { path, fill, line } = shape;
  if (fill) pdf.path(path).fill(toneColours[fill]);
  if (line) drawLine(pdf, path, line);
  return '';
}

function drawLine(pdf: Pdf, path: string, { tone, width, dash }: Line): void {
  pdf.lineWidth(width).lineCap('round').lineJoin('round');
  if (dash) pdf.dash(dash[0], { space: dash[1] });
  pdf.path(path).stroke(toneColours[tone]);
  if (dash) pdf.undash();
}

function write(tagged: TaggedPdf, shape: Extract<Shape, { kind: 'text' }>): string {
  const text = wordsForPaper(shape.text);
  const pen = { ...shape, leading: shape.size, colour: toneColours[shape.tone] };
  const isMiddle = shape.align === 'middle';
  const left = isMiddle ? shape.x - widthOfLine(tagged, text, pen) / 2 : shape.x;
  writeAt(tagged, text, { left, baseline: shape.baseline }, pen);
  return text;
}
