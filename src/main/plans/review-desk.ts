// What is on the table when a review is planned or held: the review, those before it, and what has changed in the plan
// since it was last looked at. And the plan as it was at an earlier version, for reading only.

import { type Day, day, isOnOrBefore } from '../../shared/domain/calendar/day';
import type { KeptReview } from '../../shared/domain/review/review-record';
import { planSchedule } from '../../shared/domain/review/schedule';
import type { Answer } from '../../shared/domain/workbook/answer';
import { type ChangedAnswer, whatChanged } from '../../shared/domain/workbook/what-changed';
import { KnownFailure } from '../../shared/ipc/failure';
import type { PlanAsItWas, SinceWhen } from '../../shared/ipc/review-calls';
import type { Reader } from '../store/connection';
import { readAnswersAt } from './answer-rows';
import type { Desk } from './desk';
import { readFactsAt } from './fact-rows';
import { factsForRules, namesOf, readPlan, situationOf } from './read-plan';
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
    const then = await readAnswersAt(reader, plan, seq);
    return {
      ...(review ? { review } : {}),
      ended,
      since,
      changes: whatChanged(desk.content.workbook.workbook, then, answers),
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
  const kept = ended.find(({ standing }) => standing === 'done');
  const heldOn = kept?.record.heldOn;
  // A review done elsewhere and written down by hand may be newer than the last one kept here.
  if (kept?.version !== undefined && heldOn && !(lastReview && lastReview > heldOn)) {
    const version = await readVersion(reader, plan, kept.version);
    return { since: { kind: 'review', day: heldOn }, seq: version.answer_seq };
  }
  const since: SinceWhen = lastReview
    ? { kind: 'review', day: lastReview }
    : signed
      ? { kind: 'signed', day: signed }
      : { kind: 'start' };
  if (since.kind === 'start') return { since, seq: 0 };
  const row = await reader.first<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM answer WHERE plan = ? AND substr(at, 1, 10) <= ?',
    [plan, since.day],
  );
  return { since, seq: row?.seq ?? 0 };
}

type VersionRow = { answer_seq: number; fact_seq: number; made_at: string };

async function readVersion(reader: Reader, plan: string, number: number): Promise<VersionRow> {
  const row = await reader.first<VersionRow>(
    'SELECT answer_seq, fact_seq, made_at FROM version WHERE plan = ? AND number = ?',
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
    const { workbook, settings } = desk.content;
    const row = await readVersion(reader, plan, version);
    const answers = await readAnswersAt(reader, plan, row.answer_seq);
    const facts = await readFactsAt(reader, plan, row.fact_seq);
    const made = day.parse(row.made_at.slice(0, 10));
    const { lead } = planSchedule(factsForRules(workbook, answers, facts), made, settings);
    const all: Answer[] = [...answers.values()];
    return {
      version,
      day: made,
      name: namesOf(workbook, answers).name,
      situation: situationOf(workbook, answers),
      lead: lead.value,
      answers: all,
    };
  });
}
