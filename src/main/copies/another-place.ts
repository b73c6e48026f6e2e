// Answers the calls about names that are another place or person of the same name. What is decided is looked for anew first:
// nobody decides about something that does not stand there, or that can be nothing else.

import { createHash } from 'node:crypto';
import type { Leak } from '../../shared/domain/places/leak';
import { textOfFound } from '../../shared/domain/places/same-name';
import type { HerAnother, KeptAnother } from '../../shared/ipc/another-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { type Plan, readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import type { Reader } from '../store/connection';
import { appendBack, insertAnother, madeFromNow, readAnother } from './another-rows';
import { makePlanCopy } from './make-plan-copy';
import { readPlanState } from './plan-state';
import { type ReadNotes, wantedOf } from './wanted-copy';
import { leaksIn } from './what-leaves';

/**
 * Stands for one finding, where a person may decide about it: it is in an answer of hers, and not in what a form puts
 * together from several.
 */
export function findingOf(
  { answers }: Pick<Plan, 'answers'>,
  { sameName }: Pick<Leak, 'sameName'>,
): string | undefined {
  if (!sameName || !answers.has(sameName.question)) return undefined;
  return createHash('sha256').update(textOfFound(sameName)).digest('hex');
}

/** Handlers for `another`, working at this desk. */
export function anotherHandlers(desk: Desk, readNotes: ReadNotes): Handlers<'another'> {
  return {
    list: ({ plan }) => desk.connection.transaction((reader) => listAnother(reader, desk, plan)),
    decide: (asked) => decide(desk, readNotes, asked),
    takeBack: ({ plan, decision }) => takeBack(desk, { plan, decision, byHer: false }),
  };
}

async function listAnother(reader: Reader, desk: Desk, id: string): Promise<KeptAnother[]> {
  const plan = await readPlan(reader, desk.content, id, desk.today());
  const choices = await readSharing(reader, id);
  const kept = await readAnother(reader, desk.content.workbook, plan, choices);
  return kept.map(({ shown }) => shown);
}

const decide = async (
  desk: Desk,
  readNotes: ReadNotes,
  { order, finding, reason }: Parameters<Handlers<'another'>['decide']>[0],
): ReturnType<Handlers<'another'>['decide']> => {
  if (reason.trim() === '') return { kind: 'reason-missing' };
  // What is shown without her say leaves no line of its own: there the words have to change.
  if (order.override !== undefined) return { kind: 'gone' };
  const state = await readPlanState(desk, order.plan);
  const wanted = await wantedOf(desk, readNotes, order, state);
  const made = makePlanCopy(desk, state.plan, wanted);
  const leak = leaksIn(desk, state, order.copyFor, made).find(
    (one) => findingOf(state.plan, one) === finding,
  );
  const name = leak?.sameName;
  if (!name) return { kind: 'gone' };
  return desk.connection.transaction(async (writer) => {
    const plan = await readPlan(writer, desk.content, order.plan, desk.today());
    const choices = await readSharing(writer, order.plan);
    const from = (of: Pick<typeof plan, 'answers'>) =>
      madeFromNow(desk.content.workbook, of, choices, name);
    const madeFrom = from(plan);
    // Somebody wrote in the plan since it was looked for.
    if (JSON.stringify(madeFrom) !== JSON.stringify(from(state.plan))) return { kind: 'gone' };
    await insertAnother(writer, desk, order.plan, { name, words: leak.words, madeFrom, reason });
    return { kind: 'kept' };
  });
};

function takeBack(
  desk: Desk,
  { plan, decision, byHer }: { plan: string; decision: string; byHer: boolean },
): Promise<KeptAnother[]> {
  return desk.connection.transaction(async (writer) => {
    const known = await listAnother(writer, desk, plan);
    if (!known.some(({ id }) => id === decision)) throw new KnownFailure('not-found');
    await appendBack(writer, desk, decision, byHer);
    return listAnother(writer, desk, plan);
  });
}

/** Those that count, as she reads them. */
export async function listAnotherForHer(desk: Desk, plan: string): Promise<HerAnother[]> {
  return forHer(await desk.connection.transaction((reader) => listAnother(reader, desk, plan)));
}

/** She says that it is her place after all. */
export async function takeBackForHer(
  desk: Desk,
  plan: string,
  decision: string,
): Promise<HerAnother[]> {
  return forHer(await takeBack(desk, { plan, decision, byHer: true }));
}

function forHer(kept: readonly KeptAnother[]): HerAnother[] {
  return kept
    .filter(({ state }) => state === 'holds')
    .map(({ id, question, words, reason, day, worker }) => ({
      ...{ id, question, words, reason, day, worker },
    }));
}
