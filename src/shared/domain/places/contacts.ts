// Postcodes, telephone numbers and e-mail addresses: finding them in what she wrote, and finding them again in other
// words, however they are spaced or spelled.

import { isNear, lettersApart, lettersOf } from './near';
import { lettersAsDigits, numberIn, type Token, tokensOf } from './plain-text';

/** Where in a text something was found. */
export type Span = { from: number; to: number };

const fullPostcode = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/giu;
const digitLike = /[\s().\-–/+_]/u;

/** The whole postcodes in a text, without spaces: "de19zz". */
export function postcodesIn(text: string): string[] {
  return [...text.matchAll(fullPostcode)].map(([, out = '', rest = '']) =>
    `${out}${rest}`.toLowerCase(),
  );
}

/** Letters and digits that are taken for each other in handwriting, folded to one of them. */
const codeLetter: Readonly<Record<string, string>> = {
  ...{ o: '0', q: '0', i: '1', l: '1', z: '2', s: '5', b: '8' },
};
const asCode = (text: string) => text.replace(/[a-z]/gu, (letter) => codeLetter[letter] ?? letter);

/** Digits in words are one character each: "DE one nine ZZ". */
function asPieces(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }) => {
    const value = /^\d/u.test(word) ? undefined : numberIn(word);
    return value !== undefined && value < 10 ? String(value) : word;
  });
}

/** Where a postcode stands in a text, with any spacing and with letters and digits mixed up. */
export function findPostcode(text: string, tokens: readonly Token[], code: string): Span[] {
  const wanted = asCode(code);
  return findRun(
    asPieces(tokens),
    (joined) => {
      // Words that happen to look alike hold no digit at all.
      return (/\d/u.test(joined) || joined === code) && asCode(joined) === wanted;
    },
    code.length,
  ).flatMap(([first, last]) => {
    const from = tokens[first]?.from ?? 0;
    const to = tokens[last]?.to ?? text.length;
    return [{ from, to }];
  });
}

/** First and last place of each run of pieces that, put together, is what is wanted. */
function findRun(
  pieces: readonly string[],
  isWanted: (joined: string) => boolean,
  longest: number,
): [number, number][] {
  const found: [number, number][] = [];
  for (let first = 0; first < pieces.length; first += 1) {
    let joined = '';
    for (let last = first; last < pieces.length && joined.length < longest; last += 1) {
      joined += pieces[last];
      if (joined.length === longest && isWanted(joined)) found.push([first, last]);
    }
  }
  return found;
}

const areaCue = new Set(
  'in near around postcode code area district live lives living stay staying home house flat'.split(
    ' ',
  ),
);

/**
 * Where the first half of a postcode stands alone. "DE1" tells a district; "M1" is a road and "B12" a vitamin, so short
 * ones need a word that makes a place of them.
 */
export function findDistrict(text: string, tokens: readonly Token[], code: string): Span[] {
  const out = code.slice(0, -3);
  const pieces = asPieces(tokens);
  return findRun(pieces, (joined) => lettersAsDigits(joined) === lettersAsDigits(out), out.length)
    .filter(([first, last]) => {
      // Part of a longer code.
      if (tokens[first]?.isJoined || tokens[last + 1]?.isJoined) return false;
      const written = text.slice(tokens[first]?.from, tokens[last]?.to);
      if (!/^[A-Z\s]+[0-9OIl]/u.test(written) && written !== written.toLowerCase()) return false;
      if (!/\d|^[A-Z]+[OI]/u.test(written)) return false;
      // "DE1 4AB" is another place in the same district.
      const rest = `${pieces[last + 1] ?? ''}${pieces[last + 2] ?? ''}${pieces[last + 3] ?? ''}`;
      if (/^\d[a-z]{2}(?![a-z])/u.test(rest)) return false;
      const isPlain = /^[A-Z]{2}\d/u.test(written) && written.length >= 3;
      return isPlain || areaCue.has(pieces[first - 1] ?? '');
    })
    .map(([first, last]) => ({ from: tokens[first]?.from ?? 0, to: tokens[last]?.to ?? 0 }));
}

/** A number as it is dialled from anywhere: no spaces, no 0 or +44 before it. */
export function nationalNumber(digits: string): string {
  return digits.replace(/^(?:00|\+)?44\(?0?\)?/u, '').replace(/^0+/u, '');
}

/** Helplines and short numbers belong to nobody. */
const isPublic = (national: string) => /^(?:80[08]|3\d\d|1\d\d$)/u.test(national);

/** The telephone numbers in a text, as they are dialled from anywhere. */
export function phonesIn(text: string): string[] {
  const runs = text.match(/(?:\+|\b)\d[\d\s().\-–/]{7,}\d/gu) ?? [];
  return runs
    .map((run) => nationalNumber(run.replace(/\D/gu, '')))
    .filter((national) => national.length >= 9 && national.length <= 10 && !isPublic(national));
}

type Digit = { digits: string; token: number };

