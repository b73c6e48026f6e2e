// The days around release, each said whole: the date a sentence or a recall sets and where it comes from, the day she walks out,
// the day the lead passes, and the day other systems will show.

import { describe, expect, it } from 'vitest';
import { hmppsHandover, leadHandover } from '../../../../src/shared/domain/review/handover';
import { statutoryRelease } from '../../../../src/shared/domain/review/release-date';
import { releaseDay } from '../../../../src/shared/domain/review/release-day';
import { standingOf } from '../../../../src/shared/domain/review/standing';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  released,
  remand,
  scheduleOf,
  sentenced,
  settings,
  type TypedFacts,
} from './made-up-facts';

const today = on('2026-11-21');
const noDateYet = { kind: 'no_date_yet' };
const known = (date: string, source: string) => ({ kind: 'known', date, source });
const undecided = (missing: string[], disagree = false) => ({
  ...{ kind: 'undecided', disagree, missing },
});
const none = { releaseDate: undefined, releaseDateType: undefined };
const extended = { ...long, sentenceType: 'EDS', releaseDateType: 'PED' };

describe('the date that a sentence or a recall sets', () => {
  it.each<[string, TypedFacts, object]>([
    ['as the prison has it', sentenced, known('2027-11-01', 'prison_date')],
    ['none yet', { ...sentenced, ...none }, noDateYet],
    [
      'one from before the sentence',
      { ...sentenced, releaseDate: '2026-11-01' },
      undecided(['releaseDate', 'sentenceDate'], true),
    ],
    [
      'on the day of the sentence',
      { ...sentenced, releaseDate: '2026-11-02' },
      known('2026-11-02', 'prison_date'),
    ],
    ['a parole date', extended, known('2027-12-06', 'parole_date')],
    [
      'a parole date by its sentence alone',
      { ...extended, releaseDateType: undefined },
      known('2027-12-06', 'parole_date'),
    ],
    [
      'another date on a sentence with parole',
      { ...extended, releaseDateType: 'CRD' },
      known('2027-12-06', 'prison_date'),
    ],
    [
      'directed before a date that is set',
      { ...long, releaseDirectedDate: '2027-03-01' },
      known('2027-03-01', 'directed'),
    ],
    [
      'directed for the day that is set',
      { ...long, releaseDirectedDate: '2027-12-06' },
      known('2027-12-06', 'directed'),
    ],
    [
      'directed after a date that lets her out',
      { ...long, releaseDirectedDate: '2028-01-10' },
      known('2027-12-06', 'prison_date'),
    ],
    [
      'directed after a parole date',
      { ...extended, releaseDirectedDate: '2028-01-10' },
      known('2028-01-10', 'directed'),
    ],
    [
      'directed, and no date read',
      { ...sentenced, ...none, releaseDirectedDate: '2027-03-01' },
      known('2027-03-01', 'directed'),
    ],
    [
      'directed before the sentence',
      { ...long, releaseDirectedDate: '2024-02-11' },
      known('2027-12-06', 'prison_date'),
    ],
    ['life', { ...life, releaseDate: '2030-01-01' }, noDateYet],
    [
      'life, directed',
      { ...life, releaseDirectedDate: '2027-02-10' },
      known('2027-02-10', 'directed'),
    ],
    ['remand', { ...remand, releaseDate: '2027-01-01' }, noDateYet],
    ['out', released, noDateYet],
    ['recall of 56 days, counted', recall, known('2027-01-03', 'recall_count')],
    ['recall, and no kind', { ...recall, recallType: undefined }, undecided(['recallType'])],
    [
      'recall, and no day she came back',
      { ...recall, returnToCustodyDate: undefined },
      undecided(['returnToCustodyDate']),
    ],
    [
      'recall of 28 days on another sentence',
      { ...recall, recallType: 'FTR_28' },
      undecided(['recallType', 'sentenceType'], true),
    ],
    [
      'recall of 28 days on the one for young people',
      { ...recall, recallType: 'FTR_28', sentenceType: 'S250' },
      known('2026-12-06', 'recall_count'),
    ],
    [
      'recall of 28 days, no sentence said',
      { ...recall, recallType: 'FTR_28', sentenceType: undefined },
      known('2026-12-06', 'recall_count'),
    ],
    [
      'recall of 56 days, no sentence said',
      { ...recall, sentenceType: undefined },
      known('2027-01-03', 'recall_count'),
    ],
    ['standard recall', { ...recall, recallType: 'STANDARD' }, noDateYet],
    [
      'standard recall, with a date',
      { ...recall, recallType: 'STANDARD', releaseDate: '2027-05-14' },
      known('2027-05-14', 'prison_date'),
    ],
    [
      'standard recall, with a date past the licence',
      { ...recall, recallType: 'STANDARD', releaseDate: '2028-05-14' },
      known('2028-01-05', 'licence_end'),
    ],
    [
      'standard recall, with a date on the last day',
      { ...recall, recallType: 'STANDARD', releaseDate: '2028-01-05' },
      known('2028-01-05', 'prison_date'),
    ],
    [
      'standard recall, with a date of before',
      { ...recall, recallType: 'STANDARD', releaseDate: '2026-11-08' },
      noDateYet,
    ],
    [
      'standard recall, with a date on the day she came back',
      { ...recall, recallType: 'STANDARD', releaseDate: '2026-11-09' },
      known('2026-11-09', 'prison_date'),
    ],
    [
      'standard recall, with a licence that ended before',
      { ...recall, recallType: 'STANDARD', releaseDate: '2027-05-14', licenceEnd: '2026-11-08' },
      known('2027-05-14', 'prison_date'),
    ],
    [
      'recall on an extended sentence: never counted',
      { ...recall, sentenceType: 'EDS' },
      noDateYet,
    ],
    [
      'recall on one, no kind said, with a date',
      { ...recall, sentenceType: 'EDS', recallType: undefined, releaseDate: '2027-05-14' },
      known('2027-05-14', 'prison_date'),
    ],
    ['recall on life', { ...recall, sentenceType: 'LIFE', recallType: undefined }, noDateYet],
    [
      'recall, directed',
      { ...recall, releaseDirectedDate: '2026-12-01' },
      known('2026-12-01', 'directed'),
    ],
    [
      'recall, directed before she came back',
      { ...recall, releaseDirectedDate: '2026-11-08' },
      known('2027-01-03', 'recall_count'),
    ],
    [
      'recall, the prison’s own date past the licence',
      { ...recall, releaseDate: '2028-05-14', releaseDateType: 'PRRD' },
      known('2028-01-05', 'licence_end'),
    ],
  ])('%s', (_, typed, wanted) => {
    expect(statutoryRelease(factsOf(typed), today, settings)).toEqual(wanted);
  });
});

