// Which time a report can be about: whole months that are over, whoever asks on whichever day.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../../src/shared/domain/calendar/day';
import { lastDayOver, periodOf } from '../../../../src/shared/domain/monitoring/period';

const on = (text: string) => day.parse(text);
const own = (from: string, to: string) => ({ from: on(from), to: on(to) });

describe('the time of a report', () => {
  it.each<[string, Parameters<typeof periodOf>[0], string, unknown]>([
    ['this year, in November', 'this_year', '2026-11-23', own('2026-01-01', '2026-10-31')],
    [
      'this year, on the last day of a month',
      'this_year',
      '2026-10-31',
      own('2026-01-01', '2026-09-30'),
    ],
    [
      'this year, on the first day of a month',
      'this_year',
      '2026-11-01',
      own('2026-01-01', '2026-10-31'),
    ],
    ['this year, in January', 'this_year', '2026-01-31', 'no_month_over'],
    [
      'this year, in a leap year’s March',
      'this_year',
      '2028-03-01',
      own('2028-01-01', '2028-02-29'),
    ],
    ['last year', 'last_year', '2026-01-01', own('2025-01-01', '2025-12-31')],
    [
      'three months',
      own('2026-04-01', '2026-06-30'),
      '2026-07-01',
      own('2026-04-01', '2026-06-30'),
    ],
    ['three months, the last not over', own('2026-04-01', '2026-06-30'), '2026-06-30', 'not_over'],
    ['two months', own('2026-04-01', '2026-05-31'), '2026-11-23', 'too_short'],
    ['the wrong way round', own('2026-06-01', '2026-03-31'), '2026-11-23', 'ends_before_it_begins'],
    ['one month', own('2026-06-01', '2026-06-30'), '2026-11-23', 'too_short'],
    ['from the second of a month', own('2026-04-02', '2026-06-30'), '2026-11-23', 'from_not_first'],
    ['to the last but one', own('2026-04-01', '2026-06-29'), '2026-11-23', 'to_not_last'],
    ['to 28 February of a leap year', own('2027-12-01', '2028-02-28'), '2028-11-23', 'to_not_last'],
  ])('%s', (_, choice, today, expected) => {
    expect(periodOf(choice, on(today))).toEqual(expected);
  });

  it('two that differ, differ by a whole month or more at an end', () => {
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(on('2022-01-01'), days));
    const anyChoice = fc.oneof(
      fc.constantFrom('this_year' as const, 'last_year' as const),
      fc.record({ from: anyDay, to: anyDay }),
      // Chosen so that many of them may be asked for.
      fc.tuple(anyDay, fc.integer({ min: 0, max: 40 })).map(([from, months]) => ({
        from: on(`${from.slice(0, 7)}-01`),
        to: lastDayOver(addDays(on(`${from.slice(0, 7)}-01`), months * 31)),
      })),
    );
    fc.assert(
      fc.property(anyChoice, anyDay, (choice, today) => {
        const period = periodOf(choice, today);
        if (typeof period === 'string') return;
        expect(period.from.slice(8)).toBe('01');
        expect(addDays(period.to, 1).slice(8)).toBe('01');
        // And nothing of the month that goes on.
        expect(period.to < `${today.slice(0, 7)}-01`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
