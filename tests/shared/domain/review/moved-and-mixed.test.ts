// Mixed-up lives that the worked cases do not have: found by a reader who knew the rules and not the code.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { anyFacts, likelyDay } from './any-facts';
import { factsOf, on, settings, type TypedFacts } from './made-up-facts';

const scheduleOf = (typed: TypedFacts, asOf: string) =>
  planSchedule(factsOf(typed), on(asOf), settings);
const kindsOf = (typed: TypedFacts, asOf: string) => {
  const facts = factsOf(typed);
  const all = planMilestones(facts, on(asOf), settings, planSchedule(facts, on(asOf), settings));
  return new Map(all.map(({ kind, date }) => [kind, date]));
};

const long: TypedFacts = {
  legalStatus: 'sentenced',
  sentenceType: 'SDS',
  sentenceLengthMonths: 96,
  sentenceDate: '2024-02-12',
  releaseDate: '2030-03-09',
  releaseDateType: 'CRD',
  planSigned: '2024-04-08',
  reviews: ['2024-11-01'],
};
const life: TypedFacts = {
  legalStatus: 'sentenced',
  sentenceType: 'LIFE',
  sentenceDate: '2020-02-12',
  tariffExpiry: '2033-02-11',
  planSigned: '2020-04-08',
  reviews: ['2023-10-02'],
};

describe('a move to another prison, where only the day she came here is known', () => {
  test.each<[string, TypedFacts, string]>([
    ['forgets no review of a life sentence', life, '2026-10-02'],
    ['forgets no review of a long sentence', long, '2026-11-01'],
    [
      'forgets no signature of a plan',
      { ...life, reviews: [], planSigned: '2023-09-01' },
      '2026-09-01',
    ],
  ])('%s', (_, before, due) => {
    const moved = scheduleOf({ ...before, arrivalDate: '2026-10-05' }, '2026-11-21');
    expect(moved.nextReview).toMatchObject({ due, overdue: true });
  });

  test('leaves a hand over of the lead where it was', () => {
    const handedOver = { ...long, releaseDate: '2027-03-09', handoverDone: '2026-05-20' };
    const putBack = { ...handedOver, arrivalDate: '2026-10-05', releaseDate: '2029-03-09' };
    expect(scheduleOf(putBack, '2026-11-21').lead).toMatchObject({
      value: 'probation',
      reason: 'handover_recorded',
    });
  });

  test('after she had been out in between is a new time inside', () => {
    const back = { ...long, releasedOn: '2026-02-01', arrivalDate: '2026-10-05' };
    expect(scheduleOf(back, '2026-11-21').class.value).toBe('long');
    expect(scheduleOf(back, '2026-11-21').nextReview.overdue).toBe(false);
  });

  test('never makes the next review later, for any facts', () => {
    fc.assert(
      fc.property(anyFacts, likelyDay, likelyDay, (facts, arrival, today) => {
        const { sentenceDate, releasedOn: _, custodyPeriodStart: __, ...rest } = facts;
        fc.pre(sentenceDate !== undefined && sentenceDate <= arrival);
        const inside = { ...rest, sentenceDate, legalStatus: 'sentenced' as const };
        const { arrivalDate: ___, ...asIfHereSince } = {
          ...inside,
          custodyPeriodStart: sentenceDate,
        };
        const stayed = planSchedule({ ...asIfHereSince, arrivalDate: arrival }, today, settings);
        const moved = planSchedule({ ...inside, arrivalDate: arrival }, today, settings);
        expect(moved.nextReview.due).toBe(stayed.nextReview.due);
      }),
    );
  });
});

describe('what the systems of prison and probation show', () => {
  test.each<[string, TypedFacts, string]>([
    [
      'life with a tariff soon after the sentence: from day one',
      { tariffExpiry: '2027-06-30' },
      'from_day_one',
    ],
    [
      'life with a tariff ten months after it: from day one',
      { tariffExpiry: '2027-09-16' },
      'from_day_one',
    ],
    [
      'life with a tariff a day before that date would be hers: from day one',
      { tariffExpiry: '2027-11-16' },
      'from_day_one',
    ],
    ['life with a tariff years away: on a date', { tariffExpiry: '2030-06-30' }, 'on_date'],
  ])('%s', (_, given, reason) => {
    const sentenced = { ...life, sentenceDate: '2026-11-16', arrivalDate: '2026-11-16', ...given };
    expect(scheduleOf(sentenced, '2026-11-21').hmppsHandover?.reason).toBe(reason);
    expect(kindsOf(sentenced, '2026-11-21').has('hmpps_handover_info')).toBe(reason === 'on_date');
  });
});

describe('help with her rent', () => {
  test.each<[string, TypedFacts]>([
    ['a life sentence', { ...life, arrivalDate: '2026-11-02', sentenceDate: '2026-11-02' }],
    [
      'a long sentence with no release date yet',
      { ...long, releaseDate: undefined, arrivalDate: '2024-02-12' },
    ],
  ])('is not counted for %s', (_, given) => {
    const kinds = kindsOf({ ...given, tenancy: true }, '2026-11-21');
    expect([...kinds.keys()].filter((kind) => kind.startsWith('rent_help'))).toEqual([]);
  });
});

