import { describe, expect, test } from 'vitest';
import {
  life,
  long,
  recall,
  remand,
  scheduleOf,
  sentenced,
  type TypedFacts,
} from './made-up-facts';

const releaseOn = (date: string, more: TypedFacts = {}): TypedFacts => ({
  ...sentenced,
  releaseDate: date,
  ...more,
});

describe('the Friday and bank holiday rule', () => {
  test.each([
    ['a Wednesday is left alone', '2027-05-12', '2027-05-12', 'as_given'],
    ['a Thursday is left alone', '2027-05-13', '2027-05-13', 'as_given'],
    ['Friday becomes Thursday', '2027-05-14', '2027-05-13', 'friday_scheme'],
    ['Saturday becomes Thursday', '2027-05-15', '2027-05-13', 'friday_scheme'],
    ['Sunday becomes Thursday', '2027-05-16', '2027-05-13', 'friday_scheme'],
    ['a Monday is left alone', '2027-05-17', '2027-05-17', 'as_given'],
    ['bank holiday Monday becomes Thursday', '2027-05-03', '2027-04-29', 'friday_scheme'],
    [
      'the Thursday before Good Friday becomes Wednesday',
      '2027-03-25',
      '2027-03-24',
      'friday_scheme',
    ],
    ['Good Friday becomes Wednesday', '2027-03-26', '2027-03-24', 'friday_scheme'],
    ['Easter Monday becomes Wednesday', '2027-03-29', '2027-03-24', 'friday_scheme'],
    ['the Tuesday after Easter is left alone', '2027-03-30', '2027-03-30', 'as_given'],
    ['Wednesday 23 December 2026 is left alone', '2026-12-23', '2026-12-23', 'as_given'],
    ['Christmas Eve 2026 becomes the day before', '2026-12-24', '2026-12-23', 'friday_scheme'],
    ['Christmas Day 2026 too', '2026-12-25', '2026-12-23', 'friday_scheme'],
    [
      'Monday 28 December 2026, given for Boxing Day, too',
      '2026-12-28',
      '2026-12-23',
      'friday_scheme',
    ],
    ['Tuesday 29 December 2026 is left alone', '2026-12-29', '2026-12-29', 'as_given'],
    ["New Year's Eve 2026 becomes the day before", '2026-12-31', '2026-12-30', 'friday_scheme'],
    ["New Year's Day 2027 too", '2027-01-01', '2026-12-30', 'friday_scheme'],
    ['Sunday 3 January 2027 goes back four days', '2027-01-03', '2026-12-30', 'friday_scheme'],
  ])('%s', (_, statutory, date, rule) => {
    const { releaseDay } = scheduleOf(releaseOn(statutory), '2026-11-21');
    expect(releaseDay).toMatchObject({ date, statutory, rule, wasMoved: date !== statutory });
  });

  test.each([
    ['28 days since sentence: in the scheme', { sentenceDate: '2027-04-16' }, '2027-05-13'],
    ['27 days: a Friday stays', { sentenceDate: '2027-04-17' }, '2027-05-14'],
    ['curfew: a Friday stays', { releaseDateType: 'HDC' }, '2027-05-14'],
    ['a parole date: a Friday stays', { releaseDateType: 'PED' }, '2027-05-14'],
    ['automatic release date: in the scheme', { releaseDateType: 'ARD' }, '2027-05-13'],
    ['directed: used as it is', { releaseDirectedDate: '2027-05-14' }, '2027-05-14'],
  ])('Friday 14 May 2027. %s', (_, more, date) => {
    expect(scheduleOf(releaseOn('2027-05-14', more), '2027-04-20').releaseDay?.date).toBe(date);
  });

  test('outside the scheme a Sunday goes back to Friday', () => {
    const facts = releaseOn('2026-12-20', { sentenceDate: '2026-12-01' });
    const { releaseDay } = scheduleOf(facts, '2026-12-02');
    expect(releaseDay).toMatchObject({ date: '2026-12-18', rule: 'last_working_day' });
  });

  test('a directed Sunday stays a Sunday', () => {
    const facts = { ...life, releaseDirectedDate: '2027-02-14' };
    const { releaseDay } = scheduleOf(facts, '2026-11-21');
    expect(releaseDay).toMatchObject({ date: '2027-02-14', rule: 'as_given', source: 'directed' });
  });

  test('when nobody can tell whether the scheme covers her, the earlier day is shown and the question asked', () => {
    const { releaseDay, missingFacts } = scheduleOf(
      releaseOn('2027-05-14', { releaseDateType: undefined }),
      '2026-11-21',
    );
    expect(releaseDay).toMatchObject({ date: '2027-05-13', missing: ['releaseDateType'] });
    expect(missingFacts).toEqual([{ fact: 'releaseDateType', neededFor: ['release_day'] }]);
  });

  test('and nothing is asked when both ways give the same day', () => {
    const { missingFacts } = scheduleOf(
      releaseOn('2027-05-12', { releaseDateType: undefined }),
      '2026-11-21',
    );
    expect(missingFacts).toEqual([]);
  });
});

