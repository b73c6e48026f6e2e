// The two faces the plan is written in, which characters they can write, and which the other faces can. It opens font
// files from a folder it is given; it knows nothing of PDF or of the network.

import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { type CopyString, stringsOfCopy } from './copy-strings';
import { type Family, otherFamilies } from './shaped/families';
import type { Weight } from './weight';
import { isPlain, wordsForPaper } from './words';

export type Faces = Record<Weight, Font> & {
  /** Writing our two faces do not know. */
  others: Family[];
};

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
  const faces: Faces = {
    regular: open('regular'),
    bold: open('bold'),
    others: otherFamilies(resourcesFolder),
  };
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

const lostSign = '\ufffd';
const isHalf = (point: number) => point >= 0xd800 && point <= 0xdfff;

function charactersWithout(text: string, canBeWritten: (codePoint: number) => boolean) {
  const missing = new Set<number>();
  for (const character of wordsForPaper(text)) {
    const point = character.codePointAt(0);
    if (point !== undefined && character !== '\n' && !canBeWritten(point)) missing.add(point);
  }
  return [...missing].map((point) => ({
    // Half of a pair of signs has no shape even in the sentence that names it.
    character: isHalf(point) ? lostSign : String.fromCodePoint(point),
    codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}

type Unwritable = { character: string; codePoint: string };

/** The characters of one text that our own two faces cannot write, each once. */
export function findMissingInText(text: string, faces: Faces): Unwritable[] {
  return charactersWithout(text, (point) => canWrite(faces, point));
}

/** True for a text that our own two faces cannot write alone. */
export function needsOtherFaces(text: string, faces: Faces): boolean {
  if (isPlain(text)) return false;
  return [...wordsForPaper(text)].some(
    (character) => character !== '\n' && !canWrite(faces, character.codePointAt(0) ?? 0),
  );
}

/** The same, of no face we have. */
function findUnwritable(text: string, faces: Faces): Unwritable[] {
  return charactersWithout(
    text,
    (point) =>
      canWrite(faces, point) ||
      (!isHalf(point) && faces.others.some((family) => family.canWrite(point))),
  );
}

/**
 * Every character of the copy that no face of ours can write, with the place. A character outside a font would be
 * printed as another one, so an export with any of these is refused before drawing. `inBoxes` are texts for the boxes
 * of signatures, which are drawn with our own two faces only.
 */
export function findMissingCharacters(
  copy: PlanCopy,
  faces: Faces,
  inBoxes: readonly CopyString[] = [],
): MissingCharacter[] {
  const at = (where: string) => (missing: Unwritable) => ({ ...missing, where });
  const found = [
    ...stringsOfCopy(copy).flatMap(({ text, where }) => findUnwritable(text, faces).map(at(where))),
    ...inBoxes.flatMap(({ text, where }) => findMissingInText(text, faces).map(at(where))),
  ];
  const seen = new Set<string>();
  return found.filter(({ codePoint, where }) => {
    const key = `${codePoint} ${where}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
