// The small steps of one goal. There is always a place for the first.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { LineCards } from '../LineCards';
import type { ChangeKind } from '../undo-steps';
import { useLines } from '../use-lines';
import { useOneOpen } from '../use-one-open';
import { StepCard } from './StepCard';

export type GoalStepsProps = {
  steps: GoalStep[];
  onSteps: (steps: GoalStep[], how: ChangeKind) => void;
  onLeave: () => void;
};

const blankStep = (id: string): GoalStep => ({ id, step: '', who: '', when: '', done: '' });

export function GoalSteps({ steps, onSteps, onLeave }: GoalStepsProps) {
  const { t } = useTranslation('answering');
  const lines = useLines(steps, onSteps);
  const cards = useOneOpen(lines);
  return (
    <LineCards
      items={steps}
      lines={lines}
      blank={blankStep}
      nameOf={(step) => step.step}
      addLabel={t('goals.addStep')}
      onAdded={cards.open}
      draw={(step, index, isSpare) => (
        <StepCard
          key={step.id}
          step={step}
          isSpare={isSpare}
          index={index}
          count={steps.length}
          cards={cards}
          onPut={(put, how) => {
            if (isSpare) cards.keep(put.id);
            lines.put(put, how);
          }}
          onMove={(by) => lines.move(step.id, by)}
          onRemove={() => lines.remove(step.id, step.step)}
          onLeave={onLeave}
        />
      )}
    />
  );
}
