// Closes a review: what was decided becomes steps in her goals, the day becomes a fact the rules count from, and the
// plan as it then stands becomes a version that nobody can change. All of it, or nothing.

import type { Day } from '../../shared/domain/calendar/day';
import type { ReviewRecord } from '../../shared/domain/review/review-record';
import { asDone } from '../../shared/domain/review/review-steps';
import { type AnswerValue, type GoalValue, saidSchema } from '../../shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../shared/domain/workbook/content';
import { withDecisions } from '../../shared/domain/workbook/open-steps';
import { saidTo } from '../../shared/domain/workbook/walk';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Writer } from '../store/connection';
import { appendAnswer } from './answer-rows';
import type { Desk } from './desk';
import { appendFacts, readNewestFacts } from './fact-rows';
import { readPlan } from './read-plan';
import { appendReview } from './review-rows';
import { type ReviewAfter, requireUnderWay } from './reviews';
import { keepVersion, readSeqs } from './version-rows';

/**
 * Closes the review that is on its way.
 * @param given `day`: the day it was held, today or before. Without her, what was decided waits for the
 *   next review with her and her goals stay as they are.
 * @throws KnownFailure review-over, not-found
 */
export async function finishReview(
  desk: Desk,
  given: { plan: string; review: string; day: Day; sheWasThere: boolean },
): Promise<ReviewAfter> {
  const { plan, review, day: heldOn, sheWasThere } = given;
  return desk.connection.transaction(async (writer) => {
    const there = await requireUnderWay(writer, given);
    const step = asDone(there.record, { heldOn, sheWasThere }, desk.today());
    if (!step.ok) return { kind: 'put-right', problems: step.problems };
    const at = desk.now();
    const session = desk.session.id;
    const { schedule } = await readPlan(writer, desk.content, plan, desk.today());
    const stepsMade = sheWasThere ? await makeSteps(desk, writer, plan, step.record, at) : 0;
    const record: ReviewRecord = {
      ...step.record,
      lead: schedule.lead.value,
      finishedOn: desk.today(),
      stepsMade,
    };
    await writeDownTheDay(desk, writer, plan, heldOn, at);
    const version = await keepVersion(writer, plan, at, await readSeqs(writer, plan));
    await appendReview(writer, { plan, review, standing: 'done', record, version, session, at });
    const { name: by } = desk.session.worker;
    return { kind: 'kept', review: { id: review, standing: 'done', record, version, by, at } };
  });
}

/**
 * Puts what was decided into her goals, and says how many steps that made. Her goals stay hers, and goals a worker wrote
 * stay to be checked with her. Where she would rather say nothing of goals, nothing is put there.
 */
async function makeSteps(
  desk: Desk,
  writer: Writer,
  plan: string,
  { decisions }: ReviewRecord,
  at: string,
): Promise<number> {
  const { answers } = await readPlan(writer, desk.content, plan, desk.today());
  const question = goalsQuestion(desk.content.workbook);
  const newest = answers.get(question.key);
  const isWithheld = newest !== undefined && !['said', 'cleared'].includes(newest.value.kind);
  if (decisions.length === 0 || isWithheld) return 0;
  const decided = decisions.map((one) => ({ ...one, goal: one.goal ?? 'new' }));
  const said = withDecisions(saidTo<GoalValue[]>(answers, question.key) ?? [], decided);
  // What her goals could never be saved with again is not put into them.
  if (!saidSchema(question).safeParse(said).success) throw new KnownFailure('not-understood');
  const value: AnswerValue = { kind: 'said', said };
  const givenBy = newest?.value.kind === 'said' ? newest.givenBy : 'woman';
  const session = desk.session.id;
  const { language } = newest ?? {};
  await appendAnswer(writer, {
    plan,
    question: question.key,
    value,
    givenBy,
    language,
    session,
    at,
  });
  return decisions.length;
}

async function writeDownTheDay(desk: Desk, writer: Writer, plan: string, held: Day, at: string) {
  const { facts } = await readNewestFacts(writer, plan);
  const reviews = [...new Set([...facts.reviews, held])].sort();
  const session = desk.session.id;
  await appendFacts(writer, { plan, facts: { ...facts, reviews }, session, at });
}

/** The question that holds her goals. The content always has one. */
function goalsQuestion({ workbook }: WorkbookContent): Question {
  const questions = workbook.pages.flatMap((page) => page.questions);
  const goals = questions.find(({ type }) => type === 'goals');
  if (!goals) throw new Error('the workbook has no question for goals');
  return goals;
}