describe('the day she walks out', () => {
  const said = (typed: TypedFacts, at = today) => releaseDay(factsOf(typed), at, settings);
  it.each<[string, TypedFacts, object]>([
    [
      'as given',
      sentenced,
      {
        ...{ date: '2027-11-01', statutory: '2027-11-01', rule: 'as_given', source: 'prison_date' },
        ...{ wasMoved: false, basis: 'fact', words: 'releaseDay.as_given', missing: [] },
        params: { releaseDay: '2027-11-01', statutory: '2027-11-01' },
      },
    ],
    [
      'moved by the law from Friday',
      { ...sentenced, releaseDate: '2027-05-14' },
      {
        ...{ date: '2027-05-13', statutory: '2027-05-14', rule: 'friday_scheme' },
        ...{ source: 'prison_date', wasMoved: true, basis: 'law', missing: [] },
        words: 'releaseDay.friday_scheme',
        params: { releaseDay: '2027-05-13', statutory: '2027-05-14' },
      },
    ],
    [
      'a parole date on a Sunday: she may be released, on the Friday before',
      { ...extended, releaseDate: '2027-12-05' },
      {
        ...{ date: '2027-12-03', statutory: '2027-12-05', rule: 'last_working_day' },
        ...{ source: 'parole_date', wasMoved: true, basis: 'law', missing: [] },
        words: 'releaseDay.parole',
        params: { releaseDay: '2027-12-03', statutory: '2027-12-05' },
      },
    ],
    [
      'counted on a recall, and moved from a Sunday',
      recall,
      {
        ...{ date: '2026-12-30', statutory: '2027-01-03', rule: 'friday_scheme' },
        ...{ source: 'recall_count', wasMoved: true, basis: 'law', missing: [] },
        words: 'releaseDay.friday_scheme',
        params: {
          ...{ releaseDay: '2026-12-30', statutory: '2027-01-03' },
          ...{ returned: '2026-11-09', days: 56 },
        },
      },
    ],
    [
      'the end of the licence on a recall, which was not counted',
      { ...recall, licenceEnd: '2026-12-16' },
      {
        ...{ date: '2026-12-16', statutory: '2026-12-16', rule: 'as_given' },
        ...{ source: 'licence_end', wasMoved: false, basis: 'fact', missing: [] },
        words: 'releaseDay.as_given',
        params: { releaseDay: '2026-12-16', statutory: '2026-12-16' },
      },
    ],
    [
      'out already',
      released,
      {
        ...{ date: '2026-02-25', statutory: '2026-02-25', rule: 'happened', source: 'happened' },
        ...{ wasMoved: false, basis: 'fact', words: 'releaseDay.happened', missing: [] },
        params: { releaseDay: '2026-02-25' },
      },
    ],
  ])('%s', (_, typed, wanted) => {
    expect(said(typed)).toEqual(wanted);
  });

  const sunday = { ...recall, recallType: 'STANDARD', releaseDate: '2026-12-06' };
  it.each<[string, TypedFacts, string, string[]]>([
    [
      'recalled, 28 days since she came back, no sentence day: the scheme',
      { ...sunday, sentenceDate: undefined },
      '2026-12-03',
      [],
    ],
    [
      'recalled, 27 days, no sentence day: the earlier, and asked',
      { ...sunday, sentenceDate: undefined, releaseDate: '2026-12-05' },
      '2026-12-03',
      ['sentenceDate'],
    ],
    [
      'recalled, sentenced long ago: the scheme',
      { ...sunday, releaseDate: '2026-11-29' },
      '2026-11-26',
      [],
    ],
    [
      'recalled 27 days ago, sentenced 27 days ago: only a working day',
      { ...sunday, releaseDate: '2026-12-05', sentenceDate: '2026-11-08' },
      '2026-12-04',
      [],
    ],
    [
      'not recalled, 27 days since the sentence, no day she came back',
      { ...sentenced, releaseDate: '2026-11-29', releaseDateType: 'CRD' },
      '2026-11-27',
      [],
    ],
    [
      'no kind of date, and no sentence day: both asked',
      {
        ...sentenced,
        sentenceDate: undefined,
        releaseDate: '2026-12-06',
        releaseDateType: undefined,
      },
      '2026-12-03',
      ['releaseDateType', 'sentenceDate'],
    ],
    [
      'curfew, on a Sunday: a working day',
      { ...sentenced, releaseDate: '2027-05-16', releaseDateType: 'HDC' },
      '2027-05-14',
      [],
    ],
    [
      'after a recall ended, the prison’s own kind: the scheme',
      { ...sentenced, releaseDate: '2027-05-16', releaseDateType: 'PRRD' },
      '2027-05-13',
      [],
    ],
    [
      'directed on a Sunday: as it is',
      { ...sunday, releaseDirectedDate: '2026-12-13' },
      '2026-12-13',
      [],
    ],
  ])('%s', (_, typed, date, missing) => {
    expect(said(typed)).toMatchObject({ date, missing });
  });

  it('a day she is said to have left tomorrow is a plan, not what happened', () => {
    expect(said({ ...sentenced, releasedOn: '2026-11-22' })).toMatchObject({ rule: 'as_given' });
    expect(said({ ...remand, releasedOn: undefined })).toBeUndefined();
  });
});

