// Answers the calls about letters: what may stand in one, and one made. A letter is on record as a copy is: to whom, which
// answers, which bytes.

import { basename } from 'node:path';
import { allStrings } from '../../shared/domain/copies/leaving';
import { careWordsIn, letterRules, prisonWordsIn } from '../../shared/domain/copies/letters';
import type { CopyAudience, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { notHerCouncil } from '../../shared/domain/sharing/council-names';
import { makeWords } from '../../shared/i18n/words';
import type { CopyMade, Handlers, LetterDraft, LetterWritten } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { TakePlace } from './copy-handlers';
import type { Exporter } from './exporter';
import { packFile } from './handed-rows';
import { FILE_NAME } from './hidden-places';
import { draftLetter, type Letter, noYes, type ReadYes } from './letters-draft';
import { letterOnPaper } from './letters-on-paper';
import { recordCopy, sha256, shownInPart, signed, writeRecorded } from './make-copy';
import { type PlanState, readPlanState } from './plan-state';
import { leaksIn } from './what-leaves';
import { assertMeant } from './who-it-is';

/** Handlers for `letters`. @param readYes her yeses to a referral and to her landlord; without it none holds */
export function letterHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
  readYes: ReadYes = noYes,
): Handlers<'letters'> {
  return {
    draft: async (request) => {
      const state = await readPlanState(desk, request.plan);
      const letter = await draftLetter(desk, state, request, readYes);
      return shownDraft(letter);
    },
    make: async ({ place, meant, version, ...written }) => {
      const { plan, version: now } = await readPlanState(desk, written.plan);
      assertMeant(plan, letterRules[written.letter].reader, meant);
      // Her answers stand in the letter as they were when it was begun.
      if (version !== now) throw new KnownFailure('changed-since-look');
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      return makeLetter(desk, exporter, written, path, readYes);
    },
  };
}

function shownDraft({ shown }: Letter): LetterDraft {
  return shown;
}

/**
 * @throws KnownFailure sharing-first, another-council, not-allowed, changed-since-look, letter-says-prison, letter-says-care, hidden-place-found,
 *   missing-characters, and as making a copy does
 */
export async function makeLetter(
  desk: Desk,
  exporter: Exporter,
  written: LetterWritten,
  path: string,
  readYes: ReadYes = noYes,
): Promise<CopyMade> {
  const state = await readPlanState(desk, written.plan);
  const letter = await draftLetter(desk, state, written, readYes);
  if (letter.shown.stops.length > 0) throw new KnownFailure('sharing-first');
  refuseOtherCouncil(letter, written);
  const { copy, labelled, questions } = letterOnPaper(desk, state, letter, written);
  refuseWords(desk, letter, written, copy, basename(path));
  const { reader } = letterRules[written.letter];
  refuseHidden(desk, state, letter, labelled, { reader, fileName: basename(path) });
  const [missing] = await exporter.findMissing(labelled);
  if (missing) throw new KnownFailure('missing-characters', { ...missing });
  const drawn = await exporter.draw(copy);
  const at = desk.now();
  const words = makeWords(FIRST_LANGUAGE, desk.content.words);
  const bytes = await signed(desk, copy, drawn.bytes, words, at);
  const { plan, seqs, version } = state;
  const recorded = await recordCopy(desk, seqs, await packFile(bytes), {
    ...{ plan: plan.id, version, kind: 'letter', copyFor: letterRules[written.letter].reader },
    ...{ to: written.to.trim(), language: FIRST_LANGUAGE, style: 'key' },
    ...(written.large ? { large: true } : {}),
    ...{ shortHash: copy.shortHash, fileHash: sha256(bytes), fileName: basename(path) },
    ...{ pages: drawn.pages, draft: copy.draft !== undefined, madeAt: at, name: plan.name },
    ...{ questions, letter: written.letter, session: desk.session.id },
    shown: {
      partly: shownInPart(letter.allowed).partly.filter((key) => questions.includes(key)),
      inShort: [],
    },
  });
  await writeRecorded(desk, plan.id, recorded, path, bytes);
  return recorded;
}

/** She names the council herself, by law: her yes is to that one. */
function refuseOtherCouncil({ council: named }: Letter, written: LetterWritten): void {
  const typed = named === undefined ? undefined : notHerCouncil(written, named);
  if (typed !== undefined) throw new KnownFailure('another-council', { typed, named: named ?? '' });
}

/** Where she is, and that she was in care, are hers to tell: not in any word of the letter, nor in the file's name. */
function refuseWords(
  desk: Desk,
  letter: Letter,
  written: LetterWritten,
  copy: PlanCopy,
  fileName: string,
): void {
  const text = [...allStrings(allWords(copy)), fileName.replace(/[_-]+/gu, ' ')].join('\n');
  if (!written.saysPrison) {
    const [word] = prisonWordsIn(text, [desk.establishment]);
    if (word) throw new KnownFailure('letter-says-prison', { word });
  }
  const mayKnow = letter.allowed.closedGates.size === 0;
  const [care] = mayKnow ? [] : careWordsIn(text);
  if (care) throw new KnownFailure('letter-says-care', { word: care });
}

/** What the letter says, without our own furniture, her marks and her name: those are no words of the letter. */
function allWords({ groups, letter, establishment }: PlanCopy): unknown[] {
  return [
    groups.flatMap(({ pages }) =>
      pages.flatMap((page) => page.questions.map(({ blocks }) => blocks)),
    ),
    { ...letter, name: '' },
    establishment,
  ];
}

function refuseHidden(
  desk: Desk,
  state: PlanState,
  { allowed }: Letter,
  copy: PlanCopy,
  { reader, fileName }: { reader: CopyAudience; fileName: string },
): void {
  const [leak] = leaksIn(desk, state, reader, { copy, allowed }, fileName);
  if (leak?.where === FILE_NAME) throw new KnownFailure('hidden-place-in-name');
  if (leak) throw new KnownFailure('hidden-place-found', { question: leak.where });
}
