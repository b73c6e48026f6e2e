// A moment as a person says it: the day and the time where this computer stands.

/** "22 November 2026 at 21:40". Empty where it is no moment. */
export function momentInWords(utc: string, language: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return '';
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
}
