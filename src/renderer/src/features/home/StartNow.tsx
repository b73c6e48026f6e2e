// Work on her home starts on the day she comes in. Said here until somebody has marked it as begun; who came back on a recall
// can lose what she had outside within days, so there it says so.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { isOutstanding } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useDueWords } from '../../ui/use-due-words';

export function StartNow({ plan, onDate }: { plan: OpenPlan; onDate: (key: string) => void }) {
  const { t, i18n } = useTranslation('home');
  const words = useDueWords();
  const rule = plan.milestones.find(({ kind }) => kind === 'accommodation_planning_started');
  if (!rule || !isOutstanding(rule)) return null;
  const isRecall = plan.facts.legalStatus === 'recall';
  const day = formatDayWithWeekday(rule.date, i18n.language);
  return (
    <Notice kind="look" title={t(isRecall ? 'start.recall' : 'start.title', { day })}>
      <p>{t(isRecall ? 'start.recallWhy' : 'start.why')}</p>
      <p>{words.reason(rule)}</p>
      <div>
        <Button kind="quiet" onClick={() => onDate(rule.key)}>
          {t('start.mark')}
        </Button>
      </div>
    </Notice>
  );
}
