import { expect, it } from 'vitest';
import type { Day } from '../../../../src/shared/domain/calendar/day';
import { boardWeeks, firstDays, isInWeek } from '../../../../src/shared/domain/leaving/weeks';

const day = (text: string) => text as Day;
const leaving = day('2027-01-07');

it('counts eight whole weeks back from the day she walks out, with no day twice and none left out', () => {
  const weeks = boardWeeks(leaving);
  expect(weeks.map(({ left }) => left)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(weeks[0]).toEqual({ left: 8, from: '2026-11-12', to: '2026-11-18' });
  expect(weeks[7]).toEqual({ left: 1, from: '2026-12-31', to: '2027-01-06' });
  const days = Array.from({ length: 60 }, (_, at) =>
    day(new Date(Date.UTC(2026, 10, 9 + at)).toISOString().slice(0, 10)),
  );
  const counted = days.map((each) => weeks.filter((week) => isInWeek(each, week)).length);
  expect(counted.indexOf(1)).toBe(days.indexOf(day('2026-11-12')));
  expect(counted.lastIndexOf(1)).toBe(days.indexOf(day('2027-01-06')));
  expect(counted.filter((count) => count === 1)).toHaveLength(56);
});

it('begins on arrival where she came back later than eight weeks before', () => {
  // A recall of 56 days from 9 November 2026: day 56 is Sunday 3 January, and she leaves on Wednesday 30 December.
  const weeks = boardWeeks(day('2026-12-30'), day('2026-11-09'));
  expect(weeks[0]).toEqual({ left: 8, from: '2026-11-09', to: '2026-11-10' });
  expect(weeks).toHaveLength(8);
  expect(boardWeeks(day('2026-12-30'), day('2026-11-11'))[0]?.left).toBe(7);
  expect(boardWeeks(day('2026-12-30'), day('2026-11-10'))[0]).toEqual({
    ...{ left: 8, from: '2026-11-10', to: '2026-11-10' },
  });
});

it('has no weeks where she leaves the day she came', () => {
  expect(boardWeeks(leaving, leaving)).toEqual([]);
});

it('runs two weeks past the day she leaves', () => {
  const days = firstDays(leaving);
  expect(days[0]).toBe('2027-01-07');
  expect(days.at(-1)).toBe('2027-01-21');
  expect(days).toHaveLength(15);
});
