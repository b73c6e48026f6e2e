// Answers the calls about her whole file: that she asked, what would be in it, making it, stopping.

import { problemOfDay } from '../../../shared/domain/her-file/answer-by';
import type { Handlers } from '../../../shared/ipc/contract';
import { KnownFailure } from '../../../shared/ipc/failure';
import type { FileLook } from '../../../shared/ipc/file-calls';
import type { Desk } from '../../plans/desk';
import { requirePlan } from '../../plans/read-plan';
import type { TakePlace } from '../copy-handlers';
import type { Exporter } from '../exporter';
import { readPlanState } from '../plan-state';
import { assertSeen, whoItIs } from '../who-it-is';
import { appendAsked, readStanding } from './asked-rows';
import { fileCopy, readFileState } from './file-copy';
import { makeHeldBackList, makeHerFile, StoppedFailure } from './make-her-file';

/** Handlers for `files`, working at this desk. */
export function fileHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
): Handlers<'files'> {
  /** The making that goes on; stopping it is asked for while it does. */
  let under: { isStopped: boolean } | undefined;
  const placeFor = (ticket: string) => {
    const place = takePlace(ticket);
    if (!place) throw new KnownFailure('place-gone');
    return place;
  };
  return {
    standing: ({ plan }) => readStanding(desk.connection, plan, desk.today()),
    ask: async ({ plan, day, isSure }) => {
      await requirePlan(desk.connection, plan);
      const why = problemOfDay(day, desk.today(), isSure);
      if (day === undefined || why) return { kind: 'put-right', why: why ?? 'missing' };
      await appendAsked(desk, { plan, day, byHer: false });
      return { kind: 'kept', standing: await readStanding(desk.connection, plan, desk.today()) };
    },
    look: ({ plan }) => look(desk, exporter, plan),
    make: async ({ plan, place, meant, looked }) => {
      // Whoever stops it in its first moment stops it too.
      const making = { isStopped: false };
      under = making;
      const hasStopped = () => making.isStopped;
      try {
        assertSeen((await readPlanState(desk, plan)).plan, meant);
        const path = placeFor(place);
        const copy = await makeHerFile(desk, exporter, plan, { path, looked, hasStopped });
        return { kind: 'made', copy };
      } catch (problem) {
        // Stopping ends the drawing from outside, which then looks like one that got stuck.
        const isStuck = problem instanceof KnownFailure && problem.failure.code === 'export-stuck';
        if (problem instanceof StoppedFailure || (making.isStopped && isStuck)) {
          return { kind: 'stopped' };
        }
        throw problem;
      } finally {
        if (under === making) under = undefined;
      }
    },
    list: async ({ plan, place, meant }) => {
      assertSeen((await readPlanState(desk, plan)).plan, meant);
      return makeHeldBackList(desk, exporter, plan, placeFor(place));
    },
    stop: async () => {
      if (under) {
        under.isStopped = true;
        exporter.stop?.();
      }
      return {};
    },
  };
}

/** What would be in it, and what to look at before. Writes nothing. */
async function look(desk: Desk, exporter: Exporter, plan: string): Promise<FileLook> {
  const state = await readFileState(desk, plan);
  const { copy, contents } = fileCopy(desk, state);
  const missing = await exporter.findMissing(copy);
  const { words } = state.words;
  const named = { reference: state.plan.reference, day: desk.today() };
  return {
    who: whoItIs(state.plan),
    code: copy.shortHash,
    parts: contents,
    unprintable: [...new Set(missing.map(({ character }) => character))],
    suggestedName: `${words('file:fileName', named)}.pdf`,
    suggestedListName: `${words('file:listName', named)}.pdf`,
  };
}
