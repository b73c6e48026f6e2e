// Saves the facts the rules need, and lets her situation follow them when they settle it.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { CustodyFacts } from '../../shared/domain/review/facts';
import type { AnswerValue } from '../../shared/domain/workbook/answer';
import { appendAnswer } from './answer-rows';
import type { Desk } from './desk';
import { appendFacts } from './fact-rows';
import { type Plan, readPlan } from './read-plan';
import { situationForClass } from './situation-and-facts';

/** Appends a set of facts; the plan as it then is comes back, after the commit. */
export async function saveFacts(
  desk: Desk,
  { plan, facts }: { plan: string; facts: CustodyFacts },
): Promise<Plan> {
  const { dob: _, ...kept } = facts;
  const session = desk.session.id;
  return desk.connection.transaction(async (writer) => {
    const at = desk.now();
    const before = await readPlan(writer, desk.content, plan, desk.today());
    await appendFacts(writer, { plan, facts: kept, session, at });
    const after = await readPlan(writer, desk.content, plan, desk.today());
    const settled = situationForClass(after.schedule.class.value);
    const question = questionControlling(desk.content.workbook, 'identity.situation');
    if (!settled || settled === before.situation || !question) return after;
    const value: AnswerValue = { kind: 'said', said: { chosen: settled } };
    await appendAnswer(writer, { plan, question, value, givenBy: 'worker', session, at });
    return readPlan(writer, desk.content, plan, desk.today());
  });
}
