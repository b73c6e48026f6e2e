// What a schedule holds and leaves out: nothing of a woman the plan does not cover, and for a list only what it shows.

import { describe, expect, it } from 'vitest';
import { listed } from '../../../../src/shared/domain/review/schedule';
import { asWritten } from '../../../../src/shared/domain/review/settings-file';
import { life, long, remand, scheduleOf, sentenced, type TypedFacts } from './made-up-facts';

const today = '2026-11-21';
const withAdviser = { careLeaverCategory: 'former_relevant_21_to_24', paEntitled: undefined };

const days = (facts: TypedFacts) => {
  const { housingHandover, handover, hmppsHandover, releaseDay } = scheduleOf(facts, today);
  return {
    ...{ home: housingHandover?.date, lead: handover?.date },
    ...{ systems: hmppsHandover?.date, release: releaseDay?.date },
  };
};

describe('the days around release', () => {
  it.each<[string, TypedFacts, object]>([
    [
      'a long sentence, with an adviser',
      { ...long, ...withAdviser, dob: '2003-05-05' },
      { home: '2028-05-05', lead: '2027-02-06', systems: '2027-03-23', release: '2027-12-06' },
    ],
    ['on remand: none', remand, {}],
    [
      'life: counted from the end of the tariff, and no day to leave',
      life,
      { lead: '2038-08-14', systems: '2038-06-14' },
    ],
    [
      'under 18, whatever is written down: none',
      { ...long, ...withAdviser, dob: '2010-05-05' },
      {},
    ],
  ])('%s', (_, facts, wanted) => {
    const said = days(facts);
    expect(Object.fromEntries(Object.entries(said).filter(([, day]) => day !== undefined))).toEqual(
      wanted,
    );
  });

  it('where there is none, the schedule has no such line', () => {
    const lines = Object.keys(scheduleOf({ ...long, dob: '2010-05-05' }, today));
    for (const line of ['housingHandover', 'handover', 'hmppsHandover', 'releaseDay']) {
      expect(lines).not.toContain(line);
    }
  });

  it('the day she leaves is also the one her home is handed over by', () => {
    const owed = { ...sentenced, ...withAdviser, dob: '2002-12-02' };
    const until = { ...owed, releaseDate: '2027-12-06' };
    expect(scheduleOf(owed, today).housingHandover?.reason).toBe('after_release');
    expect(scheduleOf(until, today).housingHandover).toMatchObject({
      reason: 'begin_on',
      params: { age: 25, date: '2027-12-02', begins: '2027-02-06' },
    });
  });
});

describe('what a list takes of it', () => {
  it('a day to review, and a day she leaves', () => {
    const { params, words } = scheduleOf(sentenced, today).nextReview;
    expect(listed(scheduleOf(sentenced, today))).toEqual({
      class: { value: 'short' },
      lead: { value: 'pom' },
      housingLead: { value: 'probation' },
      nextReview: { due: '2027-10-04', overdue: false, words, params },
      releaseDay: { date: '2027-11-01' },
      missingFacts: scheduleOf(sentenced, today).missingFacts,
      needsDecision: [],
    });
  });

  it('nothing of a day where there is none', () => {
    const row = listed(
      scheduleOf({ ...remand, arrivalDate: undefined, planSigned: undefined }, today),
    );
    expect(Object.keys(row)).not.toContain('releaseDay');
    expect(Object.keys(row.nextReview)).toEqual(['overdue', 'words', 'params']);
    expect(row.nextReview).toMatchObject({ overdue: false, words: 'review.facts_missing.plain' });
    expect(row.missingFacts.length).toBeGreaterThan(0);
  });

  it('one that is behind says so', () => {
    expect(listed(scheduleOf(life, today)).nextReview).toMatchObject({
      due: '2025-09-01',
      overdue: true,
    });
  });
});

describe('words of a file, as a sentence can say them', () => {
  it.each<[string, unknown, string]>([
    ['text', 'ten', 'ten'],
    ['40 letters stay', 'x'.repeat(40), 'x'.repeat(40)],
    ['of 41, 40 and a sign that there was more', 'x'.repeat(41), `${'x'.repeat(40)}…`],
    ['a number', 7, '7'],
    ['a list', ['a', 1], '["a",1]'],
    ['nothing', null, 'null'],
    ['what no file can hold', undefined, ''],
  ])('%s', (_, value, said) => {
    expect(asWritten(value)).toBe(said);
  });
});
