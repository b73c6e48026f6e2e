// Closes a review: what was decided becomes steps in her goals, the day becomes a fact the rules count from, and the
// plan as it then stands becomes a version that nobody can change. All of it, or nothing.

import type { Day } from '../../shared/domain/calendar/day';
import { asDone } from '../../shared/domain/review/review-steps';
import type { AnswerValue, GoalValue } from '../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import { withDecisions } from '../../shared/domain/workbook/open-steps';
import { type Answers, saidTo } from '../../shared/domain/workbook/walk';
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
 * @param given `day`: the day it was held, today or before. `sheWasThere` says whether the steps are hers or were given
 *   without her; those are marked as not checked with her until she has been through them.
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
    const { record } = step;
    const at = desk.now();
    const session = desk.session.id;
    const decided = record.decisions.map((one) => ({ ...one, goal: one.goal ?? 'new' }));
    if (decided.length > 0) {
      const { answers } = await readPlan(writer, desk.content, plan, desk.today());
      const question = goalsQuestion(desk.content.workbook);
      const said = withDecisions(goalsOf(answers, question), decided);
      const value: AnswerValue = { kind: 'said', said };
      const givenBy = sheWasThere ? 'woman' : 'worker';
      await appendAnswer(writer, { plan, question, value, givenBy, session, at });
    }
    await writeDownTheDay(desk, writer, plan, heldOn, at);
    const version = await keepVersion(writer, plan, at, await readSeqs(writer, plan));
    await appendReview(writer, { plan, review, standing: 'done', record, version, session, at });
    const { name: by } = desk.session.worker;
    return { kind: 'kept', review: { id: review, standing: 'done', record, version, by, at } };
  });
}

async function writeDownTheDay(desk: Desk, writer: Writer, plan: string, held: Day, at: string) {
  const { facts } = await readNewestFacts(writer, plan);
  const reviews = [...new Set([...facts.reviews, held])].sort();
  const session = desk.session.id;
  await appendFacts(writer, { plan, facts: { ...facts, reviews }, session, at });
}

/** The question that holds her goals. The content always has one. */
function goalsQuestion({ workbook }: WorkbookContent): string {
  const questions = workbook.pages.flatMap((page) => page.questions);
  const goals = questions.find(({ type }) => type === 'goals');
  if (!goals) throw new Error('the workbook has no question for goals');
  return goals.key;
}

function goalsOf(answers: Answers, question: string): GoalValue[] {
  return saidTo<GoalValue[]>(answers, question) ?? [];
}
