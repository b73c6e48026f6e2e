// What is on the table when a review is planned or held: the review, those before it, and what has changed in the plan
// since it was last looked at. And the plan as it was at an earlier version, for reading only.

import { type Day, isOnOrBefore } from '../../shared/domain/calendar/day';
import type { KeptReview } from '../../shared/domain/review/review-record';
import type { Answer } from '../../shared/domain/workbook/answer';
import { type ChangedAnswer, whatChanged } from '../../shared/domain/workbook/what-changed';
import { KnownFailure } from '../../shared/ipc/failure';
import type { PlanAsItWas, SinceWhen } from '../../shared/ipc/review-calls';
import type { Reader } from '../store/connection';
import { readAnswersAt } from './answer-rows';
import type { Desk } from './desk';
import { dayOfMoment } from './local-days';
import { namesOf, readPlan, situationOf } from './read-plan';
import { readEnded, readUnderWay } from './review-rows';

export type ReviewDesk = {
  review?: KeptReview;
  ended: KeptReview[];
  since: SinceWhen;
  changes: ChangedAnswer[];
};

/** @throws KnownFailure not-found */
export function readReviewDesk(desk: Desk, plan: string): Promise<ReviewDesk> {
  return desk.connection.transaction(async (reader) => {
    const { answers, facts } = await readPlan(reader, desk.content, plan, desk.today());
    const review = await readUnderWay(reader, plan);
    const ended = await readEnded(reader, plan);
    const lastReview = facts.reviews.filter((held) => isOnOrBefore(held, desk.today())).at(-1);
    const { since, seq } = await lastTime(reader, plan, ended, lastReview, facts.planSigned);
    const { workbook } = desk.content.workbook;
    const then = await readAnswersAt(reader, workbook, plan, seq);
    return {
      ...(review ? { review } : {}),
      ended,
      since,
      changes: whatChanged(workbook, then, answers),
    };
  });
}

/** How far the answers had got when the plan was last looked at together, and which day that was. */
async function lastTime(
  reader: Reader,
  plan: string,
  ended: readonly KeptReview[],
  lastReview: Day | undefined,
  signed: Day | undefined,
): Promise<{ since: SinceWhen; seq: number }> {
  const since: SinceWhen = lastReview
    ? { kind: 'review', day: lastReview }
    : signed
      ? { kind: 'signed', day: signed }
      : { kind: 'start' };
  if (since.kind === 'start') return { since, seq: 0 };
  // Finished on the very day it was held, its version says exactly how far things had got.
  const kept = ended.find(
    ({ record }) => record.heldOn === lastReview && record.finishedOn === lastReview,
  );
  if (kept?.version !== undefined) {
    return { since, seq: (await readVersion(reader, plan, kept.version)).answer_seq };
  }
  const row = await reader.first<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM answer WHERE plan = ? AND at < ?',
    [plan, endOf(since.day)],
  );
  return { since, seq: row?.seq ?? 0 };
}

/** The UTC moment at which this day is over where the workstation stands. */
function endOf(of: Day): string {
  const [year = 0, month = 1, date = 1] = of.split('-').map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}

type VersionRow = { answer_seq: number; made_at: string };

async function readVersion(reader: Reader, plan: string, number: number): Promise<VersionRow> {
  const row = await reader.first<VersionRow>(
    'SELECT answer_seq, made_at FROM version WHERE plan = ? AND number = ?',
    [plan, number],
  );
  if (!row) throw new KnownFailure('not-found');
  return row;
}

/** The plan as it stood at a version. @throws KnownFailure not-found */
export function readPlanAsItWas(
  desk: Desk,
  { plan, version }: { plan: string; version: number },
): Promise<PlanAsItWas> {
  return desk.connection.transaction(async (reader) => {
    const { workbook } = desk.content;
    const row = await readVersion(reader, plan, version);
    const answers = await readAnswersAt(reader, workbook.workbook, plan, row.answer_seq);
    const review = (await readEnded(reader, plan)).find((one) => one.version === version);
    const { finishedOn, lead } = review?.record ?? {};
    const all: Answer[] = [...answers.values()];
    return {
      version,
      day: finishedOn ?? dayOfMoment(row.made_at),
      name: namesOf(workbook, answers).name,
      situation: situationOf(workbook, answers),
      // As it was said then: rules and numbers may have changed since.
      ...(lead === undefined ? {} : { lead }),
      answers: all,
    };
  });
}
