// What the facts mean today, in two short lines that follow every saved change, always in sight.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import { useExplain } from '../../ui/use-explain';

export type WhatItMeansProps = {
  schedule: Schedule;
  /** What was written down by itself with the last change, in a sentence. */
  note?: string | undefined;
};

export function WhatItMeans({ schedule, note }: WhatItMeansProps) {
  const { t, i18n } = useTranslation(['facts', 'schedule']);
  const explain = useExplain();
  const { lead, nextReview } = schedule;
  const day = nextReview.due && formatDayWithWeekday(nextReview.due, i18n.language);
  return (
    <section className="what-it-means" aria-label={t('now.label')} aria-live="polite">
      <p>
        <strong>
          {t('now.lead')}: {t(`schedule:leadName.${lead.value}.staff`)}.
        </strong>{' '}
        {explain(lead)}
      </p>
      <p>
        <strong>
          {t('now.review')}:{' '}
          {day ? (nextReview.overdue ? t('now.wasPlannedFor', { day }) : day) : t('now.noReview')}.
        </strong>{' '}
        {explain(nextReview)}
      </p>
      {note ? <p>{note}</p> : null}
    </section>
  );
}
