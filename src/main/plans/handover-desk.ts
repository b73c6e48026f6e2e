// Handing the lead over to probation, at the desk: which plans it comes up for, the five steps, and what the receiver says. The
// one thing that passes the lead is a yes, and it does so as a change of situation, by the rule engine's own fact.

import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../shared/domain/calendar/day';
import {
  emptyHandover,
  type HandoverReceipt,
  type HandoverRecord,
  type HandoverStep,
  isTakenOver,
  plainCode,
  problemsOfReceipt,
  type ReceiptGiven,
  recordOfNow,
} from '../../shared/domain/handover/handover-record';
import { handoverDays, handoverStage } from '../../shared/domain/handover/handover-stage';
import { handoverSince } from '../../shared/domain/review/lead';
import { handoverSteps } from '../../shared/domain/review/situation-change';
import { KnownFailure } from '../../shared/ipc/failure';
import type {
  HandoverListed,
  HandoverReceived,
  HandoverShown,
  OwnAnswer,
  OwnAnswerKept,
} from '../../shared/ipc/handover-calls';
import type { Reader, Writer } from '../store/connection';
import { keepChange } from './change-situation';
import type { Desk } from './desk';
import {
  appendHandover,
  readAllHandovers,
  readCopiesForProbation,
  readHandovers,
} from './handover-rows';
import { dayOfMoment } from './local-days';
import { readPlan } from './read-plan';
import { readSchedules } from './read-schedules';

/** Every plan of this worker's team that is handed over soon, now or was begun to be, by the day the lead passes. */
export async function listHandovers(desk: Desk): Promise<HandoverListed[]> {
  const { settings } = desk.content;
  const records = await readAllHandovers(desk.connection);
  const found: HandoverListed[] = [];
  for await (const plans of readSchedules(desk)) {
    for (const { plan, prisonNumber, name, facts, schedule } of plans) {
      const days = handoverDays(schedule.handover, settings);
      const stage = handoverStage(schedule.handover, desk.today(), settings);
      if (!days || stage === undefined) continue;
      const since = handoverSince(facts);
      const record = recordOfNow(records.get(plan), schedule.handover, since);
      found.push({ plan, prisonNumber, name, stage, ...days, ...(record ? { record } : {}) });
    }
    await setImmediate();
  }
  return found.sort((a, b) => (a.passes < b.passes ? -1 : a.passes > b.passes ? 1 : 0));
}

/** @throws KnownFailure not-found */
export async function readHandover(
  desk: Desk,
  plan: string,
  reader: Reader = desk.connection,
): Promise<HandoverShown> {
  const { facts, schedule } = await readPlan(reader, desk.content, plan, desk.today());
  const { settings } = desk.content;
  const history = await readHandovers(reader, plan);
  const since = handoverSince(facts);
  const days = handoverDays(schedule.handover, settings);
  const stage = handoverStage(schedule.handover, desk.today(), settings);
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(days ? { days } : {}),
    ...(since ? { since } : {}),
    record: recordOfNow(history[0]?.record, schedule.handover, since) ?? emptyHandover,
    history,
    copies: await readCopiesForProbation(reader, plan),
    housing: { words: schedule.housingLead.words, params: { ...schedule.housingLead.params } },
  };
}

/** Appends what `of` makes of it and reads it again. */
function keep(
  desk: Desk,
  plan: string,
  of: (now: HandoverRecord, since: Day | undefined) => HandoverRecord,
): Promise<HandoverShown> {
  return desk.connection.transaction(async (writer) => {
    const { record, since } = await readHandover(desk, plan, writer);
    await append(desk, writer, plan, of(record, since), record);
    return readHandover(desk, plan, writer);
  });
}

async function append(
  desk: Desk,
  writer: Writer,
  plan: string,
  record: HandoverRecord,
  before: HandoverRecord,
): Promise<void> {
  if (JSON.stringify(record) === JSON.stringify(before)) return;
  await appendHandover(writer, { plan, record, session: desk.session.id, at: desk.now() });
}

/** @throws KnownFailure not-understood for a day to come or before her sentence, and once probation has said yes */
export function keepStep(
  desk: Desk,
  { plan, step, day }: { plan: string; step: HandoverStep; day?: Day | undefined },
): Promise<HandoverShown> {
  if (day !== undefined && day > desk.today()) throw new KnownFailure('not-understood');
  return keep(desk, plan, (now, since) => {
    mustBeOpen(now);
    // Nobody is named without a name.
    if (step === 'named' && day !== undefined && !now.worker) {
      throw new KnownFailure('not-understood');
    }
    // It would be taken for one of an earlier sentence, and not be seen again.
    if (day !== undefined && since !== undefined && day < since) {
      throw new KnownFailure('not-understood');
    }
    const { [step]: _, ...others } = now.steps;
    return { ...now, steps: day === undefined ? others : { ...others, [step]: day } };
  });
}

/** Who takes over. Naming them is the first step. */
export function keepName(
  desk: Desk,
  { plan, worker }: { plan: string; worker?: string | undefined },
): Promise<HandoverShown> {
  return keep(desk, plan, (now) => {
    mustBeOpen(now);
    const { worker: _, steps, ...others } = now;
    if (worker === undefined) {
      const { named: __, ...rest } = steps;
      return { ...others, steps: rest };
    }
    return { ...others, worker, steps: { ...steps, named: steps.named ?? desk.today() } };
  });
}

