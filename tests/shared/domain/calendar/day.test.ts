import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsThenDays,
  type Day,
  day,
  dayAt,
  dayNumber,
  daysBetween,
  firstDay,
  lastDay,
  midpoint,
  parseDay,
  weekdayOf,
} from '../../../../src/shared/domain/calendar/day';

const on = (text: string): Day => day.parse(text);
const anyDay = fc.integer({ min: dayNumber(firstDay), max: dayNumber(lastDay) }).map(dayAt);
/** Far enough from both ends that no sum in these laws stops there. */
const inTheMiddle = fc
  .integer({ min: dayNumber(on('1950-01-01')), max: dayNumber(on('2150-12-31')) })
  .map(dayAt);

describe('what is a day', () => {
  test.each([
    ['an ordinary day', '2026-11-21', true],
    ['29 February in a leap year', '2028-02-29', true],
    ['29 February in a year that is not', '2027-02-29', false],
    ['29 February in 2100, which is not a leap year', '2100-02-29', false],
    ['29 February in 2000, which is', '2000-02-29', true],
    ['31 April', '2027-04-31', false],
    ['month 0', '2027-00-10', false],
    ['month 13', '2027-13-10', false],
    ['day 0', '2027-01-00', false],
    ['the first day there is', '1900-01-01', true],
    ['the day before it', '1899-12-31', false],
    ['the last day there is', '2199-12-31', true],
    ['the day after it', '2200-01-01', false],
    ['day and month the other way round', '21-11-2026', false],
    ['no leading zeros', '2026-1-5', false],
    ['a moment, not a day', '2026-11-21T00:00:00Z', false],
    ['spaces round it', ' 2026-11-21', false],
    ['a line end after it', '2026-11-21\n', false],
    ['nothing', '', false],
  ])('%s: %j → %s', (_, text, isDay) => {
    expect(day.safeParse(text).success).toBe(isDay);
    expect(parseDay(text)).toBe(isDay ? text : undefined);
  });
});

describe('calendar months', () => {
  test.each([
    ['31 January + 1 month in a short February', '2027-01-31', 1, '2027-02-28'],
    ['31 January + 1 month in a leap year', '2028-01-31', 1, '2028-02-29'],
    ['31 December - 10 months', '2027-12-31', -10, '2027-02-28'],
    ['31 December - 10 months in a leap year', '2028-12-31', -10, '2028-02-29'],
    ['29 February + 36 months', '2024-02-29', 36, '2027-02-28'],
    ['29 February + 48 months', '2024-02-29', 48, '2028-02-29'],
    ['28 February stays the 28th', '2027-02-28', 1, '2027-03-28'],
    ['31 March - 1 month', '2027-03-31', -1, '2027-02-28'],
    ['across the new year', '2026-11-15', 3, '2027-02-15'],
    ['back across the new year', '2027-02-15', -3, '2026-11-15'],
    ['no months at all', '2026-11-21', 0, '2026-11-21'],
    ['past the end of the calendar stops there', '2199-06-01', 12, '2199-12-31'],
    ['before its beginning stops there', '1900-02-01', -12, '1900-01-01'],
  ])('%s', (_, from, months, to) => {
    expect(addMonths(on(from), months)).toBe(to);
  });

  test.each([
    ['8 months and 14 days before 6 December 2027', '2027-12-06', -8, -14, '2027-03-23'],
    ['months first: 31 December - 8 months is 30 April', '2027-12-31', -8, -14, '2027-04-16'],
    ['1 November 2024, as the prison service tests it', '2024-11-02', -8, -14, '2024-02-17'],
  ])('%s', (_, from, months, days, to) => {
    expect(addMonthsThenDays(on(from), months, days)).toBe(to);
  });
});

describe('days', () => {
  test.each([
    ['the spring night the clocks change', '2027-03-27', 1, '2027-03-28'],
    ['and the day after it', '2027-03-28', 1, '2027-03-29'],
    ['the autumn night the clocks change', '2026-10-24', 2, '2026-10-26'],
    ['over 29 February', '2028-02-28', 2, '2028-03-01'],
    ['over a February without one', '2027-02-28', 1, '2027-03-01'],
    ['back over the new year', '2027-01-01', -1, '2026-12-31'],
  ])('%s', (_, from, days, to) => {
    expect(addDays(on(from), days)).toBe(to);
    expect(daysBetween(on(from), on(to))).toBe(days);
  });

  test.each([
    ['Saturday', '2026-11-21', 6],
    ['Sunday', '2026-11-22', 7],
    ['Monday', '2026-11-23', 1],
    ['the leap day of 2000, a Tuesday', '2000-02-29', 2],
    ['1 January 1900, a Monday', '1900-01-01', 1],
  ])('%s', (_, text, weekday) => {
    expect(weekdayOf(on(text))).toBe(weekday);
  });

  test('half way is rounded towards the first day', () => {
    expect(midpoint(on('2026-11-20'), on('2026-12-17'))).toBe('2026-12-03');
  });
});

describe('laws', () => {
  test('every day number comes back as the same real day', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect(day.safeParse(at).success).toBe(true);
        expect(dayAt(dayNumber(at))).toBe(at);
      }),
    );
  });

  test('the sums agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.integer({ min: -9999, max: 9999 }), (from, days) => {
        const machine = new Date(`${from}T00:00:00Z`);
        machine.setUTCDate(machine.getUTCDate() + days);
        expect(addDays(from, days)).toBe(machine.toISOString().slice(0, 10));
        expect(weekdayOf(from) % 7).toBe(new Date(`${from}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  test('days added are days between', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.integer({ min: -9999, max: 9999 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });

  test('a month sum lands in the right month, on the same day number or the last of the month', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const to = addMonths(from, months);
        const monthsOf = (of: Day) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(monthsOf(to) - monthsOf(from)).toBe(months);
        const isSameDate = to.slice(8) === from.slice(8);
        const isLastOfMonth = addDays(to, 1).slice(8) === '01';
        expect(isSameDate || (isLastOfMonth && to.slice(8) < from.slice(8))).toBe(true);
      }),
    );
  });

  test('there and back by months never lands later, and at most three days earlier', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const lost = daysBetween(addMonths(addMonths(from, months), -months), from);
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('no sum leaves the calendar, however large', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -999_999, max: 999_999 }), (from, much) => {
        expect(day.safeParse(addDays(from, much)).success).toBe(true);
        expect(day.safeParse(addMonths(from, much)).success).toBe(true);
      }),
    );
  });
});
