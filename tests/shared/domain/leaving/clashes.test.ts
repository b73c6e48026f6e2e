import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../src/shared/domain/calendar/day';
import { findClashes } from '../../../../src/shared/domain/leaving/clashes';
import { minutesOf } from '../../../../src/shared/domain/leaving/time-of-day';

const booking = (id: string, day: string, time = '') => ({
  ...{ id, what: `Meeting ${id}`, day: day as Day, time },
});

describe('a time as it is typed', () => {
  const read: [string, number | undefined][] = [
    ['10am', 600],
    ['10.30', 630],
    ['14:30', 870],
    ['2 pm', 840],
    ['2.15 p.m.', 855],
    ['12am', 0],
    ['12pm', 720],
    ['noon', 720],
    ['0:00', 0],
    ['23:59', 1439],
    ['24:00', undefined],
    ['13pm', undefined],
    ['0am', undefined],
    ['10:60', undefined],
    ['2', undefined],
    ['half ten', undefined],
    ['after lunch', undefined],
    ['', undefined],
  ];
  it.each(read)('%j is %s minutes after midnight', (typed, minutes) => {
    expect(minutesOf(typed)).toBe(minutes);
  });
});

describe('her first days', () => {
  it('asks about six meetings in two days, once', () => {
    const days = [
      '2027-01-08',
      '2027-01-07',
      '2027-01-07',
      '2027-01-08',
      '2027-01-08',
      '2027-01-07',
    ];
    expect(findClashes(days.map((day, at) => booking(`${at}`, day)))).toEqual([
      { kind: 'many', from: '2027-01-07', to: '2027-01-08', count: 6 },
    ]);
  });

  it.each([
    [4, 0],
    [5, 1],
  ])('%i in two days: asked %i times', (count, asked) => {
    const some = Array.from({ length: count }, (_, at) =>
      booking(`${at}`, at % 2 ? '2027-01-07' : '2027-01-08'),
    );
    expect(findClashes(some)).toHaveLength(asked);
  });

  it('counts a full day by itself, and not with a day between', () => {
    const full = Array.from({ length: 5 }, (_, at) => booking(`${at}`, '2027-01-07'));
    expect(findClashes(full)).toEqual([
      { kind: 'many', from: '2027-01-07', to: '2027-01-07', count: 5 },
    ]);
    const apart = full.map((each, at) => (at < 3 ? each : { ...each, day: '2027-01-09' as Day }));
    expect(findClashes(apart)).toEqual([]);
  });

  it.each([
    ['10am', '10:59', 1],
    ['10am', '11am', 0],
    ['10:00', '10.00', 1],
    ['10am', 'later', 0],
    ['10am', '', 0],
  ])('%s and %s on one day: %i clash', (one, other, count) => {
    const found = findClashes([
      booking('a', '2027-01-07', one),
      booking('b', '2027-01-07', other),
      booking('c', '2027-01-08', one),
    ]);
    expect(found).toHaveLength(count);
    for (const clash of found)
      expect(clash).toMatchObject({ kind: 'same_hour', day: '2027-01-07' });
  });
});
