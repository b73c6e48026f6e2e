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

const rows: [string, TypedFacts, string, string, string | undefined, string][] = [
  // L1, L2
  ['on remand', remand, '2026-11-21', 'specialist', 'L1', 'on_remand'],
  [
    'waiting for sentence',
    { ...remand, legalStatus: 'convicted_unsentenced' },
    '2026-11-21',
    'specialist',
    'L1',
    'waiting_for_sentence',
  ],
  ['on recall', recall, '2026-11-21', 'probation', 'L2', 'on_recall'],
  [
    'on recall of a kind nobody has written down',
    { ...recall, recallType: undefined },
    '2026-11-21',
    'probation',
    'L2',
    'on_recall',
  ],
  [
    'recalled on a life sentence with the tariff far away',
    { ...life, legalStatus: 'recall', returnToCustodyDate: '2026-10-19' },
    '2026-11-21',
    'probation',
    'L2',
    'on_recall',
  ],

  // L3, L4: release 6 December 2027
  ['a day more than 10 months', long, '2027-02-05', 'pom', 'L3', 'release_more'],
  [
    'exactly 10 months, the boundary day',
    long,
    '2027-02-06',
    'probation',
    'L4',
    'release_boundary',
  ],
  ['a day less than 10 months', long, '2027-02-07', 'probation', 'L4', 'release_less'],
  [
    '31 December: 27 February is more than 10 months',
    { ...long, releaseDate: '2027-12-31' },
    '2027-02-27',
    'pom',
    'L3',
    'release_more',
  ],
  [
    '31 December: 28 February is the boundary day',
    { ...long, releaseDate: '2027-12-31' },
    '2027-02-28',
    'probation',
    'L4',
    'release_boundary',
  ],
  [
    '31 December of a leap year: the boundary day is the 29th',
    { ...long, releaseDate: '2028-12-31' },
    '2028-02-29',
    'probation',
    'L4',
    'release_boundary',
  ],
  [
    'exactly 10 months on the day of the sentence',
    { ...sentenced, releaseDate: '2027-09-02' },
    '2026-11-02',
    'probation',
    'L4',
    'release_boundary',
  ],
  [
    '10 months and a day on the day of the sentence',
    { ...sentenced, releaseDate: '2027-09-03' },
    '2026-11-02',
    'pom',
    'L3',
    'release_more',
  ],
  [
    'brought forward past the 10-month point: probation at once',
    { ...long, releaseDate: '2027-03-09' },
    '2026-11-21',
    'probation',
    'L4',
    'release_less',
  ],
  [
    'put back after a recorded hand over: it does not go back',
    { ...long, releaseDate: '2028-06-05', handoverDone: '2027-02-06' },
    '2027-03-01',
    'probation',
    'L4',
    'handover_recorded',
  ],
  [
    'put back with no hand over recorded: it follows the rule',
    { ...long, releaseDate: '2028-06-05' },
    '2027-03-01',
    'pom',
    'L3',
    'release_more',
  ],
  [
    'a hand over from before this sentence does not count',
    { ...long, handoverDone: '2024-02-11' },
    '2026-11-21',
    'pom',
    'L3',
    'release_more',
  ],
  [
    'nor one that has not come yet',
    { ...long, handoverDone: '2026-11-22' },
    '2026-11-21',
    'pom',
    'L3',
    'release_more',
  ],
  [
    'a Friday release moves the day, not the lead',
    // Friday 3 December 2027; counted from Thursday the 2nd the lead would pass a day sooner.
    { ...long, releaseDate: '2027-12-03' },
    '2027-02-02',
    'pom',
    'L3',
    'release_more',
  ],
  [
    'release directed sooner than the sentence would',
    { ...long, releaseDirectedDate: '2027-03-09' },
    '2026-11-21',
    'probation',
    'L4',
    'directed_less',
  ],

  // L5
  ['on licence', released, '2026-11-21', 'probation', 'L5', 'on_licence'],
  ['the last day of the licence', released, '2026-12-01', 'probation', 'L5', 'on_licence'],

  // L6: tariff 21 September 2027
  [
    'life, a day more than 10 months to the tariff',
    { ...life, tariffExpiry: '2027-09-21' },
    '2026-11-20',
    'pom',
    'L6',
    'tariff_more',
  ],
  [
    'life, exactly 10 months to the tariff',
    { ...life, tariffExpiry: '2027-09-21' },
    '2026-11-21',
    'probation',
    'L6',
    'tariff_boundary',
  ],
  [
    'life, between the 12 months of the prison systems and our 10',
    { ...life, tariffExpiry: '2027-10-21' },
    '2026-11-21',
    'pom',
    'L6',
    'tariff_more',
  ],
  [
    'life, the day before the tariff ends',
    { ...life, tariffExpiry: '2026-11-22' },
    '2026-11-21',
    'probation',
    'L6',
    'tariff_less',
  ],
  [
    'life, tariff past, hearing in four months',
    { ...life, tariffExpiry: '2026-05-01', targetHearing: '2027-03-15' },
    '2026-11-21',
    'probation',
    'L6',
    'hearing_less',
  ],
  [
    'life, tariff past, hearing far off',
    { ...life, tariffExpiry: '2026-05-01', targetHearing: '2028-03-15' },
    '2026-11-21',
    'pom',
    'L6',
    'hearing_more',
  ],
  [
    'life, release directed',
    { ...life, releaseDirectedDate: '2026-12-15' },
    '2026-11-21',
    'probation',
    'L6',
    'directed_less',
  ],

  // L7
  [
    'life, tariff past and nothing listed',
    { ...life, tariffExpiry: '2025-05-01' },
    '2026-11-21',
    'pom',
    'L7',
    'no_life_date',
  ],
  [
    'life, the day the tariff ends it is no longer ahead',
    { ...life, tariffExpiry: '2026-11-21' },
    '2026-11-21',
    'pom',
    'L7',
    'no_life_date',
  ],
  [
    'life, tariff past, but the hand over was recorded',
    { ...life, tariffExpiry: '2025-05-01', handoverDone: '2024-07-01' },
    '2026-11-21',
    'probation',
    'L4',
    'handover_recorded',
  ],
  [
    'release date not worked out yet',
    { ...sentenced, releaseDate: undefined },
    '2026-11-21',
    'pom',
    'L7',
    'no_release_date',
  ],

  // L8
  [
    'extended sentence, more than 10 months to parole',
    { ...long, sentenceType: 'EDS', releaseDateType: 'PED' },
    '2027-02-05',
    'pom',
    'L8',
    'parole_more',
  ],
  [
    'extended sentence, exactly 10 months to parole',
    { ...long, sentenceType: 'EDS', releaseDateType: 'PED' },
    '2027-02-06',
    'probation',
    'L8',
    'parole_boundary',
  ],
  [
    'extended sentence, past the parole date',
    { ...long, sentenceType: 'EDS', releaseDateType: 'PED' },
    '2027-12-20',
    'probation',
    'L8',
    'parole_less',
  ],

  // L9, L10
  [
    'the day remand ends with nothing',
    { ...remand, releasedOn: '2026-12-03' },
    '2026-12-03',
    'specialist',
    'L9',
    'remand_ended',
  ],
  [
    'fourteen days after it',
    { ...remand, releasedOn: '2026-12-03' },
    '2026-12-17',
    'specialist',
    'L9',
    'remand_ended',
  ],
  [
    'fifteen days after it',
    { ...remand, releasedOn: '2026-12-03' },
    '2026-12-18',
    'community_contact',
    'L10',
    'nobody_must_lead',
  ],
  [
    'remand ends with a community order',
    { ...remand, releasedOn: '2026-12-03', communityOrder: true },
    '2026-12-04',
    'probation',
    'L9',
    'on_order',
  ],
  [
    'the day after the licence',
    released,
    '2026-12-02',
    'community_contact',
    'L10',
    'nobody_must_lead',
  ],

  // no guess
  ['nothing known', {}, '2026-11-21', 'undecided', undefined, 'facts_missing'],
  [
    'kind of sentence not known',
    { ...long, sentenceType: undefined },
    '2026-11-21',
    'undecided',
    undefined,
    'facts_missing',
  ],
  [
    'release before the sentence',
    { ...long, releaseDate: '2024-02-11' },
    '2026-11-21',
    'undecided',
    undefined,
    'facts_disagree',
  ],
  [
    'out, with no licence written down',
    { ...released, licenceEnd: undefined },
    '2026-11-21',
    'undecided',
    undefined,
    'facts_missing',
  ],
  [
    'under 18',
    { ...remand, dob: '2010-01-01' },
    '2026-11-21',
    'undecided',
    undefined,
    'not_covered',
  ],
];

