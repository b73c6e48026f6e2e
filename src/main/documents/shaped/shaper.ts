// Shapes words that our own two faces cannot write: HarfBuzz joins and places the letters, the order is that of
// Unicode's rules. Loaded only when a copy needs it.

import type { Font } from 'harfbuzzjs';
import type { Weight } from '../weight';
import type { Family } from './families';
import { boxAround, pathForPdf } from './glyph-paths';
import { levelsOf, type Run, runsOf } from './runs';

/** Places and widths in parts of the letters' size. */
export type ShapedGlyph = { family: string; weight: Weight; id: number; x: number; y: number };
export type ShapedLine = {
  /** What was shaped, in reading order: kept to prove that all of it was. */
  text: string;
  width: number;
  glyphs: ShapedGlyph[];
};

/** A letter as drawing commands, for letters of size `unitsPerLetter`; `box` is left, foot, right and top of it. */
export type Outline = { path: string; unitsPerLetter: number; box: number[] };

export type Shaper = {
  /** One line of a paragraph that runs one way. `inside`: the whole paragraph, and where in it the line begins. */
  shapeLine: (line: string, how: HowToShape) => ShapedLine;
  outlineOf: (glyph: ShapedGlyph) => Outline;
};

export type HowToShape = {
  weight: Weight;
  isRightToLeft: boolean;
  /** BCP 47, where it is known: some letters look different from language to language. */
  language?: string | undefined;
  levels?: Uint8Array;
};

type Harfbuzz = typeof import('harfbuzzjs');
type OpenFace = { font: Font; unitsPerLetter: number; outlines: Map<number, Outline> };

function opener({ Face, Font, Blob }: Harfbuzz) {
  const opened = new Map<string, OpenFace>();
  return (family: Family, weight: Weight): OpenFace => {
    const key = `${family.name} ${weight}`;
    const known = opened.get(key);
    if (known) return known;
    const face = new Face(new Blob(family.read(weight)));
    const made = { font: new Font(face), unitsPerLetter: face.upem, outlines: new Map() };
    opened.set(key, made);
    return made;
  };
}

function glyphsOf(
  { Buffer: Letters, Direction, shape }: Harfbuzz,
  font: Font,
  { text, isRightToLeft }: Run<Family>,
  language: string | undefined,
) {
  const letters = new Letters();
  letters.addText(text);
  letters.guessSegmentProperties();
  letters.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
  // Never that of the machine, so that the same words look the same everywhere.
  letters.setLanguage(language ?? 'en');
  shape(font, letters);
  return letters.getGlyphInfosAndPositions();
}

/** A shaper for these families, the first of them asked first. */
export async function makeShaper(families: readonly Family[]): Promise<Shaper> {
  // By this way only: it waits for its own program, which a plain `require` cannot.
  const harfbuzz = await import('harfbuzzjs');
  const open = opener(harfbuzz);
  const byName = new Map(families.map((family) => [family.name, family]));
  const canWrite = (family: Family, point: number) => family.canWrite(point);

  const shapeLine: Shaper['shapeLine'] = (line, how) => {
    const { weight, isRightToLeft, language } = how;
    const levels = how.levels ?? levelsOf(line, isRightToLeft);
    const runs = runsOf(line, levels, families, canWrite);
    const glyphs: ShapedGlyph[] = [];
    let width = 0;
    for (const run of runs) {
      const { font, unitsPerLetter } = open(run.face, weight);
      for (const glyph of glyphsOf(harfbuzz, font, run, language)) {
        if (glyph.codepoint === 0) throw new Error('a letter the face does not have');
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = glyph;
        glyphs.push({
          ...{ family: run.face.name, weight, id: glyph.codepoint },
          x: width + xOffset / unitsPerLetter,
          y: yOffset / unitsPerLetter,
        });
        width += xAdvance / unitsPerLetter;
      }
    }
    return { text: line, width, glyphs };
  };

  const outlineOf: Shaper['outlineOf'] = ({ family: name, weight, id }) => {
    const family = byName.get(name);
    if (!family) throw new Error('a family that was not shaped with');
    const { font, unitsPerLetter, outlines } = open(family, weight);
    const known = outlines.get(id);
    if (known) return known;
    const path = pathForPdf(font.glyphToPath(id));
    const made = { path, unitsPerLetter, box: boxAround(path) };
    outlines.set(id, made);
    return made;
  };

  return { shapeLine, outlineOf };
}
