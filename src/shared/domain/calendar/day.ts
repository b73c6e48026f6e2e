/*
 * A calendar day as text, and the arithmetic on it.
 *
 * A day has no hour and no time zone: the night the clocks change does not exist here. This file may not know the
 * clock (today is always passed in), `Date`, or anything about plans.
 *
 * [Note: the ends of the calendar] Days run from 1900-01-01 to 2199-12-31. Sums that would leave that range stop at its
 * end instead of throwing, so that a slip of the keyboard (a sentence in 2198) can never bring a screen down, and so
 * that whatever is typed as `Day` really is one.
 */
import * as z from 'zod';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAYS_IN_400_YEARS = 146_097;

interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The digit at `at`. Read one by one: every date of every woman goes through here. */
const digit = (text: string, at: number) => text.charCodeAt(at) - 48;

function partsOf(text: string): DayParts {
  return {
    year: digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3),
    month: digit(text, 5) * 10 + digit(text, 6),
    date: digit(text, 8) * 10 + digit(text, 9),
  };
}

function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return date >= 1 && date <= daysInMonth(year, month);
}

/** A real calendar day, `YYYY-MM-DD`, 1900 to 2199. */
export const day = z.string().refine(isRealDay).brand<'Day'>();

export type Day = z.infer<typeof day>;

export const firstDay = `${FIRST_YEAR}-01-01` as Day;
export const lastDay = `${LAST_YEAR}-12-31` as Day;

/** The day written in `text`, or undefined when it is not a real day between 1900 and 2199. */
export function parseDay(text: string): Day | undefined {
  return isRealDay(text) ? (text as Day) : undefined;
}

/** Years here always have four digits. */
function textOf({ year, month, date }: DayParts): string {
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${year}-${two(month)}-${two(date)}`;
}

/** Builds the day, stopping at the ends. See [Note: the ends of the calendar]. */
function dayOf(parts: DayParts): Day {
  if (parts.year < FIRST_YEAR) return firstDay;
  if (parts.year > LAST_YEAR) return lastDay;
  return textOf(parts) as Day;
}

/**
 * The number of days from 1 March of year 0 (the well-known "years begin in March" count, which puts the leap day at
 * the end of the year so that no table of months is needed).
 */
export function dayNumber(of: Day): number {
  const { year, month, date } = partsOf(of);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear;
}

function partsAt(number: number): DayParts {
  const era = Math.floor(number / DAYS_IN_400_YEARS);
  const dayOfEra = number - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The day at a {@link dayNumber}. */
export function dayAt(number: number): Day {
  return dayOf(partsAt(number));
}

/** `days` later (earlier when negative). */
export function addDays(from: Day, days: number): Day {
  return dayAt(dayNumber(from) + days);
}

/**
 * `months` calendar months later (earlier when negative): the same day number, or the last day of the month when that
 * month is too short. 31 January + 1 month = 28 or 29 February.
 */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = partsOf(from);
  const monthsSinceYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  return dayOf({
    year: newYear,
    month: newMonth,
    date: Math.min(date, daysInMonth(newYear, newMonth)),
  });
}

/** Months first (clamped), then days: the order the prison service's own systems use. */
export function addMonthsThenDays(from: Day, months: number, days: number): Day {
  return addDays(addMonths(from, months), days);
}

/** How many days `to` is after `from`: 1 for tomorrow, 0 for the same day, negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Of the day at a {@link dayNumber}. */
export function weekdayAt(number: number): Weekday {
  // Day 0 of the count, 1 March of year 0, was a Wednesday.
  return (((number + 2) % 7) + 1) as Weekday;
}

export function weekdayOf(of: Day): Weekday {
  return weekdayAt(dayNumber(of));
}

export function isBefore(a: Day, b: Day): boolean {
  return a < b;
}

export function isAfter(a: Day, b: Day): boolean {
  return a > b;
}

export function isOnOrBefore(a: Day, b: Day): boolean {
  return a <= b;
}

export function isOnOrAfter(a: Day, b: Day): boolean {
  return a >= b;
}

export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The day half way from `from` to `to`, rounded towards `from`. */
export function midpoint(from: Day, to: Day): Day {
  return addDays(from, Math.floor(daysBetween(from, to) / 2));
}
