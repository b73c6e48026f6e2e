import { describe, expect, test } from 'vitest';
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

const asked = (date: string) => ({ events: [{ kind: 'she_asked', date }] });

type Row = [string, TypedFacts, string, string | undefined, string];

function nextIs(facts: TypedFacts, asOf: string) {
  const { due, reason } = scheduleOf(facts, asOf).nextReview;
  return { due, reason };
}

const table = (title: string, rows: Row[]) =>
  describe(title, () => {
    test.each(rows)('%s', (_, facts, asOf, due, reason) => {
      expect(nextIs(facts, asOf)).toEqual({ due, reason });
    });
  });

const today = '2026-11-21';

table('V1, life: three years', [
  [
    'from the last review',
    { ...life, reviews: ['2025-05-06'] },
    today,
    '2028-05-06',
    'life_3_years',
  ],
  [
    'from 29 February to the 28th',
    { ...life, reviews: ['2024-02-29'] },
    today,
    '2027-02-28',
    'life_3_years',
  ],
  ['from the day the plan was signed', life, '2024-01-01', '2025-09-01', 'life_3_years'],
  [
    'from the day the first plan was due, eight weeks after sentence',
    { ...life, planSigned: undefined },
    '2024-01-01',
    '2025-08-10',
    'life_3_years',
  ],
  [
    'a review ahead of today has not been done',
    { ...life, reviews: ['2026-11-22'] },
    today,
    '2025-09-01',
    'life_3_years',
  ],
  [
    'released on a day set for her: before that',
    { ...life, reviews: ['2025-05-06'], releaseDirectedDate: '2027-02-10' },
    today,
    '2027-01-13',
    'before_release',
  ],
]);

table('V2, long: two years', [
  [
    'from the last review',
    { ...long, reviews: ['2025-03-10'] },
    today,
    '2027-03-10',
    'long_2_years',
  ],
  [
    'from the last of several, in any order',
    { ...long, reviews: ['2026-03-10', '2025-03-10'] },
    today,
    '2027-11-08',
    'before_release',
  ],
  ['from the day the plan was signed', long, today, '2026-04-08', 'long_2_years'],
  [
    'no release date',
    { ...long, releaseDate: undefined, reviews: ['2025-03-10'] },
    today,
    '2027-03-10',
    'long_2_years',
  ],
]);

table('V4, before release (Monday 1 November 2027)', [
  ['28 days before', sentenced, today, '2027-10-04', 'before_release'],
  [
    'counted from the moved day, not the Friday',
    { ...sentenced, releaseDate: '2027-05-14' },
    today,
    '2027-04-15',
    'before_release',
  ],
  [
    'met by a review 56 days before',
    { ...sentenced, reviews: ['2027-09-06'] },
    '2027-10-10',
    '2027-11-29',
    'community_first',
  ],
  [
    'not met by one 57 days before',
    { ...sentenced, reviews: ['2027-09-05'] },
    '2027-10-10',
    '2027-10-04',
    'before_release',
  ],
  [
    'seven days after the plan began: stays',
    { ...sentenced, planSigned: '2027-09-27' },
    '2027-09-28',
    '2027-10-04',
    'before_release',
  ],
  [
    'six days after the plan began: half way to release',
    { ...sentenced, planSigned: '2027-09-28' },
    '2027-09-29',
    '2027-10-15',
    'before_release',
  ],
  [
    'a plan dated after release: by the release day',
    { ...sentenced, planSigned: '2027-12-01' },
    today,
    '2027-11-01',
    'before_release',
  ],
  ['missed, it stays where it was', sentenced, '2027-10-20', '2027-10-04', 'before_release'],
]);

table('V5, on remand', [
  ['28 days after the plan was signed', remand, today, '2026-10-16', 'remand_once'],
  [
    '28 days after it was due, ten working days from arrival',
    { ...remand, planSigned: undefined, arrivalDate: '2026-11-16' },
    today,
    '2026-12-28',
    'remand_once',
  ],
  [
    '12 weeks after the last one',
    { ...remand, reviews: ['2026-10-12'] },
    today,
    '2027-01-04',
    'remand_repeat',
  ],
  [
    'a review from before she came in does not count',
    { ...remand, reviews: ['2026-09-06'] },
    today,
    '2026-10-16',
    'remand_once',
  ],
  [
    'one on the day she came in does',
    { ...remand, reviews: ['2026-09-07'] },
    today,
    '2026-11-30',
    'remand_repeat',
  ],
]);

