// A text made ready once for everything that is looked for in it: its words, and all runs of a few words put together, by
// how many letters they have, so that a name meets only runs that could be it.

import { shortSpelling } from '../copies/place-words';
import { digitsAsLetters, type Token, tokensOf } from './plain-text';

/** Words that stand together, put together: "copper" and "kettle". */
export type Run = {
  joined: string;
  /** First word, and the one after the last. */
  from: number;
  to: number;
  /** Which letters it has, a bit each. */
  letters: number;
};

export type Read = {
  text: string;
  tokens: readonly Token[];
  /** The words in their short spellings. */
  short: readonly string[];
  /** By length. */
  runs: ReadonlyMap<number, readonly Run[]>;
};

const LONGEST_RUN = 5;

/** The words and runs of a text. */
export function readText(text: string): Read {
  const tokens = tokensOf(text);
  const short = tokens.map(({ word }) => shortSpelling(word));
  const runs = new Map<number, Run[]>();
  tokens.forEach((_, from) => {
    let joined = '';
    for (let to = from + 1; to <= tokens.length && to <= from + LONGEST_RUN; to += 1) {
      const word = short[to - 1] ?? '';
      // A number is no part of a name, unless it stands in the middle of its letters.
      if (/^\d/u.test(word) && !isInside(tokens, to - 1)) break;
      joined += word;
      const spelled = /\d/u.test(joined) ? digitsAsLetters(joined) : joined;
      const run = { joined: spelled, from, to, letters: lettersOf(spelled) };
      const same = runs.get(spelled.length);
      if (same) same.push(run);
      else runs.set(spelled.length, [run]);
    }
  });
  return { text, tokens, short, runs };
}

const isInside = (tokens: readonly Token[], at: number) =>
  tokens[at]?.isJoined === true && tokens[at + 1]?.isJoined === true;

/** Which of the letters a to z a word has, a bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return letters;
}

/** How many letters only one of two words has. */
export function lettersApart(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
