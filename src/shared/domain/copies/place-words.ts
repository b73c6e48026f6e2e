// How a place is written: folds the spellings people mix, and tells a street from an area. It knows
// addresses as she gave them; it decides nothing about who may read them.

import { tokensOf } from '../places/plain-text';
import type { AddressValue } from '../workbook/answer';

/** Spellings that mean the same, folded to the shorter one. */
const sameWord: Readonly<Record<string, string>> = {
  street: 'st',
  saint: 'st',
  road: 'rd',
  avenue: 'ave',
  av: 'ave',
  close: 'cl',
  lane: 'ln',
  drive: 'dr',
  court: 'ct',
  crt: 'ct',
  gardens: 'gdns',
  terrace: 'ter',
  terr: 'ter',
  tce: 'ter',
  place: 'pl',
  square: 'sq',
  crescent: 'cres',
  grove: 'gr',
  apartment: 'apt',
};
const glued =
  /^(.{3,})(street|road|avenue|close|lane|drive|court|gardens|terrace|crescent|grove|square|place)$/u;

/** Written after a name, these make it a street. */
const afterAName =
  'st rd ave cl ln dr ct gdns ter pl sq cres gr row mews walk way yard parade refuge';
const streetWords = new Set(afterAName.split(' '));
/** Welsh puts the word first. */
const beforeAName = new Set(['heol', 'ffordd', 'stryd', 'lon']);

/** Say which door, not which street. */
const doorWords =
  'flat flats apt unit room plot no number floor upper lower ground first second top';
const doors = new Set(`${doorWords} basement studio block c o`.split(' '));

/** Words that single out no place by themselves. */
const commonWords = new Set(
  `the a an of and at in on to by near off old new my our your his her me us mum mums mam nan nans
  dad dads sister sisters brother brothers friend friends house home place flat hostel supported
  housing women womens not known sure`.split(/\s+/),
);

/** A place name's words and the number beside it, e.g. hope, st and 14. */
export type PlaceName = { words: string[]; number: string };

const postcodes = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu;

/** A word in the shorter of its spellings: "street" is "st", "hopestreet" is "hopest". */
export function shortSpelling(word: string): string {
  return sameWord[word] ?? word.replace(glued, (_, name, end) => name + (sameWord[end] ?? end));
}

/** Words of a text without accents, case, punctuation and long spellings; digits stand alone. */
export function placeWords(text: string): string[] {
  return tokensOf(text).map(({ word }) => shortSpelling(word));
}

export function isStreetWord(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return beforeAName.has(word) || (at > 0 && streetWords.has(word));
}

/** True when the words single out a place: one of them is long enough and not said every day. */
export function namesAPlace(words: readonly string[]): boolean {
  return words.some((word) => word.length >= 3 && !commonWords.has(word) && !streetWords.has(word));
}

/** A line cut at its commas. */
function partsOf(line: string): string[] {
  return line
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** True when a line holds a number or a street: more than an area. */
function isStreet(line: string): boolean {
  const words = placeWords(line);
  return /\p{N}/u.test(line) || words.some((_, at) => isStreetWord(words, at));
}

/** "14", "Flat 2": the street then stands on the next line. */
function isOnlyADoor(line: string): boolean {
  return line.trim() !== '' && namesIn(line).length === 0;
}

/** What of an address may be read where only the area may: never a line with a street in it. */
export function areaOf({ line1, line2, town }: AddressValue): string[] {
  const area = isStreet(line2) || isOnlyADoor(line1) ? '' : line2;
  const parts = partsOf(town);
  // A town may be called Chester-le-Street; a town line with several parts may hold a real street.
  const isTown =
    parts.length > 1 ? (part: string) => !isStreet(part) : (part: string) => !/\p{N}/u.test(part);
  const kept = parts.filter(isTown);
  return [area, kept.length === parts.length ? town : kept.join(', ')].filter(
    (line) => line.trim() !== '',
  );
}

/** Every postcode of an address, wherever it was typed. */
export function postcodesOf({ line1, line2, town, postcode }: AddressValue): string[] {
  return [postcode, ...[line1, line2, town].flatMap((line) => line.match(postcodes) ?? [])];
}

/** The names of house and street in an address, without areas and towns. */
export function placeNamesOf({ line1, line2, town }: AddressValue): PlaceName[] {
  const names: PlaceName[] = [];
  const sameAsTown = placeWords(town).join(' ');
  const read = (line: string, firstCounts: boolean) => {
    let wants = firstCounts;
    for (const part of partsOf(line)) {
      const words = placeWords(part);
      if (words.join(' ') === sameAsTown) continue;
      const found = namesIn(part);
      // What follows a street on its line is an area or a town, unless it has a street or number itself.
      if (!wants && !isStreet(part) && words[0] !== 'the') continue;
      names.push(...found);
      if (found.length > 0 && words.length > 1) wants = false;
    }
  };
  read(line1, true);
  read(line2, isOnlyADoor(line1));
  if (isStreet(town) && partsOf(town).length > 1) read(town, false);
  return names.map(({ words, number }) => ({ words: withoutTown(words, sameAsTown), number }));
}

function withoutTown(words: string[], town: string): string[] {
  const end = town === '' ? 0 : town.split(' ').length;
  return end > 0 && words.length > end && words.slice(-end).join(' ') === town
    ? words.slice(0, -end)
    : words;
}

/** Cuts "Flat 2 14 Hope Street" at its numbers and leaves the doors out. */
function namesIn(line: string): PlaceName[] {
  const names: PlaceName[] = [];
  let number = '';
  let words: string[] = [];
  const keep = (after: string) => {
    while (words[0] !== undefined && (doors.has(words[0]) || (words[0].length === 1 && number))) {
      if (words[0].length === 1) number += words[0];
      words.shift();
    }
    while (words.length > 0 && doors.has(words.at(-1) as string)) words.pop();
    if (words.length > 0) names.push({ words, number: number || after });
    words = [];
  };
  for (const word of placeWords(line.replace(postcodes, ' '))) {
    if (/^\p{N}/u.test(word)) {
      keep(word);
      number = word;
    } else words.push(word);
  }
  keep('');
  return names;
}
