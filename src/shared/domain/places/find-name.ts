// Finds a street, a house or another named place in a text: spelled wrong, put together or apart, with or without its number,
// and with no "Road" behind it. A name that is also an everyday word needs another sign beside it.

import { isStreetWord, shortSpelling } from '../copies/place-words';
import type { Span } from './contacts';
import type { NameSign } from './name-sign';
import { isNear, lettersApart, lettersOf, slipsFor } from './near';
import { numberAt } from './plain-text';
import type { Read, Run } from './read-text';
import { isAlsoAnotherName, isMadeOfEveryday, type Vocabulary } from './vocabulary';

export type NameFound = Span & { hasNumber: boolean };

const set = (words: string) => new Set(words.split(' '));
const placeCue = set(
  'at in on near off from to round around behind by past beside opposite outside down up along via called named address',
);
const streetCue = set('on off down up along opposite');
const homeCue = set(
  'live lives living lived stay staying stayed house home flat place address moved moving sleep sleeping room door hostel refuge lodging tenancy',
);
const besideNumber = set('no number flat apartment apt unit room house door at on of');
const streetsInFull =
  'street road avenue close lane drive court gardens terrace place square crescent grove mews parade walk'.split(
    ' ',
  );

type Signs = {
  isExact: boolean;
  hasStreet: boolean;
  hasNumber: boolean;
  /** The number is a small one in words, which people say of anything. */
  isSaidNumber: boolean;
  isCapital: boolean;
  isAllCapital: boolean;
  cue: boolean;
  onCue: boolean;
  home: boolean;
  /** Every word of it is one people say. */
  isEnglish: boolean;
  isSplit: boolean;
  /** One of its words is said all the time: "brambles, we" is no Brambleside. */
  hasCommon: boolean;
};

/** Every place where the sign is found with enough beside it. */
export function findName(
  read: Read,
  sign: NameSign,
  known: Vocabulary,
  isFileName = false,
): NameFound[] {
  const found: NameFound[] = [];
  for (const { run, match } of runsLike(read, sign)) {
    const signs = signsBeside(read, sign, run, match, known);
    if (!isEnough(sign, signs, known, isFileName)) continue;
    const from = read.tokens[run.from]?.from ?? 0;
    const to = read.tokens[run.to - 1]?.to ?? 0;
    found.push({ from, to, hasNumber: signs.hasNumber });
  }
  return shortest(found);
}

/** Of those that lie in each other the one with a number, or else the shortest. */
function shortest(found: readonly NameFound[]): NameFound[] {
  const best = [...found].sort(
    (a, b) => Number(b.hasNumber) - Number(a.hasNumber) || a.to - a.from - (b.to - b.from),
  );
  return best.filter(
    (one, at) => !best.slice(0, at).some(({ from, to }) => one.from < to && from < one.to),
  );
}

type Match = { isExact: boolean; withStreet: boolean };

function runsLike({ runs }: Read, { glued, street }: NameSign): { run: Run; match: Match }[] {
  const most = Math.max(slipsFor(glued.length), glued.length >= 4 ? 1 : 0);
  const like = (wanted: string, withStreet: boolean) => {
    const letters = lettersOf(wanted);
    const found: { run: Run; match: Match }[] = [];
    for (let length = wanted.length - most; length <= wanted.length + most; length += 1) {
      for (const run of runs.get(length) ?? []) {
        const isExact = run.joined === wanted;
        if (!isExact && lettersApart(run.letters, letters) > 2 * most) continue;
        if (isExact || isNear(run.joined, wanted, most))
          found.push({ run, match: { isExact, withStreet } });
      }
    }
    return found;
  };
  return [...like(glued, false), ...(street === '' ? [] : like(glued + street, true))];
}

