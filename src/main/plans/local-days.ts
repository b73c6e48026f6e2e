// Calendar days of moments, where the workstation stands.

import { type Day, day } from '../../shared/domain/calendar/day';

/** The calendar day of a UTC moment where the workstation stands. */
export function dayOfMoment(at: string): Day {
  const moment = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return day.parse(
    `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
  );
}

/** The UTC moment at which a day begins where the workstation stands. */
export function startOfDay(of: Day): string {
  return new Date(`${of}T00:00:00`).toISOString();
}
