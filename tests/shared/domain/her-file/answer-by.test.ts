// By when the prison must answer when she asks for everything kept about her: one calendar month. UK GDPR Article 12(3).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, isAfter } from '../../../../src/shared/domain/calendar/day';
import {
  answerBy,
  problemOfDay,
  standingOf,
} from '../../../../src/shared/domain/her-file/answer-by';

const on = (text: string) => day.parse(text);

test.each<[string, string, string]>([
  ['an ordinary day: the same date in the next month', '2026-11-22', '2026-12-22'],
  ['the first of a month', '2026-02-01', '2026-03-01'],
  ['the last day of a long month before a shorter one', '2026-10-31', '2026-11-30'],
  ['31 January, no leap year: the last day of February', '2026-01-31', '2026-02-28'],
  ['30 January, no leap year', '2026-01-30', '2026-02-28'],
  ['29 January, no leap year', '2026-01-29', '2026-02-28'],
  ['28 January, no leap year', '2026-01-28', '2026-02-28'],
  ['31 January in a leap year', '2028-01-31', '2028-02-29'],
  ['29 February: the 29th of March, not its last day', '2028-02-29', '2028-03-29'],
  ['28 February: the 28th of March, not its last day', '2026-02-28', '2026-03-28'],
  ['30 April: the 30th of May, not its last day', '2026-04-30', '2026-05-30'],
  ['over the end of a year', '2026-12-31', '2027-01-31'],
  ['received on a Sunday: it counts from that Sunday', '2026-11-01', '2026-12-01'],
  [
    'falls on Christmas Day: the earlier day stays, we wait for no working day',
    '2026-11-25',
    '2026-12-25',
  ],
])('%s', (_, received, expected) => {
  expect(answerBy(on(received))).toBe(expected);
});

test('is never less than 28 days and never more than 31', () => {
  const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(on('1980-01-01'), n));
  fc.assert(
    fc.property(days, (received) => {
      const length = daysBetween(received, answerBy(received));
      return length >= 28 && length <= 31;
    }),
  );
});

test('asked later, it is never due earlier', () => {
  const days = fc.integer({ min: 0, max: 80_000 }).map((n) => addDays(on('1980-01-01'), n));
  fc.assert(
    fc.property(days, (received) => !isAfter(answerBy(received), answerBy(addDays(received, 1)))),
  );
});

describe('where it stands', () => {
  test.each([
    ['the day before', '2026-12-21', 'to_come'],
    ['on the day', '2026-12-22', 'today'],
    ['the day after', '2026-12-23', 'gone_by'],
  ])('%s', (_, today, expected) => {
    expect(standingOf(on('2026-11-22'), on(today))).toBe(expected);
  });
});

describe('the day she asked, as a worker writes it down', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['no day', undefined, 'missing'],
    ['tomorrow', '2026-11-23', 'to_come'],
    ['today', '2026-11-22', undefined],
    ['last month', '2026-10-22', undefined],
    ['six months ago', '2026-05-22', undefined],
    ['a day more', '2026-05-21', 'long_ago'],
    ['last year by a slip', '2025-11-22', 'long_ago'],
  ])('%s', (_, received, expected) => {
    expect(problemOfDay(received === undefined ? undefined : on(received), on('2026-11-22'))).toBe(
      expected,
    );
  });
});
