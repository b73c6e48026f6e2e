// Words made ready for paper: one way of writing each letter, one kind of line end, and no
// characters that cannot be seen. Knows nothing of fonts, pages or PDF.

// Written as code points: in a file these characters could not be seen.
const between = (from: number, to: number) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;
const anyOf = (...ranges: [number, number][]) =>
  new RegExp(`[${ranges.map(([from, to]) => between(from, to)).join('')}]`, 'gu');

/** Line ends by other names: vertical tab, form feed, next line, line and paragraph separator. */
const lineEnds = anyOf([0x0b, 0x0c], [0x85, 0x85], [0x2028, 0x2029]);
const otherControls = anyOf([0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f]);
/** Only steer a screen: soft hyphen, variation selectors, byte order mark. */
const steering = anyOf(
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180b, 0x180f],
  [0x200b, 0x200b],
  [0x2060, 0x2065],
  [0x206a, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
);
/** Joiners and direction marks: they change the shape or the order of Arabic, Hebrew and Indian letters, and no other. */
const shaping = anyOf([0x61c, 0x61c], [0x200c, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]);
const rareSpaces = anyOf([0x1680, 0x1680], [0x2000, 0x2006], [0x2008, 0x200a], [0x205f, 0x205f]);
const wideSpace = anyOf([0x3000, 0x3000]);
const fixedSpaces = anyOf([0x2007, 0x2007], [0x202f, 0x202f]);
const fixedHyphen = anyOf([0x2011, 0x2011]);

/** Plain letters, digits and signs on lines ending in \n: nothing below would change them. */
const alreadyPlain = /^[\n\u0020-\u007e]*$/;

/**
 * Her words as they can stand on paper. Composes letters and their accents (a font draws ŵ, not w
 * and a hat), makes every line end `\n`, turns tabs and rare spaces into spaces, and drops what
 * has no shape of its own. It never changes a letter, a digit or a sign that can be seen.
 */
export function wordsForPaper(text: string): string {
  return isPlain(text) ? text : wordsForShaping(text).replace(shaping, '');
}

/** True for words of plain letters, digits and signs only. */
export function isPlain(text: string): boolean {
  return alreadyPlain.test(text);
}

/** The same, with the marks kept that decide how letters join and which way they run. */
export function wordsForShaping(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(lineEnds, '\n')
    .replace(/\t/g, '    ')
    .replace(fixedSpaces, String.fromCodePoint(0xa0))
    .replace(rareSpaces, ' ')
    .replace(wideSpace, '  ')
    .replace(fixedHyphen, '-')
    .replace(steering, '')
    .replace(otherControls, '');
}

/** The same words without any white space: what must be equal before and after setting. */
export function withoutSpace(text: string): string {
  // An accent that stood alone after a space joins the letter before it once the space is gone, here as at any later time.
  return wordsForPaper(text).replace(/\s+/gu, '').normalize('NFC');
}

export type Paragraph = {
  lines: string[];
  /** Empty lines she left before it. */
  blankBefore: number;
};

/**
 * Cuts words into paragraphs at her empty lines and into lines at her line ends. Empty lines
 * before the first and after the last word are left out. `prepare` makes the words ready.
 */
export function paragraphsOf(text: string, prepare = wordsForPaper): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let blank = 0;
  let open: Paragraph | undefined;
  for (const raw of prepare(text).split('\n')) {
    const line = raw.trimEnd();
    if (line === '') {
      blank += 1;
      open = undefined;
    } else if (open) {
      open.lines.push(line);
    } else {
      open = { lines: [line], blankBefore: paragraphs.length === 0 ? 0 : blank };
      paragraphs.push(open);
      blank = 0;
    }
  }
  return paragraphs;
}