describe('who leads', () => {
  test.each(rows)('%s', (_, facts, asOf, value, rule, reason) => {
    const { lead } = scheduleOf(facts, asOf);
    expect({ value: lead.value, rule: lead.rule, reason: lead.reason }).toEqual({
      value,
      rule,
      reason,
    });
  });

  test('length of sentence does not matter to the lead', () => {
    const { class: sentenceClass, lead } = scheduleOf(
      { ...sentenced, sentenceLengthMonths: undefined },
      '2026-11-21',
    );
    expect(sentenceClass.value).toBe('unknown');
    expect(lead.value).toBe('pom');
  });

  test('carries the dates of its sentence', () => {
    const { lead } = scheduleOf(long, '2027-02-06');
    expect(lead.params).toEqual({ date: '2027-12-06', handover: '2027-02-06', months: 10 });
    expect(lead.words).toBe('lead.release_boundary');
    expect(lead.basis).toBe('default');
    expect(scheduleOf(long, '2027-02-05').lead.basis).toBe('handbook');
  });
});

describe('the hand over to probation', () => {
  test.each([
    ['ahead', long, '2026-11-21', '2027-02-06', 'ahead'],
    ['today', long, '2027-02-06', '2027-02-06', 'today'],
    ['passed and not recorded', long, '2027-02-07', '2027-02-06', 'passed'],
    ['recorded', { ...long, handoverDone: '2027-02-08' }, '2027-03-01', '2027-02-08', 'recorded'],
    [
      'before there was time to plan',
      { ...sentenced, releaseDate: '2027-05-04' },
      '2026-11-21',
      '2026-07-04',
      'before_start',
    ],
    [
      'exactly on the day of the sentence',
      { ...sentenced, releaseDate: '2027-09-02' },
      '2026-11-02',
      '2026-11-02',
      'before_start',
    ],
    [
      'brought forward: the day it should have been',
      { ...long, releaseDate: '2027-03-09' },
      '2026-11-21',
      '2026-05-09',
      'passed',
    ],
    [
      'life counts from the tariff',
      { ...life, tariffExpiry: '2027-09-21' },
      '2026-11-21',
      '2026-11-21',
      'today',
    ],
  ] as [string, TypedFacts, string, string, string][])('%s', (_, facts, asOf, date, reason) => {
    expect(scheduleOf(facts, asOf).handover).toMatchObject({ date, reason });
  });

  test.each([
    ['on remand', remand],
    ['on recall', recall],
    ['released', released],
    ['with no release date', { ...long, releaseDate: undefined }],
  ] as [string, TypedFacts][])('there is none %s', (_, facts) => {
    expect(scheduleOf(facts, '2026-11-21').handover).toBeUndefined();
  });
});

