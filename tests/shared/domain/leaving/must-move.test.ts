import { expect, it } from 'vitest';
import type { Day } from '../../../../src/shared/domain/calendar/day';
import {
  type BookedFor,
  bookingsToMove,
  type WhyMove,
} from '../../../../src/shared/domain/leaving/must-move';
import { nextVisit } from '../../../../src/shared/domain/leaving/settling-in';

const day = (text: string) => text as Day;
// The last day of a recall is Sunday 3 January 2027; New Year's Day is a Friday, so she walks out on Wednesday 30 December.
const [leaving, onFile] = [day('2026-12-30'), day('2027-01-03')];

const table: [BookedFor, string, WhyMove | undefined][] = [
  ['inside', '2026-12-29', undefined],
  ['inside', '2026-12-30', 'she_has_left'],
  ['inside', '2026-12-31', 'she_has_left'],
  ['inside', '2027-01-03', 'she_has_left'],
  ['inside', '2027-01-04', 'she_has_left'],
  ['ready', '2026-12-29', undefined],
  ['ready', '2026-12-30', undefined],
  ['ready', '2026-12-31', 'not_ready'],
  ['ready', '2027-01-03', 'not_ready'],
  ['ready', '2027-01-04', undefined],
  ['outside', '2026-12-30', undefined],
  ['outside', '2026-12-31', undefined],
  ['outside', '2027-01-02', undefined],
  ['outside', '2027-01-03', 'old_day'],
  ['outside', '2027-01-04', undefined],
];

it.each(table)('%s on %s: %s', (bookedFor, on, why) => {
  const booking = { id: 'a', what: 'A meeting', day: day(on), bookedFor };
  expect(bookingsToMove(leaving, onFile, [booking])).toEqual(
    why === undefined ? [] : [{ ...booking, why }],
  );
});

it('names them by day, and none where her day is the one on file', () => {
  const bookings = ['2027-01-04', '2026-12-31', '2027-01-01'].map((on, at) => ({
    ...{ id: `${at}`, what: 'A session', day: day(on), bookedFor: 'inside' as const },
  }));
  expect(bookingsToMove(leaving, onFile, bookings).map(({ id }) => id)).toEqual(['1', '2', '0']);
  expect(bookingsToMove(leaving, leaving, bookings)).toEqual([]);
});

it('counts the next visit two months from the last one that took place', () => {
  const first = day('2027-01-06');
  expect(nextVisit([], first)).toBe(first);
  expect(nextVisit([day('2027-03-05'), day('2027-01-05')], first)).toBe('2027-05-05');
  expect(nextVisit([day('2026-12-31')], first)).toBe('2027-02-28');
});
