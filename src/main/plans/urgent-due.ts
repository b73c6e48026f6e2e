// That something she ticked cannot wait and is no step of hers yet, as one more thing that is due.

import type { Day } from '../../shared/domain/calendar/day';
import type { Due } from '../../shared/domain/review/due';
import { planMilestones } from '../../shared/domain/review/milestones';
import { arrivalOf } from '../../shared/domain/review/period';
import { planSchedule } from '../../shared/domain/review/schedule';
import type { GoalValue } from '../../shared/domain/workbook/answer';
import type { Situation } from '../../shared/domain/workbook/people-and-situations';
import {
  urgentDue,
  urgentThings,
  urgentWithoutStep,
} from '../../shared/domain/workbook/urgent-saves';
import type { Answers } from '../../shared/domain/workbook/walk';
import type { Desk } from './desk';
import { readNewestFacts } from './fact-rows';
import { dayOfMoment } from './local-days';

/** None or one. The facts are read only for who has ticked something. */
export async function readUrgentDue(
  { connection, content }: Desk,
  plan: string,
  { answers, goals, situation }: { answers: Answers; goals: GoalValue[]; situation: Situation },
  today: Day,
): Promise<Due[]> {
  const { workbook, settings } = content;
  const things = (since: Day | undefined) =>
    urgentThings(workbook, answers, situation, { since, dayOf: dayOfMoment });
  if (things(undefined).length === 0) return [];
  const { facts } = await readNewestFacts(connection, plan);
  const since = arrivalOf(facts);
  const left = urgentWithoutStep(things(since), goals, since);
  if (left.length === 0) return [];
  const schedule = planSchedule(facts, today, settings);
  const due = urgentDue(left, planMilestones(facts, today, settings, schedule));
  return due ? [due] : [];
}
