// Her hard dates, as she wrote them: which of them are near, and which name no day. Pure.

import type { Day } from '../calendar/day';
import { readYearlyDay, yearlyDayNear } from '../calendar/yearly-day';
import type { ListItem } from './answer';

export type HardDate = {
  /** The day it falls on this time. */
  day: Day;
  /** As she wrote it. */
  wrote: string;
  /** What helps on that day, in her words; may be empty. */
  help: string;
};

const wroteIn = ({ fields }: ListItem) => (fields['date'] ?? '').trim();
const helpIn = ({ fields }: ListItem) => (fields['help'] ?? '').trim();

/**
 * Her hard dates that are near today, earliest first. They come back every year.
 * @param languages BCP 47 languages her dates may be written in
 */
export function hardDatesNear(
  items: readonly ListItem[],
  today: Day,
  { before, after }: { before: number; after: number },
  languages?: readonly string[],
): HardDate[] {
  return items
    .flatMap((item): HardDate[] => {
      const yearly = readYearlyDay(wroteIn(item), languages);
      const day = yearly && yearlyDayNear(yearly, today, before, after);
      return day ? [{ day, wrote: wroteIn(item), help: helpIn(item) }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Hard times she named without a day that can be counted ("around Easter"): they are near whenever a person says so. */
export function hardTimesWithoutDay(
  items: readonly ListItem[],
  languages?: readonly string[],
): Pick<HardDate, 'wrote' | 'help'>[] {
  return items
    .filter((item) => wroteIn(item) !== '' && !readYearlyDay(wroteIn(item), languages))
    .map((item) => ({ wrote: wroteIn(item), help: helpIn(item) }));
}