const court = { ...remand, reviews: ['2026-10-12'], nextCourtDate: '2026-12-03' };

table('V6, before court', [
  ['five working days before', court, today, '2026-11-26', 'before_court'],
  [
    'met by a review 28 days before',
    { ...court, reviews: ['2026-11-05'] },
    today,
    '2027-01-28',
    'remand_repeat',
  ],
  [
    'not met by one 29 days before',
    { ...court, reviews: ['2026-11-04'] },
    today,
    '2026-11-26',
    'before_court',
  ],
  [
    'too soon after the plan: the working day before',
    { ...remand, arrivalDate: '2026-11-16', planSigned: '2026-11-20', nextCourtDate: '2026-11-25' },
    today,
    '2026-11-24',
    'before_court',
  ],
  [
    'the plan signed that very day is too soon',
    { ...remand, arrivalDate: '2026-11-16', planSigned: '2026-11-18', nextCourtDate: '2026-11-25' },
    today,
    '2026-11-24',
    'before_court',
  ],
  [
    'the plan signed the day before is not',
    { ...remand, arrivalDate: '2026-11-16', planSigned: '2026-11-17', nextCourtDate: '2026-11-25' },
    today,
    '2026-11-18',
    'before_court',
  ],
  [
    'over Christmas',
    { ...court, nextCourtDate: '2026-12-30' },
    today,
    '2026-12-21',
    'before_court',
  ],
  [
    'a court day gone by, missed: late until a review',
    court,
    '2026-12-10',
    '2026-11-26',
    'before_court',
  ],
  [
    'and met by a review after it',
    { ...court, reviews: ['2026-10-12', '2026-12-09'] },
    '2026-12-10',
    '2027-03-03',
    'remand_repeat',
  ],
  [
    'a court day from before she came in counts for nothing',
    { ...court, nextCourtDate: '2026-09-01' },
    today,
    '2027-01-04',
    'remand_repeat',
  ],
  [
    'a sentenced woman can have a court day too',
    { ...sentenced, nextCourtDate: '2027-02-10' },
    today,
    '2027-02-03',
    'before_court',
  ],
  [
    'once she is out it no longer matters',
    { ...released, nextCourtDate: '2026-12-03' },
    '2026-03-01',
    '2026-03-25',
    'community_first',
  ],
]);

const standard = { ...recall, recallType: 'STANDARD' };

table('V3 and V7, recall', [
  ['56 days: before release', recall, today, '2026-12-02', 'before_release'],
  [
    'a review from before the recall does not count',
    { ...recall, reviews: ['2026-11-08'] },
    today,
    '2026-12-02',
    'before_release',
  ],
  [
    'one since then does, the whole recall being inside the last 56 days',
    { ...recall, reviews: ['2026-11-20'] },
    today,
    '2027-01-27',
    'community_first',
  ],
  ['standard: 28 days after she came back', standard, today, '2026-12-07', 'recall_once'],
  [
    'standard, reviewed: 12 months on',
    { ...standard, reviews: ['2026-11-20'] },
    today,
    '2027-11-20',
    'recall_repeat',
  ],
  [
    'standard, a day set: 28 days before it',
    { ...standard, reviews: ['2026-11-20'], releaseDirectedDate: '2027-02-10' },
    '2027-01-04',
    '2027-01-13',
    'before_release',
  ],
  [
    '14 days: half way',
    { ...recall, sentenceType: 'S250', recallType: 'FTR_14' },
    '2026-11-13',
    '2026-11-16',
    'before_release',
  ],
  [
    'kind of recall not known: nobody can say',
    { ...recall, recallType: undefined },
    today,
    undefined,
    'facts_missing',
  ],
  [
    'but what she asked for stands all the same',
    { ...recall, recallType: undefined, ...asked('2026-11-20') },
    today,
    '2026-12-04',
    'needs_change:she_asked',
  ],
]);

