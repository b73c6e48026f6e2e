// The days of every milestone: boundary cases, one line each, and what must hold for any facts.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../../src/shared/domain/calendar/day';
import { factsToCountFrom } from '../../../../src/shared/domain/review/impossible-facts';
import type { MilestoneKind } from '../../../../src/shared/domain/review/milestone-kinds';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { anyEvent, enough, given } from './any-facts';
import type { TypedFacts } from './made-up-facts';
import { factsOf, life, on, recall, released, remand, sentenced, settings } from './made-up-facts';

const today = '2026-11-21';

function milestonesOf(typed: TypedFacts, asOf = today) {
  const facts = factsOf(typed);
  return planMilestones(facts, on(asOf), settings, planSchedule(facts, on(asOf), settings));
}

const dayOf = (typed: TypedFacts, kind: MilestoneKind, asOf = today) =>
  milestonesOf(typed, asOf).find((one) => one.kind === kind)?.date;

const court = { ...remand, nextCourtDate: '2026-12-03' };
const shortRecall = { ...recall, sentenceType: 'S250', recallType: 'FTR_14' };
const council = { ...sentenced, pathwayActive: true, lastPathwayReview: '2026-08-31' };
const withHome = { ...remand, tenancy: true };

describe('the day of a milestone', () => {
  test.each<[string, TypedFacts, MilestoneKind, string | undefined]>([
    ['screening: three days, weekends too', remand, 'arrival_screening', '2026-09-10'],
    ['council: five working days', remand, 'local_authority_contacted', '2026-09-14'],
    [
      'a stay of 14 days brings ours forward to a third of it',
      shortRecall,
      'team_meeting',
      '2026-11-12',
    ],
    ['a stay of 14 days leaves what policy sets', shortRecall, 'resettlement_plan', '2026-11-19'],
    [
      'moved between prisons: arrival counts from coming here',
      { ...remand, custodyPeriodStart: '2026-08-01' },
      'arrival_screening',
      '2026-09-10',
    ],
    [
      'moved between prisons: rent help counts from the start',
      { ...withHome, custodyPeriodStart: '2026-08-01' },
      'rent_help_universal_credit_limit',
      '2027-02-01',
    ],
    ['rent help on remand: 52 weeks', withHome, 'rent_help_housing_benefit_limit', '2027-09-06'],
    [
      'no home of her own: no rent help to end',
      remand,
      'rent_help_housing_benefit_limit',
      undefined,
    ],
    [
      'sentenced to longer than the help lasts',
      { ...sentenced, tenancy: true },
      'rent_help_housing_benefit_limit',
      undefined,
    ],
    [
      'home within 13 weeks to the day',
      { ...sentenced, tenancy: true, sentenceLengthMonths: 6, releaseDate: '2027-02-01' },
      'rent_help_housing_benefit_limit',
      '2027-02-01',
    ],
    ['court: five working days before', court, 'court_ready_plan', '2026-11-26'],
    [
      'court so soon that the day lies before arrival',
      { ...remand, arrivalDate: '2026-12-01', nextCourtDate: '2026-12-03' },
      'court_ready_plan',
      '2026-12-01',
    ],
    ['court on remand: she could walk out', court, 'possible_release_from_court', '2026-12-03'],
    [
      'court while held by a recall: she cannot',
      { ...recall, nextCourtDate: '2026-12-03' },
      'possible_release_from_court',
      undefined,
    ],
    [
      'court while held by a recall: the plan is still made ready',
      { ...recall, nextCourtDate: '2026-12-03' },
      'court_ready_plan',
      '2026-11-26',
    ],
    [
      'court while held by a sentence: she cannot',
      { ...sentenced, nextCourtDate: '2026-12-03' },
      'possible_release_from_court',
      undefined,
    ],
    ['ten months before release', sentenced, 'probation_worker_appointed', '2027-01-01'],
    [
      'ten months already gone: the day of the sentence',
      { ...sentenced, releaseDate: '2027-05-03' },
      'probation_worker_appointed',
      '2026-11-02',
    ],
    [
      'ten months already gone: no passing on of the lead',
      { ...sentenced, releaseDate: '2027-05-03' },
      'lead_handover_to_probation',
      undefined,
    ],
    [
      'a hand over written down is not told as one to come',
      { ...sentenced, handoverDone: '2026-11-20' },
      'lead_handover_to_probation',
      undefined,
    ],
    [
      'R47 a safe home: twelve weeks before, the rest is talked about',
      { ...sentenced, accommodationSecured: true },
      'prerelease_talk',
      '2027-08-09',
    ],
    ['R47 no safe home yet: the council is asked then', sentenced, 'prerelease_talk', undefined],
    [
      'R47 less than eight weeks left: the joined-up work is the talk',
      {
        ...sentenced,
        accommodationSecured: true,
        sentenceLengthMonths: 3,
        releaseDate: '2026-12-10',
      },
      'prerelease_talk',
      undefined,
    ],
    ['housing referral: twelve weeks', sentenced, 'duty_to_refer_target', '2027-08-09'],
    ['housing referral: eight weeks', sentenced, 'duty_to_refer_backstop', '2027-09-06'],
    [
      'a safe home: no housing referral',
      { ...sentenced, accommodationSecured: true },
      'duty_to_refer_backstop',
      undefined,
    ],
    ['a licence is explained two working days before', sentenced, 'licence_ready', '2027-10-28'],
    ['no council plan: no council review', sentenced, 'pathway_review_due', undefined],
    ['a council plan: six months', council, 'pathway_review_due', '2027-02-28'],
    [
      'a council that looks every three months: three',
      { ...council, pathwayReviewMonths: 3 },
      'pathway_review_due',
      '2026-11-30',
    ],
    [
      'a council that says six: as the law says',
      { ...council, pathwayReviewMonths: 6 },
      'pathway_review_due',
      '2027-02-28',
    ],
    [
      'council: six months, clamped to the end of February',
      council,
      'pathway_review_due',
      '2027-02-28',
    ],
    [
      'the review before release already done',
      { ...sentenced, reviews: ['2026-11-20'], releaseDate: '2026-12-22' },
      'prerelease_plan_review',
      undefined,
    ],
    [
      'no release date: nothing to count back from',
      { ...sentenced, releaseDate: undefined },
      'prerelease_offer_start',
      undefined,
    ],
    [
      'first appointment on the next working day after a Thursday',
      { ...released, releasedOn: '2026-11-19' },
      'first_probation_appointment_latest',
      '2026-11-20',
    ],
    [
      'licence over before 28 days are left: nothing to pass on',
      { ...sentenced, licenceEnd: '2027-11-10' },
      'plan_passed_on',
      undefined,
    ],
    [
      'remand that simply ended: nobody from probation',
      { ...remand, releasedOn: '2026-11-20' },
      'first_probation_appointment_latest',
      undefined,
    ],
    [
      'remand that ended with an order: probation is there',
      { ...remand, releasedOn: '2026-11-20', communityOrder: true },
      'first_probation_appointment_latest',
      '2026-11-23',
    ],
    ['life: counted from the tariff', life, 'probation_worker_appointed', '2038-08-14'],
  ])('%s', (_, typed, kind, expected) => {
    expect(dayOf(typed, kind)).toBe(expected);
  });

  test('the right to an adviser ends on the birthday, and is not told any more from that day', () => {
    const born = { ...sentenced, paEntitled: undefined, dob: '2001-11-22' };
    expect(dayOf(born, 'pa_right_ends_at_25', '2026-11-21')).toBe('2026-11-22');
    expect(dayOf(born, 'pa_right_ends_at_25', '2026-11-22')).toBeUndefined();
  });

  test('a move written down twice is one move', () => {
    const moved = { kind: 'transfer', date: '2026-11-16' };
    const twice = milestonesOf({ ...sentenced, events: [moved, moved] });
    expect(twice.filter(({ kind }) => kind === 'transfer_team_handover')).toMatchObject([
      { date: '2026-11-23', key: 'transfer_team_handover:2026-11-16' },
    ]);
  });

  test('in Wales the days are the same and the way is another', () => {
    const wales = milestonesOf({ ...sentenced, nation: 'wales' });
    const backstop = wales.find(({ kind }) => kind === 'duty_to_refer_backstop');
    expect(backstop).toMatchObject({
      date: '2027-09-06',
      rule: 'P6',
      basis: 'default',
      words: 'milestone.duty_to_refer_backstop.wales',
    });
  });

  test('a key stays the same when the release date moves, and is another after a recall', () => {
    const keyOf = (typed: TypedFacts) =>
      milestonesOf(typed).find(({ kind }) => kind === 'arrival_screening')?.key;
    expect(keyOf({ ...sentenced, releaseDate: '2028-01-01' })).toBe(keyOf(sentenced));
    expect(keyOf(recall)).not.toBe(keyOf(sentenced));
  });

  test.each([
    ['under 18', { ...sentenced, dob: '2012-01-01' }],
    ['immigration detention', { ...sentenced, legalStatus: 'immigration_detention' }],
    ['nothing known', {}],
  ])('none is made up: %s', (_, typed) => {
    expect(milestonesOf(typed)).toEqual([]);
  });
});

