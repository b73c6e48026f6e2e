// Her goals, a card each, in her order. There is always a way to begin the next one; the first words make it real.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { LineCards } from '../LineCards';
import { useDragOrder } from '../use-drag-order';
import { useLines } from '../use-lines';
import { useOneOpen } from '../use-one-open';
import { CopyGoals } from './CopyGoals';
import type { EditorProps } from './editor-props';
import { FromMyHopes } from './FromMyHopes';
import { GoalCard } from './GoalCard';
import { WhoDoesWhat } from './WhoDoesWhat';

const noGoals: GoalValue[] = [];
const blankGoal = (id: string): GoalValue => ({
  id,
  goal: '',
  why: '',
  area: '',
  status: '',
  steps: [],
});

export function GoalsEditor(props: EditorProps<GoalValue[]>) {
  const { question, text, said = noGoals, onSay, onLeave } = props;
  const { t } = useTranslation('answering');
  const lines = useLines(said, onSay);
  const cards = useOneOpen(lines);
  const drag = useDragOrder(lines.putBeside);
  return (
    <div className="stack">
      <LineCards
        items={said}
        lines={lines}
        blank={blankGoal}
        nameOf={(goal) => goal.goal}
        addLabel={t('goals.add')}
        onAdded={cards.open}
        draw={(goal, index, isSpare) => (
          <GoalCard
            key={goal.id}
            goal={goal}
            isSpare={isSpare}
            index={index}
            count={said.length}
            cards={cards}
            drag={drag}
            onPut={(put, how) => {
              if (isSpare) cards.keep(put.id);
              lines.put(put, how);
            }}
            onMove={(by) => lines.move(goal.id, by)}
            onRemove={() => lines.remove(goal.id, goal.goal)}
            onLeave={onLeave}
          />
        )}
      />
      <FromMyHopes
        goals={said}
        onPick={(hope) => {
          lines.put({ ...blankGoal(lines.spare), goal: hope, status: 'working_on_it' }, 'at-once');
          cards.open(lines.spare);
        }}
      />
      <WhoDoesWhat goals={said} />
      <CopyGoals question={question.key} label={text.label} goals={said} />
    </div>
  );
}
