// What of a week stands out, at each boundary.

import { describe, expect, test } from 'vitest';
import {
  isUnusualHour,
  LEAST_MANY,
  medianOf,
  standsOut,
  surnameOf,
  type WeekEntry,
  type WeekInLog,
  weekBefore,
} from '../../../../src/shared/domain/audit/week';
import { day } from '../../../../src/shared/domain/calendar/day';

/** A Wednesday at noon. */
const read = (over: Partial<WeekEntry> = {}): WeekEntry => ({
  ...{ worker: 'rae', at: '2026-11-18T12:00:00.000Z', offset: 0, plan: 'nia' },
  ...{ kind: 'consultation', act: 'plan-opened' },
  ...over,
});
const week = (entries: readonly WeekEntry[], over: Partial<WeekInLog> = {}): WeekInLog => ({
  entries,
  readsBefore: new Map(),
  // Everybody works with her, unless a test says otherwise.
  workedWith: new Set(['rae nia', 'sam nia']),
  readers: new Set(),
  workers: new Map([['rae', 'Rae Winters']]),
  women: new Map([['nia', 'Nia Example']]),
  ...over,
});
const what = (of: WeekInLog) => standsOut(of).map((finding) => finding.what);

test.each([
  ['on a Monday', '2026-11-23', '2026-11-16', '2026-11-22'],
  ['on a Sunday', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['over the end of a year', '2027-01-05', '2026-12-28', '2027-01-03'],
])('the last whole week, seen %s', (_, today, from, to) => {
  expect(weekBefore(day.parse(today))).toEqual({ from, to });
});

describe('unusual hours', () => {
  test.each([
    ['one minute before seven', '2026-11-18T06:59:59.999Z', 0, true],
    ['seven', '2026-11-18T07:00:00.000Z', 0, false],
    ['one minute before eight in the evening', '2026-11-18T19:59:59.999Z', 0, false],
    ['eight in the evening', '2026-11-18T20:00:00.000Z', 0, true],
    ['the last minute of Friday evening at work', '2026-11-20T19:59:00.000Z', 0, false],
    ['Saturday at noon', '2026-11-21T12:00:00.000Z', 0, true],
    ['Sunday at noon', '2026-11-22T12:00:00.000Z', 0, true],
    ['seven by the clock on the wall, in summer', '2026-07-15T06:00:00.000Z', 60, false],
    ['eight by the clock on the wall, in summer', '2026-07-15T19:00:00.000Z', 60, true],
    ['Saturday on the wall while UTC says Friday', '2026-11-20T23:30:00.000Z', 60, true],
  ])('%s', (_, at, offset, is) => {
    expect(isUnusualHour({ at, offset })).toBe(is);
  });

  test('are counted by days, not by entries', () => {
    const late = [
      '2026-11-18T21:00:00.000Z',
      '2026-11-18T22:00:00.000Z',
      '2026-11-19T21:00:00.000Z',
    ];
    expect(standsOut(week(late.map((at) => read({ at }))))).toEqual([
      { what: 'hours', worker: 'rae', count: 2 },
    ]);
  });
});

describe('opening from outside the team', () => {
  test('is told for each plan, with how often', () => {
    const broken = read({ kind: 'security', act: 'glass-broken' });
    expect(standsOut(week([broken, broken, { ...broken, plan: 'mia' }]))).toEqual([
      { what: 'glass', worker: 'rae', plan: 'nia', count: 2 },
      { what: 'glass', worker: 'rae', plan: 'mia', count: 1 },
    ]);
  });
  test('is not told where it was turned away', () => {
    expect(what(week([read({ act: 'glass-broken', isRefused: true })]))).toEqual([]);
  });
});

describe('plans somebody only looked at', () => {
  test('are counted once each', () => {
    const entries = [read(), read(), read({ plan: 'mia' })];
    expect(standsOut(week(entries, { workedWith: new Set() }))).toEqual([
      { what: 'only-looked', worker: 'rae', count: 2 },
    ]);
  });
  test('are no question where they did something with them too', () => {
    expect(what(week([read()], { workedWith: new Set(['rae nia']) }))).toEqual([]);
    expect(what(week([read()], { workedWith: new Set(['rae mia']) }))).toEqual(['only-looked']);
  });
  test('are no question of those who read what is shared with them', () => {
    expect(what(week([read()], { workedWith: new Set(), readers: new Set(['rae']) }))).toEqual([]);
  });
  test('looking at this log, or at who can open it, is no reading', () => {
    const entries = [read({ act: 'log-looked-at' }), read({ act: 'team-looked-at' })];
    expect(what(week(entries, { workedWith: new Set() }))).toEqual([]);
  });
});

describe('the same surname', () => {
  const named = (worker: string, woman: string) =>
    what(week([read()], { workers: new Map([['rae', worker]]), women: new Map([['nia', woman]]) }));
  test.each([
    ['the same', 'Rae Winters', 'Nia Winters', true],
    ['in other letters', 'Rae O’Néill', 'NIA O’NEILL', true],
    ['another', 'Rae Winters', 'Nia Winter', false],
    ['first names only', 'Rae', 'Rae', false],
    ['a first name that is her surname', 'Winters Lane', 'Nia Winters', false],
  ])('%s', (_, worker, woman, is) => {
    expect(named(worker, woman)).toEqual(is ? ['same-surname'] : []);
  });
  test('nothing is the surname of nobody', () => {
    expect(surnameOf(undefined)).toBe('');
    expect(surnameOf('  ')).toBe('');
  });
});

describe('far more reading than usual', () => {
  const reads = (count: number, before: number[]) =>
    what(
      week(
        Array.from({ length: count }, () => read()),
        { readsBefore: new Map([['rae', before]]) },
      ),
    );
  test.each([
    ['three times as much is not more', 30, [10, 10, 10, 10], false],
    ['one more is', 31, [10, 10, 10, 10], true],
    ['the middle counts, not one wild week', 31, [1, 10, 10, 99], true],
    ['after three weeks nothing is usual yet', 31, [1, 1, 1], false],
    ['a few are never many', LEAST_MANY - 1, [1, 1, 1, 1], false],
    ['from there on they are', LEAST_MANY, [1, 1, 1, 1], true],
    ['somebody who never reads, and then does', LEAST_MANY, [0, 0, 0, 0], true],
  ])('%s', (_, count, before, is) => {
    expect(reads(count, before)).toEqual(is ? ['many'] : []);
  });
  test('says both numbers', () => {
    const many = week(
      Array.from({ length: 20 }, () => read()),
      {
        readsBefore: new Map([['rae', [2, 3, 4, 5]]]),
      },
    );
    expect(standsOut(many)).toEqual([{ what: 'many', worker: 'rae', count: 20, usual: 3.5 }]);
  });
  test.each([
    [[], 0],
    [[4], 4],
    [[9, 1, 5], 5],
    [[8, 1, 3, 4], 3.5],
  ])('the middle of %j is %d', (numbers, middle) => {
    expect(medianOf(numbers)).toBe(middle);
  });
});

test('nothing stands out in an ordinary week', () => {
  expect(standsOut(week([read(), read({ worker: 'sam' })]))).toEqual([]);
});
