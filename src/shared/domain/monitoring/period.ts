/*
 * For which time a report is made: this year, last year, or months somebody chose. Only whole months that are over, so that
 * two reports never differ by a day or by one review. Pure. Source: decision 31.
 */
import * as z from 'zod';
import { addDays, addMonths, type Day, day, isAfter, isOnOrBefore } from '../calendar/day';

/** Months that somebody may choose at least. Source: our own proposal. */
export const FEWEST_MONTHS = 3;

/** First and last day, both counted. */
export const period = z.strictObject({ from: day, to: day });
export type Period = z.infer<typeof period>;

export const periodChoice = z.union([z.enum(['this_year', 'last_year']), period]);
export type PeriodChoice = z.infer<typeof periodChoice>;

export const periodProblems = [
  'no_month_over',
  'from_not_first',
  'to_not_last',
  'not_over',
  'too_short',
  'ends_before_it_begins',
] as const;
export type PeriodProblem = (typeof periodProblems)[number];

/** The last day of the last month that is over. */
export function lastDayOver(today: Day): Day {
  return addDays(day.parse(`${today.slice(0, 7)}-01`), -1);
}

const isFirst = (of: Day) => of.endsWith('-01');
const isLast = (of: Day) => isFirst(addDays(of, 1));

/** The days of a choice, or the one thing that is not right about it. */
export function periodOf(choice: PeriodChoice, today: Day): Period | PeriodProblem {
  const year = Number(today.slice(0, 4));
  if (choice === 'last_year') return yearOf(year - 1);
  if (choice === 'this_year') {
    const { from } = yearOf(year);
    const to = lastDayOver(today);
    return isOnOrBefore(from, to) ? { from, to } : 'no_month_over';
  }
  const { from, to } = choice;
  if (!isFirst(from)) return 'from_not_first';
  if (!isLast(to)) return 'to_not_last';
  if (isAfter(from, to)) return 'ends_before_it_begins';
  if (isAfter(to, lastDayOver(today))) return 'not_over';
  return isAfter(addMonths(from, FEWEST_MONTHS), addDays(to, 1)) ? 'too_short' : { from, to };
}

function yearOf(year: number): Period {
  return { from: day.parse(`${year}-01-01`), to: day.parse(`${year}-12-31`) };
}

/** True for a day in it. */
export function isWithin({ from, to }: Period, on: string | undefined): boolean {
  return on !== undefined && from <= on && on <= to;
}
