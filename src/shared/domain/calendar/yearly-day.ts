// A day that comes back every year, as people write it: "14 March", "14/3", "March 14", or with the year it first was.

import { type Day, daysBetween, parseDay } from './day';
import { readTypedDay } from './typed-day';

/** A leap year, so that 29 February is a day. */
const SOME_LEAP_YEAR = 2024;

/**
 * The day of the year in these words, as MM-DD, or undefined where they name no single day ("around Easter").
 * @param languages BCP 47 languages whose names of months may be used
 */
export function readYearlyDay(
  words: string,
  languages: readonly string[] = ['en'],
): string | undefined {
  const text = words.trim().replace(/^(\p{L}+)\s+(\d{1,2}(?:st|nd|rd|th)?)$/u, '$2 $1');
  for (const language of languages) {
    const day = readTypedDay(text, language) ?? readTypedDay(`${text} ${SOME_LEAP_YEAR}`, language);
    if (day) return day.slice(5);
  }
  return undefined;
}

/**
 * The occurrence of that day nearest to today, when it is near enough.
 * 29 February is 28 February in a year without one: better a day early than not at all.
 * @param monthDay MM-DD, as `readYearlyDay` gives it
 * @param before days back that still count
 * @param after days ahead that already count
 */
export function yearlyDayNear(
  monthDay: string,
  today: Day,
  before: number,
  after: number,
): Day | undefined {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((each) => parseDay(`${each}-${monthDay}`) ?? parseDay(`${each}-02-28`) ?? [])
    .find((day) => {
      const ahead = daysBetween(today, day);
      return ahead >= -before && ahead <= after;
    });
}
