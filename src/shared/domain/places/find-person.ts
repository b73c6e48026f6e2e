// Finds somebody she must be kept away from in a text: by full name, surname, first name or nickname.

import type { Span } from './contacts';
import { isNear, slipsFor } from './near';
import { namesLike } from './nicknames';
import { type Token, tokensOf } from './plain-text';
import type { Read } from './read-text';
import { isEveryday, isFirstName, isTown, type Vocabulary } from './vocabulary';

export type PersonSign = {
  /** '' where only a surname is known. */
  first: string;
  /** '' where only a first name is known. */
  last: string;
  /** Everything the first name may be said as. */
  firstLike: ReadonlySet<string>;
};

const titles = new Set('mr mrs ms miss uncle auntie aunt officer dr pc'.split(' '));

/**
 * People named in a short answer about who to keep away.
 * @param known people who are on her plan with her good will, whose names say nothing
 */
export function personsIn(
  text: string,
  vocabulary: Vocabulary,
  known: ReadonlySet<string>,
): PersonSign[] {
  const tokens = tokensOf(text);
  const runs: Token[][] = [];
  let run: Token[] = [];
  tokens.forEach((token) => {
    const isName =
      (token.isCapital && !(token.opens && isEveryday(token.word, vocabulary))) ||
      (isFirstName(token.word) && !isEveryday(token.word, vocabulary)) ||
      (run.length > 0 && !isEveryday(token.word, vocabulary));
    if (token.opens || !isName) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (isName && /\p{L}/u.test(token.word)) run.push(token);
  });
  if (run.length > 0) runs.push(run);
  return runs.flatMap((names) => {
    const words = names.map(({ word }) => word).filter((word) => !isTown([word]));
    const [first = '', ...rest] = words.filter((word) => !titles.has(word));
    const last = rest.at(-1) ?? '';
    if (first.length < 3 || (last === '' && known.has(first))) return [];
    if (known.has(`${first} ${last}`)) return [];
    const isTitled = titles.has(words[0] ?? '');
    if (isTitled && last === '') return [{ first: '', last: first, firstLike: new Set<string>() }];
    const isFirst = !known.has(first);
    return [
      {
        first: isFirst ? first : '',
        last,
        firstLike: isFirst ? namesLike(first) : new Set<string>(),
      },
    ];
  });
}

/** Every place where the person is named. */
export function findPerson({ tokens }: Read, sign: PersonSign, known: Vocabulary): Span[] {
  const found: Span[] = [];
  tokens.forEach((token, at) => {
    const last = namedFrom(tokens, at, sign, known);
    if (last) found.push({ from: token.from, to: last.to });
  });
  return found;
}

const isSlip = (word: string, name: string, from: number) =>
  name.length >= from && isNear(word, name, 1);

/** The last token of a name that begins here, or undefined. */
function namedFrom(
  tokens: readonly Token[],
  at: number,
  { first, last, firstLike }: PersonSign,
  known: Vocabulary,
): Token | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return undefined;
  const { word } = token;
  const isFirst = (one: string) => firstLike.has(one) || isSlip(one, first, 5);
  const isLast = (one: string) => last !== '' && (one === last || isSlip(one, last, 5));
  if (first !== '' && last !== '') {
    const other = next?.word ?? '';
    if ((isFirst(word) && isLast(other)) || (isLast(word) && isFirst(other))) return next;
    if (word === first[0] && other === last && next?.isCapital) return next;
    const glued = first + last;
    if (isNear(word, glued, slipsFor(glued.length))) return token;
  }
  if (isLast(word)) {
    if (isSurname(token, tokens[at - 1], last, known)) return token;
  }
  // Another surname behind it makes another person of it.
  if (first === '' || (last !== '' && next?.isCapital && !next.opens)) return undefined;
  return isFirstAlone(token, first, firstLike, known) ? token : undefined;
}

function isSurname(token: Token, before: Token | undefined, last: string, known: Vocabulary) {
  const { word, isCapital, opens } = token;
  if (word !== last) return isCapital && !opens && last.length >= 6 && !isEveryday(word, known);
  if (isEveryday(last, known)) return titles.has(before?.word ?? '');
  return isCapital || last.length >= 6;
}

function isFirstAlone(
  { word, isCapital, opens }: Token,
  first: string,
  firstLike: ReadonlySet<string>,
  known: Vocabulary,
): boolean {
  const isWritten = isCapital && !opens;
  const isPlain = isEveryday(word, known);
  if (firstLike.has(word)) return isWritten || (!isPlain && word.length >= 4);
  return isWritten && !isPlain && !isFirstName(word) && isSlip(word, first, 6);
}
