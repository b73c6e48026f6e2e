// Cuts one line into runs of one face and one direction, in the order they stand on paper. Knows faces only by the
// letters they can write.

import bidiFactory, { type Bidi } from 'bidi-js';

export type Run<Face> = { text: string; face: Face; isRightToLeft: boolean };
type Levelled<Face> = { text: string; face: Face; level: number };

/** The first face is asked first for letters; signs and spaces stay with the face before them. */
export type CanWrite<Face> = (face: Face, codePoint: number) => boolean;

let bidi: Bidi | undefined;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const hasLetter = /[\p{L}\p{M}]/u;
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

/** Groups of digits as a number to ring is written: with a plus or a nought first, and at least seven signs long. */
const toRing = /(?<!\d)(?:\+|\(?0)[\d\s()./–-]{5,}\d/gu;
/** Begin and end what runs left to right for itself, whatever is around it. */
const [ALONE, OVER] = ['\u2066', '\u2069'];

/**
 * For each character of a line, how deep it is turned round: odd runs right to left. After Arabic letters Unicode's rules put
 * the groups of a number in the order of the words, so that nobody could ring it; such a number is taken for itself.
 */
export function levelsOf(line: string, isRightToLeft: boolean): Uint8Array {
  bidi ??= bidiFactory();
  const wrapped = line.replaceAll(toRing, (number) => `${ALONE}${number}${OVER}`);
  const { levels } = bidi.getEmbeddingLevels(wrapped, isRightToLeft ? 'rtl' : 'ltr');
  if (wrapped.length === line.length) return levels;
  const found = new Uint8Array(line.length);
  let at = 0;
  for (let i = 0; i < wrapped.length; i += 1) {
    // Marks that stood in the line itself are part of it.
    const isOurs = wrapped[i] !== line[at];
    if (!isOurs) found[at++] = levels[i] ?? 0;
  }
  return found;
}

function faceFor<Face>(
  piece: string,
  faces: readonly Face[],
  before: Face | undefined,
  canWrite: CanWrite<Face>,
): Face | undefined {
  const points = [...piece]
    .filter((character) => !unseen.test(character))
    .map((character) => character.codePointAt(0) ?? 0);
  const writes = (face: Face) => points.every((point) => canWrite(face, point));
  if (before !== undefined && !hasLetter.test(piece) && writes(before)) return before;
  return faces.find(writes);
}

/** @throws Error when no face has a letter */
function inFaces<Face>(
  line: string,
  levels: Uint8Array,
  faces: readonly Face[],
  canWrite: CanWrite<Face>,
): Levelled<Face>[] {
  const runs: Levelled<Face>[] = [];
  const add = (piece: string, at: number) => {
    const last = runs.at(-1);
    const face = faceFor(piece, faces, last?.face, canWrite);
    const level = levels[at] ?? 0;
    if (face === undefined) {
      const characters = [...piece];
      if (characters.length === 1) throw new Error('a letter no face has');
      let from = at;
      for (const character of characters) {
        add(character, from);
        from += character.length;
      }
    } else if (last && last.face === face && last.level === level) last.text += piece;
    else runs.push({ text: piece, face, level });
  };
  for (const { segment, index } of graphemes.segment(line)) add(segment, index);
  return runs;
}

/** As they stand from left to right: from the deepest level up, runs of that level and deeper change places. */
function asSeen<Face>(runs: Levelled<Face>[]): Levelled<Face>[] {
  const seen = [...runs];
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) {
    for (let start = 0; start < seen.length; start += 1) {
      let end = start;
      while (end < seen.length && (seen[end]?.level ?? 0) >= level) end += 1;
      if (end === start) continue;
      seen.splice(start, end - start, ...seen.slice(start, end).reverse());
      start = end;
    }
  }
  return seen;
}

/** The runs of a line from left to right. `levels` are those of its characters in the whole paragraph. */
export function runsOf<Face>(
  line: string,
  levels: Uint8Array,
  faces: readonly Face[],
  canWrite: CanWrite<Face>,
): Run<Face>[] {
  return asSeen(inFaces(line, levels, faces, canWrite)).map(({ text, face, level }) => ({
    text,
    face,
    isRightToLeft: level % 2 === 1,
  }));
}
