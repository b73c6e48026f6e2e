// When an entry of the directory is asked about again: people move on, and a number that rings nowhere costs her a day. Pure.

import { addMonths, type Day, isBefore } from '../calendar/day';
import type { ScheduleSettings } from '../review/settings';

export type CheckStanding = 'right' | 'check_again' | 'never_checked';

/**
 * Whether it is time to make sure again: from the day that many calendar months after the last time, that day included.
 * @param months from the settings, `contacts.checkAgainMonths`
 */
export function checkStanding(
  checkedOn: Day | undefined,
  today: Day,
  months: ScheduleSettings['contacts']['checkAgainMonths']['value'],
): CheckStanding {
  if (checkedOn === undefined) return 'never_checked';
  return isBefore(today, addMonths(checkedOn, months)) ? 'right' : 'check_again';
}
