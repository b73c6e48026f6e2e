// Calendar days written out in words. The only place that turns YYYY-MM-DD into something to read.

/**
 * The locales that days and times are written in, best first: our English is British; every language counts our calendar
 * and writes the digits that stand in her papers. A window may not know a language (it has no Welsh): a day then stands
 * in British English, never with the month first.
 * @param language BCP 47, as words are kept under
 */
export function localesOf(language: string): string[] {
  const british = 'en-GB';
  const wanted = language === 'en' ? british : language;
  return [wanted, british].map((locale) => `${locale}-u-ca-gregory-nu-latn`);
}

/** The moment a day begins in UTC; undefined for text that is not a day there is. */
function momentOf(day: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found || Number(found[1]) < 1000) return undefined;
  const moment = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  // 30 February would come out as 1 or 2 March: not a day, so not ours to write out.
  return new Date(moment).toISOString().startsWith(day) ? moment : undefined;
}

function inWords(day: string, language: string, weekday: { weekday?: 'long' }): string {
  const moment = momentOf(day);
  if (moment === undefined) return day;
  return new Intl.DateTimeFormat(localesOf(language), {
    ...weekday,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(moment);
}

/**
 * "21 November 2026". Text that is not a calendar day comes back as it is: it is somebody's words
 * ("around Easter"), not ours to change.
 */
export function formatDay(day: string, language: string): string {
  return inWords(day, language, {});
}

/** "Thursday 3 December 2026", for dates where the weekday matters (release, court, reviews). */
export function formatDayWithWeekday(day: string, language: string): string {
  const words = inWords(day, language, { weekday: 'long' });
  // Some editions of the English language data put a comma after the weekday and some do not.
  return language.startsWith('en') ? words.replace(',', '') : words;
}

/** "Thursday" of that day. Text that is not a calendar day comes back as it is. */
export function formatWeekday(day: string, language: string): string {
  const moment = momentOf(day);
  if (moment === undefined) return day;
  return new Intl.DateTimeFormat(localesOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    moment,
  );
}

/** "Thursday 7 January", or "7 January": where the year stands nearby. Text that is not a calendar day comes back as it is. */
export function formatDayOfYear(day: string, language: string, withWeekday = false): string {
  const words = withWeekday ? formatDayWithWeekday(day, language) : formatDay(day, language);
  return words === day ? day : words.replace(/[\s,]*\b\d{4}\b.*$/u, '');
}
