// The bank holidays in use, a line a year; the days of a year are behind it.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { SettingsShown } from '../../../../shared/ipc/settings-shape';

export function HolidayYears({ years }: Pick<SettingsShown['holidays'], 'years'>) {
  const { t, i18n } = useTranslation('settings');
  return (
    <div className="holiday-years">
      {years.map(({ year, days, isKnown }) => (
        <details key={year}>
          <summary>
            {t('holidays.year', { year, count: days.length })}
            {isKnown ? null : <span className="hint"> ({t('holidays.notSure')})</span>}
          </summary>
          <ul>
            {days.map((day) => (
              <li key={day}>{formatDayWithWeekday(day, i18n.language)}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
