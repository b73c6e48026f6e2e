// Copies of several plans for one offender manager. Each is decided, looked at, signed and recorded by itself; there is
// never one file of several women. What was not looked at, as it stands now, is not made.

import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { BatchOrder, LookedAt } from '../../shared/ipc/batch-calls';
import type { Handlers } from '../../shared/ipc/contract';
import type { Meant } from '../../shared/ipc/copy-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { readManagers } from '../plans/manager-rows';
import { preview, type TakePlace } from './copy-handlers';
import { drawCopy } from './draw-copy';
import type { Exporter } from './exporter';
import { makeCopy } from './make-copy';
import { makePlanCopy } from './make-plan-copy';
import { readPlanState } from './plan-state';
import { type PrintOne, printOneAtATime } from './print-one';
import { type ReadNotes, wantedOf } from './wanted-copy';
import { assertMeant } from './who-it-is';

/** More files of one name than this in a folder are not looked for. */
const MOST_OF_A_NAME = 99;

const noNotes: ReadNotes = async () => [];

/** Handlers for `batches`, working at this desk. What was looked at is forgotten when the plans are locked. */
export function batchHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
  printing: PrintOne = printOneAtATime(undefined),
): Handlers<'batches'> {
  const looked = new Map<string, string>();
  const folders = new Map<string, string>();
  /** The code of the copy that was looked at and found right, as it still is. */
  const assertLookedAt = async (order: BatchOrder, meant: Meant) => {
    const { plan, code } = await nowOf(desk, order);
    assertMeant(plan, 'pom', meant);
    if (looked.get(keyOf(order)) !== code) throw new KnownFailure('not-ready');
    return code;
  };
  return {
    managers: () => readManagers(desk),
    look: async (order) => {
      const { code, ...seen } = await look(desk, exporter, order);
      if (code) looked.set(keyOf(order), code);
      else looked.delete(keyOf(order));
      return seen;
    },
    begin: async ({ place }) => {
      const folder = takePlace(place);
      if (!folder) throw new KnownFailure('place-gone');
      const batch = randomUUID();
      folders.set(batch, folder);
      return { batch };
    },
    make: async ({ batch, meant, ...order }) => {
      const folder = folders.get(batch);
      if (!folder) throw new KnownFailure('place-gone');
      const code = await assertLookedAt(order, meant);
      const { suggestedName } = await preview(desk, exporter, noNotes, requestOf(order));
      const path = await freePath(folder, suggestedName);
      return makeCopy(desk, exporter, requestOf(order), path, noNotes, code);
    },
    print: async ({ copies, meant, ...order }) => {
      const code = await assertLookedAt(order, meant);
      return printing.run(copies, (to) =>
        makeCopy(desk, exporter, requestOf(order), to, noNotes, code),
      );
    },
  };
}

const requestOf = (order: BatchOrder) => ({ ...order, copyFor: 'pom' as const, saidYes: [] });
const keyOf = ({ plan, kind, to, style }: BatchOrder) => JSON.stringify([plan, kind, to, style]);

/** The copy as it would be made now, and the code of everything on it. */
async function nowOf(desk: Desk, order: BatchOrder) {
  const state = await readPlanState(desk, order.plan);
  const wanted = await wantedOf(desk, noNotes, requestOf(order), state);
  const { copy } = makePlanCopy(desk, state.plan, wanted);
  return { state, wanted, plan: state.plan, code: copy.shortHash };
}

async function look(
  desk: Desk,
  exporter: Exporter,
  order: BatchOrder,
): Promise<LookedAt & { code?: string }> {
  const seen = await preview(desk, exporter, noNotes, requestOf(order));
  if (seen.stops.length + seen.missingCharacters.length + seen.hiddenPlaceIn.length > 0) {
    return { preview: seen };
  }
  const { state, wanted, code } = await nowOf(desk, order);
  return { preview: seen, drawn: (await drawCopy(desk, exporter, wanted, state)).drawn, code };
}

/** A name that is not taken in this folder: no file that is there is ever written over. */
async function freePath(folder: string, fileName: string): Promise<string> {
  const { name, ext } = parse(fileName);
  for (let at = 1; at <= MOST_OF_A_NAME; at += 1) {
    const path = join(folder, at === 1 ? `${name}${ext}` : `${name} (${at})${ext}`);
    const isTaken = await access(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return path;
  }
  throw new KnownFailure('name-not-usable');
}
