// Her goals, a card each. There is always a way to begin the next one; the first words make it real.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { type Row, rowId } from '../list-moves';
import { RemovedLine } from '../RemovedLine';
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
  const spare = blankGoal(lines.spare);
  const isEmpty = said.length === 0;
  const rows: Row<GoalValue>[] = isEmpty
    ? [...lines.rows, { kind: 'item', item: spare, index: 0 }]
    : lines.rows;
  return (
    <div className="goals-editor" ref={lines.within}>
      {rows.map((row) =>
        row.kind === 'removed' ? (
          <RemovedLine
            key={`${rowId(row)}-removed`}
            place={`${rowId(row)}-removed`}
            name={row.removed.item.goal}
            onBringBack={() => lines.putBack(row.removed)}
          />
        ) : (
          <GoalCard
            key={row.item.id}
            goal={row.item}
            isSpare={row.item.id === lines.spare}
            index={row.index}
            count={said.length}
            onPut={lines.put}
            onMove={(by) => lines.move(row.item.id, by)}
            onRemove={() => lines.remove(row.item.id, row.item.goal)}
            onLeave={onLeave}
          />
        ),
      )}
      {isEmpty ? null : (
        <div>
          <Button
            onClick={() => {
              lines.put(spare, 'at-once');
              lines.focusOn(spare.id);
            }}
          >
            {t('goals.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
