// A text made ready once for everything that is looked for in it: its words, and all runs of a few words put together, by
// how many letters they have, so that a name meets only runs that could be it.

import { shortSpelling } from '../copies/place-words';
import { lettersOf } from './near';
import { digitsAsLetters, joinedGroup, type Token, tokensOf } from './plain-text';

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
  const add = (joined: string, from: number, to: number) => {
    const run = { joined, from, to, letters: lettersOf(joined) };
    const same = runs.get(joined.length);
    if (same) same.push(run);
    else runs.set(joined.length, [run]);
  };
  tokens.forEach((_, from) => {
    let joined = '';
    for (let to = from + 1; to <= tokens.length && to <= from + LONGEST_RUN; to += 1) {
      const word = short[to - 1] ?? '';
      if (/^\d/u.test(word)) break;
      joined += word;
      add(joined, from, to);
    }
  });
  for (const { joined, from, to } of mixedGroups(tokens)) {
    add(shortSpelling(digitsAsLetters(joined)), from, to);
    if (joined.includes('1')) add(shortSpelling(digitsAsLetters(joined, 'i')), from, to);
  }
  return { text, tokens, short, runs };
}

/** "C0pperkettle": letters with digits among them, and nothing between. */
function mixedGroups(tokens: readonly Token[]): { joined: string; from: number; to: number }[] {
  return tokens.flatMap((token, at) => {
    const [from, last] = joinedGroup(tokens, at);
    if (token.isJoined || last === from) return [];
    const joined = tokens
      .slice(from, last + 1)
      .map(({ word }) => word)
      .join('');
    return /\p{L}\d+\p{L}/u.test(joined) ? [{ joined, from, to: last + 1 }] : [];
  });
}
