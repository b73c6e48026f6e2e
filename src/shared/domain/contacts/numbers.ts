// Phone numbers as people type them: with and without spaces, dashes and brackets, with +44 or 0 in front, with an extension
// behind. Two ways of writing one number are the same figures. Pure.

/** A number somebody could ring, and the extension behind it, as it stands among other words. */
const NUMBER = /(?:\+|\(?\d)[\d\s()./-]*\d(?:\s*,?\s*(?:extension|extn|ext|ex|x)[\s.:]*\d+)?/giu;
const EXTENSION = /\s*,?\s*(?:extension|extn|ext|ex|x)[\s.:]*(\d+)\s*$/iu;

/** Fewer figures than this are no number that tells two people apart. */
const FIGURES_OF_A_NUMBER = 7;

/** `main`: figures alone, beginning with 0 where it was written with +44 or 0044. `extension`: empty where there is none. */
export type PhoneNumber = { main: string; extension: string };

/** One number in figures. */
export function figuresOf(number: string): PhoneNumber {
  const extension = EXTENSION.exec(number)?.[1] ?? '';
  const main = number
    .replace(EXTENSION, '')
    .trim()
    .replace(/^\(?(?:\+|00)\s*44\)?\s*(?:\(0\)|0)?/u, '0')
    .replace(/\D/gu, '');
  return { main, extension };
}

/** Every number long enough to tell two people apart that stands in the words, with where it stands. */
export function numbersIn(words: string): (PhoneNumber & { at: number; length: number })[] {
  return [...words.matchAll(NUMBER)]
    .map((found) => ({ ...figuresOf(found[0]), at: found.index, length: found[0].length }))
    .filter(({ main }) => main.length >= FIGURES_OF_A_NUMBER);
}

/** What was typed into a search, as figures; undefined where it is no part of a number. */
export function figuresTyped(typed: string): string | undefined {
  if (!/^[\d\s()+./-]*\d[\d\s()+./-]*$/u.test(typed)) return undefined;
  const { main } = figuresOf(typed);
  return main.length >= 3 ? main : undefined;
}
