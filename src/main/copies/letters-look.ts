// Looks a letter over and draws it. Looking at one and making it both come through here, so that what was seen is what is
// made.

import { careWordsIn, prisonWordsIn } from '../../shared/domain/copies/letter-words';
import { letterRules } from '../../shared/domain/copies/letters';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { notHerCouncil } from '../../shared/domain/sharing/council-names';
import { stringsOfBlock } from '../../shared/domain/workbook/block-strings';
import { makeWords } from '../../shared/i18n/words';
import type { FoundInLetter, LetterLookedAt, LetterWritten } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { Drawn, Exporter } from './exporter';
import { FILE_NAME } from './hidden-places';
import { draftLetter, type Letter, type ReadYes } from './letters-draft';
import { type LetterMade, letterOnPaper } from './letters-on-paper';
import { sha256 } from './make-copy';
import type { PlanState } from './plan-state';
import { leaksIn } from './what-leaves';

export type LetterAtHand = { letter: Letter; made: LetterMade; found: FoundInLetter[] };

/**
 * The letter as it would be, and everything in it that has to be put right.
 * @param fileName what it will be saved as, where that is known
 * @throws KnownFailure not-allowed where a paragraph is said to be an answer that may not be in it
 */
export async function lookOver(
  desk: Desk,
  exporter: Exporter,
  state: PlanState,
  written: LetterWritten,
  readYes: ReadYes,
  fileName?: string,
): Promise<LetterAtHand> {
  const letter = await draftLetter(desk, state, written, readYes);
  const made = letterOnPaper(desk, state, letter, written);
  const found = [
    ...emptyIn(made),
    ...otherCouncil(desk, letter, written),
    ...saysIn(desk, letter, written, made, fileName),
    ...keptBackIn(desk, state, letter, written, made, fileName),
    ...(await missingIn(desk, exporter, made)),
  ];
  return { letter, made, found };
}

/** The pages and what they can be told by; none while something stands in the way. @throws KnownFailure export-stuck */
export async function lookAtLetter(
  desk: Desk,
  exporter: Exporter,
  state: PlanState,
  written: LetterWritten,
  readYes: ReadYes,
): Promise<LetterLookedAt> {
  const { letter, made, found } = await lookOver(desk, exporter, state, written, readYes);
  const { stops } = letter.shown;
  if (stops.length > 0 || found.length > 0) return { stops, found };
  const drawn = await exporter.draw(made.copy);
  return { stops, found, drawn, looked: sha256(drawn.bytes) };
}

/**
 * The pages of a letter with which nothing is wrong.
 * @throws KnownFailure sharing-first, letter-empty, another-council, letter-says-prison, letter-says-care, hidden-place-found,
 *   hidden-place-in-name, missing-characters, export-stuck
 */
export async function drawLetter(
  exporter: Exporter,
  { letter, made, found }: LetterAtHand,
): Promise<Drawn> {
  if (letter.shown.stops.length > 0) throw new KnownFailure('sharing-first');
  const [first] = found;
  if (first) throw asFailure(first);
  return exporter.draw(made.copy);
}

function asFailure(found: FoundInLetter): KnownFailure {
  switch (found.what) {
    case 'empty':
      return new KnownFailure('letter-empty');
    case 'council':
      return new KnownFailure('another-council', { typed: found.typed, named: found.named });
    case 'prison':
      return new KnownFailure('letter-says-prison', { word: found.word });
    case 'care':
      return new KnownFailure('letter-says-care', { word: found.word });
    case 'character': {
      const { character, where } = found;
      return new KnownFailure('missing-characters', { character, where });
    }
    case 'kept_back':
      return found.at === FILE_NAME
        ? new KnownFailure('hidden-place-in-name')
        : new KnownFailure('hidden-place-found', { question: found.where });
  }
}

/** Only the frame is there: no paragraph says anything. */
function emptyIn({ labelled }: LetterMade): FoundInLetter[] {
  const isThere = placesIn(labelled).some(({ at }) => at.startsWith('part-'));
  return isThere ? [] : [{ what: 'empty' }];
}

/** She names the council herself, by law: her yes is to that one. Nobody may be named yet while it is looked at. */
function otherCouncil(desk: Desk, letter: Letter, written: LetterWritten): FoundInLetter[] {
  const { council: named } = letter;
  const typed = named === undefined ? undefined : notHerCouncil(written, named);
  if (!named || !typed) return [];
  return [{ what: 'council', at: 'to', where: whereInWords(desk, 'to'), typed, named }];
}

/** Where she is, and that she was in care, are hers to tell: not in any word of the letter, nor in the file's name. */
function saysIn(
  desk: Desk,
  letter: Letter,
  { saysPrison, fullName }: LetterWritten,
  { labelled, copy }: LetterMade,
  fileName: string | undefined,
): FoundInLetter[] {
  const mayKnowOfCare = letter.allowed.closedGates.size === 0;
  // Her name is no word of the letter.
  const name = fullName ? (copy.letter?.name ?? '') : '';
  const places = [
    ...placesIn(labelled),
    ...(fileName === undefined ? [] : [{ at: FILE_NAME, text: fileName.replace(/[_-]+/gu, ' ') }]),
  ];
  return places.flatMap(({ at, text }): FoundInLetter[] => {
    const words = name === '' ? text : text.replaceAll(name, '');
    const where = whereInWords(desk, at);
    const prison = saysPrison ? [] : prisonWordsIn(words, [desk.establishment]);
    const care = mayKnowOfCare ? [] : careWordsIn(words);
    return [
      ...prison.map((word) => ({ what: 'prison' as const, at, where, word })),
      ...care.map((word) => ({ what: 'care' as const, at, where, word })),
    ];
  });
}

function keptBackIn(
  desk: Desk,
  state: PlanState,
  { allowed }: Letter,
  { letter }: LetterWritten,
  { labelled }: LetterMade,
  fileName: string | undefined,
): FoundInLetter[] {
  const { reader } = letterRules[letter];
  return leaksIn(desk, state, reader, { copy: labelled, allowed }, fileName).map(
    ({ where: at, kind, from, words }) => ({
      ...{ what: 'kept_back', at, where: whereInWords(desk, at), kind, from, words },
    }),
  );
}

async function missingIn(
  desk: Desk,
  exporter: Exporter,
  { labelled }: LetterMade,
): Promise<FoundInLetter[]> {
  // The box of the signature is drawn with fewer fonts.
  const { worker } = desk.session;
  const boxes = labelled.signatureFields.length > 0 ? [{ text: worker.name, where: 'around' }] : [];
  const missing = await exporter.findMissing(labelled, boxes);
  return missing.map(({ character, where: at }) => ({
    ...{ what: 'character', at, where: whereInWords(desk, at), character },
  }));
}

/** What the letter says, part by part, without our own furniture and her marks. */
function placesIn({ groups }: LetterMade['labelled']): { at: string; text: string }[] {
  return groups
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .map(({ label, blocks }) => ({ at: label, text: blocks.flatMap(stringsOfBlock).join('\n') }))
    .filter(({ text }) => text.trim() !== '');
}

/** A part of the letter as staff find it on the screen. */
function whereInWords(desk: Desk, at: string): string {
  const words = makeWords(FIRST_LANGUAGE, { letters: desk.content.words.letters });
  const [, part] = /^part-(\d+)$/.exec(at) ?? [];
  if (part !== undefined) return words('letters:common.part', { number: part });
  return words(`letters:where.${at}`);
}
