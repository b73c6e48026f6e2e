// One small step being written: what, who, by when, how it went, and when she was told.

import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { hasOutcome, withOutcome } from '../../../../../shared/domain/workbook/goals';
import { isPromise, isToBeTold } from '../../../../../shared/domain/workbook/promises';
import { DayField } from '../DayField';
import { useRoomWords } from '../RoomLine';
import type { ChangeKind } from '../undo-steps';
import { useWhoIsWho } from '../use-who-is-who';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { PickField } from './PickField';
import { useShapeField } from './shape-fields';
import { WhenFields } from './WhenFields';
import { WhoField } from './WhoField';
import { withOptional } from './with-optional';

export type StepFieldsProps = {
  step: GoalStep;
  onPut: (step: GoalStep, how?: ChangeKind) => void;
  onLeave: () => void;
};

export function StepFields({ step, onPut, onLeave }: StepFieldsProps) {
  const { today } = useWorkbook();
  const names = useWhoIsWho();
  const field = useShapeField('step');
  const room = useRoomWords(step.step, field('step').roomFor);
  const asksTold = step.told !== undefined || (isPromise(step, names) && isToBeTold(step, today));
  return (
    <div className="step-fields her-field">
      <div className="step-wide">
        <WordsLine
          label={field('step').named}
          value={step.step}
          onChange={(words) => onPut({ ...step, step: words })}
          onBlur={onLeave}
          hint={room}
        />
      </div>
      <div className="step-wide">
        <WhoField
          label={field('who').label}
          value={step.who}
          onChange={(who, how) => onPut({ ...step, who }, how)}
          onLeave={onLeave}
        />
      </div>
      <WhenFields
        of={step}
        field={field('when')}
        onPut={(changed) => onPut(changed, 'at-once')}
        onLeave={onLeave}
      />
      <PickField
        {...field('done')}
        value={step.done}
        onPick={(done) => onPut(withOutcome(step, done), 'at-once')}
        onLeave={onLeave}
      />
      {hasOutcome(step) || step.done === 'started' || step.how ? (
        <div className="step-wide">
          <WordsLine
            label={field('how').named}
            value={step.how ?? ''}
            onChange={(how) => onPut(withOptional(step, 'how', how))}
            onBlur={onLeave}
          />
        </div>
      ) : null}
      {asksTold ? (
        <div className="step-wide">
          <DayField
            label={field('told').label}
            value={step.told ?? ''}
            onChange={(day) => onPut(withOptional(step, 'told', day), 'at-once')}
            onBlur={onLeave}
          />
        </div>
      ) : null}
    </div>
  );
}
