// Who a row is about, and the button that leads to her. Two women may like the same name; the number tells them apart.

import { useTranslation } from 'react-i18next';
import type { PlanInList } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { LeadNamed } from '../../ui/LeadNamed';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export function Who({ plan }: { plan: PlanInList }) {
  return (
    <h3 className="today-who">
      {plan.name}
      <span className="under">{plan.prisonNumber}</span>
      {plan.recordedLead ? (
        <span className="under">
          <LeadNamed rule={plan.schedule.lead.value} recorded={plan.recordedLead} />
        </span>
      ) : null}
    </h3>
  );
}

export type ToHerProps = { plan: PlanInList; words: string; onPress: (plan: string) => void };

export function ToHer({ plan, words, onPress }: ToHerProps) {
  const { t } = useTranslation('today');
  return (
    <div className="today-open">
      <Button onClick={() => onPress(plan.id)}>
        {words} <VisuallyHidden>{t('forHer', { name: plan.name })}</VisuallyHidden>
      </Button>
    </div>
  );
}
