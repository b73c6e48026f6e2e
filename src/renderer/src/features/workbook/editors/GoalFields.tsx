// One goal being written: what she wants and why, where it stands, its steps; the part of her life and the day behind "More".

import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { asksWhy, laneOf } from '../../../../../shared/domain/workbook/goals';
import { ChoiceRows } from '../ChoiceRows';
import { useRoomWords } from '../RoomLine';
import type { ChangeKind } from '../undo-steps';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { GoalSteps } from './GoalSteps';
import { PickField } from './PickField';
import { useShapeField } from './shape-fields';
import { WhenFields } from './WhenFields';
import { withOptional } from './with-optional';

export type GoalFieldsProps = {
  goal: GoalValue;
  onPut: (goal: GoalValue, how?: ChangeKind) => void;
  onLeave: () => void;
};

/** Months that are one press away, as learning plans in prison set their goals. */
const MONTHS = [3, 6, 12] as const;

export function GoalFields({ goal, onPut, onLeave }: GoalFieldsProps) {
  const { t } = useTranslation('answering');
  const { content } = useWorkbook();
  const field = useShapeField('goal');
  const room = useRoomWords(goal.goal, field('goal').roomFor);
  return (
    <div className="stack her-field">
      <WordsLine
        label={field('goal').named}
        value={goal.goal}
        onChange={(words) => onPut({ ...goal, goal: words })}
        onBlur={onLeave}
        hint={room}
      />
      <WordsLine
        label={field('why').named}
        value={goal.why}
        onChange={(why) => onPut({ ...goal, why })}
        onBlur={onLeave}
      />
      <fieldset className="stack stack-small">
        <legend>{field('status').named}</legend>
        <ChoiceRows
          kind="one"
          rows={field('status').options}
          chosen={goal.status ? [goal.status] : []}
          onPick={(status) => onPut({ ...goal, status }, 'at-once')}
          onBlur={onLeave}
          isTwoColumns
        />
      </fieldset>
      <AfterItsState goal={goal} onPut={onPut} onLeave={onLeave} />
      <fieldset className="goal-steps">
        <legend>{content.words.shapes.goal['steps']?.label}</legend>
        <GoalSteps
          steps={goal.steps}
          onSteps={(steps, how) => onPut({ ...goal, steps }, how)}
          onLeave={onLeave}
        />
      </fieldset>
      <details className="quiet-details">
        <summary>{t('goals.more')}</summary>
        <div className="step-fields">
          <PickField
            {...field('area')}
            value={goal.area}
            onPick={(area) => onPut({ ...goal, area }, 'at-once')}
            onLeave={onLeave}
          />
          <WhenFields
            of={goal}
            field={field('when')}
            onPut={(changed) => onPut(changed, 'at-once')}
            onLeave={onLeave}
            months={MONTHS}
          />
        </div>
      </details>
    </div>
  );
}

/** What only one state asks: why it is put away, or how she would like to mark that it is done. */
function AfterItsState({ goal, onPut, onLeave }: GoalFieldsProps) {
  const field = useShapeField('goal');
  if (laneOf(goal) === 'done') {
    return (
      <WordsLine
        label={field('mark').named}
        value={goal.mark ?? ''}
        onChange={(mark) => onPut(withOptional(goal, 'mark', mark))}
        onBlur={onLeave}
      />
    );
  }
  if (!asksWhy(goal)) return null;
  return (
    <>
      <PickField
        {...field('because')}
        value={goal.because ?? ''}
        onPick={(because) => onPut(withOptional(goal, 'because', because), 'at-once')}
        onLeave={onLeave}
      />
      <WordsLine
        label={field('more').named}
        value={goal.more ?? ''}
        onChange={(more) => onPut(withOptional(goal, 'more', more))}
        onBlur={onLeave}
      />
    </>
  );
}
