// One step to read: what, who, by when, what she was told. How it went can be picked at once.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { withOutcome } from '../../../../../shared/domain/workbook/goals';
import { useOwnLanguage } from '../own-language';
import { PickField } from './PickField';
import { useShapeField } from './shape-fields';
import { Told } from './Told';
import { useStepAbout } from './use-step-about';

export type StepInShortProps = {
  step: GoalStep;
  /** What stands for it while it has no words. */
  name: string;
  /** The goal's words: the steps of many goals stand together. */
  goal: string;
  onPut: (step: GoalStep) => void;
};

export function StepInShort({ step, name, goal, onPut }: StepInShortProps) {
  const { t } = useTranslation('answering');
  const spoken = useOwnLanguage();
  const field = useShapeField('step');
  const about = [
    ...useStepAbout()(step),
    ...(goal.trim() === '' ? [] : [t('steps.goal', { goal })]),
  ];
  return (
    <div className="step-short">
      <div className="step-short-words">
        <p className="her-words" {...spoken}>
          {step.step.trim() || name}
        </p>
        <p className="under">{about.join(' · ')}</p>
        {step.how?.trim() ? (
          <p className="under her-words" {...spoken}>
            {step.how}
          </p>
        ) : null}
        <Told step={step} onTold={onPut} />
      </div>
      <PickField
        {...field('done')}
        about={step.step.trim() || name}
        value={step.done}
        onPick={(done) => onPut(withOutcome(step, done))}
        onLeave={() => {}}
      />
    </div>
  );
}