function signsBeside(
  read: Read,
  sign: NameSign,
  { from, to }: Run,
  { isExact, withStreet }: Match,
  known: Vocabulary,
): Signs {
  const { tokens, short } = read;
  const span = tokens.slice(from, to);
  const before = tokens[from - 1]?.word === 'the' ? from - 2 : from - 1;
  const cue = tokens[before]?.word ?? '';
  const around = [...tokens.slice(Math.max(0, from - 5), from), ...tokens.slice(to, to + 4)];
  const number = sign.number === undefined ? undefined : numberBeside(read, sign.number, from, to);
  const isCapital = span.some((token) => token.isCapital && !token.opens);
  return {
    isExact,
    hasStreet: withStreet || (sign.street !== '' && isSameStreet(short, to, sign.street, known)),
    hasNumber: number !== undefined,
    isSaidNumber: number === 'said',
    isCapital,
    isAllCapital: span.length > 1 && span.every((token) => token.isCapital),
    cue: placeCue.has(cue),
    onCue: streetCue.has(tokens[from - 1]?.word ?? ''),
    home: around.some(({ word }) => homeCue.has(word)),
    isEnglish: span.every(({ word }) => isMadeOfEveryday(word, known)),
    isSplit: span.length > sign.words.length,
    hasCommon: span.some(({ word }) => known.common.has(word)),
  };
}

/** "Road", "rd" or "raod" right after the name; in Welsh right before it. */
function isSameStreet(short: readonly string[], to: number, street: string, known: Vocabulary) {
  // "Hope Street’s corner shop".
  const word = shortSpelling((short[to] ?? '').replace(/(?<=\p{L}{3})s$/u, ''));
  if (
    word === street ||
    short[to] === street ||
    (isStreetWord(['', word], 1) && word.startsWith(street))
  )
    return true;
  if (known.common.has(word) || word.length < 4) return false;
  return streetsInFull.some((full) => shortSpelling(full) === street && isNear(word, full, 1));
}

/** The number right before or after, with "no", "flat 2" or a letter between. */
function numberBeside(
  { tokens }: Read,
  wanted: number,
  from: number,
  to: number,
): 'written' | 'said' | undefined {
  const isBetween = (at: number) => {
    const word = tokens[at]?.word ?? '';
    return word.length === 1 || besideNumber.has(word);
  };
  const kind = (at: number, length: number): 'written' | 'said' =>
    length === 1 && !/^\d/u.test(tokens[at]?.word ?? '') && wanted < 10 ? 'said' : 'written';
  for (let start = Math.max(0, from - 6); start < from; start += 1) {
    const number = numberAt(tokens, start);
    if (number?.value !== wanted) continue;
    let end = start + number.length;
    while (end < from && isBetween(end)) end += 1;
    if (end === from) return kind(start, number.length);
  }
  for (let at = to; at < to + 4 && at < tokens.length; at += 1) {
    const number = numberAt(tokens, at);
    if (number?.value === wanted) return kind(at, number.length);
    if (!isBetween(at) && !isStreetWord(['', shortSpelling(tokens[at]?.word ?? '')], 1)) break;
  }
  return undefined;
}

function isEnough(sign: NameSign, beside: Signs, known: Vocabulary, isFileName: boolean): boolean {
  const { isExact, hasStreet, isCapital, cue, onCue, home, isEnglish } = beside;
  const hasNumber = beside.hasNumber && (!beside.isSaidNumber || isCapital || hasStreet);
  const isLong = sign.glued.length >= 6;
  if (!isExact) {
    if (hasStreet && hasNumber) return sign.rarity !== 'number_only';
    if (isEnglish || !isLong) return false;
    if (beside.isSplit && beside.hasCommon && !hasStreet && !hasNumber) return false;
    if (sign.rarity === 'rare') return true;
    return hasStreet || (hasNumber && sign.rarity === 'english');
  }
  switch (sign.rarity) {
    case 'rare':
      if (beside.isSplit && isEnglish) return isCapital || hasStreet || hasNumber || cue;
      return sign.glued.length >= 4 || hasStreet || hasNumber;
    case 'english': {
      if (hasStreet || hasNumber || beside.isAllCapital || isFileName) return true;
      return (isCapital && (cue || home)) || (cue && home);
    }
    case 'common': {
      if (hasStreet || hasNumber) return true;
      if (isAlsoAnotherName(sign.words, known)) return false;
      return onCue && (isCapital || home);
    }
    case 'generic':
      return hasNumber || (hasStreet && isCapital && home);
    case 'number_only':
      return hasNumber;
  }
}