describe('the day the lead passes', () => {
  const said = (typed: TypedFacts, at = today) => leadHandover(factsOf(typed), at, settings);
  const ahead = {
    date: '2027-02-06',
    basis: 'handbook',
    params: { handover: '2027-02-06', date: '2027-12-06', months: 10 },
  };
  it.each<[string, TypedFacts, string, object | undefined]>([
    ['ahead', long, '2026-11-21', { ...ahead, reason: 'ahead', words: 'handover.ahead' }],
    ['the day before', long, '2027-02-05', { ...ahead, reason: 'ahead', words: 'handover.ahead' }],
    ['the day itself', long, '2027-02-06', { ...ahead, reason: 'today', words: 'handover.today' }],
    ['the day after', long, '2027-02-07', { ...ahead, reason: 'passed', words: 'handover.passed' }],
    [
      'recorded',
      { ...long, handoverDone: '2026-06-01' },
      '2026-11-21',
      {
        ...{ date: '2026-06-01', reason: 'recorded', basis: 'fact', words: 'handover.recorded' },
        params: { handover: '2026-06-01' },
      },
    ],
    ['on remand', remand, '2026-11-21', undefined],
    ['on recall', recall, '2026-11-21', undefined],
    ['out', { ...released, handoverDone: '2025-06-10' }, '2026-11-21', undefined],
    ['no kind of sentence', { ...long, sentenceType: undefined }, '2026-11-21', undefined],
    ['no date', { ...long, ...none }, '2026-11-21', undefined],
  ])('%s', (_, typed, at, wanted) => {
    expect(said(typed, on(at))).toEqual(wanted);
  });

  it.each<[string, TypedFacts, string]>([
    [
      'the day she was sentenced',
      { sentenceDate: '2027-02-06', arrivalDate: '2024-02-12' },
      'before_start',
    ],
    ['a day after it', { sentenceDate: '2027-02-05', arrivalDate: '2024-02-12' }, 'passed'],
    ['the day she came, later than the sentence', { arrivalDate: '2027-02-06' }, 'before_start'],
    ['a day after she came', { arrivalDate: '2027-02-05' }, 'passed'],
    [
      'the day she came, the sentence not known',
      { arrivalDate: '2027-02-06', sentenceDate: undefined },
      'before_start',
    ],
    [
      'the sentence, the day she came not known',
      { arrivalDate: undefined, sentenceDate: '2027-02-06' },
      'before_start',
    ],
    ['neither known', { arrivalDate: undefined, sentenceDate: undefined }, 'passed'],
  ])('counted against %s', (_, more, reason) => {
    expect(said({ ...long, planSigned: undefined, ...more }, on('2027-03-01'))?.reason).toBe(
      reason,
    );
  });
});