describe('for any facts', () => {
  const all = given.map(({ facts, today: at }) => ({
    facts,
    at,
    milestones: planMilestones(facts, at, settings, planSchedule(facts, at, settings)),
  }));

  test('every day is a real day, in order, and each milestone is there once', () => {
    fc.assert(
      fc.property(all, ({ milestones }) => {
        const days = milestones.map(({ date }) => date);
        for (const date of days) expect(parseDay(date)).toBe(date);
        expect(days).toEqual([...days].sort());
        const keys = milestones.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      enough,
    );
  });

  test('nothing before release is due after she has left, nor before her time here began', () => {
    const isBefore = (rule: string) => /^P[4-9]|^P11/.test(rule);
    fc.assert(
      fc.property(all, ({ milestones, facts: written, at }) => {
        // A return from before the release it must follow is no beginning of anything.
        const facts = factsToCountFrom(written, at);
        const release = milestones.find(({ kind }) => kind === 'release_day')?.date;
        for (const one of milestones.filter(({ rule }) => isBefore(rule))) {
          if (!one.isClamped) expect(one.date <= (release ?? '')).toBe(true);
          const arrival =
            facts.legalStatus === 'recall'
              ? facts.returnToCustodyDate
              : (facts.arrivalDate ?? facts.custodyPeriodStart);
          const isOurs = one.kind !== 'prerelease_plan_review';
          if (isOurs && arrival !== undefined) expect(one.date >= arrival).toBe(true);
        }
      }),
      enough,
    );
  });

  test('another change in her needs moves none of the days that were there', () => {
    fc.assert(
      fc.property(all, anyEvent, ({ facts, at, milestones }, more) => {
        const changed = { ...facts, events: [...facts.events, more] };
        const after = planMilestones(changed, at, settings, planSchedule(changed, at, settings));
        const written = (list: typeof milestones) => list.map(({ key, date }) => `${key} ${date}`);
        const isReview = (line: string) => line.startsWith('prerelease_plan_review');
        expect(written(after)).toEqual(
          expect.arrayContaining(written(milestones).filter((line) => !isReview(line))),
        );
      }),
      enough,
    );
  });

  test('every sentence it asks for is there, with everything the sentence needs', () => {
    type Words = { [key: string]: string | Words };
    const words = JSON.parse(readFileSync('resources/locales/en/schedule.json', 'utf8')) as Words;
    fc.assert(
      fc.property(all, ({ milestones }) => {
        for (const { words: stem, params } of milestones) {
          let at: string | Words | undefined = words;
          for (const step of stem.split('.')) at = typeof at === 'object' ? at[step] : undefined;
          expect(at, stem).toBeTypeOf('object');
          const sentences = Object.values(at ?? {}).map(String);
          const needed = sentences.flatMap((text) => text.match(/(?<=\{\{)\w+(?=\}\})/g) ?? []);
          expect(Object.keys(params), stem).toEqual(expect.arrayContaining(needed));
        }
      }),
      enough,
    );
  });
});
