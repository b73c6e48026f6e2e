// Every date that applies to her next review, each with its rule, its sentence and where it comes from; and what is asked for
// where nothing can be worked out.

import { describe, expect, it } from 'vitest';
import {
  life,
  long,
  recall,
  released,
  remand,
  scheduleOf,
  sentenced,
  type TypedFacts,
} from './made-up-facts';

const today = '2026-11-21';
const noRelease = { releaseDate: undefined, releaseDateType: undefined };
const noArrival = { arrivalDate: undefined, sentenceDate: undefined, planSigned: undefined };
const noReturn = { ...noArrival, returnToCustodyDate: undefined, planReopened: undefined };

const reviewOf = (facts: TypedFacts) => scheduleOf(facts, today).nextReview;

describe('every date that applies', () => {
  const leaving = ['V10 2027-11-29 community_first.expected'];
  const beforeTheEnd = ['V10 2029-10-04 before_licence_end.days_before'];
  it.each<[string, TypedFacts, string[]]>([
    ['life: three years after the plan', life, ['V1 2025-09-01 life_3_years.plan_signed']],
    [
      'long: two years after the plan, before release, and outside',
      long,
      [
        'V2 2026-04-08 long_2_years.plan_signed',
        'V4 2027-11-08 before_release.days_before',
        'V10 2028-01-03 community_first.expected',
        'V10 2032-01-14 before_licence_end.days_before',
      ],
    ],
    [
      'short: before release, and outside',
      sentenced,
      ['V4 2027-10-04 before_release.days_before', ...leaving, ...beforeTheEnd],
    ],
    [
      'short, with a court day: she is held and does not walk out of it',
      { ...sentenced, nextCourtDate: '2026-12-10' },
      [
        'V4 2027-10-04 before_release.days_before',
        'V6 2026-12-03 before_court.working_days_before_held',
        ...leaving,
        ...beforeTheEnd,
      ],
    ],
    [
      'short, nobody knows when she leaves: twelve weeks',
      { ...sentenced, ...noRelease },
      ['V8 2027-02-05 release_date_unknown.plan_signed'],
    ],
    [
      'short, with a licence of four days: half way there, and nothing after its end',
      { ...sentenced, licenceEnd: '2027-11-05' },
      ['V4 2027-10-04 before_release.days_before', 'V10 2027-11-03 before_licence_end.half_way'],
    ],
    [
      'remand, no review yet: four weeks after the plan',
      remand,
      ['V5 2026-10-16 remand_once.plan_signed'],
    ],
    [
      'remand, reviewed, with a court day: she may walk out of it',
      { ...remand, nextCourtDate: '2026-12-10', reviews: ['2026-11-01'] },
      ['V5 2027-01-24 remand_repeat.plain', 'V6 2026-12-03 before_court.working_days_before'],
    ],
    [
      'remand, with a court day of before she came in',
      { ...remand, nextCourtDate: '2026-09-06' },
      ['V5 2026-10-16 remand_once.plan_signed'],
    ],
    [
      'remand, with a court day on the day she came in',
      { ...remand, nextCourtDate: '2026-09-07' },
      ['V5 2026-10-16 remand_once.plan_signed', 'V6 2026-09-04 before_court.day_before'],
    ],
    [
      'recall of 56 days: before release, and outside',
      recall,
      [
        'V4 2026-12-02 before_release.days_before',
        'V10 2027-01-27 community_first.expected',
        'V10 2027-12-08 before_licence_end.days_before',
      ],
    ],
    [
      'standard recall: four weeks after she came back',
      { ...recall, recallType: 'STANDARD' },
      ['V7 2026-12-07 recall_once.plain'],
    ],
    [
      'standard recall, reviewed: a year later',
      { ...recall, recallType: 'STANDARD', reviews: ['2026-11-20'] },
      ['V7 2027-11-20 recall_repeat.plain'],
    ],
    [
      'standard recall, and a day she is let out: no wait from her return',
      { ...recall, recallType: 'STANDARD', releaseDirectedDate: '2027-06-07' },
      [
        'V4 2027-05-10 before_release.days_before',
        'V10 2027-07-05 community_first.expected',
        'V10 2027-12-08 before_licence_end.days_before',
      ],
    ],
    [
      'out, and never reviewed there',
      released,
      ['V10 2026-03-25 community_first.released', 'V10 2026-11-03 before_licence_end.days_before'],
    ],
    [
      'out, and reviewed: six months on, and before the end',
      { ...released, reviews: ['2026-10-01'], licenceEnd: '2028-12-01' },
      ['V10 2027-04-01 community_repeat.plain', 'V10 2028-11-03 before_licence_end.days_before'],
    ],
    [
      'out, reviewed in the last weeks: nothing more before the end',
      { ...released, reviews: ['2026-11-03'] },
      ['V11 2026-12-15 close_or_pass_on.licence_will_be_over'],
    ],
    [
      'out, with a court day ahead',
      { ...released, licenceEnd: '2028-12-01', nextCourtDate: '2026-12-01' },
      [
        'V10 2026-03-25 community_first.released',
        'V10 2028-11-03 before_licence_end.days_before',
        'V6 2026-11-24 before_court.working_days_before_held',
      ],
    ],
    [
      'out, with a court day that is today',
      { ...released, licenceEnd: '2028-12-01', nextCourtDate: today },
      [
        'V10 2026-03-25 community_first.released',
        'V10 2028-11-03 before_licence_end.days_before',
        'V6 2026-11-16 before_court.working_days_before_held',
      ],
    ],
    [
      'out, with a court day that was yesterday',
      { ...released, licenceEnd: '2028-12-01', nextCourtDate: '2026-11-20' },
      ['V10 2026-03-25 community_first.released', 'V10 2028-11-03 before_licence_end.days_before'],
    ],
    [
      'out, and the licence is over: two weeks to close or pass on',
      { ...released, licenceEnd: '2026-11-01' },
      ['V11 2026-11-15 close_or_pass_on.licence_over'],
    ],
  ])('%s', (_, facts, dates) => {
    const said = reviewOf(facts).candidates.map(({ rule, due, words, params }) => {
      expect(params['due']).toBe(due);
      return `${rule} ${due} ${words.replace('review.', '')}`;
    });
    expect(said).toEqual(dates);
  });

  it('each names the reason it is found by', () => {
    const all = [life, long, sentenced, remand, recall, released].flatMap(
      (facts) => reviewOf(facts).candidates,
    );
    for (const { reason, words } of all) expect(words.split('.')[1]).toBe(reason);
  });
});