describe('the day other systems show', () => {
  const said = (typed: TypedFacts, at = today) => hmppsHandover(factsOf(typed), at, settings);
  const line = (reason: string) => ({
    reason,
    basis: 'policy',
    words: `hmpps.${reason}`,
    params: {},
  });
  const date = '2027-03-23';
  const params = { date, theirMonths: 8, theirDays: 14, ourMonths: 10 };
  it.each<[string, TypedFacts, string, object | undefined]>([
    [
      'ahead',
      long,
      '2026-11-21',
      { date, reason: 'on_date', basis: 'policy', words: 'hmpps.on_date', params },
    ],
    [
      'the day itself',
      long,
      date,
      { date, reason: 'on_date', basis: 'policy', words: 'hmpps.on_date', params },
    ],
    [
      'past',
      long,
      '2027-03-24',
      { date, reason: 'on_date', basis: 'policy', words: 'hmpps.on_date_past', params },
    ],
    ['no day of the sentence', { ...long, sentenceDate: undefined }, '2026-11-21', line('no_date')],
    ['no date of release', { ...long, ...none }, '2026-11-21', line('no_date')],
    ['remand', remand, '2026-11-21', undefined],
    ['out', released, '2026-11-21', undefined],
    ['recall', recall, '2026-11-21', line('recall_community')],
    [
      'recall of life',
      { ...recall, sentenceType: 'LIFE' },
      '2026-11-21',
      line('recall_may_stay_with_prison'),
    ],
  ])('%s', (_, typed, at, wanted) => {
    expect(said(typed, on(at))).toEqual(wanted);
  });

  const lifer = { ...recall, sentenceType: 'LIFE' };
  it.each<[string, TypedFacts, string]>([
    ['a hearing within a year', { targetHearing: '2027-11-20' }, 'recall_community'],
    [
      'a hearing in a year to the day',
      { targetHearing: '2027-11-21' },
      'recall_may_stay_with_prison',
    ],
    ['watched by several, at level 2', { mappaLevel: 2 }, 'recall_community'],
    ['at level 1', { mappaLevel: 1 }, 'recall_may_stay_with_prison'],
  ])('a recalled life prisoner: %s', (_, more, reason) => {
    expect(said({ ...lifer, ...more })?.reason).toBe(reason);
  });

  it.each<[string, string, string]>([
    ['sentenced so late that it was so from the first day', '2027-03-23', 'from_day_one'],
    ['and one that leaves ten months', '2026-11-30', 'on_date'],
  ])('%s', (_, sentenceDate, reason) => {
    expect(said({ ...long, sentenceDate, planSigned: undefined }, on('2027-04-01'))?.reason).toBe(
      reason,
    );
  });

  it('with parole it is said so, and counted in months alone', () => {
    expect(said(extended)).toMatchObject({ reason: 'on_date', words: 'hmpps.on_date_parole' });
    expect(said({ ...extended, sentenceDate: undefined })).toMatchObject({ reason: 'on_date' });
    expect(said(extended, on('2027-12-01'))).toMatchObject({ words: 'hmpps.on_date_parole_past' });
  });
});

