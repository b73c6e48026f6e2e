// One step to read: what, who, by when, what she was told. How it went can be picked at once.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { withOutcome } from '../../../../../shared/domain/workbook/goals';
import { whenInWords } from '../../../../../shared/domain/workbook/present-goals';
import { useOwnLanguage } from '../own-language';
import { useWorkbook } from '../workbook-context';
import { PickField } from './PickField';
import { useShapeField } from './shape-fields';
import { Told } from './Told';

export type StepInShortProps = {
  step: GoalStep;
  /** What stands for it while it has no words. */
  name: string;
  /** The goal's words, where the steps of many goals stand together. */
  goal?: string;
  onPut: (step: GoalStep) => void;
  /** The button that opens it. */
  children?: ReactNode;
};

export function StepInShort({ step, name, goal = '', onPut, children }: StepInShortProps) {
  const { t } = useTranslation('answering');
  const { content, language } = useWorkbook();
  const spoken = useOwnLanguage();
  const field = useShapeField('step');
  const when = whenInWords('step', step, { content, language });
  const about = [
    step.who.trim() === '' ? t('steps.nobody') : t('steps.who', { who: step.who }),
    when ? t('steps.when', { when }) : '',
    goal.trim() === '' ? '' : t('steps.goal', { goal }),
  ];
  return (
    <div className="step-short">
      <div className="step-short-words">
        <p className="her-words" {...spoken}>
          {step.step.trim() || name}
        </p>
        <p className="under">{about.filter((words) => words !== '').join(' · ')}</p>
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
      {children}
    </div>
  );
}
