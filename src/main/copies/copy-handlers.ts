import type { CopyRequest, Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { isDraft } from './agreement-on-paper';
import { findingOf } from './another-place';
import { makeBlankPages } from './blank-pages';
import { makeCards } from './cards-on-paper';
import { checkBytes, checkFile } from './check-file';
import { titleForStaff } from './copy-language';
import { listCopies } from './copy-rows';
import { drawCopy } from './draw-copy';
import type { Exporter } from './exporter';
import { makeCopy } from './make-copy';
import { makePlanCopy } from './make-plan-copy';
import { readPlanState } from './plan-state';
import { questionWith } from './stands-in';
import { suggestName } from './suggest-name';
import { type ReadNotes, wantedOf } from './wanted-copy';
import { leaksIn } from './what-leaves';
import { assertMeant, whoItIs } from './who-it-is';

/** Trades a ticket for the path a person chose in a system dialog. Each ticket works once. */
export type TakePlace = (ticket: string) => string | undefined;

/** Handlers for `copies`, working at this desk. */
export function copyHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
  readNotes: ReadNotes,
): Handlers<'copies'> {
  const placeFor = (ticket: string, whenGone: 'place-gone' | 'file-gone') => {
    const place = takePlace(ticket);
    if (!place) throw new KnownFailure(whenGone);
    return place;
  };
  return {
    preview: (order) => preview(desk, exporter, readNotes, order),
    draw: async (order) => {
      const state = await readPlanState(desk, order.plan);
      const wanted = await wantedOf(desk, readNotes, order, state);
      return (await drawCopy(desk, exporter, wanted, state)).drawn;
    },
    make: async ({ place, meant, looked, ...order }) => {
      // Asked before the place is used up: who is sent back to look can save with the same press.
      assertMeant((await readPlanState(desk, order.plan)).plan, order.copyFor, meant);
      await assertAsLooked(desk, readNotes, order, looked);
      return makeCopy(desk, exporter, order, placeFor(place, 'place-gone'), readNotes, looked);
    },
    list: ({ plan }) => listCopies(desk.connection, plan),
    blank: async ({ place, ...asked }) =>
      makeBlankPages(desk, exporter, asked, placeFor(place, 'place-gone')),
    cards: async ({ place, ...asked }) =>
      makeCards(desk, exporter, asked, placeFor(place, 'place-gone')),
    check: async ({ place }) => checkFile(desk, exporter, placeFor(place, 'file-gone')),
    checkDropped: ({ fileName, bytes }) => checkBytes(desk, exporter, bytes, fileName),
  };
}

/**
 * A copy for anybody but her is looked at first, and is made as it was looked at.
 * @throws KnownFailure look-first, changed-since-look; asked before the place is used up, too
 */
export async function assertAsLooked(
  desk: Desk,
  readNotes: ReadNotes,
  order: CopyRequest,
  looked: string | undefined,
): Promise<void> {
  if (looked === undefined && order.copyFor === 'woman') return;
  if (looked === undefined) throw new KnownFailure('look-first');
  const state = await readPlanState(desk, order.plan);
  const wanted = await wantedOf(desk, readNotes, order, state);
  const { copy } = makePlanCopy(desk, state.plan, wanted);
  if (copy.shortHash !== looked) throw new KnownFailure('changed-since-look');
}

/** What would be on a copy, and what stands in its way. */
export async function preview(
  desk: Desk,
  exporter: Exporter,
  readNotes: ReadNotes,
  order: CopyRequest,
) {
  const state = await readPlanState(desk, order.plan);
  const { plan, version } = state;
  const wanted = await wantedOf(desk, readNotes, order, state);
  const { copy, allowed } = makePlanCopy(desk, plan, wanted);
  const forStaff = titleForStaff(desk, copy);
  const missing = await exporter.findMissing(copy);
  const leaks = leaksIn(desk, state, order.copyFor, { copy, allowed }).map((leak) => {
    const { sameName: _, where, ...found } = leak;
    const finding = order.override === undefined ? findingOf(plan, leak) : undefined;
    return { ...found, where: forStaff(where), ...(finding ? { finding } : {}) };
  });
  return {
    stops: allowed.stops,
    ...(order.copyFor === 'woman' ? {} : { who: whoItIs(plan) }),
    draft: isDraft(desk, plan),
    answersIn: allowed.groups.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
      .length,
    askEachTime: allowed.askEachTime,
    leftOut: allowed.leftOut,
    missingCharacters: missing.map(({ character, where }) => {
      const known = forStaff(where);
      const question = questionWith(character, known, desk.content.workbook, plan.answers);
      return { character, where: known, ...(question === undefined ? {} : { question }) };
    }),
    hiddenPlaceIn: [...new Set(leaks.map(({ where }) => where))],
    leaks,
    code: copy.shortHash,
    suggestedName: suggestName(desk, plan, order, version),
  };
}
