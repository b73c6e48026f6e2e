/*
 * Working days in England and Wales: not Saturday, not Sunday, not a bank holiday. The list of holidays is passed in
 * (it comes from the settings file) and is not checked for completeness here.
 */
import { type Day, dayAt, dayNumber, firstDay, lastDay, weekdayAt } from './day';

const SATURDAY = 6;
const FIRST = dayNumber(firstDay);
const LAST = dayNumber(lastDay);

/** The bank holidays to skip. */
export type Holidays = ReadonlySet<Day>;

/** The same as day numbers, worked out once for each list: thousands of dates are counted from it at a time. */
const numbersOf = new WeakMap<Holidays, ReadonlySet<number>>();

function holidayNumbers(holidays: Holidays): ReadonlySet<number> {
  const known = numbersOf.get(holidays) ?? new Set([...holidays].map(dayNumber));
  numbersOf.set(holidays, known);
  return known;
}

const isWorkingAt = (at: number, holidays: ReadonlySet<number>) =>
  weekdayAt(at) < SATURDAY && !holidays.has(at);

export function isWorkingDay(of: Day, holidays: Holidays): boolean {
  return isWorkingAt(dayNumber(of), holidayNumbers(holidays));
}

/**
 * `count` working days after `from`, or before it when negative. `from` is day 0 whether or not it is a working day, so
 * a count of 0 gives `from` back. The calendar has an end: nothing moves past it.
 */
export function addWorkingDays(from: Day, count: number, holidays: Holidays): Day {
  const numbers = holidayNumbers(holidays);
  const step = count < 0 ? -1 : 1;
  let at = dayNumber(from);
  let left = Math.abs(count);
  while (left > 0 && at + step >= FIRST && at + step <= LAST) {
    at += step;
    if (isWorkingAt(at, numbers)) left -= 1;
  }
  return dayAt(at);
}

/** `from` itself when it is a working day, else the last working day before it. */
export function workingDayOnOrBefore(from: Day, holidays: Holidays): Day {
  return isWorkingDay(from, holidays) ? from : addWorkingDays(from, -1, holidays);
}
