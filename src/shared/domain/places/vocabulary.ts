// Which words are said every day, so that a street called after one of them is not seen in every sentence. Lists of English
// words are handed in; towns and first names are here.

import { nicknames } from './nicknames';
import { towns } from './towns';

/** Words of plain English, by how often they are said. */
export type WordLists = {
  /** Said every day: church, station, hope. */
  common: ReadonlySet<string>;
  /** English, and said now and then: willow, nutmeg. */
  english: ReadonlySet<string>;
};

export type Vocabulary = WordLists & {
  /** Names that stand on the paper anyway: her own, her prison's. */
  given: ReadonlySet<string>;
};

/** How far a name singles out one place by itself. generic: every town has one. */
export type Rarity = 'rare' | 'english' | 'common' | 'generic' | 'number_only';

const townNames: ReadonlySet<string> = new Set(towns);
const firstNames: ReadonlySet<string> = new Set(nicknames.flat());
const monthsAndDays = new Set(
  `january february march april may june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday easter christmas`.split(/\s+/u),
);
const genericNames = new Set(['high st', 'main st', 'main rd', 'market pl', 'back ln', 'new rd']);

export const isTown = (words: readonly string[]) => townNames.has(words.join(' '));
export const isFirstName = (word: string) => firstNames.has(word);

/** True for a word somebody may write without thinking of any place or person. */
export function isEveryday(word: string, { common, english, given }: Vocabulary): boolean {
  return common.has(word) || english.has(word) || given.has(word) || /^\d/u.test(word);
}

/** The same, also where only what the word is made from is known: "carers" is said by whoever says "care". */
export function isMadeOfEveryday(word: string, known: Vocabulary): boolean {
  const stems = ['s', 'es', 'ed', 'ing', 'er', 'ers', 'ly', 'y', 'ish']
    .filter((end) => word.length >= end.length + 3 && word.endsWith(end))
    .map((end) => word.slice(0, -end.length));
  return (
    isEveryday(word, known) ||
    stems.some((stem) => isEveryday(stem, known) || known.common.has(`${stem}e`))
  );
}

/** True for a single name that is also a person, a town or a month: a capital letter says nothing of a street. */
export function isAlsoAnotherName(words: readonly string[], { given }: Vocabulary): boolean {
  const [only = ''] = words;
  if (isTown(words)) return true;
  return words.length === 1 && (isFirstName(only) || given.has(only) || monthsAndDays.has(only));
}

/** @param street the word after the name that makes it a street, if there is one */
export function rarityOf(words: readonly string[], street: string, known: Vocabulary): Rarity {
  if (genericNames.has(`${words.join(' ')} ${street}`)) return 'generic';
  if (isAlsoAnotherName(words, known)) return 'common';
  const isRare = (word: string) =>
    word.length > 2 && !isEveryday(word, known) && !isFirstName(word);
  if (words.some(isRare)) return 'rare';
  if (words.length > 1) return 'english';
  const [only = ''] = words;
  return known.common.has(only) ? 'common' : 'english';
}