table('V8, short and no release date', [
  [
    '12 weeks after the plan was signed',
    { ...sentenced, releaseDate: undefined },
    today,
    '2027-02-05',
    'release_date_unknown',
  ],
  [
    '12 weeks after the last review',
    { ...sentenced, releaseDate: undefined, reviews: ['2027-01-20'] },
    '2027-02-01',
    '2027-04-14',
    'release_date_unknown',
  ],
]);

table('V9, her needs changed', [
  [
    'she asks: ten working days',
    { ...sentenced, ...asked('2026-11-20') },
    today,
    '2026-12-04',
    'needs_change:she_asked',
  ],
  [
    'over Christmas',
    { ...sentenced, ...asked('2026-12-18') },
    today,
    '2027-01-06',
    'needs_change:she_asked',
  ],
  [
    'reviewed the day after: done',
    { ...sentenced, ...asked('2026-11-18'), reviews: ['2026-11-19'] },
    today,
    '2027-10-04',
    'before_release',
  ],
  [
    'reviewed that day: done',
    { ...sentenced, ...asked('2026-11-18'), reviews: ['2026-11-18'] },
    today,
    '2027-10-04',
    'before_release',
  ],
  [
    'reviewed the day before: not done',
    { ...sentenced, ...asked('2026-11-18'), reviews: ['2026-11-17'] },
    today,
    '2026-12-02',
    'needs_change:she_asked',
  ],
  [
    'the earliest of two',
    {
      ...sentenced,
      events: [
        { kind: 'she_asked', date: '2026-11-20' },
        { kind: 'bereavement', date: '2026-11-18' },
      ],
    },
    today,
    '2026-12-02',
    'needs_change:bereavement',
  ],
  [
    'a kind this version has never heard of counts too',
    { ...sentenced, events: [{ kind: 'moved_wing', date: '2026-11-20' }] },
    today,
    '2026-12-04',
    'needs_change:moved_wing',
  ],
  [
    'on the day she came in: yes',
    { ...sentenced, ...asked('2026-11-02') },
    today,
    '2026-11-16',
    'needs_change:she_asked',
  ],
  [
    'from before this time in prison: no',
    { ...sentenced, ...asked('2026-11-01') },
    today,
    '2027-10-04',
    'before_release',
  ],
  [
    'due after release: gives way to the first review outside',
    { ...sentenced, reviews: ['2027-10-04'], ...asked('2027-10-20') },
    '2027-10-21',
    '2027-11-29',
    'community_first',
  ],
  [
    'due on the release day: stands',
    { ...sentenced, reviews: ['2027-10-04'], ...asked('2027-10-18') },
    '2027-10-21',
    '2027-11-01',
    'needs_change:she_asked',
  ],
  [
    'missed, it stays where it was',
    { ...sentenced, ...asked('2026-11-20') },
    '2027-03-01',
    '2026-12-04',
    'needs_change:she_asked',
  ],
]);

table('V10, outside (released 25 February 2026, licence to 1 December)', [
  ['28 days after release', released, '2026-03-01', '2026-03-25', 'community_first'],
  [
    'a review on the day she left was the last inside',
    { ...released, reviews: ['2026-02-25'] },
    '2026-03-01',
    '2026-03-25',
    'community_first',
  ],
  [
    'six months after the last one',
    { ...released, reviews: ['2026-03-25'] },
    '2026-04-01',
    '2026-09-25',
    'community_repeat',
  ],
  [
    '28 days before the licence ends',
    { ...released, reviews: ['2026-03-25', '2026-09-21'] },
    '2026-10-01',
    '2026-11-03',
    'before_licence_end',
  ],
  [
    'that one done: close or pass on',
    { ...released, reviews: ['2026-09-21', '2026-11-03'] },
    '2026-11-10',
    '2026-12-15',
    'close_or_pass_on',
  ],
  [
    'a licence too short for that: half way',
    { ...released, licenceEnd: '2026-03-21' },
    '2026-02-26',
    '2026-03-09',
    'before_licence_end',
  ],
  [
    'before the end of a community order',
    {
      ...remand,
      releasedOn: '2026-09-20',
      communityOrderEnd: '2027-09-20',
      reviews: ['2026-10-01', '2027-04-01'],
    },
    '2027-05-01',
    '2027-08-23',
    'before_licence_end',
  ],
  [
    'an order with no end written down: six months',
    { ...remand, releasedOn: '2026-09-20', communityOrder: true, reviews: ['2026-10-01'] },
    today,
    '2027-04-01',
    'community_repeat',
  ],
  [
    'she asks',
    { ...released, ...asked('2026-03-02') },
    '2026-03-03',
    '2026-03-16',
    'needs_change:she_asked',
  ],
]);

