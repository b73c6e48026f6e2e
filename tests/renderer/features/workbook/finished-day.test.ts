import { describe, expect, test } from 'vitest';
import {
  isCalendarDay,
  isFinishedDay,
} from '../../../../src/renderer/src/features/workbook/finished-day';

describe('a day that is whole', () => {
  test.each([
    ['an ordinary day', '2026-12-03', true],
    ['29 February in a leap year', '2028-02-29', true],
    ['29 February in any other year', '2027-02-29', false],
    ['a year on its way to 2026: 0002', '0002-12-03', false],
    ['a year on its way to 2026: 0202', '0202-12-03', false],
    ['the day before 1900', '1899-12-31', false],
    ['the first day of 1900', '1900-01-01', true],
    ['the last day of 2199', '2199-12-31', true],
    ['2200', '2200-01-01', false],
    ['words', 'around Easter', false],
  ])('%s', (_, day, expected) => {
    expect(isFinishedDay(day)).toBe(expected);
  });
  test('year 0202 is a day of the calendar all the same', () => {
    expect(isCalendarDay('0202-12-03')).toBe(true);
  });
});
