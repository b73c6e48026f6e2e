// The only place in the vault that reads a clock.

import { type Day, day } from '../../shared/domain/calendar/day';

/** UTC now, as text. */
export function utcNow(): string {
  return new Date().toISOString();
}

/** The calendar day where this workstation stands. */
export function localDay(now: Date = new Date()): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return day.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
