import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayWithWeekday,
} from '../../../../src/shared/domain/calendar/day-in-words';

describe('a day in words', () => {
  const table: [string, string, string][] = [
    ['an ordinary day', '2026-12-03', '3 December 2026'],
    ['a leap day', '2028-02-29', '29 February 2028'],
    ['a leap day that never was comes back untouched', '2027-02-29', '2027-02-29'],
    ['30 February comes back untouched', '1996-02-30', '1996-02-30'],
    ['a year with noughts before it comes back untouched', '0026-05-01', '0026-05-01'],
    ['month 13 comes back untouched', '2026-13-01', '2026-13-01'],
    ['words come back untouched', 'around Easter', 'around Easter'],
    ['nothing comes back as nothing', '', ''],
  ];
  it.each(table)('%s', (_, day, words) => {
    expect(formatDay(day, 'en')).toBe(words);
  });

  it('never has the month first where a language is not known', () => {
    expect(formatDay('2026-12-03', 'xx')).toBe('3 December 2026');
    expect(formatDayWithWeekday('2026-12-03', 'xx')).toMatch(/^Thursday,? 3 December 2026$/);
  });

  it.each([
    ['Welsh', 'cy', '3 Rhagfyr 2026', 'Dydd Iau'],
    ['Polish', 'pl', '3 grudnia 2026', 'czwartek'],
    ['Romanian', 'ro', '3 decembrie 2026', 'joi'],
    ['Arabic, in the digits that stand in her papers', 'ar', '3 ديسمبر 2026', 'الخميس'],
    ['the Arabic of a land with another calendar', 'ar-SA', '3 ديسمبر 2026', 'الخميس'],
  ])('is written in %s', (_, language, words, weekday) => {
    expect(formatDay('2026-12-03', language)).toBe(words);
    expect(formatDayWithWeekday('2026-12-03', language)).toContain(weekday);
  });

  it('can name the weekday', () => {
    expect(formatDayWithWeekday('2026-12-03', 'en')).toBe('Thursday 3 December 2026');
  });
});
