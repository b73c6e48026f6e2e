// One goal: what she wants, why, where it stands, and its small steps.

import { useTranslation } from 'react-i18next';
import type { GoalStep, GoalValue } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { ChoiceRows } from '../ChoiceRows';
import { LineButtons } from '../LineButtons';
import { type Row, rowId } from '../list-moves';
import { RemovedLine } from '../RemovedLine';
import type { ChangeKind } from '../undo-steps';
import { useLines } from '../use-lines';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { PickField } from './PickField';
import { StepCard } from './StepCard';
import { useShapeField } from './shape-fields';

export type GoalCardProps = {
  goal: GoalValue;
  /** The card that is not a goal yet, while there are none. */
  isSpare: boolean;
  index: number;
  count: number;
  onPut: (goal: GoalValue, how?: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

export function GoalCard(props: GoalCardProps) {
  const { goal, isSpare, index, count, onPut, onLeave } = props;
  const { t } = useTranslation('answering');
  const { content } = useWorkbook();
  const field = useShapeField('goal');
  const number = t('goals.goal', { number: index + 1 });
  const name = goal.goal.trim() || number;
  return (
    <fieldset className="goal-card">
      <legend>
        {number}
        <span className="visually-hidden">{goal.goal.trim() ? `: ${goal.goal}` : ''}</span>
      </legend>
      <div className="stack her-field">
        <WordsLine
          label={field('goal').label}
          place={goal.id}
          value={goal.goal}
          onChange={(words) => onPut({ ...goal, goal: words })}
          onBlur={onLeave}
        />
        <WordsLine
          label={field('why').label}
          value={goal.why}
          onChange={(why) => onPut({ ...goal, why })}
          onBlur={onLeave}
        />
        <PickField
          {...field('area')}
          value={goal.area}
          onPick={(area) => onPut({ ...goal, area }, 'at-once')}
          onLeave={onLeave}
        />
        <fieldset className="stack stack-small">
          <legend>{field('status').label}</legend>
          <ChoiceRows
            kind="one"
            rows={field('status').options}
            chosen={goal.status ? [goal.status] : []}
            onPick={(status) => onPut({ ...goal, status }, 'at-once')}
            onBlur={onLeave}
            isTwoColumns
          />
        </fieldset>
        <fieldset className="goal-steps">
          <legend>{content.words.shapes.goal['steps']?.label}</legend>
          <Steps
            steps={goal.steps}
            onSteps={(steps, how) => onPut({ ...goal, steps }, how)}
            onLeave={onLeave}
          />
        </fieldset>
      </div>
      {isSpare ? null : (
        <LineButtons
          id={goal.id}
          name={name}
          index={index}
          count={count}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      )}
    </fieldset>
  );
}

type StepsProps = {
  steps: GoalStep[];
  onSteps: (steps: GoalStep[], how: ChangeKind) => void;
  onLeave: () => void;
};

function Steps({ steps, onSteps, onLeave }: StepsProps) {
  const { t } = useTranslation('answering');
  const lines = useLines(steps, onSteps);
  const spare: GoalStep = { id: lines.spare, step: '', who: '', when: '', done: '' };
  const isEmpty = steps.length === 0;
  const rows: Row<GoalStep>[] = isEmpty
    ? [...lines.rows, { kind: 'item', item: spare, index: 0 }]
    : lines.rows;
  return (
    <div className="stack" ref={lines.within}>
      {rows.map((row) =>
        row.kind === 'removed' ? (
          <RemovedLine
            key={`${rowId(row)}-removed`}
            place={`${rowId(row)}-removed`}
            name={row.removed.item.step}
            onBringBack={() => lines.putBack(row.removed)}
          />
        ) : (
          <StepCard
            key={row.item.id}
            step={row.item}
            isSpare={row.item.id === lines.spare}
            index={row.index}
            count={steps.length}
            onPut={lines.put}
            onMove={(by) => lines.move(row.item.id, by)}
            onRemove={() => lines.remove(row.item.id, row.item.step)}
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
            {t('goals.addStep')}
          </Button>
        </div>
      )}
    </div>
  );
}
