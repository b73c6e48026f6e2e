// Writes a line of words where it is told: with our own two faces as text, with any other as outlines.

import type { Pen } from '../look';
import type { ShapedLine } from '../shaped/shaper';
import { drawOutline, type TaggedPdf } from './tagged-pdf';

export const onOneLine = { lineBreak: false, baseline: 'alphabetic' } as const;

type At = { left: number; baseline: number };

/** A line of outlines, its left edge and its letters' foot at a place in points. */
export function drawShaped(
  tagged: TaggedPdf,
  line: ShapedLine,
  { left, baseline }: At,
  { size, colour, most }: { size: number; colour: string; most?: number | undefined },
): void {
  const { pdf, letters } = tagged;
  if (!letters) throw new Error('shaped words without their letters');
  // Letters joined otherwise than they were measured one by one may need a hair more room.
  const squeeze = Math.min(1, (most ?? Number.POSITIVE_INFINITY) / (line.width * size || 1));
  pdf.save();
  pdf.fillColor(colour);
  for (const glyph of line.glyphs) {
    const outline = letters.outlineOf(glyph);
    if (outline.path === '') continue;
    const scale = size / outline.unitsPerLetter;
    pdf.save();
    // Letters are drawn from their foot upwards, pages from their top downwards.
    pdf.transform(
      ...([scale * squeeze, 0, 0, -scale] as const),
      left + glyph.x * size * squeeze,
      baseline - glyph.y * size,
    );
    drawOutline(tagged, `${glyph.family} ${glyph.weight} ${glyph.id}`, outline);
    pdf.restore();
  }
  pdf.restore();
}

/** Width in points of a line written with this pen, whatever letters it holds. */
export function widthOfLine({ pdf, letters }: TaggedPdf, text: string, pen: Pen): number {
  if (letters?.needs(text)) return letters.line(text, pen.weight).width * pen.size;
  return pdf.font(pen.weight, pen.size).widthOfString(text);
}

/** Writes one line, whatever letters it holds. The caller has opened a mark. */
export function writeAt(tagged: TaggedPdf, text: string, at: At, pen: Pen): void {
  const { pdf, letters } = tagged;
  if (letters?.needs(text)) {
    drawShaped(tagged, letters.line(text, pen.weight), at, pen);
    return;
  }
  pdf.font(pen.weight, pen.size).fillColor(pen.colour);
  pdf.text(text, at.left, at.baseline, onOneLine);
}
