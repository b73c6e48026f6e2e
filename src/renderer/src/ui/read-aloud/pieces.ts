// Cuts what is to be read into pieces of about a sentence, so that a voice can be stopped and taken up
// again near where it was. Pure; no word is lost or said twice.

export type Part = {
  /** Its name on the screen, to be marked while it is read. */
  id: string;
  text: string;
  /** BCP 47, when it is not the language of the whole. */
  lang?: string | undefined;
};

export type Piece = { part: string; text: string; lang: string };

/** Voices of some systems give up in the middle of a longer piece. */
const LONGEST_PIECE = 200;

/** The pieces of these parts in order. Parts with nothing to say give none. */
export function piecesOf(parts: readonly Part[], language: string): Piece[] {
  return parts.flatMap((part) => {
    const lang = part.lang ?? language;
    return sentencesIn(part.text, lang)
      .flatMap(shortEnough)
      .map((text) => ({ part: part.id, text, lang }));
  });
}

function sentencesIn(text: string, lang: string): string[] {
  const sentences = segmenterFor(lang).segment(text);
  return [...sentences].map(({ segment }) => segment.trim()).filter(canBeSaid);
}

/** What is no language tag is cut as this computer cuts. */
function segmenterFor(lang: string): Intl.Segmenter {
  const how = { granularity: 'sentence' } as const;
  try {
    return new Intl.Segmenter(lang, how);
  } catch {
    return new Intl.Segmenter(undefined, how);
  }
}

function canBeSaid(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Cuts at a comma or the like when there is one, else between words, else where it must. */
function shortEnough(text: string): string[] {
  if (text.length <= LONGEST_PIECE) return [text];
  const head = text.slice(0, LONGEST_PIECE);
  const at = lastOf(head, /[,;:–]\s/gu) ?? lastOf(head, /\s/gu) ?? wholeLetter(head);
  const [first, rest] = [text.slice(0, at).trim(), text.slice(at).trim()];
  return [...(canBeSaid(first) ? [first] : []), ...(canBeSaid(rest) ? shortEnough(rest) : [])];
}

/** The place behind the last match that leaves something before it. */
function lastOf(text: string, pattern: RegExp): number | undefined {
  const found = [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  return found.filter((at) => text.slice(0, at).trim() !== '').at(-1);
}

/** Never between the two halves of one letter. */
function wholeLetter(head: string): number {
  const last = head.charCodeAt(head.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? head.length - 1 : head.length;
}
