// Calendar days written out in words. The only place that turns YYYY-MM-DD into something to read.

/**
 * "21 November 2026". Text that is not a calendar day comes back as it is: it is somebody's words
 * ("around Easter"), not ours to change.
 */
export function formatDay(day: string, language: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return day;
  const moment = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(moment);
}

/** "Thu 3 December 2026", for dates where the weekday matters (release, court, reviews). */
export function formatDayWithWeekday(day: string, language: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return day;
  const moment = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(moment);
}
