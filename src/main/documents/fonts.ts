// The two faces the plan is written in, and which characters they can write. It opens font files
// from a folder it is given; it knows nothing of PDF or of the network.

import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { stringsOfCopy } from './copy-strings';
import { wordsForPaper } from './words';

export type Weight = 'regular' | 'bold';
export type Faces = Record<Weight, Font>;

export type MissingCharacter = {
  character: string;
  /** As people who look after fonts write it: U+1F600. */
  codePoint: string;
  /** The heading it stands under, in the copy's own words. */
  where: string;
};

const files: Record<Weight, string> = {
  regular: 'AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: 'AtkinsonHyperlegibleNext_700Bold.ttf',
};

/**
 * Asks for every letter once. The library remembers with each shape which letter it was first asked for as, and a shape
 * first met as a part of another (the dot of a colon, the Z of Ż) would have none: on later copies of the same process
 * that letter would be seen, and neither read aloud nor found.
 */
function withLettersKnown(font: Font): Font {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return font;
}

const opened = new Map<string, Faces>();

/**
 * Opens both faces of Atkinson Hyperlegible Next from `resourcesFolder`/fonts; opened once for each folder, as
 * reading a font costs more than drawing a page with it. Throws when a file is not there.
 */
export function openFaces(resourcesFolder: string): Faces {
  const known = opened.get(resourcesFolder);
  if (known) return known;
  const open = (weight: Weight) =>
    withLettersKnown(openSync(join(resourcesFolder, 'fonts', files[weight])));
  const faces: Faces = { regular: open('regular'), bold: open('bold') };
  opened.set(resourcesFolder, faces);
  return faces;
}

const writable = new WeakMap<Faces, Map<number, boolean>>();

/** Asked of every letter of a plan, so each answer is kept. */
function canWrite(faces: Faces, codePoint: number): boolean {
  const known = writable.get(faces) ?? new Map<number, boolean>();
  writable.set(faces, known);
  const answer =
    known.get(codePoint) ??
    (faces.regular.hasGlyphForCodePoint(codePoint) && faces.bold.hasGlyphForCodePoint(codePoint));
  known.set(codePoint, answer);
  return answer;
}

/** The characters of one text that our faces cannot write, each once. */
export function findMissingInText(
  text: string,
  faces: Faces,
): { character: string; codePoint: string }[] {
  const missing = new Set<number>();
  for (const character of wordsForPaper(text)) {
    const point = character.codePointAt(0);
    if (point !== undefined && character !== '\n' && !canWrite(faces, point)) missing.add(point);
  }
  return [...missing].map((point) => ({
    character: String.fromCodePoint(point),
    codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}

/**
 * Every character of the copy that our faces cannot write, with the place. A character outside a
 * font would be printed as another one, so an export with any of these is refused before drawing.
 */
export function findMissingCharacters(copy: PlanCopy, faces: Faces): MissingCharacter[] {
  const found = stringsOfCopy(copy).flatMap(({ text, where }) =>
    findMissingInText(text, faces).map((missing) => ({ ...missing, where })),
  );
  const seen = new Set<string>();
  return found.filter(({ codePoint, where }) => {
    const key = `${codePoint} ${where}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