describe('recall', () => {
  test.each([
    ['56 days from 18 April 2026 is 12 June', '2026-04-18', 'FTR_56', '2026-06-12'],
    ['56 days from 8 April 2027 is 2 June', '2027-04-08', 'FTR_56', '2027-06-02'],
    ['56 days from 12 September 2026 is 6 November', '2026-09-12', 'FTR_56', '2026-11-06'],
    ['56 days from 9 November 2026 is Sunday 3 January', '2026-11-09', 'FTR_56', '2027-01-03'],
    ['28 days', '2026-11-09', 'FTR_28', '2026-12-06'],
    ['14 days', '2026-11-09', 'FTR_14', '2026-11-22'],
  ])('%s, the day she came back being day 1', (_, returned, recallType, statutory) => {
    const sentenceType = recallType === 'FTR_56' ? 'SDS' : 'S250';
    const facts = { ...recall, sentenceType, recallType, returnToCustodyDate: returned };
    const { releaseDay } = scheduleOf(facts, returned);
    expect(releaseDay).toMatchObject({ statutory, source: 'recall_count' });
    expect(releaseDay?.params).toMatchObject({ returned, days: Number(recallType.slice(4)) });
  });

  test('the day the licence was taken away changes nothing', () => {
    const { releaseDay } = scheduleOf({ ...recall, recallDate: '2026-09-20' }, '2026-11-21');
    expect(releaseDay).toMatchObject({ statutory: '2027-01-03', date: '2026-12-30' });
  });

  test('the end of the licence comes first', () => {
    const facts = { ...recall, returnToCustodyDate: '2026-11-16', licenceEnd: '2026-12-20' };
    const { releaseDay } = scheduleOf(facts, '2026-11-21');
    expect(releaseDay).toMatchObject({
      statutory: '2026-12-20',
      source: 'licence_end',
      date: '2026-12-17',
    });
  });

  test("the prison's own post-recall date wins over the count, an old date does not", () => {
    const read = { ...recall, releaseDate: '2027-01-07' };
    const withType = (releaseDateType: string) =>
      scheduleOf({ ...read, releaseDateType }, '2026-11-21').releaseDay?.statutory;
    expect(withType('PRRD')).toBe('2027-01-07');
    expect(withType('CRD')).toBe('2027-01-03');
    const old = { ...recall, releaseDate: '2026-05-06', releaseDateType: 'PRRD' };
    expect(scheduleOf(old, '2026-11-21').releaseDay?.statutory).toBe('2027-01-03');
  });

  test('a standard recall has no day until a date is read or set', () => {
    const standard = { ...recall, recallType: 'STANDARD' };
    expect(scheduleOf(standard, '2026-11-21').releaseDay).toBeUndefined();
    const read = { ...standard, releaseDate: '2027-05-14', releaseDateType: 'PRRD' };
    expect(scheduleOf(read, '2026-11-21').releaseDay?.date).toBe('2027-05-13');
    const directed = { ...standard, releaseDirectedDate: '2027-02-10' };
    expect(scheduleOf(directed, '2026-11-21').releaseDay?.source).toBe('directed');
  });

  test('without the day she came back nothing is counted', () => {
    const { releaseDay, missingFacts } = scheduleOf(
      { ...recall, returnToCustodyDate: undefined },
      '2026-11-21',
    );
    expect(releaseDay).toBeUndefined();
    expect(missingFacts).toEqual([{ fact: 'returnToCustodyDate', neededFor: ['review'] }]);
  });
});

describe('other days', () => {
  test('no release date is ever worked out for a sentence', () => {
    expect(
      scheduleOf({ ...long, releaseDate: undefined }, '2026-11-21').releaseDay,
    ).toBeUndefined();
    expect(scheduleOf(life, '2026-11-21').releaseDay).toBeUndefined();
    expect(scheduleOf(remand, '2026-11-21').releaseDay).toBeUndefined();
  });

  test('once she is out it is the day she left', () => {
    const { releaseDay } = scheduleOf({ ...sentenced, releasedOn: '2026-11-20' }, '2026-11-21');
    expect(releaseDay).toMatchObject({ date: '2026-11-20', rule: 'happened', basis: 'fact' });
  });

  test('a parole date that has gone by is no longer a release day', () => {
    const facts = { ...long, sentenceType: 'EDS', releaseDateType: 'PED' };
    expect(scheduleOf(facts, '2027-12-06').releaseDay?.date).toBe('2027-12-06');
    expect(scheduleOf(facts, '2027-12-07').releaseDay).toBeUndefined();
  });

  test('any other day that has gone by is a question', () => {
    const asked = { id: 'release_day_passed', facts: ['releasedOn', 'releaseDate'] };
    expect(scheduleOf(long, '2027-12-06').needsDecision).toEqual([]);
    expect(scheduleOf(long, '2027-12-07').needsDecision).toEqual([asked]);
  });
});
