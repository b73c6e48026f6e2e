// The list of plans: for each, her name, situation, who leads and what is next. Four newest answers
// and the newest facts a plan, straight off the indexes.

import { setImmediate } from 'node:timers/promises';
import { day } from '../../shared/domain/calendar/day';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { duesSoon, openDues } from '../../shared/domain/review/due-list';
import {
  type CustodyFacts,
  custodyFacts,
  type RecordedLead,
} from '../../shared/domain/review/facts';
import { withMarks } from '../../shared/domain/review/milestone-marks';
import { planMilestones } from '../../shared/domain/review/milestones';
import { listed, planSchedule } from '../../shared/domain/review/schedule';
import type { Answer } from '../../shared/domain/workbook/answer';
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

/** So many are worked out while the next are being read: the file is read on a thread of its own. */
const AT_ONCE = 500;

/** Every plan in the vault. */
export async function listPlans(desk: Desk): Promise<PlanInList[]> {
  const marks = await readAllMarks(desk.connection);
  const questions = controls.map(
    (control) => questionControlling(desk.content.workbook, control) ?? control,
  );
  const plans: PlanInList[] = [];
  let next = readSome(desk, questions, '');
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (last === undefined) return plans;
    next = readSome(desk, questions, String(last['id']));
    // If the work below cannot be finished, what is being read meanwhile must not end the process.
    next.catch(() => undefined);
    // Lets the reading begin before this thread is busy again.
    await setImmediate();
    for (const row of rows) plans.push(planOf(desk, questions, row, marks));
  }
}

/** The next plans after `after`, in the order of their ids. */
function readSome(desk: Desk, questions: readonly string[], after: string): Promise<Row[]> {
  const columns = questions.map(
    (_, i) => `(SELECT value FROM answer WHERE plan = p.id AND question = ?${i + 1}
       ORDER BY seq DESC LIMIT 1) AS answer_${i}`,
  );
  return desk.connection.all<Row>(
    `SELECT p.id, p.prison_number, p.started_at, ${columns.join(', ')},
       (SELECT facts FROM fact_set WHERE plan = p.id ORDER BY seq DESC LIMIT 1) AS facts,
       (SELECT at FROM answer WHERE plan = p.id AND given_by = 'woman'
          ORDER BY seq DESC LIMIT 1) AS last_together
     FROM plan p WHERE p.id > ?${questions.length + 1} ORDER BY p.id LIMIT ${AT_ONCE}`,
    [...questions, after],
  );
}

function planOf(
  desk: Desk,
  questions: readonly string[],
  row: Row,
  marks: Awaited<ReturnType<typeof readAllMarks>>,
): PlanInList {
  const { workbook, settings } = desk.content;
  const today = desk.today();
  const answers = new Map(
    questions.flatMap((question, i): [string, Answer][] => {
      const value = row[`answer_${i}`];
      return typeof value === 'string' ? [[question, asAnswer(question, value)]] : [];
    }),
  );
  const id = String(row['id']);
  const kept = keptFacts(row['facts']);
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
    schedule: listed(schedule),
    ...(kept.recordedLead ? { recordedLead: withoutReason(kept.recordedLead) } : {}),
    ...(dues[0] ? { nextDue: dues[0] } : {}),
    duesSoon: duesSoon(dues, today),
    ...(row['last_together'] ? { lastSatTogether: String(row['last_together']) } : {}),
  };
}

/** A list names the lead; why stands in her plan. */
function withoutReason({ lead, name }: RecordedLead): PlanInList['recordedLead'] {
  return { lead, ...(name === undefined ? {} : { name }) };
}

const noFacts = custodyFacts.parse({});

/**
 * As they were checked when they were saved: the file is sealed, so nobody else can have changed them. Opening the plan
 * checks them again.
 */
function keptFacts(text: unknown): CustodyFacts {
  return typeof text === 'string' ? { ...noFacts, ...(JSON.parse(text) as CustodyFacts) } : noFacts;
}

/** As it was checked when it was saved; what goes out of the list is checked again at the gate. */
function asAnswer(question: string, value: string): Answer {
  return {
    id: '',
    question,
    value: JSON.parse(value) as Answer['value'],
    givenBy: 'worker',
    worker: '',
    at: '',
    session: '',
    seq: 1,
  };
}
