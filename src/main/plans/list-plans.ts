// The list of plans: for each, her name, situation, who leads and what is next. Four newest answers
// and the newest facts a plan, straight off the indexes.

import { day } from '../../shared/domain/calendar/day';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { duesSoon, openDues } from '../../shared/domain/review/due-list';
import { custodyFacts } from '../../shared/domain/review/facts';
import { withMarks } from '../../shared/domain/review/milestone-marks';
import { planMilestones } from '../../shared/domain/review/milestones';
import { planSchedule } from '../../shared/domain/review/schedule';
import { type Answer, answerValue } from '../../shared/domain/workbook/answer';
import type { PlanInList } from '../../shared/ipc/contract';
import type { Row } from '../store/sqlcipher';
import type { Desk } from './desk';
import { readAllMarks } from './mark-rows';
import { factsForRules, namesOf, situationOf } from './read-plan';

const controls = [
  'identity.legalName',
  'identity.knownAs',
  'identity.situation',
  'identity.dateOfBirth',
] as const;

/** Every plan in the vault. */
export async function listPlans(desk: Desk): Promise<PlanInList[]> {
  const { workbook, settings } = desk.content;
  const questions = controls.map((control) => questionControlling(workbook, control) ?? control);
  const columns = questions.map(
    (_, i) => `(SELECT value FROM answer WHERE plan = p.id AND question = ?${i + 1}
       ORDER BY seq DESC LIMIT 1) AS answer_${i}`,
  );
  const rows = await desk.connection.all<Row>(
    `SELECT p.id, p.prison_number, p.started_at, ${columns.join(', ')},
       (SELECT facts FROM fact_set WHERE plan = p.id ORDER BY seq DESC LIMIT 1) AS facts,
       (SELECT at FROM answer WHERE plan = p.id AND given_by = 'woman'
          ORDER BY seq DESC LIMIT 1) AS last_together
     FROM plan p`,
    questions,
  );
  const today = desk.today();
  const marks = await readAllMarks(desk.connection);
  return rows.map((row) => {
    const answers = new Map(
      questions.flatMap((question, i): [string, Answer][] => {
        const value = row[`answer_${i}`];
        return typeof value === 'string' ? [[question, asAnswer(question, value)]] : [];
      }),
    );
    const kept = custodyFacts.parse(JSON.parse(String(row['facts'] ?? '{}')));
    const id = String(row['id']);
    const facts = factsForRules(workbook, answers, kept);
    const schedule = planSchedule(facts, today, settings);
    const milestones = withMarks(
      planMilestones(facts, today, settings, schedule),
      marks.get(id) ?? new Map(),
    );
    const begun = day.parse(String(row['started_at']).slice(0, 10));
    const dues = openDues(schedule, milestones, today, begun);
    return {
      id,
      prisonNumber: String(row['prison_number']),
      ...namesOf(workbook, answers),
      situation: situationOf(workbook, answers),
      schedule,
      ...(dues[0] ? { nextDue: dues[0] } : {}),
      duesSoon: duesSoon(dues, today),
      ...(row['last_together'] ? { lastSatTogether: String(row['last_together']) } : {}),
    };
  });
}

function asAnswer(question: string, value: string): Answer {
  return {
    id: '',
    question,
    value: answerValue.parse(JSON.parse(value)),
    givenBy: 'worker',
    worker: '',
    at: '',
    session: '',
    seq: 1,
  };
}
