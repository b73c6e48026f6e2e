// The day the rules give, with why. It stands beside every day that people choose, and no choice changes it.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { useExplain } from '../../ui/use-explain';

export function DueByRules({ plan }: { plan: OpenPlan }) {
  const { t, i18n } = useTranslation('reviews');
  const explain = useExplain();
  const { nextReview } = plan.schedule;
  const day = nextReview.due && formatDayWithWeekday(nextReview.due, i18n.language);
  return (
    <p>
      <strong>
        {day
          ? nextReview.overdue
            ? t('plan.wasDue', { day })
            : t('plan.due', { day })
          : t('plan.noDue')}
      </strong>{' '}
      {explain(nextReview)}
    </p>
  );
}
