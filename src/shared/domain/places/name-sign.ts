// What a street, a house or another named place is looked for by: the words that single it out, the word that makes it a
// street, the number beside it.

import { isStreetWord, namesAPlace, type PlaceName, shortSpelling } from '../copies/place-words';
import { numberAt, type Token, tokensOf } from './plain-text';
import {
  isEveryday,
  isFirstName,
  isMadeOfEveryday,
  isTown,
  type Rarity,
  rarityOf,
  type Vocabulary,
} from './vocabulary';

export type NameSign = {
  /** In short spellings, without "the" and without the street word. */
  words: readonly string[];
  /** The words put together. */
  glued: string;
  /** The word that makes it a street or a house, in its short spelling; '' where there is none. */
  street: string;
  /** The number beside it, or undefined. */
  number?: number;
  rarity: Rarity;
};

/** After a name these make a house of it. */
const houses = new Set(
  'house lodge cottage hall farm villa villas hostel hotel project refuge manor tower towers heights'.split(
    ' ',
  ),
);
/** And these a place where people go. */
const institutions = new Set(
  `${[...houses].join(' ')} school primary academy college nursery surgery practice clinic hospital centre center
   church mosque temple chapel library pharmacy chemist estate park pub cafe shelter children infants juniors
   medical health community`.split(/\s+/u),
);

const withoutThe = (words: readonly string[]) => (words[0] === 'the' ? words.slice(1) : [...words]);

/** A sign for words of a name, with the street word apart. */
export function signOf(
  words: readonly string[],
  street: string,
  number: number | undefined,
  known: Vocabulary,
): NameSign {
  const name = withoutThe(words);
  const isName = namesAPlace(name);
  const kept = isName ? name : [...words, street].filter(Boolean);
  return {
    words: kept,
    glued: kept.join(''),
    street: isName ? street : '',
    ...(number === undefined ? {} : { number }),
    rarity: isName ? rarityOf(name, street, known) : 'number_only',
  };
}

/** Signs of one name in an address: as it was typed, and its last word before the street where more stands before it. */
export function signsOfName({ words, number }: PlaceName, known: Vocabulary): NameSign[] {
  const typed = words.map((word) => ({ word }) as Token);
  const spelled = number === '' ? numberAt(typed, 0) : undefined;
  const rest = spelled && words.length > spelled.length ? words.slice(spelled.length) : words;
  const value = number === '' ? spelled?.value : Number.parseInt(number, 10);
  const sign = (name: readonly string[], street = '') => signOf(name, street, value, known);
  const at = rest.findIndex((_, place) => isStreetWord(rest, place));
  if (at === 0) return [sign(rest.slice(1), rest[0])];
  if (at > 0) {
    const name = withoutThe(rest.slice(0, at));
    const longer = name.length > 2 ? [sign(name.slice(-1), rest[at])] : [];
    return [sign(rest.slice(0, at), rest[at]), ...longer];
  }
  const last = rest.at(-1) ?? '';
  if (rest.length > 1 && houses.has(last)) return [sign(rest.slice(0, -1), last)];
  return [sign(rest)];
}

/** Street words that are also said every day; written small they make no street. */
const alsoSaid = new Set('ct way pl cl dr walk row yard sq parade refuge'.split(' '));

/** Streets and houses with a name in a free text: "22 Copper Lane", "off Nutmeg Road", "Larkhill Surgery". */
export function signsInText(text: string, known: Vocabulary): NameSign[] {
  const tokens = tokensOf(text);
  const short = tokens.map(({ word }) => shortSpelling(word));
  const signs: NameSign[] = [];
  tokens.forEach((token, at) => {
    const word = short[at] ?? '';
    const isStreet = isStreetWord(short, at);
    if (!isStreet && !institutions.has(token.word)) return;
    const name = nameBefore(tokens, at, known);
    if (name.length === 0) return;
    const number = numberBefore(tokens, at - name.length);
    const isWritten = name.some(({ isCapital, opens }) => isCapital && !opens);
    const isRare = name.some((one) => !isEveryday(one.word, known) && one.word.length > 2);
    const hasNumber = number !== undefined && isStreet && !alsoSaid.has(word);
    if (!isWritten && !isRare && !hasNumber) return;
    const words = name.map(({ word: one }) => shortSpelling(one));
    if (namesAPlace(words)) signs.push(signOf(words, word, isStreet ? number : undefined, known));
  });
  return signs;
}

/** The words right before a street word that look like its name: capitals, or one to three after a number. */
function nameBefore(tokens: readonly Token[], at: number, known: Vocabulary): Token[] {
  for (let length = 1; length <= 3; length += 1) {
    if (numberEndingAt(tokens, at - length) !== undefined) return tokens.slice(at - length, at);
  }
  let from = at;
  while (from > 0 && at - from < 3) {
    const before = tokens[from - 1];
    if (!before || /^\d/u.test(before.word)) break;
    const isName = before.isCapital && !(before.opens && isEveryday(before.word, known));
    const isRare = from === at && !isEveryday(before.word, known);
    if (!isName && !isRare) break;
    from -= 1;
    if (before.opens) break;
  }
  return tokens.slice(from, at);
}

/** The number whose last token stands right before this place. */
function numberEndingAt(tokens: readonly Token[], end: number): number | undefined {
  for (let from = Math.max(0, end - 5); from < end; from += 1) {
    const found = numberAt(tokens, from);
    if (found && from + found.length === end) return found.value;
  }
  return undefined;
}

function numberBefore(tokens: readonly Token[], end: number): number | undefined {
  const letter = tokens[end - 1]?.word.length === 1 ? end - 1 : end;
  return numberEndingAt(tokens, end) ?? numberEndingAt(tokens, letter);
}

/** Written small, these still end the name of a place: "Hyson green". */
const ends = new Set(
  'green hill end side field fields wood bank common moor vale park heath cross estate flats'.split(
    ' ',
  ),
);

/**
 * Names of places in a short answer about one: runs of capitals, and words no list knows. Not towns, not people.
 * @param people names that belong to people on her plan
 */
export function namedPlacesIn(
  text: string,
  known: Vocabulary,
  people: ReadonlySet<string>,
): NameSign[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  let last = 0;
  for (const token of tokensOf(text)) {
    if (/[,;/]/u.test(text.slice(last, token.from))) end();
    last = token.to;
    const isSaid = isMadeOfEveryday(token.word, known);
    const isName = token.isCapital && !(token.opens && isSaid);
    const isRare = !isSaid && !people.has(token.word) && token.word.length > 3;
    if (token.opens) end();
    if (isName || isRare || (run.length > 0 && ends.has(token.word))) run.push(token);
    else end();
  }
  end();
  return runs
    .map((names) => names.map(({ word }) => shortSpelling(word)))
    .filter((words) => words.join('').length >= 4 && namesAPlace(words))
    .filter(
      (words) =>
        !isTown(words) &&
        !words.every((word) => people.has(word) || isFirstName(word) || isTown([word])),
    )
    .map((words) => {
      const last = words.at(-1) ?? '';
      const isStreet = words.length > 1 && isStreetWord(words, words.length - 1);
      return isStreet
        ? signOf(words.slice(0, -1), last, undefined, known)
        : signOf(words, '', undefined, known);
    });
}