describe('out of court on an order', () => {
  const left = {
    legalStatus: 'remand',
    arrivalDate: '2026-09-07',
    releasedOn: '2026-11-20',
  } as const;
  test.each<[string, TypedFacts]>([
    ['said as yes', { communityOrder: true }],
    ['known by its end', { communityOrderEnd: '2027-11-19' }],
    ['said and known', { communityOrder: true, communityOrderEnd: '2027-11-19' }],
    ['a licence from before', { licenceEnd: '2027-11-19' }],
  ])('%s: probation sees her, whichever way it was written down', (_, order) => {
    const kinds = kindsOf({ ...left, ...order }, '2026-11-21');
    expect(kinds.get('first_probation_appointment_latest')).toBe('2026-11-23');
    expect(kinds.has('community_review')).toBe(true);
  });

  test('with nothing after it has no probation worker to see', () => {
    expect(kindsOf(left, '2026-11-21').has('first_probation_appointment_latest')).toBe(false);
  });
});

describe('a recall of 28 days on a sentence that cannot have one', () => {
  const odd: TypedFacts = {
    legalStatus: 'recall',
    recallType: 'FTR_28',
    sentenceType: 'SDS',
    sentenceLengthMonths: 20,
    returnToCustodyDate: '2026-11-09',
    existingPlan: true,
  };
  test('asks which is right, and counts no release day from it', () => {
    const { releaseDay, needsDecision } = scheduleOf(odd, '2026-11-21');
    expect(releaseDay).toBeUndefined();
    expect(needsDecision.map(({ id }) => id)).toContain('not_right');
  });
  test('still has her plan picked up again', () => {
    expect(kindsOf(odd, '2026-11-21').get('plan_reopened')).toBe('2026-11-16');
  });
});

describe('the last review before a licence ends', () => {
  const home: TypedFacts = {
    ...long,
    releaseDate: '2026-08-06',
    releasedOn: '2026-08-06',
    arrivalDate: '2024-02-12',
  };
  const due = (given: TypedFacts, asOf: string) => {
    const { nextReview } = scheduleOf({ ...home, ...given }, asOf);
    return [nextReview.due, nextReview.reason];
  };
  test.each<[string, TypedFacts, string, (string | undefined)[]]>([
    [
      '28 days before, on the day the plan is passed on',
      { licenceEnd: '2026-09-04' },
      '2026-08-10',
      ['2026-08-07', 'before_licence_end'],
    ],
    [
      'half way when the licence is shorter',
      { licenceEnd: '2026-08-27' },
      '2026-08-10',
      ['2026-08-16', 'before_licence_end'],
    ],
    [
      'not again when a short licence was reviewed',
      { licenceEnd: '2026-08-27', reviews: ['2026-08-12'] },
      '2026-08-14',
      ['2026-09-10', 'close_or_pass_on'],
    ],
  ])('%s', (_, given, asOf, expected) => {
    expect(due(given, asOf)).toEqual(expected);
  });
});

describe('the council’s six months', () => {
  test.each([
    ['are the law’s while she is 20', '2006-01-30', 'law'],
    ['are ours from 21', '2005-11-21', 'default'],
  ])('%s', (_, dob, basis) => {
    const facts = factsOf({
      ...long,
      dob,
      arrivalDate: '2024-02-12',
      pathwayActive: true,
      lastPathwayReview: '2026-08-31',
    });
    const today = on('2026-11-21');
    const all = planMilestones(facts, today, settings, planSchedule(facts, today, settings));
    expect(all.find(({ kind }) => kind === 'pathway_review_due')?.basis).toBe(basis);
  });
});

test('a date on which the Parole Board may let her out is never called a promise', () => {
  const parole = {
    ...long,
    sentenceType: 'EDS',
    releaseDateType: 'PED',
    arrivalDate: '2024-02-12',
  };
  expect(scheduleOf(parole, '2026-11-21').releaseDay?.words).toBe('releaseDay.parole');
  expect(scheduleOf(long, '2026-11-21').releaseDay?.words).toBe('releaseDay.friday_scheme');
});

describe('a court day while she is outside', () => {
  const bail: TypedFacts = {
    legalStatus: 'remand',
    arrivalDate: '2026-09-07',
    releasedOn: '2026-11-20',
    nextCourtDate: '2026-12-15',
  };
  test('is prepared for: on bail she is due in court', () => {
    expect(
      scheduleOf(bail, '2026-11-21').nextReview.candidates.map(({ rule, due }) => [rule, due]),
    ).toContainEqual(['V6', '2026-12-08']);
    expect(kindsOf(bail, '2026-11-21').get('court_ready_plan')).toBe('2026-12-08');
    expect(kindsOf(bail, '2026-11-21').has('possible_release_from_court')).toBe(false);
  });
  test('that has passed, or was the day she left, counts no more', () => {
    expect(kindsOf(bail, '2026-12-16').has('court_ready_plan')).toBe(false);
    expect(
      kindsOf({ ...bail, nextCourtDate: '2026-11-20' }, '2026-11-20').has('court_ready_plan'),
    ).toBe(false);
  });
});
