// A review on its way: begun, its notes kept, its day chosen, put on hold and taken off, called off. Closing it is in
// finish-review.ts. Each reply comes after the commit.

import { randomUUID } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';
import {
  type KeptReview,
  type ReviewHold,
  type ReviewNotes,
  type ReviewRecord,
  type ReviewStanding,
  reviewRecord,
} from '../../shared/domain/review/review-record';
import {
  offHold,
  onHold,
  type ReviewProblem,
  type ReviewStep,
  withPlannedDay,
} from '../../shared/domain/review/review-steps';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Writer } from '../store/connection';
import type { Desk } from './desk';
import { appendFacts, readNewestFacts } from './fact-rows';
import { requirePlan } from './read-plan';
import { appendReview, readEnded, readUnderWay } from './review-rows';

export type ReviewAfter =
  | { kind: 'kept'; review: KeptReview }
  | { kind: 'put-right'; problems: readonly ReviewProblem[] };

type Of<T = unknown> = { plan: string; review: string } & T;

/**
 * Begins a review, with a day or without one. Where one is on its way already, that one comes back: two workers who
 * both plan it plan the same review. When she asked, that is written down as a change for her on today's day.
 * @throws KnownFailure not-found
 */
export async function beginReview(
  desk: Desk,
  { plan, why, day }: { plan: string; why: ReviewRecord['why']; day?: Day | undefined },
): Promise<ReviewAfter> {
  return desk.connection.transaction(async (writer) => {
    await requirePlan(writer, plan);
    const there = await readUnderWay(writer, plan);
    if (there) return { kind: 'kept', review: there };
    const [last] = await readEnded(writer, plan);
    // What was decided without her waits for her.
    const waiting = last?.record.sheWasThere === false ? last.record.decisions : [];
    const empty = reviewRecord.parse({ why, people: [], decisions: waiting });
    const step: ReviewStep =
      day === undefined ? { ok: true, record: empty } : withPlannedDay(empty, day, desk.today());
    if (!step.ok) return { kind: 'put-right', problems: step.problems };
    if (why === 'she_asked') await writeDownThatSheAsked(desk, writer, plan);
    return keep(desk, writer, { plan, review: randomUUID() }, 'planned', step.record);
  });
}

async function writeDownThatSheAsked(desk: Desk, writer: Writer, plan: string): Promise<void> {
  const { facts } = await readNewestFacts(writer, plan);
  const asked = { kind: 'she_asked', date: desk.today() };
  const isThere = facts.events.some(({ kind, date }) => kind === asked.kind && date === asked.date);
  if (isThere) return;
  const session = desk.session.id;
  const withAsked = { ...facts, events: [...facts.events, asked] };
  await appendFacts(writer, { plan, facts: withAsked, session, at: desk.now() });
}

/** Keeps who is coming and what was decided, as typed. @throws KnownFailure not-found when it is over */
export function keepReviewNotes(desk: Desk, given: Of<{ notes: ReviewNotes }>) {
  return change(desk, given, ({ record, standing }) => [
    standing,
    { ok: true, record: { ...record, ...given.notes } },
  ]);
}

/** Chooses the day, or another one. @throws KnownFailure not-found when it is over */
export function planReviewDay(desk: Desk, given: Of<{ day: Day }>) {
  return change(desk, given, ({ record, standing }) => [
    standing,
    withPlannedDay(record, given.day, desk.today()),
  ]);
}

/** Puts it on hold. @throws KnownFailure not-found when it is over */
export function holdReview(desk: Desk, given: Of<{ hold: Omit<ReviewHold, 'since'> }>) {
  return change(desk, given, ({ record }) => ['on_hold', onHold(record, given.hold, desk.today())]);
}

/** Takes it off hold. Its day stays where it was. @throws KnownFailure not-found when it is over */
export function takeReviewOffHold(desk: Desk, given: Of) {
  return change(desk, given, ({ record }) => [
    'planned',
    { ok: true, record: offHold(record, desk.today()) },
  ]);
}

/** Calls it off, with why. Nothing becomes done by it. @throws KnownFailure not-found when it is over */
export function callReviewOff(desk: Desk, given: Of<{ words: string }>) {
  return change(desk, given, ({ record }) => {
    const words = given.words.trim();
    return words === ''
      ? ['planned', { ok: false, problems: [{ id: 'words_needed', field: 'words' }] }]
      : [
          'called_off',
          { ok: true, record: { ...offHold(record, desk.today()), calledOff: words } },
        ];
  });
}

function change(
  desk: Desk,
  of: { plan: string; review: string },
  step: (review: KeptReview) => readonly [ReviewStanding, ReviewStep],
): Promise<ReviewAfter> {
  return desk.connection.transaction(async (writer) => {
    const [standing, { ...result }] = step(await requireUnderWay(writer, of));
    if (!result.ok) return { kind: 'put-right', problems: result.problems };
    return keep(desk, writer, of, standing, result.record);
  });
}

/** @throws KnownFailure not-found when there is no such review, or it is over */
export async function requireUnderWay(
  writer: Writer,
  { plan, review }: { plan: string; review: string },
): Promise<KeptReview> {
  const there = await readUnderWay(writer, plan);
  if (there?.id !== review) throw new KnownFailure('review-over');
  return there;
}

async function keep(
  desk: Desk,
  writer: Writer,
  { plan, review }: { plan: string; review: string },
  standing: ReviewStanding,
  record: ReviewRecord,
): Promise<ReviewAfter> {
  const at = desk.now();
  await appendReview(writer, { plan, review, standing, record, session: desk.session.id, at });
  return {
    kind: 'kept',
    review: { id: review, standing, record, by: desk.session.worker.name, at },
  };
}
