/*
 * Which of her bookings must move earlier because the Friday or bank holiday rule lets her out before the date on file
 * (domain rule 1.8). May not work out the day itself: release-day.ts does.
 */
import { type Day, isAfter, isOnOrAfter, isOnOrBefore } from '../calendar/day';

/**
 * inside: with her in prison, such as a session of the last weeks. ready: has to be done by the time she walks out, such as
 * her ID. outside: for after she has left, such as a first appointment.
 */
export type BookedFor = 'inside' | 'ready' | 'outside';

export interface BookedDay {
  readonly id: string;
  readonly what: string;
  readonly day: Day;
  readonly bookedFor: BookedFor;
}

/** she_has_left: she is no longer there that day. not_ready: it would come too late. old_day: it is on the day that is no longer hers. */
export type WhyMove = 'she_has_left' | 'not_ready' | 'old_day';

export interface MustMove extends BookedDay {
  readonly why: WhyMove;
}

/**
 * The bookings that must move, earliest first; none where her day was not moved.
 *
 * | booked for | on her day | between | on the date on file | after it |
 * | inside     | moves      | moves   | moves               | moves    |
 * | ready      | stays      | moves   | moves               | stays    |
 * | outside    | stays      | stays   | moves               | stays    |
 *
 * What she needs ready may still come on her day; what is for after she has left can stay where she will be free to go.
 * @param leaving the day she walks out
 * @param onFile the date the sentence or the Parole Board set
 */
export function bookingsToMove(
  leaving: Day,
  onFile: Day,
  bookings: readonly BookedDay[],
): MustMove[] {
  if (!isAfter(onFile, leaving)) return [];
  return bookings
    .flatMap((booking): MustMove[] => {
      const why = whyMove(leaving, onFile, booking);
      return why === undefined ? [] : [{ ...booking, why }];
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function whyMove(leaving: Day, onFile: Day, { day, bookedFor }: BookedDay): WhyMove | undefined {
  switch (bookedFor) {
    case 'inside':
      return isOnOrAfter(day, leaving) ? 'she_has_left' : undefined;
    case 'ready':
      return isAfter(day, leaving) && isOnOrBefore(day, onFile) ? 'not_ready' : undefined;
    case 'outside':
      return day === onFile ? 'old_day' : undefined;
  }
}
