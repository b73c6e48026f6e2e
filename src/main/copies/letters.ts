// Answers the calls about letters: what may stand in one, its pages, and one made. A letter is on record as a copy is: to
// whom, which answers, which bytes.

import { letterRules } from '../../shared/domain/copies/letters';
import type { CopyMade, Handlers, LetterWritten } from '../../shared/ipc/contract';
import type { Meant } from '../../shared/ipc/copy-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import type { TakePlace } from './copy-handlers';
import type { Exporter } from './exporter';
import { packFile } from './handed-rows';
import { keepBegun, readBegun } from './letters-begun';
import { draftLetter, noYes, type ReadYes } from './letters-draft';
import { drawLetter, lookAtLetter, lookOver } from './letters-look';
import { recordCopy, sendRecorded, sha256, shownInPart, signed } from './make-copy';
import { type Outlet, outletOf } from './outlet';
import { readPlanState } from './plan-state';
import { assertMeant } from './who-it-is';

/** Handlers for `letters`. @param readYes her yeses to a referral, her landlord, the benefits office; without it none holds */
export function letterHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
  readYes: ReadYes = noYes,
): Handlers<'letters'> {
  return {
    draft: async (request) => {
      const state = await readPlanState(desk, request.plan);
      return (await draftLetter(desk, state, request, readYes)).shown;
    },
    look: async (written) => {
      const state = await readPlanState(desk, written.plan);
      return lookAtLetter(desk, exporter, state, written, readYes);
    },
    make: async ({ place, meant, version, looked, ...written }) => {
      await assertAsBegun(desk, { meant, version, ...written });
      const path = takePlace(place);
      if (!path) throw new KnownFailure('place-gone');
      return makeLetter(desk, exporter, written, path, { readYes, looked });
    },
    begun: ({ plan }) => readBegun(desk, plan),
    keep: (kept) => keepBegun(desk, kept),
  };
}

type AsBegun = Pick<LetterWritten, 'plan' | 'letter'> & {
  meant?: Meant | undefined;
  version: number;
};

/** @throws KnownFailure who-is-it, not-allowed, changed-since-look: her answers stand in it as they were when it was begun */
export async function assertAsBegun(
  desk: Desk,
  { plan: id, letter, meant, version }: AsBegun,
): Promise<void> {
  const { plan, version: now } = await readPlanState(desk, id);
  assertMeant(plan, letterRules[letter].reader, meant);
  if (version !== now) throw new KnownFailure('changed-since-look');
}

/**
 * @param looked SHA-256 of the pages that were looked at, where they were
 * @throws KnownFailure changed-since-look, and as drawing a letter and making a copy do
 */
export async function makeLetter(
  desk: Desk,
  exporter: Exporter,
  written: LetterWritten,
  to: string | Outlet,
  { readYes = noYes, looked }: { readYes?: ReadYes; looked?: string },
): Promise<CopyMade> {
  const state = await readPlanState(desk, written.plan);
  const outlet = outletOf(to);
  const atHand = await lookOver(desk, exporter, state, written, readYes, outlet.fileName);
  const drawn = await drawLetter(exporter, atHand);
  if (looked !== undefined && looked !== sha256(drawn.bytes)) {
    throw new KnownFailure('changed-since-look');
  }
  const { letter, made } = atHand;
  const { copy, questions } = made;
  const at = desk.now();
  const bytes = await signed(desk, copy, drawn.bytes, letter.words, at);
  const { plan, seqs, version } = state;
  const goesTo = written.ownCopy
    ? { copyFor: 'woman' as const }
    : { copyFor: letterRules[written.letter].reader, to: written.to.trim() };
  const recorded = await recordCopy(desk, seqs, await packFile(bytes), {
    ...{ plan: plan.id, version, kind: 'letter', ...goesTo, language: copy.language, style: 'key' },
    ...(written.large ? { large: true } : {}),
    ...{ shortHash: copy.shortHash, fileHash: sha256(bytes) },
    fileName: outlet.fileName ?? letter.shown.suggestedName,
    ...(outlet.printed === undefined ? {} : { printed: outlet.printed }),
    ...{ pages: drawn.pages, draft: copy.draft !== undefined, madeAt: at, name: plan.name },
    ...{ questions, letter: written.letter, session: desk.session.id },
    shown: {
      partly: shownInPart(letter.allowed).partly.filter((key) => questions.includes(key)),
      inShort: [],
    },
  });
  await sendRecorded(desk, plan.id, recorded, outlet, bytes);
  // What was kept while it was written has done its work. It is out: a sheet too many harms nobody.
  const { letter: which } = written;
  if (!written.ownCopy)
    await keepBegun(desk, { plan: plan.id, letter: which }).catch(() => undefined);
  return recorded;
}
