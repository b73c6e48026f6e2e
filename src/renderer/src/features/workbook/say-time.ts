// Moments in words a person reads: the clock on the wall, the day on the calendar. Nothing else.

import { formatDayWithWeekday, localesOf } from '../../../../shared/domain/calendar/day-in-words';

/** "10:42", in this computer's own time. @param moment milliseconds since 1970 UTC, or a UTC moment as text */
export function sayTime(moment: number | string, language: string): string {
  return new Intl.DateTimeFormat(localesOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(moment));
}

/** "Saturday 21 November 2026", the day that moment falls on here. */
export function sayDayOf(moment: string, language: string): string {
  const here = new Date(moment);
  const part = (number: number, digits: number) => String(number).padStart(digits, '0');
  const day = `${part(here.getFullYear(), 4)}-${part(here.getMonth() + 1, 2)}-${part(here.getDate(), 2)}`;
  return formatDayWithWeekday(day, language);
}
