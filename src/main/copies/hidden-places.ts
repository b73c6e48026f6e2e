// Looks over a finished copy for a place it must not hold: a house, street or postcode that she keeps
// back, typed again somewhere else. The last guard before paper; it blocks, it never edits.

import {
  areaOf,
  isStreetWord,
  namesAPlace,
  type PlaceName,
  placeNamesOf,
  placeWords,
  postcodesOf,
} from '../../shared/domain/copies/place-words';
import type { CopyNote, EnglishBeside, PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { AddressValue } from '../../shared/domain/workbook/answer';
import { stringsOfBlock } from '../../shared/domain/workbook/block-strings';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { type Answers, saidTo } from '../../shared/domain/workbook/walk';

/** Shorter pieces ("1a", "Flat") would be found everywhere. */
const SHORTEST = 5;
/** A street of one word is looked for without its number from this length on. */
const LONG_NAME = 8;

type Places = 'full' | 'area' | 'hidden';
/** A text without spaces, and where its words begin and end. */
type Folded = { text: string; edges: ReadonlySet<number> };

/**
 * Labels of the questions on the copy whose words hold a hidden place, in whatever spelling.
 * @param earlier every address she ever gave: taking one out, or not wanting to say it any more,
 *   does not make it known
 */
export function findHiddenPlaces(
  content: WorkbookContent,
  answers: Answers,
  copy: PlanCopy,
  places: Places,
  earlier: readonly AddressValue[] = [],
): string[] {
  const hidden = hiddenPieces(content, answers, places, earlier);
  if (hidden.length === 0) return [];
  const isHiddenIn = (text: string) => {
    const folded = fold(text);
    return hidden.some((piece) => holds(folded, piece));
  };
  const found = new Set<string>();
  const addNotes = (notes: readonly CopyNote[], where: string) => {
    const words = notes.map((note) => `${note.words} ${note.steps?.words ?? ''}`);
    for (const [at, text] of words.entries()) {
      if (isHiddenIn(text)) found.add(`${where}: ${notes[at]?.label}`);
    }
  };
  for (const group of copy.groups) {
    for (const page of group.pages) {
      for (const question of page.questions) {
        const words = question.blocks.flatMap(stringsOfBlock);
        if (isHiddenIn([...words, ...beside(question.inEnglish)].join(' ')))
          found.add(question.label);
      }
      addNotes(page.notes ?? [], page.title);
    }
  }
  if (copy.notesApart) addNotes(copy.notesApart.notes, copy.notesApart.heading);
  const { words = '', inEnglish } = copy.disagreement ?? {};
  if (copy.disagreement && isHiddenIn([words, ...beside(inEnglish)].join(' ')))
    found.add(copy.disagreement.heading);
  return [...found];
}

/** Who put it into English was typed by somebody too. */
const beside = (english: EnglishBeside | undefined) =>
  english ? [english.label, english.text] : [];

function hiddenPieces(
  content: WorkbookContent,
  answers: Answers,
  places: Places,
  earlier: readonly AddressValue[],
): string[] {
  const now = content.workbook.pages
    .flatMap((page) => page.questions)
    .filter((question) => question.type === 'address')
    .map((question) => saidTo<AddressValue>(answers, question.key))
    .filter((address) => address !== undefined);
  const isOpen = (address: AddressValue) =>
    places === 'full' && address.showAs === 'full_to_people_i_name';
  // What she lets this reader see today is not hidden by how she once wrote it.
  const seen = now.flatMap((address) => {
    if (isOpen(address)) return [fold([address.line1, address.line2, address.postcode].join(' '))];
    return places === 'hidden' || address.showAs === 'never' ? [] : areaOf(address).map(fold);
  });
  const kept = now.filter((address) => !isOpen(address)).flatMap(piecesOf);
  const before = earlier
    .flatMap(piecesOf)
    .filter((piece) => !seen.some((folded) => holds(folded, piece)));
  return [...new Set([...kept, ...before])];
}

function piecesOf(address: AddressValue): string[] {
  const codes = postcodesOf(address).map((code) => placeWords(code).join(''));
  return [...codes, ...placeNamesOf(address).flatMap(namePieces)].filter(
    (piece) => piece.length >= SHORTEST,
  );
}

/**
 * A name that singles the place out is looked for alone, and every name beside its number: as it was typed, and as
 * people say it, without "Close" or "Road".
 */
function namePieces({ words, number }: PlaceName): string[] {
  const isStrong = (some: readonly string[]) =>
    namesAPlace(some) && (some.length > 1 || some.join('').length >= LONG_NAME);
  const strong = shorterNames(words).filter(isStrong);
  const street = words.findIndex((_, at) => at > 0 && isStreetWord(words, at));
  const said = street > 0 ? words.slice(0, street) : words;
  const besideNumber = namesAPlace(said) ? [words, said] : [words];
  return [
    ...strong.map((some) => some.join('')),
    ...(number ? besideNumber.flatMap((some) => withNumber(some.join(''), number)) : []),
  ];
}

const withNumber = (name: string, number: string) => [
  number + name,
  name + number,
  `${name}no${number}`,
  `${name}number${number}`,
];

/** The name, and what people leave off it: "the" before it, an area after the street. */
function shorterNames(words: string[]): string[][] {
  const names = [words];
  if (words[0] === 'the') names.push(words.slice(1));
  const street = words.findIndex((_, at) => at > 0 && isStreetWord(words, at));
  if (street > 0) names.push(words.slice(0, street + 1));
  if (street > 2) names.push(words.slice(street - 1, street + 1));
  return names;
}

function fold(text: string): Folded {
  const edges = new Set([0]);
  let folded = '';
  for (const word of placeWords(text)) {
    folded += word;
    edges.add(folded.length);
  }
  return { text: folded, edges };
}

/** Whole words only: "Hope St" is not in "hope stays". */
function holds({ text, edges }: Folded, piece: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (edges.has(at) && edges.has(at + piece.length)) return true;
  }
  return false;
}
