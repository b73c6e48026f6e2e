import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../src/shared/domain/calendar/day';
import { readYearlyDay, yearlyDayNear } from '../../../../src/shared/domain/calendar/yearly-day';

describe('a day that comes back every year', () => {
  test.each([
    ['as she would say it', '14 March', '03-14'],
    ['month first with an ending', 'March 14th', '03-14'],
    ['short', '14 Mar', '03-14'],
    ['in figures, day first', '5/7', '07-05'],
    ['with the year it first was', '2 February 2019', '02-02'],
    ['from the date box', '2026-12-22', '12-22'],
    ['on a leap day', '29 February', '02-29'],
  ])('%s', (_, words, monthDay) => {
    expect(readYearlyDay(words)?.monthDay).toBe(monthDay);
  });
  test.each([
    ['no single day', 'around Easter'],
    ['two days', '5 and 6 March'],
    ['a month', 'December'],
    ['a day no month has', '31 April'],
    ['nothing', '  '],
    ['a day she was afraid of, and not that day', 'before 24 November'],
    ['a time after a day', 'after 24 November'],
    ['what may be a month and a year', 'Nov 25'],
  ])('%s is not read as a day', (_, words) => {
    expect(readYearlyDay(words)).toBeUndefined();
  });
  test('in her own language where it is named', () => {
    expect(readYearlyDay('14 marca')).toBeUndefined();
    expect(readYearlyDay('14 marca', ['en', 'pl'])).toEqual({ monthDay: '03-14' });
  });

  test.each([
    ['on the day', '03-14', '2027-03-14', '2027-03-14'],
    ['six days ahead', '03-14', '2027-03-08', '2027-03-14'],
    ['seven days ahead is not near yet', '03-14', '2027-03-07', undefined],
    ['two days ago', '03-14', '2027-03-16', '2027-03-14'],
    ['three days ago is over', '03-14', '2027-03-17', undefined],
    ['across the turn of the year', '01-02', '2026-12-30', '2027-01-02'],
    ['just after the turn of the year', '12-31', '2027-01-01', '2026-12-31'],
    ['29 February in a common year is the 28th', '02-29', '2027-02-25', '2027-02-28'],
    ['29 February in a leap year', '02-29', '2028-02-25', '2028-02-29'],
  ])('near, %s', (_, monthDay, today, near) => {
    expect(yearlyDayNear({ monthDay }, day.parse(today), 2, 6)).toBe(near);
  });
  test.each([
    ['the year it was', '2019-11-24', '2026-11-24'],
    ['this year', '2026-11-24', '2026-11-24'],
    ['next year is not this year', '2027-11-24', undefined],
  ])('written with %s', (_, wrote, near) => {
    const yearly = readYearlyDay(wrote);
    if (!yearly) throw new Error('not read');
    expect(yearlyDayNear(yearly, day.parse('2026-11-22'), 2, 6)).toBe(near);
  });
  test('every day of the year is near exactly once a year, for nine days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (month, date) => {
          const monthDay = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const first = day.parse('2026-01-01');
          const near = Array.from({ length: 365 }, (_, i) => addDays(first, i)).filter((today) =>
            yearlyDayNear({ monthDay }, today, 2, 6),
          );
          expect(near).toHaveLength(9);
        },
      ),
      { numRuns: 40 },
    );
  });
});
