// Appends a set of facts and lets her situation follow when the facts settle it: the one way in which facts change,
// on the page of facts and by a change of situation alike.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { CustodyFacts } from '../../shared/domain/review/facts';
import type { AnswerValue } from '../../shared/domain/workbook/answer';
import type { Writer } from '../store/connection';
import { appendAnswer } from './answer-rows';
import type { Desk } from './desk';
import { appendFacts } from './fact-rows';
import { type Plan, readPlan } from './read-plan';
import { situationForClass } from './situation-and-facts';

/**
 * Part of the caller's transaction.
 * @param before the plan as it was read in this transaction
 * @returns the plan as it then is
 */
export async function keepFacts(
  desk: Desk,
  writer: Writer,
  before: Plan,
  facts: CustodyFacts,
  at: string,
): Promise<Plan> {
  const { id: plan } = before;
  const { dob: _, ...kept } = facts;
  const session = desk.session.id;
  await appendFacts(writer, { plan, facts: kept, session, at });
  const after = await readPlan(writer, desk.content, plan, desk.today());
  const settled = situationForClass(after.schedule.class.value);
  const question = questionControlling(desk.content.workbook, 'identity.situation');
  if (!settled || settled === before.situation || !question) return after;
  const value: AnswerValue = { kind: 'said', said: { chosen: settled } };
  await appendAnswer(writer, { plan, question, value, givenBy: 'worker', session, at });
  return readPlan(writer, desk.content, plan, desk.today());
}
