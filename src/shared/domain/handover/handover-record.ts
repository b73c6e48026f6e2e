// Handing a plan's lead over to probation, as it is written down: who takes over, which of the five steps were done on which
// day, and whether the receiver has said yes. The newest row counts; none is ever changed. Pure.

import * as z from 'zod';
import { type Day, day, isBefore } from '../calendar/day';
import { namedPlaceOrPerson } from '../review/facts';
import type { Handover } from '../review/handover';
import { handoverSteps } from '../review/situation-change';
import { isStorable } from '../workbook/storable';

export type HandoverStep = (typeof handoverSteps)[number];

/** The most characters of why somebody does not take over. Ours. */
export const WHY_NOT_MOST = 1000;

/**
 * What the receiver said: entered by hand, with the code that stands on the copy that was handed to them; or given by
 * themselves at their own desk, and then without one.
 */
export const handoverReceipt = z.strictObject({
  said: z.enum(['yes', 'no']),
  name: namedPlaceOrPerson,
  day,
  /** The code on the copy they have; empty where they answered at their own desk. */
  code: z.string().max(20),
  /** Why not, or until when. Needed with a no. */
  words: z.string().max(WHY_NOT_MOST).refine(isStorable, 'cannot be stored'),
});
export type HandoverReceipt = z.infer<typeof handoverReceipt>;

/** What was put in of it so far. */
export type ReceiptGiven = {
  readonly [K in keyof HandoverReceipt]?: HandoverReceipt[K] | undefined;
};

const dayDone = day.optional();

/** How a hand over stands. */
export const handoverRecord = z.strictObject({
  /** The probation practitioner, once somebody was named. */
  worker: namedPlaceOrPerson.optional(),
  /** The day each step was done; a step without a day is open. */
  steps: z.strictObject({
    named: dayDone,
    metHer: dayDone,
    readPlanWithHer: dayDone,
    housingLeadNamed: dayDone,
    copyHandedOver: dayDone,
  }),
  receipt: handoverReceipt.optional(),
});
export type HandoverRecord = z.infer<typeof handoverRecord>;

export const emptyHandover: HandoverRecord = { steps: {} };

/** The steps nobody has done yet, in their order. */
export function openSteps({ steps }: HandoverRecord): HandoverStep[] {
  return handoverSteps.filter((step) => steps[step] === undefined);
}

/** True once the receiver has said yes. A no is kept, and the one who sent it goes on leading. */
export function isTakenOver({ receipt }: HandoverRecord): boolean {
  return receipt?.said === 'yes';
}

/**
 * What of the newest row counts for the sentence and the time in prison she is in now; undefined where nothing does. What was
 * done before that is history: she is handed over anew. A yes that her facts know nothing of any more, or know of another day,
 * was put right there, and is none; the steps that were done stay done. Where nothing is handed over now, the row stands as it is.
 * @param since the first day anything of it can have been done on
 */
export function recordOfNow(
  record: HandoverRecord | undefined,
  handover: Handover | undefined,
  since: Day | undefined,
): HandoverRecord | undefined {
  if (record === undefined || handover === undefined) return record;
  const isOfNow = (on: Day | undefined) =>
    on !== undefined && (since === undefined || !isBefore(on, since));
  const steps = Object.fromEntries(Object.entries(record.steps).filter(([, on]) => isOfNow(on)));
  const { receipt } = record;
  const isRecorded = handover.reason === 'recorded';
  const isYesOther = isTakenOver(record) && !(isRecorded && handover.date === receipt?.day);
  const said = receipt && isOfNow(receipt.day) && !isYesOther ? receipt : undefined;
  // Where the lead passed some other way, nobody knows whether it passed to whoever was named here.
  const worker = isRecorded && said?.said !== 'yes' ? undefined : record.worker;
  const wasDated = receipt !== undefined || Object.keys(record.steps).length > 0;
  const isAllBefore = wasDated && said === undefined && Object.keys(steps).length === 0;
  if (isAllBefore && !isOfNow(receipt?.day)) return undefined;
  return { ...(worker ? { worker } : {}), steps, ...(said ? { receipt: said } : {}) };
}

export const receiptProblems = [
  'name_needed',
  'day_needed',
  'day_ahead',
  'why_needed',
  'code_needed',
] as const;
export type ReceiptProblem = (typeof receiptProblems)[number];

/** What has to be put right before it can be entered; none when nothing has. */
export function problemsOfReceipt(receipt: ReceiptGiven, today: Day): ReceiptProblem[] {
  const found: ReceiptProblem[] = [];
  if ((receipt.name ?? '').trim() === '') found.push('name_needed');
  if (receipt.day === undefined) found.push('day_needed');
  else if (receipt.day > today) found.push('day_ahead');
  if (plainCode(receipt.code ?? '') === '') found.push('code_needed');
  if (receipt.said === 'no' && (receipt.words ?? '').trim() === '') found.push('why_needed');
  return found;
}

/** A code as it was typed off paper, without spaces and lines, in one case. */
export function plainCode(typed: string): string {
  return typed.replace(/[^0-9a-z]/giu, '').toUpperCase();
}
