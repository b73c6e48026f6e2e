// Answers the calls about letters: what may stand in one, and one made. A letter is on record as a copy is: to whom, which
// answers, which bytes.

import { allStrings } from '../../shared/domain/copies/leaving';
import { careWordsIn, letterRules, prisonWordsIn } from '../../shared/domain/copies/letters';
import type { CopyAudience, PlanCopy } from '../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { makeWords } from '../../shared/i18n/words';
import type { CopyMade, Handlers, LetterDraft, LetterWritten } from '../../shared/ipc/contract';
import type { Meant } from '../../shared/ipc/copy-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { TakePlace } from './copy-handlers';
import type { Exporter } from './exporter';
import { packFile } from './handed-rows';
import { FILE_NAME } from './hidden-places';
import { draftLetter, type Letter, noYes, type ReadYes } from './letters-draft';
import { letterOnPaper } from './letters-on-paper';
import { recordCopy, sendRecorded, sha256, signed } from './make-copy';
import { type Outlet, outletOf } from './outlet';
import { type PlanState, readPlanState } from './plan-state';
import { leaksIn } from './what-leaves';
import { assertMeant } from './who-it-is';

type LetterBegun = Pick<LetterWritten, 'plan' | 'letter'> & {
  meant?: Meant | undefined;
  version: number;
};

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
      await assertAsBegun(desk, { meant, version, ...written });
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      return makeLetter(desk, exporter, written, path, readYes);
    },
  };
}

/** @throws KnownFailure who-is-it, not-allowed, changed-since-look: her answers stand in it as they were when it was begun */
export async function assertAsBegun(
  desk: Desk,
  { plan: id, letter, meant, version }: LetterBegun,
): Promise<void> {
  const { plan, version: now } = await readPlanState(desk, id);
  assertMeant(plan, letterRules[letter].reader, meant);
  if (version !== now) throw new KnownFailure('changed-since-look');
}

function shownDraft({ shown }: Letter): LetterDraft {
  return shown;
}

/**
 * @throws KnownFailure sharing-first, not-allowed, letter-says-prison, letter-says-care, hidden-place-found,
 *   missing-characters, and as making a copy does
 */
export async function makeLetter(
  desk: Desk,
  exporter: Exporter,
  written: LetterWritten,
  to: string | Outlet,
  readYes: ReadYes = noYes,
): Promise<CopyMade> {
  const outlet = outletOf(to);
  const state = await readPlanState(desk, written.plan);
  const letter = await draftLetter(desk, state, written, readYes);
  if (letter.shown.stops.length > 0) throw new KnownFailure('sharing-first');
  const { copy, labelled, questions } = letterOnPaper(desk, state, letter, written);
  refuseWords(desk, letter, written, copy, outlet.fileName);
  const { reader } = letterRules[written.letter];
  refuseHidden(desk, state, letter, labelled, { reader, fileName: outlet.fileName });
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
    ...{ shortHash: copy.shortHash, fileHash: sha256(bytes) },
    fileName: outlet.fileName ?? letter.shown.suggestedName,
    ...(outlet.printed === undefined ? {} : { printed: outlet.printed }),
    ...{ pages: drawn.pages, draft: copy.draft !== undefined, madeAt: at, name: plan.name },
    ...{ questions, shown: { partly: [], inShort: [] }, session: desk.session.id },
  });
  await sendRecorded(desk, plan.id, recorded, outlet, bytes);
  return recorded;
}

/** Where she is, and that she was in care, are hers to tell: not in any word of the letter, nor in the file's name. */
function refuseWords(
  desk: Desk,
  letter: Letter,
  written: LetterWritten,
  copy: PlanCopy,
  fileName = '',
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
  { reader, fileName }: { reader: CopyAudience; fileName: string | undefined },
): void {
  const [leak] = leaksIn(desk, state, reader, { copy, allowed }, fileName);
  if (leak?.where === FILE_NAME) throw new KnownFailure('hidden-place-in-name');
  if (leak) throw new KnownFailure('hidden-place-found', { question: leak.where });
}
