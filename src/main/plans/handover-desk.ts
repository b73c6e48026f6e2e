// Handing the lead over to probation, at the desk: which plans it comes up for, the five steps, and what the receiver says. The
// one thing that passes the lead is a yes, and it does so as a change of situation, by the rule engine's own fact.

import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../shared/domain/calendar/day';
import {
  emptyHandover,
  type HandoverRecord,
  type HandoverStep,
  isTakenOver,
  plainCode,
  problemsOfReceipt,
  type ReceiptGiven,
} from '../../shared/domain/handover/handover-record';
import { handoverDays, handoverStage } from '../../shared/domain/handover/handover-stage';
import { handoverSteps } from '../../shared/domain/review/situation-change';
import { KnownFailure } from '../../shared/ipc/failure';
import type {
  HandoverListed,
  HandoverReceived,
  HandoverShown,
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
import { readPlan } from './read-plan';
import { readSchedules } from './read-schedules';

/** Every plan of this worker's team that is handed over soon, now or was begun to be, by the day the lead passes. */
export async function listHandovers(desk: Desk): Promise<HandoverListed[]> {
  const { settings } = desk.content;
  const records = await readAllHandovers(desk.connection);
  const found: HandoverListed[] = [];
  for await (const plans of readSchedules(desk)) {
    for (const { plan, name, schedule } of plans) {
      const days = handoverDays(schedule.handover, settings);
      const stage = handoverStage(schedule.handover, desk.today(), settings);
      if (!days || stage === undefined) continue;
      const record = records.get(plan);
      found.push({ plan, name, stage, ...days, ...(record ? { record } : {}) });
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
  const { schedule } = await readPlan(reader, desk.content, plan, desk.today());
  const { settings } = desk.content;
  const history = await readHandovers(reader, plan);
  const days = handoverDays(schedule.handover, settings);
  const stage = handoverStage(schedule.handover, desk.today(), settings);
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(days ? { days } : {}),
    record: history[0]?.record ?? emptyHandover,
    history,
    copies: await readCopiesForProbation(reader, plan),
    housing: { words: schedule.housingLead.words, params: { ...schedule.housingLead.params } },
  };
}

/** Appends what `of` makes of it and reads it again. */
function keep(
  desk: Desk,
  plan: string,
  of: (now: HandoverRecord) => HandoverRecord,
): Promise<HandoverShown> {
  return desk.connection.transaction(async (writer) => {
    const { record } = await readHandover(desk, plan, writer);
    await append(desk, writer, plan, of(record), record);
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

/** @throws KnownFailure not-understood for a day to come, and once probation has said yes */
export function keepStep(
  desk: Desk,
  { plan, step, day }: { plan: string; step: HandoverStep; day?: Day | undefined },
): Promise<HandoverShown> {
  if (day !== undefined && day > desk.today()) throw new KnownFailure('not-understood');
  return keep(desk, plan, (now) => {
    mustBeOpen(now);
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

function mustBeOpen(record: HandoverRecord): void {
  if (isTakenOver(record)) throw new KnownFailure('not-understood');
}

/**
 * Enters what the receiver said. The code has to be that of a copy for probation of this very plan: who reads it off has it in
 * their hand. A yes writes the change of situation that passes the lead, in the same transaction; a no changes nothing of it.
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
    const { record, copies } = await readHandover(desk, plan, writer);
    mustBeOpen(record);
    const copy = copies.find((each) => plainCode(each.code) === plainCode(code));
    if (!copy) return { kind: 'put-right', why: 'code_not_known' };
    const steps = {
      ...record.steps,
      // Who has the code has the copy; and who says yes has been named.
      copyHandedOver: record.steps.copyHandedOver ?? day,
      ...(said === 'yes' ? { named: record.steps.named ?? day } : {}),
    };
    if (said === 'yes') {
      const done = Object.fromEntries(
        handoverSteps.map((step) => [step, steps[step] !== undefined]),
      );
      const made = await keepChange(desk, writer, {
        plan,
        change: {
          ...{ kind: 'handover_recorded', day, probationWorker: name },
          ...(done as Record<HandoverStep, boolean>),
        },
      });
      if (made.kind === 'put-right') return { kind: 'put-right', why: 'cannot_be' };
    }
    const after: HandoverRecord = {
      ...(said === 'yes' ? { worker: name } : record.worker ? { worker: record.worker } : {}),
      steps,
      receipt: { said, name, day, code: copy.code, words },
    };
    await append(desk, writer, plan, after, record);
    return { kind: 'entered', now: await readHandover(desk, plan, writer) };
  });
}