describe('what is kept of it with a change', () => {
  const recorded = { lead: 'pom', reason: 'Nobody yet', since: on('2026-06-01') } as const;
  it('each part with its words', () => {
    const schedule = scheduleOf(long, today);
    const { words: why, params: by } = schedule.lead;
    expect(standingOf(schedule, 'long', { ...recorded, name: 'Ms Bell' })).toEqual({
      situation: 'long',
      class: { value: 'long', words: schedule.class.words, params: schedule.class.params },
      lead: { value: 'pom', words: why, params: by },
      nextReview: {
        ...{ due: '2026-04-08', reason: 'long_2_years', words: 'review.long_2_years.plan_signed' },
        params: schedule.nextReview.params,
      },
      releaseDay: '2027-12-06',
      releaseWhy: {
        words: 'releaseDay.as_given',
        params: { releaseDay: '2027-12-06', statutory: '2027-12-06' },
      },
      recorded: { lead: 'pom', name: 'Ms Bell' },
      handover: '2027-02-06',
    });
  });

  it('and no line for what there is not', () => {
    const without = standingOf(
      scheduleOf({ ...remand, arrivalDate: undefined, planSigned: undefined }, today),
      'remand',
    );
    expect(Object.keys(without)).toEqual(['situation', 'class', 'lead', 'nextReview']);
    expect(Object.keys(without.nextReview)).toEqual(['reason', 'words', 'params']);
    expect(
      Object.keys(standingOf(scheduleOf(long, today), 'long', recorded).recorded ?? {}),
    ).toEqual(['lead']);
    // A hand over from before she was sentenced is none.
    const late = { ...long, arrivalDate: '2027-02-06', planSigned: undefined };
    const early = scheduleOf(late, '2027-03-01');
    expect(early.handover?.reason).toBe('before_start');
    expect(standingOf(early, 'long')).not.toHaveProperty('handover');
  });
});
