// Her goals, a card each. There is always a way to begin the next one; the first words make it real.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { LineCards } from '../LineCards';
import { useLines } from '../use-lines';
import type { EditorProps } from './editor-props';
import { GoalCard } from './GoalCard';

const noGoals: GoalValue[] = [];
const blankGoal = (id: string): GoalValue => ({
  id,
  goal: '',
  why: '',
  area: '',
  status: '',
  steps: [],
});

export function GoalsEditor({ said = noGoals, onSay, onLeave }: EditorProps<GoalValue[]>) {
  const { t } = useTranslation('answering');
  const lines = useLines(said, onSay);
  return (
    <LineCards
      items={said}
      lines={lines}
      blank={blankGoal}
      nameOf={(goal) => goal.goal}
      addLabel={t('goals.add')}
      draw={(goal, index, isSpare) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          isSpare={isSpare}
          index={index}
          count={said.length}
          onPut={lines.put}
          onMove={(by) => lines.move(goal.id, by)}
          onRemove={() => lines.remove(goal.id, goal.goal)}
          onLeave={onLeave}
        />
      )}
    />
  );
}
