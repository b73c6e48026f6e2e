import { describe, expect, test } from 'vitest';
import { ageOn, birthdayOn } from '../../../../src/shared/domain/calendar/birthday';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';

const on = (text: string): Day => day.parse(text);

describe('age', () => {
  test.each([
    ['the day before her 25th birthday', '2002-04-02', '2027-04-01', 24],
    ['on her 25th birthday', '2002-04-02', '2027-04-02', 25],
    ['born 29 February, on 28 February of a short year', '2004-02-29', '2029-02-28', 24],
    ['born 29 February, on 1 March of a short year', '2004-02-29', '2029-03-01', 25],
    ['born 29 February, on 29 February', '2004-02-29', '2028-02-29', 24],
    ['born 29 February, the day before that', '2004-02-29', '2028-02-28', 23],
    ['the day she is born', '2004-02-29', '2004-02-29', 0],
    ['the day before she is born', '2004-03-01', '2004-02-29', -1],
    ['before she is born', '2027-05-05', '2026-11-21', -1],
  ])('%s', (_, dob, today, age) => {
    expect(ageOn(on(dob), on(today))).toBe(age);
  });

  test.each([
    ['25th birthday', '2007-03-14', 25, '2032-03-14'],
    ['born 29 February: 1 March in a short year', '2004-02-29', 25, '2029-03-01'],
    ['born 29 February: 29 February in a leap year', '2004-02-29', 24, '2028-02-29'],
    ['past the end of the calendar', '2190-01-01', 25, '2199-12-31'],
  ])('%s', (_, dob, age, birthday) => {
    expect(birthdayOn(on(dob), age)).toBe(birthday);
  });
});
