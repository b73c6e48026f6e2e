// A day that comes back every year, as people write it: "14 March", "14/3", "March 14th", or with the year it first was.

import { type Day, daysBetween, parseDay } from './day';
import { readTypedDay } from './typed-day';

/** A leap year, so that 29 February is a day. */
const SOME_LEAP_YEAR = 2024;

export type YearlyDay = {
  /** MM-DD */
  monthDay: string;
  /** The year it first was, or first will be, when one was written. */
  since?: number;
};

/**
 * The day of the year in these words, or undefined where they name no single day ("around Easter", "before 5 May").
 * "March 14" is not read: it may be a month of 2014.
 * @param languages BCP 47 languages whose names of months may be used
 */
export function readYearlyDay(
  words: string,
  languages: readonly string[] = ['en'],
): YearlyDay | undefined {
  const text = words.trim().replace(/^(\p{L}+)\s+(\d{1,2}(?:st|nd|rd|th))$/u, '$2 $1');
  for (const language of languages) {
    const whole = readTypedDay(text, language);
    if (whole) return { monthDay: whole.slice(5), since: Number(whole.slice(0, 4)) };
    const day = readTypedDay(`${text} ${SOME_LEAP_YEAR}`, language);
    if (day) return { monthDay: day.slice(5) };
  }
  return undefined;
}

/**
 * The occurrence of that day nearest to today, when it is near enough; none before the year it first is.
 * 29 February is 28 February in a year without one: better a day early than not at all.
 * @param before days back that still count
 * @param after days ahead that already count
 */
export function yearlyDayNear(
  { monthDay, since = 0 }: YearlyDay,
  today: Day,
  before: number,
  after: number,
): Day | undefined {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .filter((each) => each >= since)
    .flatMap((each) => parseDay(`${each}-${monthDay}`) ?? parseDay(`${each}-02-28`) ?? [])
    .find((day) => {
      const ahead = daysBetween(today, day);
      return ahead >= -before && ahead <= after;
    });
}
