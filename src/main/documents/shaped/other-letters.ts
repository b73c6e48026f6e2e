// Everything a copy needs to hold words our own two faces cannot write: which they are, their lines, their outlines.
// Loaded only when a copy has such words.

import { type Faces, needsOtherFaces } from '../fonts';
import type { Pen } from '../look';
import { setInLines } from '../tagged/lines';
import type { Weight } from '../weight';
import { wordsForShaping } from '../words';
import { languageOfLetters, runsRightToLeft } from './direction';
import { otherFamilies, ownFamily } from './families';
import { levelsOf } from './runs';
import { makeShaper, type Outline, type ShapedGlyph, type ShapedLine } from './shaper';

/** Lines of words as outlines, all running one way. */
export type ShapedWords = {
  isRightToLeft: boolean;
  /** BCP 47 of most of the letters, where they are not of the copy's own kind. */
  language?: string;
  lines: ShapedLine[];
};

export type SetParagraph = { lines: string[]; pen: Pen; shaped: ShapedWords };

export type OtherLetters = {
  /** True for a text our own two faces cannot write. */
  needs: (text: string) => boolean;
  /** One line by itself, such as a name in a picture. */
  line: (text: string, weight: Weight) => ShapedLine;
  /** A paragraph set to `width` points; each of `lines` ends where she ended it. */
  paragraph: (lines: string[], pen: Pen, width: number, language?: string) => SetParagraph;
  outlineOf: (glyph: ShapedGlyph) => Outline;
};

/** These letters reach further up and down than ours, with marks over and under them. */
const LEADING = 1.75;

/** Where each set line begins in the line it was cut from: they differ only in spaces at their ends. */
function placesIn(whole: string, cut: string[]): { text: string; from: number }[] {
  let from = 0;
  return cut.map((line) => {
    const text = line.trimEnd();
    const at = whole.indexOf(text, from);
    if (at < 0) throw new Error('a set line that is not in its paragraph');
    from = at + text.length;
    return { text, from: at };
  });
}

/** Letters for one copy; opens no font before it is asked for a word. */
export async function openOtherLetters(
  faces: Faces,
  resourcesFolder: string,
): Promise<OtherLetters> {
  const shaper = await makeShaper([ownFamily(resourcesFolder), ...otherFamilies(resourcesFolder)]);

  const paragraph: OtherLetters['paragraph'] = (lines, pen, width, given) => {
    const all = lines.join('\n');
    const isRightToLeft = runsRightToLeft(all);
    const language =
      languageOfLetters(all) === undefined ? undefined : (given ?? languageOfLetters(all));
    const { weight, size } = pen;
    const known = new Map<string, number>();
    const widthOf = (text: string) => {
      const width =
        known.get(text) ?? shaper.shapeLine(text, { weight, isRightToLeft, language }).width;
      known.set(text, width);
      return width * size;
    };
    const set = lines.map((line) => ({ line, cut: setInLines(line, width, widthOf) }));
    const shaped = set.flatMap(({ line, cut }) => {
      const levels = levelsOf(line, isRightToLeft);
      return placesIn(line, cut).map(({ text, from }) =>
        shaper.shapeLine(text, {
          ...{ weight, isRightToLeft, language },
          levels: levels.subarray(from, from + text.length),
        }),
      );
    });
    return {
      lines: set.flatMap(({ cut }) => cut),
      pen: { ...pen, leading: Math.max(pen.leading, size * LEADING) },
      shaped: { isRightToLeft, ...(language ? { language } : {}), lines: shaped },
    };
  };

  return {
    needs: (text) => needsOtherFaces(text, faces),
    line: (text, weight) => {
      const ready = wordsForShaping(text).replaceAll('\n', ' ').trim();
      return shaper.shapeLine(ready, {
        weight,
        isRightToLeft: runsRightToLeft(ready),
        language: languageOfLetters(ready),
      });
    },
    paragraph,
    outlineOf: shaper.outlineOf,
  };
}
