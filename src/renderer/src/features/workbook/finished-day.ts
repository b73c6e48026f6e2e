// Telling a calendar day from a day still being typed. A date field hands over year 0002, then 0020,
// then 0202 on the way to 2026. Pure.

/** Text that is a day of the calendar, whatever its year. */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day in a life: nothing before 1900, nothing from 2200 on. Our own bounds. */
export function isFinishedDay(text: string): boolean {
  return isCalendarDay(text) && text >= '1900-01-01' && text < '2200-01-01';
}
