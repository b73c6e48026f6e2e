import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../../src/shared/domain/calendar/day-in-words';
import { readTypedDay, writesDayFirst } from '../../../../src/shared/domain/calendar/typed-day';

describe('a day as people type it', () => {
  test.each([
    ['with slashes, day first', '3/12/2026', '2026-12-03'],
    ['with spaces', '3 12 2026', '2026-12-03'],
    ['with dots and noughts', '03.12.2026', '2026-12-03'],
    ['with dashes', '3-12-2026', '2026-12-03'],
    ['in eight figures', '03122026', '2026-12-03'],
    ['with the month in words', '3 December 2026', '2026-12-03'],
    ['with a short month', '3 dec 2026', '2026-12-03'],
    ['with Sept', '1 Sept 2026', '2026-09-01'],
    ['with a weekday before it', 'Thursday 3 December 2026', '2026-12-03'],
    ['with a weekday and a comma', 'Thu, 3 Dec 2026', '2026-12-03'],
    ['as a first', '1st May 2027', '2027-05-01'],
    ['as computers write it', '2026-12-03', '2026-12-03'],
    ['with spaces around', '  3/12/2026 ', '2026-12-03'],
    ['on a leap day', '29/2/2028', '2028-02-29'],
  ])('%s', (_, typed, day) => {
    expect(readTypedDay(typed)).toBe(day);
  });

  test.each([
    ['nothing', ''],
    ['a year in two figures: it could be 1926', '3/12/26'],
    ['a month first that is no month', '12/31/2026'],
    ['a day that does not exist', '31/4/2026'],
    ['a leap day in a common year', '29/2/2027'],
    ['half a date', '3/12'],
    ['a time before a day', 'before 3 December 2026'],
    ['a time after a day', 'after 3 Dec 2026'],
    ['her own words', 'around Easter'],
    ['a word that only begins like a month', '3 decade 2026'],
    ['a year before the calendar', '3/12/1066'],
    ['six figures', '031226'],
  ])('%s is not read, so nothing is guessed', (_, typed) => {
    expect(readTypedDay(typed)).toBeUndefined();
  });
});

describe('a day as another language writes it out', () => {
  test.each(['en', 'cy', 'pl', 'ro'])('in %s is read back as the same day', (language) => {
    const days = fc.date({
      min: new Date('1920-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        expect(readTypedDay(formatDay(day, language), language)).toBe(day);
      }),
    );
  });

  test.each([
    ['English names of months are read beside them', '3 December 2026', 'pl', '2026-12-03'],
    ['another language’s are not', '3 grudnia 2026', 'cy', undefined],
    ['half a name is not read', '3 gru 2026', 'pl', undefined],
  ])('%s', (_, typed, language, day) => {
    expect(readTypedDay(typed, language)).toBe(day);
  });
});

describe('the date box of the browser', () => {
  test.each([
    ['British English', 'en-GB', true],
    ['American English', 'en-US', false],
    ['Welsh', 'cy', true],
    ['Romanian', 'ro', true],
  ])('%s', (_, language, isDayFirst) => {
    expect(writesDayFirst(language)).toBe(isDayFirst);
  });
});