describe('the longest wait the handbook allows', () => {
  it.each<[string, TypedFacts, object | undefined]>([
    ['life: three years', life, { date: '2025-09-01', rule: 'V1' }],
    ['long: two years', long, { date: '2026-04-08', rule: 'V2' }],
    ['short: none', sentenced, undefined],
    ['out: none', released, undefined],
  ])('%s', (_, facts, limit) => {
    expect(reviewOf(facts).limit).toEqual(limit);
  });
});

describe('where nothing can be worked out', () => {
  const nothing = { rule: undefined, overdue: false, basis: 'default', params: {}, candidates: [] };
  it.each<[string, TypedFacts, string, string[]]>([
    [
      'short, with neither a release day nor an arrival',
      { ...sentenced, ...noRelease, ...noArrival },
      'facts_missing',
      ['arrivalDate'],
    ],
    ['remand, with no arrival', { ...remand, ...noArrival }, 'facts_missing', ['arrivalDate']],
    ['life, with no arrival', { ...life, ...noArrival }, 'facts_missing', ['arrivalDate']],
    ['a recall of 56 days', { ...recall, ...noReturn }, 'facts_missing', ['returnToCustodyDate']],
    [
      'a standard recall',
      { ...recall, ...noReturn, recallType: 'STANDARD' },
      'facts_missing',
      ['returnToCustodyDate'],
    ],
    [
      'closed after the end of her licence',
      { ...released, licenceEnd: '2026-11-01', reviews: ['2026-11-02'] },
      'none_due',
      [],
    ],
    ['under 18', { ...sentenced, dob: '2010-01-01' }, 'not_covered', []],
  ])('%s', (_, facts, reason, missing) => {
    const words = `review.${reason}.plain`;
    expect(reviewOf(facts)).toEqual({ ...nothing, reason, words, missing });
  });
});

describe('what is asked for beside a date that stands', () => {
  it.each<[string, TypedFacts, string[]]>([
    ['out, and no arrival: nothing', { ...released, ...noArrival }, []],
    [
      'out, the licence over, and no arrival: nothing',
      { ...released, ...noArrival, licenceEnd: '2026-11-01' },
      [],
    ],
    ['a recall with the day she came back: nothing', recall, []],
    [
      'life, with no arrival, and a day she asked',
      { ...life, ...noArrival, events: [{ kind: 'she_asked', date: '2026-11-20' }] },
      ['arrivalDate'],
    ],
    [
      'remand, with no arrival, and a court day',
      { ...remand, ...noArrival, nextCourtDate: '2026-12-10' },
      ['arrivalDate'],
    ],
  ])('%s', (_, facts, missing) => {
    const { due, missing: asked } = reviewOf(facts);
    expect(due).toBeDefined();
    expect(asked).toEqual(missing);
  });
});
