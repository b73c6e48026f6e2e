/*
 * Where her first days hold too much: many things within two days, or two at the same hour. It only ever asks; nothing is
 * forbidden, and no count is kept of anybody.
 */
import { addDays, type Day } from '../calendar/day';
import { minutesOf } from './time-of-day';

/** Something she has to be at. */
export interface Booking {
  readonly id: string;
  readonly what: string;
  readonly day: Day;
  /** As it is typed. */
  readonly time: string;
}

/** From so many on within two days it is asked whether any could wait. Source: our proposal; Lizzie's six in two days. */
export const MANY_IN_TWO_DAYS = 5;
/** Two that begin within less than this of each other cannot both be kept, in minutes. */
const APART = 60;

export type Clash =
  | { readonly kind: 'many'; readonly from: Day; readonly to: Day; readonly count: number }
  | {
      readonly kind: 'same_hour';
      readonly day: Day;
      readonly first: Booking;
      readonly second: Booking;
    };

/** Every clash, by day. Days counted once as "many" are not counted again with the next. */
export function findClashes(bookings: readonly Booking[]): Clash[] {
  const clashes = [...findMany(bookings), ...findSameHour(bookings)];
  const dayOf = (clash: Clash) => (clash.kind === 'many' ? clash.from : clash.day);
  return clashes.sort((one, other) =>
    dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0,
  );
}

function findMany(bookings: readonly Booking[]): Clash[] {
  const left = new Map<Day, number>();
  for (const { day } of bookings) left.set(day, (left.get(day) ?? 0) + 1);
  const found: Clash[] = [];
  for (;;) {
    const fullest = [...left.keys()]
      .map((from) => ({ from, count: (left.get(from) ?? 0) + (left.get(addDays(from, 1)) ?? 0) }))
      .sort((one, other) => other.count - one.count || (one.from < other.from ? -1 : 1))[0];
    if (fullest === undefined || fullest.count < MANY_IN_TWO_DAYS) return found;
    const to = addDays(fullest.from, 1);
    found.push({ kind: 'many', ...fullest, to: left.has(to) ? to : fullest.from });
    left.delete(fullest.from);
    left.delete(to);
  }
}

function findSameHour(bookings: readonly Booking[]): Clash[] {
  const timed = bookings.flatMap((booking) => {
    const at = minutesOf(booking.time);
    return at === undefined ? [] : [{ booking, at }];
  });
  timed.sort((one, other) => one.at - other.at);
  return timed.flatMap(({ booking: first, at }, index) =>
    timed
      .slice(index + 1)
      .filter((other) => other.booking.day === first.day && other.at - at < APART)
      .map(({ booking: second }): Clash => ({ kind: 'same_hour', day: first.day, first, second })),
  );
}
