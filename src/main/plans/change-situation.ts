// A change of situation: what it would do, and writing it down. Facts, situation and the record of the change go in one
// transaction, or nothing does. Every answer stays.

import { changeProblems } from '../../shared/domain/review/change-problems';
import { factChecks } from '../../shared/domain/review/fact-checks';
import {
  factsAfter,
  factsMoved,
  factsTakenOut,
} from '../../shared/domain/review/facts-after-change';
import { planSchedule } from '../../shared/domain/review/schedule';
import { standingOf } from '../../shared/domain/review/standing';
import type { ChangeMade, ChangePreview, GivenChange } from '../../shared/ipc/change-shapes';
import type { Writer } from '../store/connection';
import { appendChange } from './change-rows';
import type { Desk } from './desk';
import { keepFacts } from './keep-facts';
import { readPlan } from './read-plan';
import { situationForClass } from './situation-and-facts';
import { readSeqs } from './version-rows';

/** What this change would do today. Writes nothing. */
export async function previewChange(desk: Desk, given: GivenChange): Promise<ChangePreview> {
  const { settings } = desk.content;
  const today = desk.today();
  const plan = await readPlan(desk.connection, desk.content, given.plan, today);
  const facts = factsAfter(plan.facts, given.change, today, settings);
  const schedule = planSchedule(facts, today, settings);
  const situation = situationForClass(schedule.class.value) ?? plan.situation;
  return {
    problems: changeProblems(plan.facts, given.change, today),
    before: standingOf(plan.schedule, plan.situation, plan.facts.recordedLead),
    after: standingOf(schedule, situation, facts.recordedLead),
    factsTakenOut: factsTakenOut(plan.facts, facts),
    factsMoved: factsMoved(plan.facts, facts, given.change),
    factChecks: factChecks(facts, today, settings),
  };
}

/**
 * Writes a change down, with what the rules said before and after. What is before is worked out anew: the plan may have
 * changed since it was looked at.
 */
export function makeChange(desk: Desk, given: GivenChange): Promise<ChangeMade> {
  return desk.connection.transaction((writer) => keepChange(desk, writer, given));
}

/** The same as part of the caller's transaction. */
export async function keepChange(
  desk: Desk,
  writer: Writer,
  given: GivenChange,
): Promise<ChangeMade> {
  const { change } = given;
  const today = desk.today();
  const before = await readPlan(writer, desk.content, given.plan, today);
  const problems = changeProblems(before.facts, change, today);
  if (problems.length > 0) return { kind: 'put-right', problems };
  const seqs = await readSeqs(writer, given.plan);
  const at = desk.now();
  const facts = factsAfter(before.facts, change, today, desk.content.settings);
  const after = await keepFacts(desk, writer, before, facts, at);
  const kept = await appendChange(writer, {
    plan: given.plan,
    change,
    before: standingOf(before.schedule, before.situation, before.facts.recordedLead),
    after: standingOf(after.schedule, after.situation, after.facts.recordedLead),
    seqs,
    session: desk.session.id,
    at,
  });
  return { kind: 'written', change: kept };
}