table('V11, all over', [
  [
    '14 days after remand ended',
    { ...remand, releasedOn: '2026-12-03' },
    '2026-12-04',
    '2026-12-17',
    'close_or_pass_on',
  ],
  ['14 days after the licence', released, '2026-12-02', '2026-12-15', 'close_or_pass_on'],
  [
    'a review on the last day of the licence has not closed it',
    { ...released, reviews: ['2026-12-01'] },
    '2026-12-02',
    '2026-12-15',
    'close_or_pass_on',
  ],
  ['done', { ...released, reviews: ['2026-12-10'] }, '2026-12-20', undefined, 'none_due'],
  [
    'done, and then she asks',
    { ...released, reviews: ['2026-12-10'], ...asked('2027-01-04') },
    '2027-01-05',
    '2027-01-18',
    'needs_change:she_asked',
  ],
]);

table('no guess', [
  ['nothing known', {}, today, undefined, 'facts_missing'],
  [
    'remand, and nobody knows since when',
    { legalStatus: 'remand' },
    today,
    undefined,
    'facts_missing',
  ],
  [
    'not covered',
    { legalStatus: 'civil', ...asked('2026-11-20') },
    today,
    undefined,
    'not_covered',
  ],
]);

describe('what comes with the date', () => {
  test('late only once the day has passed', () => {
    const facts = { ...life, reviews: ['2023-11-20'] };
    expect(scheduleOf(facts, '2026-11-20').nextReview).toMatchObject({
      due: '2026-11-20',
      overdue: false,
    });
    expect(scheduleOf(facts, '2026-11-21').nextReview).toMatchObject({
      due: '2026-11-20',
      overdue: true,
    });
  });

  test('a Sunday limit stays a Sunday, with the Friday before to aim for', () => {
    const { nextReview } = scheduleOf({ ...life, reviews: ['2023-11-22'] }, '2026-01-01');
    expect(nextReview).toMatchObject({ due: '2026-11-22', target: '2026-11-20' });
    expect(scheduleOf({ ...life, reviews: ['2023-11-20'] }, '2026-01-01').nextReview.target).toBe(
      undefined,
    );
  });

  test("the handbook's limit is told even when another date comes first", () => {
    const { nextReview } = scheduleOf(
      { ...long, reviews: ['2026-03-10'], ...asked('2026-11-20') },
      today,
    );
    expect(nextReview).toMatchObject({
      due: '2026-12-04',
      rule: 'V9',
      basis: 'default',
      limit: { date: '2028-03-10', rule: 'V2' },
    });
    expect(scheduleOf(sentenced, today).nextReview.limit).toBeUndefined();
  });

  test('every date that applied is there, and the winner is the earliest of them', () => {
    const { nextReview } = scheduleOf(
      { ...court, events: [{ kind: 'bereavement', date: '2026-11-20' }] },
      today,
    );
    expect(nextReview.candidates.map(({ rule, due }) => [rule, due])).toEqual([
      ['V5', '2027-01-04'],
      ['V6', '2026-11-26'],
      ['V9', '2026-12-04'],
    ]);
    expect(nextReview.rule).toBe('V6');
  });

  test('the words say what it was counted from', () => {
    const { nextReview } = scheduleOf({ ...long, reviews: ['2025-03-10'] }, today);
    expect(nextReview).toMatchObject({
      words: 'review.long_2_years.last_review',
      params: { due: '2027-03-10', anchor: '2025-03-10' },
      basis: 'handbook',
    });
  });
});
