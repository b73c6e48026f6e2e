// Work on her home starts on the day she comes in. Said here until somebody has marked it as begun; who came back on a recall
// can lose what she had outside within days, so there it says so.

import { useTranslation } from 'react-i18next';
import { isOutstanding } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Notice } from '../../ui/Notice';
import { Days } from './Days';

export function StartNow({ plan, onDate }: { plan: OpenPlan; onDate: (key: string) => void }) {
  const { t } = useTranslation('home');
  const rule = plan.milestones.find(({ kind }) => kind === 'accommodation_planning_started');
  if (!rule || !isOutstanding(rule)) return null;
  const isRecall = plan.facts.legalStatus === 'recall';
  return (
    <Notice kind="look" title={t(isRecall ? 'start.recall' : 'start.title')}>
      <p>{t(isRecall ? 'start.recallWhy' : 'start.why')}</p>
      <Days {...{ plan, onDate }} kinds={[rule.kind]} none="" />
    </Notice>
  );
}
