// How wide words are in the picture of the circle, and how a name is set in a line or two. A picture is laid
// out once for screen and paper, where nobody can ask a font, so widths are the wider of our two faces.

/** Hundredths of the letter size for the characters from space to ~, of the wider face, rounded up. */
const asciiWidths = (
  '32 31 40 77 61 97 74 21 34 34 49 61 28 38 28 44 66 45 58 60 63 61 63 54 63 60 28 28 57 63 57 55 ' +
  '79 68 65 66 69 60 57 72 71 43 57 67 56 86 72 75 63 76 65 61 61 69 65 89 69 65 62 34 44 35 59 40 ' +
  '29 56 60 51 60 57 37 60 58 30 26 56 32 89 58 58 60 60 38 51 38 57 53 74 54 53 51 39 26 39 56'
)
  .split(' ')
  .map(Number);
/** A letter of Latin writing that has no plain one under it, and anything else. Ours, on the wide side. */
const otherLatin = 105;
const anyOther = 140;

/** Signs people type in names and that are much narrower or wider than letters. */
const signs: Readonly<Record<string, number>> = {
  '’': 29,
  '‘': 29,
  '“': 48,
  '”': 48,
  '–': 63,
  '—': 84,
  '…': 80,
  '·': 30,
};
/** A letter with a mark on it may be a little wider than without. */
const withMark = 10;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const dots = '…';

/** Width of a text written in letters of this size; never less than it is. */
export function widthOfText(text: string, size: number): number {
  let hundredths = 0;
  for (const letter of text.normalize('NFD')) hundredths += widthOfLetter(letter);
  return (hundredths * size) / 100;
}

function widthOfLetter(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(letter)) return withMark;
  return asciiWidths[point - 0x20] ?? signs[letter] ?? (point < 0x250 ? otherLatin : anyOther);
}

/** As much of a line as fits with dots after it; the whole name stands in the list. */
function shortened(line: string, width: number, size: number): string {
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    if (widthOfText(kept + segment + dots, size) > width) break;
    kept += segment;
  }
  return kept.trimEnd() + dots;
}

/** Sets words in at most `most` lines no wider than `width`. What does not fit ends in dots. */
export function setName(name: string, width: number, size: number, most: number): string[] {
  const fits = (line: string) => widthOfText(line, size) <= width;
  const lines: string[] = [];
  let open = '';
  const words = name.split(/\s+/u).filter(Boolean);
  for (const [at, word] of words.entries()) {
    const longer = open ? `${open} ${word}` : word;
    if (fits(longer)) {
      open = longer;
      continue;
    }
    if (lines.length === most - 1 || !open) {
      const rest = [open, ...words.slice(at)].filter(Boolean).join(' ');
      return [...lines, shortened(rest, width, size)];
    }
    lines.push(open);
    if (!fits(word)) return [...lines, shortened(words.slice(at).join(' '), width, size)];
    open = word;
  }
  return open ? [...lines, open] : lines;
}
