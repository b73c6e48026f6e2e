// Copies that are out: the list of them with what became of each, how they left, asking for them back, and the file once
// more as it was sent.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isAfter, isBefore } from '../../shared/domain/calendar/day';
import { letterAnswer, letterKey } from '../../shared/domain/copies/letter-due';
import { type PlanNow, sinceMade } from '../../shared/domain/copies/since-made';
import { isStillOut } from '../../shared/domain/copies/still-has';
import type { KeptMark } from '../../shared/domain/review/milestone-marks';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { BackKept, CopyOnRecord } from '../../shared/ipc/handed-calls';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import { readMarks } from '../plans/mark-rows';
import { askBackLetter } from './ask-back-letter';
import type { TakePlace } from './copy-handlers';
import type { Exporter } from './exporter';
import {
  appendBack,
  appendSavedAgain,
  appendWent,
  assertCopyOf,
  type CopyKept,
  readCopiesKept,
  readKeptFile,
} from './handed-rows';
import { type Outlet, outletOf } from './outlet';
import { readUntoldCopies, wasUnderOverride } from './override-rows';
import { writePaper } from './paper-without-her';
import { readPlanState } from './plan-state';
import { madeOf, readPlanNow } from './since-copy';
import { refuseKeptBack } from './what-leaves';

/** Handlers for `handed`, working at this desk. */
export function handedHandlers(
  desk: Desk,
  exporter: Exporter,
  takePlace: TakePlace,
): Handlers<'handed'> {
  const placeFor = (ticket: string) => {
    const place = takePlace(ticket);
    if (!place) throw new KnownFailure('place-gone');
    return place;
  };
  return {
    list: ({ plan }) => listHanded(desk, plan),
    keepWent: async ({ plan, ...said }) => {
      await desk.connection.transaction(async (writer) => {
        await assertCopyOf(writer, plan, said.copy);
        await appendWent(writer, { ...said, session: desk.session.id, at: desk.now() });
      });
      return listHanded(desk, plan);
    },
    keepBack: (said) => keepBack(desk, { ...said, byHer: false }),
    letter: async ({ plan, copy, place }) =>
      makeAskBack(desk, exporter, { plan, copy }, placeFor(place)),
    saveAgain: async ({ place, ...which }) => saveAgain(desk, which, placeFor(place)),
  };
}

/** Every copy of a plan with what became of it, the newest first. @throws KnownFailure not-found */
export async function listHanded(desk: Desk, plan: string): Promise<CopyOnRecord[]> {
  return desk.connection.transaction(async (reader) => {
    const now = await readPlanNow(desk, reader, plan);
    const marks = await readMarks(reader, plan);
    return (await readCopiesKept(reader, plan)).map((copy) =>
      onRecord(copy, now, marks.get(letterKey(copy.id))),
    );
  });
}

/** The same without copies that show what she has not been told of yet. @throws KnownFailure not-found */
export async function listHandedForHer(desk: Desk, plan: string): Promise<CopyOnRecord[]> {
  const untold = await readUntoldCopies(desk.connection, plan);
  return (await listHanded(desk, plan)).filter(({ id }) => !untold.has(id));
}

/** She asks for a copy back. @throws KnownFailure not-found, not-allowed */
export async function askBackForHer(desk: Desk, plan: string, copy: string) {
  if ((await readUntoldCopies(desk.connection, plan)).has(copy))
    throw new KnownFailure('not-found');
  const asked = { plan, copy, state: 'asked', day: desk.today(), byHer: true } as const;
  const reply = await keepBack(desk, asked);
  if (reply.kind !== 'kept') throw new KnownFailure('not-allowed');
  return listHandedForHer(desk, plan);
}

function onRecord({ shown, ...copy }: CopyKept, plan: PlanNow, mark?: KeptMark): CopyOnRecord {
  const { pages } = plan.content.workbook;
  const parts = pages.flatMap(({ id, questions }) => {
    const answers = questions.filter(({ key }) => copy.questions.includes(key)).length;
    return answers > 0 || shown.inShort.includes(id) ? [{ page: id, answers }] : [];
  });
  const madeOn = dayOfMoment(copy.madeAt);
  // Only what is still out can be answered; what was said of an answer stays with it.
  const isAwaited = copy.letter !== undefined && copy.copyFor !== 'woman';
  return {
    ...copy,
    ...(isAwaited && isStillOut(copy) ? { answer: letterAnswer(madeOn, mark) } : {}),
    ...{ madeOn, inShort: shown.inShort, parts },
    ...sinceMade(madeOf({ ...copy, shown }), plan),
  };
}

type SaidOfBack = Parameters<Handlers<'handed'>['keepBack']>[0] & { byHer: boolean };

