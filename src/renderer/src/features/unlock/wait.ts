// When the next try is allowed, as a time of day. Nothing is counted down on screen.

import { localesOf } from '../../../../shared/domain/calendar/day-in-words';

/**
 * The time of day after which a try is allowed, rounded up to the next whole minute so that it is
 * never too early.
 * @param until moment in ms since 1970
 * @returns "14:32"
 */
export function timeAfter(until: number, language: string): string {
  const minute = 60_000;
  return new Intl.DateTimeFormat(localesOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(Math.ceil(until / minute) * minute);
}
