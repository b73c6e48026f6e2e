// Starts a plan from three facts staff know: full name, prison number, situation.

import { randomBytes, randomUUID } from 'node:crypto';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { checkPrisonNumber } from '../../shared/domain/people/identifiers';
import { custodyFacts } from '../../shared/domain/review/facts';
import type { AnswerValue } from '../../shared/domain/workbook/answer';
import type { Situation } from '../../shared/domain/workbook/people-and-situations';
import type { Writer } from '../store/connection';
import { appendAnswer } from './answer-rows';
import type { Desk } from './desk';
import { appendFacts } from './fact-rows';
import { readPlan } from './read-plan';
import { factsFromSituation } from './situation-and-facts';
import { joinTeam, readStanding } from './team-rows';

export type PlanStart =
  | { kind: 'started'; plan: string }
  | { kind: 'already-there'; plan: string; name: string }
  | { kind: 'put-right'; field: 'legalName' | 'prisonNumber'; why: string };

/** Starts a plan, or says which plan there is already, or what has to be put right first. */
export async function startPlan(
  desk: Desk,
  from: { legalName: string; prisonNumber: string; situation: Situation },
): Promise<PlanStart> {
  if (from.legalName.trim() === '') return { kind: 'put-right', field: 'legalName', why: 'empty' };
  const number = checkPrisonNumber(from.prisonNumber);
  if (!number.ok) return { kind: 'put-right', field: 'prisonNumber', why: number.why };
  return desk.connection.transaction(async (writer) => {
    const there = await writer.first<{ id: string }>(
      'SELECT id FROM plan WHERE prison_number = ?',
      [number.value],
    );
    if (there) {
      const { inTeam, isKeptAway } = await readStanding(writer, there.id, desk.session);
      // Whoever is not in its team is told that there is one, and not whose it is.
      if (!inTeam || isKeptAway) return { kind: 'already-there', plan: there.id, name: '' };
      const { name } = await readPlan(writer, desk.content, there.id, desk.today());
      return { kind: 'already-there', plan: there.id, name };
    }
    const plan = await insertPlan(desk, writer, { ...from, prisonNumber: number.value });
    return { kind: 'started', plan };
  });
}

/** Writes the rows of a new plan. The caller has checked the number; part of its transaction. */
export async function insertPlan(
  desk: Desk,
  writer: Writer,
  from: { legalName: string; prisonNumber: string; situation: Situation },
): Promise<string> {
  const plan = randomUUID();
  const at = desk.now();
  const session = desk.session.id;
  await writer.run(
    'INSERT INTO plan (id, reference, prison_number, started_at, started_in) VALUES (?, ?, ?, ?, ?)',
    [plan, makeReference(), from.prisonNumber, at, session],
  );
  await joinTeam(writer, { plan, worker: desk.session.worker.id, why: 'started', session, at });
  const facts = factsFromSituation(from.situation, custodyFacts.parse({}));
  await appendFacts(writer, { plan, facts, session, at });
  const answers: [string, unknown][] = [
    ['identity.legalName', from.legalName],
    ['identity.prisonNumber', from.prisonNumber],
    ['identity.situation', { chosen: from.situation }],
  ];
  for (const [control, said] of answers) {
    const question = questionControlling(desk.content.workbook, control);
    if (!question) continue;
    const value: AnswerValue = { kind: 'said', said };
    await appendAnswer(writer, { plan, question, value, givenBy: 'worker', session, at });
  }
  return plan;
}

/** Eight characters that are easy to read out; no vowels, so that no words turn up. */
function makeReference(): string {
  const letters = '23456789BCDFGHJKMNPQRSTVWXZ';
  const picked = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `${picked.slice(0, 4)}-${picked.slice(4)}`;
}
