// Sets words into lines of a given width, first fit, as a browser does. Her words are never
// hyphenated and never dropped: a word too long for the line is continued on the next one.
// Knows widths only through the function it is given.

export type WidthOf = (text: string) => number;

/** Runs of spaces at the start; then each word with the spaces after it. */
const pieces = /^ +|[^ ]+ */g;
/** A line may also end after a dash or a slash between two letters or digits. */
const insideBreak = /(?<=[\p{L}\p{N}][-/‐–—])(?=[\p{L}\p{N}])/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cutLongWord(word: string, width: number, widthOf: WidthOf): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = widthOf(segment);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  if (part !== '') parts.push(part);
  return parts;
}

function piecesOf(line: string): string[] {
  const words = line.match(pieces) ?? [];
  return words.flatMap((word) => word.split(insideBreak));
}

const endSpaces = / +$/;

/**
 * Cuts one line of hers into lines no wider than `width` points. A line that continues keeps one
 * space at its end, so that words read aloud from the file stay apart. Joined together the result
 * is the same text, give or take spaces.
 */
export function setInLines(line: string, width: number, widthOf: WidthOf): string[] {
  const space = widthOf(' ');
  const set: string[] = [];
  let open = '';
  let used = 0;
  const close = () => {
    set.push(open.replace(endSpaces, ' '));
    open = '';
    used = 0;
  };
  const place = (piece: string) => {
    const hanging = piece.length - piece.trimEnd().length;
    const wide = widthOf(piece);
    if (open !== '' && used + wide - hanging * space > width) close();
    open += piece;
    used += wide;
  };
  for (const piece of piecesOf(line)) {
    const word = piece.trimEnd();
    const tooLong = widthOf(piece) - (piece.length - word.length) * space > width;
    if (!tooLong) {
      place(piece);
      continue;
    }
    for (const part of cutLongWord(word, width, widthOf)) place(part);
    open += piece.slice(word.length);
    used += (piece.length - word.length) * space;
  }
  if (open !== '') set.push(open.trimEnd());
  return set;
}
