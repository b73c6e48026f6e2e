// What is due when she comes in, each whole: its rule, its wording and the days its sentence names.

import { describe, expect, it } from 'vitest';
import type { MilestoneKind } from '../../../../src/shared/domain/review/milestone-kinds';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  remand,
  sentenced,
  settings,
  type TypedFacts,
} from './made-up-facts';

const today = on('2026-11-21');

function only(kind: MilestoneKind, typed: TypedFacts) {
  const facts = factsOf(typed);
  const all = planMilestones(facts, today, settings, planSchedule(facts, today, settings));
  return all.find((one) => one.kind === kind);
}

const days = 56;

describe('the first plan', () => {
  it.each<[string, TypedFacts, MilestoneKind, object | undefined]>([
    [
      'short: ten working days after she came in',
      sentenced,
      'first_plan_complete',
      { date: '2026-11-16', params: { arrival: '2026-11-02', days: 10 } },
    ],
    [
      'long: eight weeks, counted from the sentence where that is later',
      { ...long, arrivalDate: '2024-02-05' },
      'first_plan_complete',
      { rule: 'A8', date: '2024-04-08', params: { from: '2024-02-12', days } },
    ],
    [
      'long: from the day she came in, where the sentence is older',
      { ...long, arrivalDate: '2024-02-19', custodyPeriodStart: '2024-02-19' },
      'first_plan_complete',
      { rule: 'A8', date: '2024-04-15', params: { from: '2024-02-19', days } },
    ],
    [
      'life: from the sentence',
      life,
      'first_plan_complete',
      { rule: 'A8', date: '2022-08-10', params: { from: '2022-06-15', days } },
    ],
    [
      'life, the day of the sentence not known: from the day she came in',
      { ...life, sentenceDate: undefined },
      'first_plan_complete',
      { rule: 'A8', date: '2022-04-26', params: { from: '2022-03-01', days } },
    ],
    [
      'recall with a plan from before: it is picked up again',
      recall,
      'plan_reopened',
      { params: { arrival: '2026-11-09', days: 5 } },
    ],
    ['recall with a plan from before: no new one', recall, 'first_plan_complete', undefined],
    [
      'recall with none from before: a first plan',
      { ...recall, existingPlan: false, planReopened: undefined },
      'first_plan_complete',
      { params: { arrival: '2026-11-09', days: 10 } },
    ],
    [
      'recall, and nobody said whether there was one: a signed one is enough',
      { ...recall, existingPlan: undefined, planReopened: undefined, planSigned: '2025-02-03' },
      'plan_reopened',
      { params: { arrival: '2026-11-09', days: 5 } },
    ],
    [
      'recall, and nothing said of any plan: a first plan',
      { ...recall, existingPlan: undefined, planReopened: undefined },
      'first_plan_complete',
      {},
    ],
    [
      'of a class nobody can tell: none',
      { arrivalDate: '2026-11-02', legalStatus: 'sentenced' },
      'first_plan_complete',
      undefined,
    ],
    [
      'the day she came in is not known: none',
      { ...sentenced, arrivalDate: undefined, sentenceDate: undefined },
      'first_plan_complete',
      undefined,
    ],
  ])('%s', (_, typed, kind, wanted) => {
    const found = only(kind, typed);
    if (wanted === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(wanted);
  });

  it('is worded for a long plan and a life plan as such, and for no other', () => {
    const words = (typed: TypedFacts) => only('first_plan_complete', typed)?.words;
    expect(words(long)).toBe(words(life));
    expect(words(long)).not.toBe(words(sentenced));
    expect(words(remand)).toBe(words(sentenced));
  });
});

describe('a stay of days', () => {
  const brief = { ...recall, sentenceType: 'S250', recallType: 'FTR_14' };

  it('brings what is ours forward, and not the screening', () => {
    expect(only('arrival_screening', brief)?.date).toBe('2026-11-12');
    expect(only('team_meeting', brief)?.date).toBe('2026-11-12');
  });
});

describe('help with rent', () => {
  const home = { tenancy: true };
  it.each<[string, TypedFacts, string | undefined]>([
    ['on remand: six calendar months', { ...remand, ...home }, '2027-03-07'],
    ['for years, and no day is known: none', { ...life, ...home }, undefined],
    [
      'for years, with a day inside that time',
      { ...long, ...home, releaseDate: '2024-06-03' },
      '2024-08-12',
    ],
    ['nobody said whether she has a home', remand, undefined],
    ['she said she has none', { ...remand, tenancy: false }, undefined],
  ])('%s', (_, typed, date) => {
    expect(only('rent_help_universal_credit_limit', typed)?.date).toBe(date);
  });
});