const isSamePerson = (one: string, other: string) => folded(one) === folded(other);
const folded = (name: string) =>
  name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase();

function mustBeOpen(record: HandoverRecord): void {
  if (isTakenOver(record)) throw new KnownFailure('not-understood');
}

/**
 * Enters what the receiver said. The code has to be that of a copy for probation of this very plan, made by then: who reads it
 * off has it in their hand. Nobody hands over to themselves. A yes writes the change of situation that passes the lead, in the same transaction; a no changes nothing of it.
 */
export async function receiveHandover(
  desk: Desk,
  { plan, receipt }: { plan: string; receipt: ReceiptGiven },
): Promise<HandoverReceived> {
  const [problem] = problemsOfReceipt(receipt, desk.today());
  if (problem) return { kind: 'put-right', why: problem };
  const { said, name, day, code = '', words = '' } = receipt;
  if (said === undefined || name === undefined || day === undefined) {
    throw new KnownFailure('not-understood');
  }
  return desk.connection.transaction(async (writer): Promise<HandoverReceived> => {
    const { record, copies, since } = await readHandover(desk, plan, writer);
    mustBeOpen(record);
    if (since !== undefined && day < since) return { kind: 'put-right', why: 'cannot_be' };
    const copy = copies.find((each) => plainCode(each.code) === plainCode(code));
    if (!copy) return { kind: 'put-right', why: 'code_not_known' };
    const made = dayOfMoment(copy.madeAt);
    // A clock that was ahead when the copy was made must not stand in the way.
    if (day < made && made <= desk.today()) return { kind: 'put-right', why: 'before_copy' };
    // Probation answers for itself at a desk of its own.
    if (isSamePerson(name, desk.session.worker.name)) return { kind: 'put-right', why: 'own_name' };
    // Who has the code has the copy.
    const steps = { ...record.steps, copyHandedOver: record.steps.copyHandedOver ?? day };
    const receipt = { said, name, day, code: copy.code, words };
    const isKept = await keepReceipt(desk, writer, plan, { ...record, steps }, receipt);
    if (!isKept) return { kind: 'put-right', why: 'cannot_be' };
    return { kind: 'entered', now: await readHandover(desk, plan, writer) };
  });
}

/** Keeps what was said, and passes the lead with a yes. False where it cannot have passed on that day; nothing is kept then. */
async function keepReceipt(
  desk: Desk,
  writer: Writer,
  plan: string,
  { worker, steps }: HandoverRecord,
  receipt: HandoverReceipt,
): Promise<boolean> {
  const { said, name, day } = receipt;
  const isYes = said === 'yes';
  // Who says yes has been named.
  const now = isYes ? { ...steps, named: steps.named ?? day } : steps;
  if (isYes) {
    const done = Object.fromEntries(handoverSteps.map((step) => [step, now[step] !== undefined]));
    const made = await keepChange(desk, writer, {
      plan,
      change: {
        ...{ kind: 'handover_recorded', day, probationWorker: name },
        ...(done as Record<HandoverStep, boolean>),
      },
    });
    if (made.kind === 'put-right') return false;
  }
  const takesOver = isYes ? name : worker;
  const after = { ...(takesOver ? { worker: takesOver } : {}), steps: now, receipt };
  await appendHandover(writer, { plan, record: after, session: desk.session.id, at: desk.now() });
  return true;
}

/**
 * Whether probation is asked to take over, at its own desk: once the hand over comes up, and until it has said yes. Nobody
 * else is asked, and no day is told: it would tell when she leaves.
 */
export async function readOwnAnswer(
  desk: Desk,
  plan: string,
  reader: Reader = desk.connection,
): Promise<OwnAnswer> {
  if (desk.session.worker.role !== 'probation') return { isAsked: false };
  const { stage, record } = await readHandover(desk, plan, reader);
  const { receipt } = record;
  const isAsked = stage !== undefined && stage !== 'done' && !isTakenOver(record);
  if (!receipt) return { isAsked };
  const { said, name, day, words } = receipt;
  return { isAsked, last: { said, name, day, words } };
}

/**
 * Probation's own answer, today and under their own name: being signed in says who it is, so that no code is asked for.
 * @throws KnownFailure not-my-work for everybody else
 */
export async function answerHandover(
  desk: Desk,
  { plan, said, words }: Pick<HandoverReceipt, 'said' | 'words'> & { plan: string },
): Promise<OwnAnswerKept> {
  const { name, role } = desk.session.worker;
  if (role !== 'probation') throw new KnownFailure('not-my-work');
  if (said === 'no' && words.trim() === '') return { kind: 'put-right', why: 'why_needed' };
  return desk.connection.transaction(async (writer): Promise<OwnAnswerKept> => {
    const { isAsked } = await readOwnAnswer(desk, plan, writer);
    if (!isAsked) return { kind: 'put-right', why: 'not_asked' };
    const { record } = await readHandover(desk, plan, writer);
    const receipt = { said, name, day: desk.today(), code: '', words: words.trim() };
    const isKept = await keepReceipt(desk, writer, plan, record, receipt);
    if (!isKept) return { kind: 'put-right', why: 'cannot_be' };
    return { kind: 'entered', now: await readOwnAnswer(desk, plan, writer) };
  });
}
