// Moments in words, on this computer's own day and time.

import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';

/** Turns a UTC moment into its day and its time in words. */
export function useMomentWords(): (moment: string) => { day: string; time: string } {
  const { i18n } = useTranslation();
  const language = localesOf(i18n.language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return (moment) => ({
    day: day.format(new Date(moment)),
    time: time.format(new Date(moment)),
  });
}