/** Writes down that a copy was asked for, or what came of it. @throws KnownFailure not-found */
export async function keepBack(desk: Desk, said: SaidOfBack): Promise<BackKept> {
  const copy = (await readCopiesKept(desk.connection, said.plan)).find(
    ({ id }) => id === said.copy,
  );
  if (!copy) throw new KnownFailure('not-found');
  const why = said.why?.trim();
  if (copy.copyFor === 'woman') return { kind: 'put-right', why: 'hers' };
  if (isBefore(said.day, dayOfMoment(copy.madeAt)))
    return { kind: 'put-right', why: 'before_made' };
  if (isAfter(said.day, desk.today())) return { kind: 'put-right', why: 'to_come' };
  if (said.state === 'keeps_it' && !why) return { kind: 'put-right', why: 'why_needed' };
  await desk.connection.transaction((writer) =>
    appendBack(writer, {
      ...{ copy: said.copy, state: said.state, day: said.day, byHer: said.byHer, letter: false },
      ...(why ? { why } : {}),
      ...{ session: desk.session.id, at: desk.now() },
    }),
  );
  return { kind: 'kept', copies: await listHanded(desk, said.plan) };
}

export type WhichCopy = { plan: string; copy: string };
export type WhichFile = WhichCopy & { signed?: string | undefined };

/** The letter is out before it is written down: a letter nobody has asks for nothing. */
export async function makeAskBack(
  desk: Desk,
  exporter: Exporter,
  which: WhichCopy,
  to: string | Outlet,
) {
  const out = outletOf(to);
  const { plan } = await readPlanState(desk, which.plan);
  const copy = (await readCopiesKept(desk.connection, plan.id)).find(({ id }) => id === which.copy);
  const now = (await listHanded(desk, plan.id)).find(({ id }) => id === which.copy);
  if (!copy || copy.copyFor === 'woman') throw new KnownFailure('not-found');
  // A letter of hers may have kept back where she is, and what was shown without her say was never hers to take back.
  const isShownWithoutHer = await wasUnderOverride(desk.connection, copy.id);
  if (copy.kind === 'letter' || isShownWithoutHer) throw new KnownFailure('ask-in-person');
  await refuseKeptBack(
    desk,
    { plan: plan.id, copyFor: copy.copyFor },
    { fileName: out.fileName ?? '' },
  );
  const isReferralOver = now?.yesesGone.some(({ what }) => what === 'duty_to_refer') ?? false;
  const about = {
    ...{ copy, madeOn: dayOfMoment(copy.madeAt), planReference: plan.reference },
    isReferralOver,
  };
  const letter = await askBackLetter(desk, about);
  const [missing] = await exporter.findMissing(letter);
  if (missing) throw new KnownFailure('missing-characters', { ...missing });
  const { fileName } = await writePaper(exporter, letter, out);
  await desk.connection.transaction((writer) =>
    appendBack(writer, {
      ...{ copy: copy.id, state: 'asked', day: desk.today(), byHer: false, letter: true },
      ...{ session: desk.session.id, at: desk.now() },
    }),
  );
  return { fileName, copies: await listHanded(desk, plan.id) };
}

/**
 * The file of a copy exactly as it was sent.
 * @param signed the second signature whose file it is, where it is one
 * @throws KnownFailure not-found where it was not kept, vault-damaged where it is not the one that was sent, not-allowed
 */
export async function readSentFile(desk: Desk, { plan, copy, signed }: WhichFile) {
  const kept = await readKeptFile(desk.connection, plan, copy, signed);
  if (!kept) throw new KnownFailure('not-found');
  const hash = createHash('sha256').update(kept.bytes).digest('hex');
  if (hash !== kept.fileHash) throw new KnownFailure('vault-damaged');
  const whose = (await readCopiesKept(desk.connection, plan)).find(({ id }) => id === copy);
  // What was shown without her say was for one copy.
  if (!whose || (await wasUnderOverride(desk.connection, copy)))
    throw new KnownFailure('not-allowed');
  return { bytes: kept.bytes, pages: whose.pages, copyFor: whose.copyFor };
}

/** @throws KnownFailure as reading the file does, and as writing a copy does */
async function saveAgain(desk: Desk, which: WhichFile, path: string) {
  const { plan, copy, signed } = which;
  const { bytes, copyFor } = await readSentFile(desk, which);
  await refuseKeptBack(desk, { plan, copyFor }, { fileName: basename(path) });
  await writeWhole(path, bytes).catch((problem: unknown) => {
    throw fileFailure(problem, 'place-not-writable');
  });
  await desk.connection.transaction((writer) =>
    appendSavedAgain(writer, {
      ...{ copy, session: desk.session.id, at: desk.now() },
      ...(signed === undefined ? {} : { signed }),
    }),
  );
  return { fileName: basename(path), copies: await listHanded(desk, plan) };
}
