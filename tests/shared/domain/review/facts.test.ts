import { describe, expect, test } from 'vitest';
import { factChecks } from '../../../../src/shared/domain/review/fact-checks';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  released,
  remand,
  scheduleOf,
  settings,
  type TypedFacts,
} from './made-up-facts';

describe('facts', () => {
  test('nothing at all is a set of facts, with no reviews and no events', () => {
    expect(custodyFacts.parse({})).toEqual({ reviews: [], events: [] });
  });

  test.each([
    ['a name nobody knows', { releasDate: '2027-01-01' }],
    ['a day that does not exist', { dob: '2027-02-29' }],
    ['a sentence of minus three months', { sentenceLengthMonths: -3 }],
    ['a kind of sentence nobody knows', { sentenceType: 'FOREVER' }],
    ['a review on a day that does not exist', { reviews: ['2026-11-31'] }],
    ['an event with no day', { events: [{ kind: 'she_asked' }] }],
    [
      'an event with something added',
      { events: [{ kind: 'she_asked', date: '2026-11-20', by: 'x' }] },
    ],
    ['MAPPA level 4', { mappaLevel: 4 }],
    ['an empty name of who read the date', { releaseDateReadBy: '  ' }],
  ])('%s is refused', (_, typed) => {
    expect(custodyFacts.safeParse(typed).success).toBe(false);
  });

  test('England and Wales may be written with a capital', () => {
    expect(custodyFacts.parse({ nation: 'Wales' }).nation).toBe('wales');
  });
});

const today = '2026-11-21';
const vouched = { releaseDateReadBy: 'M. Okafor', releaseDateReadOn: '2026-11-20' };

const checksOf = (facts: TypedFacts) => factChecks(factsOf(facts), on(today), settings);

describe('oddities in the facts', () => {
  test.each([
    ['remand', remand],
    ['long', { ...long, ...vouched }],
    ['life', life],
    ['recall', recall],
    ['released', { ...released, ...vouched }],
    ['nothing', {}],
  ] as [string, TypedFacts][])('none in a plain set: %s', (_, facts) => {
    expect(checksOf(facts)).toEqual([]);
  });

  test.each([
    ['17', { ...remand, dob: '2008-11-22' }, 'under_18', ['dob']],
    [
      'release was yesterday',
      { ...long, ...vouched, releaseDate: '2026-11-20' },
      'release_date_passed',
      ['releaseDate', 'releasedOn'],
    ],
    [
      'nobody read the release date',
      long,
      'release_date_not_read',
      ['releaseDateReadBy', 'releaseDateReadOn'],
    ],
    [
      'read by somebody, some day',
      { ...long, releaseDateReadBy: 'M. Okafor' },
      'release_date_not_read',
      ['releaseDateReadOn'],
    ],
    [
      'a release date on remand',
      { ...remand, ...vouched, releaseDate: '2027-01-01' },
      'release_date_on_remand',
      ['releaseDate'],
    ],
    [
      'a release date on a life sentence',
      { ...life, ...vouched, releaseDate: '2039-06-14' },
      'release_date_without_end',
      ['releaseDate', 'sentenceType'],
    ],
    [
      'she left before she came',
      { ...remand, releasedOn: '2026-09-06' },
      'release_before_arrival',
      ['releasedOn'],
    ],
    [
      'a tariff on a sentence that ends',
      { ...long, ...vouched, tariffExpiry: '2028-01-01' },
      'tariff_on_fixed_sentence',
      ['tariffExpiry', 'sentenceType'],
    ],
    [
      'licence over before release',
      { ...long, ...vouched, licenceEnd: '2027-12-05' },
      'licence_end_before_release',
      ['licenceEnd', 'releaseDate'],
    ],
    [
      'licence over before she came back',
      { ...recall, licenceEnd: '2026-11-08' },
      'licence_over_before_return',
      ['licenceEnd', 'returnToCustodyDate'],
    ],
    [
      'kind of recall missing',
      { ...recall, recallType: undefined },
      'recall_type_missing',
      ['recallType'],
    ],
    [
      'day she came back missing',
      { ...recall, returnToCustodyDate: undefined },
      'return_date_missing',
      ['returnToCustodyDate'],
    ],
    [
      'back before the recall',
      { ...recall, recallDate: '2026-11-10' },
      'return_before_recall',
      ['returnToCustodyDate', 'recallDate'],
    ],
    [
      '56 days on a life sentence',
      { ...recall, sentenceType: 'LIFE' },
      'recall_type_unlikely',
      ['recallType', 'sentenceType'],
    ],
    [
      '28 days on an adult sentence',
      { ...recall, recallType: 'FTR_28' },
      'recall_type_unlikely',
      ['recallType', 'sentenceType'],
    ],
    [
      "the prison's date is not day 56",
      { ...recall, ...vouched, releaseDate: '2027-01-04', releaseDateType: 'PRRD' },
      'recall_count_differs',
      ['releaseDate', 'returnToCustodyDate'],
    ],
    [
      'recall before she left, and nobody knows when she came back',
      {
        ...recall,
        returnToCustodyDate: undefined,
        recallDate: '2026-10-01',
        releasedOn: '2026-10-08',
      },
      'recall_before_release_unclear',
      ['recallDate', 'releasedOn'],
    ],
    [
      'court was yesterday',
      { ...remand, nextCourtDate: '2026-11-20' },
      'court_day_passed',
      ['nextCourtDate'],
    ],
    [
      'a review tomorrow, as if done',
      { ...remand, reviews: ['2026-11-22'] },
      'not_happened_yet',
      ['reviews'],
    ],
    [
      'she comes tomorrow',
      { ...remand, arrivalDate: '2026-11-22' },
      'not_happened_yet',
      ['arrivalDate'],
    ],
    [
      'handed over before the sentence',
      { ...long, ...vouched, handoverDone: '2024-02-11' },
      'handover_before_sentence',
      ['handoverDone', 'sentenceDate'],
    ],
    ['an adviser in law at 36', { ...remand, paEntitled: true }, 'adviser_past_25', ['paEntitled']],
    [
      'a care leaver with no council',
      { ...remand, careLeaverCategory: 'qualifying' },
      'council_missing',
      ['councilName'],
    ],
  ] as [string, TypedFacts, string, string[]][])('%s', (_, facts, id, fields) => {
    expect(checksOf(facts)).toContainEqual(expect.objectContaining({ id, fields }));
  });

  test('a recall after a release is what a recall is, and nobody is asked about it', () => {
    expect(checksOf({ ...recall, releasedOn: '2026-10-08', recallDate: '2026-11-07' })).toEqual([]);
  });

  test('the court day that has passed is named, as a question', () => {
    expect(checksOf({ ...remand, nextCourtDate: '2026-11-20' })).toEqual([
      {
        id: 'court_day_passed',
        kind: 'odd',
        fields: ['nextCourtDate'],
        params: { nextCourtDate: '2026-11-20' },
      },
    ]);
  });

  test('are only questions: the rules go on', () => {
    expect(scheduleOf(long, today).lead.value).toBe('pom');
  });
});
