/*
 * Working days in England and Wales: not Saturday, not Sunday, not a bank holiday. The list of holidays is passed in
 * (it comes from the settings file) and is not checked for completeness here.
 */
import { addDays, type Day, dayNumber, weekdayOf } from './day';

const SATURDAY = 6;

/** The bank holidays to skip. */
export type Holidays = ReadonlySet<Day>;

export function isWorkingDay(of: Day, holidays: Holidays): boolean {
  return weekdayOf(of) < SATURDAY && !holidays.has(of);
}

/**
 * `count` working days after `from`, or before it when negative. `from` is day 0 whether or not it is a working day, so
 * a count of 0 gives `from` back.
 */
export function addWorkingDays(from: Day, count: number, holidays: Holidays): Day {
  const step = count < 0 ? -1 : 1;
  let at = from;
  let left = Math.abs(count);
  while (left > 0) {
    const next = addDays(at, step);
    // The calendar has an end: nothing moves past it (see [Note: the ends of the calendar]).
    if (dayNumber(next) === dayNumber(at)) return at;
    at = next;
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}

/** `from` itself when it is a working day, else the last working day before it. */
export function workingDayOnOrBefore(from: Day, holidays: Holidays): Day {
  return isWorkingDay(from, holidays) ? from : addWorkingDays(from, -1, holidays);
}
