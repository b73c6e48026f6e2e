// One goal: what she wants, why, where it stands, and its small steps.

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { ChoiceRows } from '../ChoiceRows';
import { LineButtons } from '../LineButtons';
import type { ChangeKind } from '../undo-steps';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { GoalSteps } from './GoalSteps';
import { PickField } from './PickField';
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
          <GoalSteps
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
