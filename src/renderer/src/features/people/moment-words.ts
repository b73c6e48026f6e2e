// A moment in the words of this computer's own calendar and clock.

import { localesOf } from '../../../../shared/domain/calendar/day-in-words';

/** @returns "22 November 2026" */
export function dayWords(moment: string, language: string): string {
  return new Intl.DateTimeFormat(localesOf(language), { dateStyle: 'long' }).format(
    new Date(moment),
  );
}

/** @returns "14:30, Monday 23 November": when something runs out within days */
export function hourWords(moment: string, language: string): string {
  const locales = localesOf(language);
  const at = new Date(moment);
  const time = new Intl.DateTimeFormat(locales, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at);
  const day = new Intl.DateTimeFormat(locales, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
  return `${time}, ${day}`;
}
