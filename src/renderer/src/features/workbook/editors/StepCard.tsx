// One small step of a goal: what, who, when, how it went.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { DayField } from '../DayField';
import { LineButtons } from '../LineButtons';
import type { ChangeKind } from '../undo-steps';
import { WordsLine } from '../WordsLine';
import { PickField } from './PickField';
import { useShapeField } from './shape-fields';
import { withDate, withWhen } from './step-when';

export type StepCardProps = {
  step: GoalStep;
  isSpare: boolean;
  index: number;
  count: number;
  onPut: (step: GoalStep, how?: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

export function StepCard({
  step,
  isSpare,
  index,
  count,
  onPut,
  onMove,
  onRemove,
  onLeave,
}: StepCardProps) {
  const { t } = useTranslation('answering');
  const field = useShapeField('step');
  const number = t('goals.step', { number: index + 1 });
  return (
    <fieldset className="step-card">
      <legend className="visually-hidden">{number}</legend>
      <div className="step-fields">
        <div className="step-wide">
          <WordsLine
            label={field('step').label}
            place={step.id}
            value={step.step}
            onChange={(words) => onPut({ ...step, step: words })}
            onBlur={onLeave}
          />
        </div>
        <div className="step-wide">
          <WordsLine
            label={field('who').label}
            value={step.who}
            onChange={(who) => onPut({ ...step, who })}
            onBlur={onLeave}
          />
        </div>
        <PickField
          {...field('when')}
          value={step.when}
          onPick={(when) => onPut(withWhen(step, when), 'at-once')}
          onLeave={onLeave}
        />
        <PickField
          {...field('done')}
          value={step.done}
          onPick={(done) => onPut({ ...step, done }, 'at-once')}
          onLeave={onLeave}
        />
        {step.when === 'a_date' ? (
          <div className="step-wide">
            <DayField
              label={t('goals.stepDate')}
              value={step.date ?? ''}
              onChange={(day) => onPut(withDate(step, day), 'at-once')}
              onBlur={onLeave}
            />
          </div>
        ) : null}
      </div>
      {isSpare ? null : (
        <LineButtons
          id={step.id}
          name={step.step.trim() || number}
          index={index}
          count={count}
          onMove={onMove}
          onRemove={onRemove}
        />
      )}
    </fieldset>
  );
}
