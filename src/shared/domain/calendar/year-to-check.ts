// A day of which the year should be looked at once more: 2016 typed for 2026 is a day of the calendar too. Pure.

import { addMonths, type Day, isAfter, isBefore } from './day';

/** Calendar months back and ahead within which things are done and planned. Ours: soft, nothing is refused by it. */
const BACK = 12;
const AHEAD = 120;

/** True for a day more than 12 calendar months ago, or more than 120 ahead. */
export function hasYearToCheck(on: Day, today: Day): boolean {
  return isBefore(on, addMonths(today, -BACK)) || isAfter(on, addMonths(today, AHEAD));
}