describe('what the prison and probation systems will show', () => {
  test.each([
    ['8 months and 14 days before release', long, 'on_date', '2027-03-23'],
    [
      'months first, then days',
      { ...sentenced, releaseDate: '2027-12-31' },
      'on_date',
      '2027-04-16',
    ],
    [
      'as their own tests have it: release 2 November 2024',
      { ...long, sentenceDate: '2024-01-01', releaseDate: '2024-11-02' },
      'on_date',
      '2024-02-17',
    ],
    [
      'and a day sooner, from day one',
      { ...long, sentenceDate: '2024-01-01', releaseDate: '2024-11-01' },
      'from_day_one',
      undefined,
    ],
    ['12 months before a tariff', { ...life, tariffExpiry: '2027-09-21' }, 'on_date', '2026-09-21'],
    [
      '12 months before parole',
      { ...long, sentenceType: 'EDS', releaseDateType: 'PED' },
      'on_date',
      '2026-12-06',
    ],
    ['recall', recall, 'recall_community', undefined],
    [
      'recalled life sentence, nothing listed',
      { ...life, legalStatus: 'recall', returnToCustodyDate: '2026-10-19' },
      'recall_may_stay_with_prison',
      undefined,
    ],
    [
      'recalled life sentence, hearing within the year',
      {
        ...life,
        legalStatus: 'recall',
        returnToCustodyDate: '2026-10-19',
        targetHearing: '2027-11-20',
      },
      'recall_community',
      undefined,
    ],
    [
      'recalled life sentence, hearing a year away',
      {
        ...life,
        legalStatus: 'recall',
        returnToCustodyDate: '2026-10-19',
        targetHearing: '2027-11-21',
      },
      'recall_may_stay_with_prison',
      undefined,
    ],
    ['no release date', { ...long, releaseDate: undefined }, 'no_date', undefined],
  ] as [string, TypedFacts, string, string | undefined][])('%s', (_, facts, reason, date) => {
    const { hmppsHandover } = scheduleOf(facts, '2026-11-21');
    expect({ reason: hmppsHandover?.reason, date: hmppsHandover?.date }).toEqual({ reason, date });
  });

  test('nothing on remand or once released', () => {
    expect(scheduleOf(remand, '2026-11-21').hmppsHandover).toBeUndefined();
    expect(scheduleOf(released, '2026-11-21').hmppsHandover).toBeUndefined();
  });
});
