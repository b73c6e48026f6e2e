// Every worked case of the design: the five answers through the command `cases`, and those of its dated steps that the
// rules already give.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCases } from '../../../../src/main/commands/cases';
import { planDue } from '../../../../src/shared/domain/review/anchor';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { factsOf, on, settings, type TypedFacts } from './made-up-facts';

const file = 'tests/cases/schedule-cases.json';

interface WorkedCase {
  id: string;
  facts: TypedFacts;
  asOf: string;
  expect: { milestones: { kind: string; date: string }[] };
}

const cases = JSON.parse(readFileSync(file, 'utf8')) as WorkedCase[];

test('every worked case gives the class, lead, next review, reason and housing lead it says', () => {
  const lines: string[] = [];
  const code = runCases({
    argv: [file],
    resources: 'resources',
    print: (line) => lines.push(line),
    printProblem: (line) => lines.push(line),
  });
  expect(lines).toEqual(['45 passed, 0 failed']);
  expect(code).toBe(0);
});

test.each(cases.map((one) => [one.id, one] as const))(
  'case %s gives the days of release, hand over and first plan',
  (_, { facts: typed, asOf, expect: { milestones } }) => {
    const facts = factsOf(typed);
    const schedule = planSchedule(facts, on(asOf), settings);
    const dateOf = (kind: string) => milestones.find((one) => one.kind === kind)?.date;
    const { handover, hmppsHandover, releaseDay } = schedule;
    const isReal =
      handover !== undefined && !['before_start', 'recorded'].includes(handover.reason);
    expect({
      releaseDay: releaseDay?.date,
      handover: isReal ? handover.date : undefined,
      hmpps: hmppsHandover?.date,
    }).toEqual({
      releaseDay: dateOf('release_day'),
      handover: dateOf('lead_handover_to_probation'),
      hmpps: dateOf('hmpps_handover_info'),
    });
    const firstPlan = dateOf('plan_reopened') ?? dateOf('first_plan_complete');
    if (firstPlan === undefined) return;
    expect(planDue(facts, schedule.class.value, releaseDay?.date, settings)).toBe(firstPlan);
  },
);
