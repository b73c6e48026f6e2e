// One thing that is due: what and why, and by when. A day that only tells looks quieter.

import { useTranslation } from 'react-i18next';
import { addDays, type Day, isBefore } from '../../../../shared/domain/calendar/day';
import { formatDay, formatWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { Due } from '../../../../shared/domain/review/due';
import { directionOf } from '../../../../shared/domain/workbook/own-words';
import { langAttribute } from '../../ui/language';
import { useDueWords } from '../../ui/use-due-words';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

/** What its date opens, where that is not the timeline. */
const ways: Partial<
  Record<
    Due['kind'],
    'toNotes' | 'toSharing' | 'toFile' | 'toLetter' | 'toHandover' | 'toPage' | 'toHome' | 'toMet'
  >
> = {
  note_follow_up: 'toNotes',
  override_look_again: 'toSharing',
  file_to_answer: 'toFile',
  letter_to_answer: 'toLetter',
  contact_next: 'toMet',
  handover_to_do: 'toHandover',
  urgent_saves: 'toHome',
  day_named: 'toPage',
  day_told: 'toPage',
};

export type WhatAndWhenProps = { name: string; due: Due; today: Day; onTimeline: () => void };

export function WhatAndWhen({ name, due, today, onTimeline }: WhatAndWhenProps) {
  const { t, i18n } = useTranslation('today');
  const words = useDueWords();
  const isPast = isBefore(due.date, today);
  return (
    <div className={due.isTelling ? 'today-thing today-telling' : 'today-thing'}>
      <div>
        {due.said?.words ? (
          <p
            className="today-what"
            lang={langAttribute(due.said.language)}
            dir={directionOf(due.said.language)}
          >
            {due.said.words}
          </p>
        ) : (
          <p className="today-what">{words.name(due)}</p>
        )}
        {due.waitingFor ? <p>{t('waitingFor', { who: due.waitingFor })}</p> : null}
        <p className="under">{words.reason(due)}</p>
      </div>
      <div className={isPast ? 'today-when today-when-past' : 'today-when'}>
        <button type="button" className="today-date" onClick={onTimeline}>
          {formatDay(due.date, i18n.language)}
          <VisuallyHidden> {t(ways[due.kind] ?? 'onTimeline', { name })}</VisuallyHidden>
        </button>
        <WhenInWords due={due} today={today} />
      </div>
    </div>
  );
}

function WhenInWords({ due, today }: Pick<WhatAndWhenProps, 'due' | 'today'>) {
  const { t, i18n } = useTranslation('today');
  const weekday = formatWeekday(due.date, i18n.language);
  const words = () => {
    if (isBefore(due.date, today)) return due.isClamped ? t('asSoonAsCanBe') : t('wasPlanned');
    if (due.date === today) return t('onToday');
    if (due.date === addDays(today, 1)) return t('onTomorrow');
    return isBefore(due.date, addDays(today, 7)) ? t('thisWeekday', { weekday }) : weekday;
  };
  return <span className="under">{words()}</span>;
}