/** Digits of a text in order, in figures or words; a word that is none ends a run. */
function digitRuns(text: string, tokens: readonly Token[]): Digit[][] {
  const runs: Digit[][] = [];
  let run: Digit[] = [];
  let times = 1;
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    times = 1;
  };
  tokens.forEach(({ word, from, to }, at) => {
    const before = tokens[at - 1];
    const between = before ? text.slice(before.to, from) : '';
    if (Array.from(between).some((one) => !digitLike.test(one) && one !== ',')) end();
    if (word === 'double') times = 2;
    else if (word === 'triple' || word === 'treble') times = 3;
    else {
      const value = word === 'oh' || word === 'nought' ? 0 : numberIn(word);
      const mixed = /^[\doli]+$/u.test(word) && /^[\dOlI]+$/u.test(text.slice(from, to));
      const digits =
        value !== undefined && !/^\d/u.test(word)
          ? String(value)
          : /^\d+$/u.test(word) || mixed
            ? lettersAsDigits(word)
            : undefined;
      if (digits === undefined) {
        end();
        return;
      }
      run.push({ digits: digits.repeat(times), token: at });
      times = 1;
    }
  });
  end();
  return runs;
}

/** A local number without its area is looked for from this length on. */
const LOCAL = 6;

/** Where a telephone number stands: national or international, spaced, dotted, in words, or without its area. */
export function findPhone(text: string, tokens: readonly Token[], national: string): Span[] {
  const found: Span[] = [];
  for (const run of digitRuns(text, tokens)) {
    const all = run.map(({ digits }) => digits).join('');
    const place = placeOf(national, all, run);
    const local = national.slice(-LOCAL);
    const isLocal = place < 0 && (all === local || all === national.slice(-LOCAL - 1));
    const isSwapped =
      place < 0 &&
      all.length >= 9 &&
      nationalNumber(all).length === national.length &&
      isSwap(nationalNumber(all), national);
    if (place < 0 && !isLocal && !isSwapped) continue;
    const first = tokens[run[0]?.token ?? 0];
    const last = tokens[run.at(-1)?.token ?? 0];
    if (first && last) found.push({ from: first.from, to: last.to });
  }
  return found;
}

/** Where the number begins among these digits; what follows it must be written apart. */
function placeOf(national: string, all: string, run: readonly Digit[]): number {
  const ends = new Set<number>();
  let length = 0;
  for (const { digits } of run) {
    length += digits.length;
    ends.add(length);
  }
  let place = all.indexOf(national);
  while (place >= 0 && !ends.has(place + national.length)) place = all.indexOf(national, place + 1);
  return place;
}

/** Two neighbours changed places: the same number, typed in haste. */
function isSwap(a: string, b: string): boolean {
  const sorted = (text: string) => Array.from(text).sort().join('');
  return a !== b && sorted(a) === sorted(b) && isNear(a, b, 1);
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The e-mail addresses in a text, in small letters. */
export function emailsIn(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
  return (plain.match(email) ?? []).map((found) => found.replace(/\.$/u, ''));
}

/** What people say for the signs in an e-mail address. */
const signs = new Set(['at', 'dot', 'underscore', 'dash', 'hyphen', 'point']);

type Part = { word: string; token: number };

const withoutSigns = (tokens: readonly Token[]): Part[] =>
  tokens.flatMap(({ word }, token) => (signs.has(word) ? [] : [{ word, token }]));

/** Where an e-mail address stands, also with "at" and "dot" in words; and the part before the sign, when it has a digit. */
export function findEmail(tokens: readonly Token[], wanted: string): Span[] {
  const parts = withoutSigns(tokens);
  const put = (text: string) =>
    withoutSigns(tokensOf(text))
      .map(({ word }) => word)
      .join('');
  const local = wanted.split('@')[0] ?? '';
  const isTelling = local.length >= 6 && /\p{L}.*\d/u.test(local);
  return [
    ...findParts(tokens, parts, put(wanted), 2),
    ...(isTelling ? findParts(tokens, parts, put(local), 0) : []),
  ].slice(0, 1);
}

/** Runs of parts that, put together, are what is wanted, with at most so many slips. */
function findParts(
  tokens: readonly Token[],
  parts: readonly Part[],
  wanted: string,
  most: number,
): Span[] {
  const found: Span[] = [];
  const letters = lettersOf(wanted);
  for (let first = 0; first < parts.length; first += 1) {
    let joined = '';
    for (let last = first; last < parts.length && joined.length < wanted.length + most; last += 1) {
      joined += parts[last]?.word;
      if (joined.length < wanted.length - most) continue;
      if (lettersApart(lettersOf(joined), letters) > 2 * most) continue;
      if (!isNear(joined, wanted, most)) continue;
      const from = tokens[parts[first]?.token ?? 0]?.from ?? 0;
      found.push({ from, to: tokens[parts[last]?.token ?? 0]?.to ?? from });
      break;
    }
  }
  return found;
}
