import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Day,
  day,
  dayAt,
  dayNumber,
} from '../../../../src/shared/domain/calendar/day';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrBefore,
} from '../../../../src/shared/domain/calendar/working-days';
import { holidaysOf, readSettings } from '../../../../src/shared/domain/review/settings';

const on = (text: string): Day => day.parse(text);
const settings = readSettings(JSON.parse(readFileSync('resources/settings/schedule.json', 'utf8')));
const holidays = holidaysOf(settings);

describe('working days', () => {
  test.each([
    ['ten from a Monday is two weeks', '2026-11-16', 10, '2026-11-30'],
    ['ten from Thursday 3 December', '2026-12-03', 10, '2026-12-17'],
    ['one from Friday is Monday', '2026-11-20', 1, '2026-11-23'],
    ['one from Saturday is Monday', '2026-11-21', 1, '2026-11-23'],
    ['one from Sunday is Monday', '2026-11-22', 1, '2026-11-23'],
    ['one from Christmas Eve 2026 jumps both bank holidays', '2026-12-24', 1, '2026-12-29'],
    ['one from the Thursday before Good Friday 2027 is Tuesday', '2027-03-25', 1, '2027-03-30'],
    ['none from a Saturday is that Saturday', '2026-11-21', 0, '2026-11-21'],
    ['five before Thursday 3 December', '2026-12-03', -5, '2026-11-26'],
    ['one before Monday is Friday', '2026-11-23', -1, '2026-11-20'],
    ['one before Tuesday 29 December 2026 is Christmas Eve', '2026-12-29', -1, '2026-12-24'],
    ['at the end of the calendar nothing moves', '2199-12-31', 3, '2199-12-31'],
    ['at its beginning neither', '1900-01-01', -3, '1900-01-01'],
  ])('%s', (_, from, count, to) => {
    expect(addWorkingDays(on(from), count, holidays)).toBe(to);
  });

  test.each([
    ['a Friday', '2026-11-20', true],
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ['the Monday given for Boxing Day 2026', '2026-12-28', false],
    ['Good Friday 2027', '2027-03-26', false],
    ['the Friday before it', '2027-03-19', true],
  ])('%s', (_, text, isWorking) => {
    expect(isWorkingDay(on(text), holidays)).toBe(isWorking);
  });

  test('the working day on or before Easter Monday 2027 is Thursday', () => {
    expect(workingDayOnOrBefore(on('2027-03-29'), holidays)).toBe('2027-03-25');
    expect(workingDayOnOrBefore(on('2027-03-25'), holidays)).toBe('2027-03-25');
  });

  test('counting on always lands on a working day, with that many of them passed', () => {
    const nearby = fc
      .integer({ min: dayNumber(on('2024-01-01')), max: dayNumber(on('2029-10-01')) })
      .map(dayAt);
    fc.assert(
      fc.property(nearby, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = addWorkingDays(from, count, holidays);
        let seen = 0;
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
          if (isWorkingDay(at, holidays)) seen += 1;
        }
        expect(seen).toBe(count);
        expect(isWorkingDay(to, holidays)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
