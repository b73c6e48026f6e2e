// One small step of a goal, folded to a line until somebody opens it. What she is owed word of is asked folded, too.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { isSettled } from '../../../../../shared/domain/workbook/goals';
import { Button } from '../../../ui/Button';
import { StateMark } from '../../../ui/StateMark';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { Folding, FoldLine } from '../FoldCard';
import { LineButtons } from '../LineButtons';
import { useOwnLanguage } from '../own-language';
import type { ChangeKind } from '../undo-steps';
import type { OneOpen } from '../use-one-open';
import { StepFields } from './StepFields';
import { useShapeField } from './shape-fields';
import { Told } from './Told';
import { useStepAbout } from './use-step-about';

export type StepCardProps = {
  step: GoalStep;
  isSpare: boolean;
  index: number;
  count: number;
  cards: OneOpen;
  onPut: (step: GoalStep, how?: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

export function StepCard(props: StepCardProps) {
  const { step, isSpare, index, count, cards, onPut, onMove, onRemove, onLeave } = props;
  const { t } = useTranslation('answering');
  const number = t('goals.step', { number: index + 1 });
  const name = step.step.trim() || number;
  const spoken = useOwnLanguage();
  const isOpen = isSpare || cards.isOpen(step.id);
  const press = () => (isOpen ? cards.fold(step.id) : cards.open(step.id));
  return (
    <fieldset className="step-card fold-card">
      <legend className="visually-hidden">{number}</legend>
      <FoldLine
        id={step.id}
        isOpen={isOpen}
        title={isOpen ? number : name}
        spoken={isOpen || !step.step.trim() ? {} : spoken}
        about={<StepLine step={step} />}
        onPress={isSpare ? undefined : press}
      />
      {isOpen ? null : <Told step={step} onTold={(told) => onPut(told, 'at-once')} />}
      <Folding id={step.id} isOpen={isOpen}>
        <StepFields step={step} onPut={onPut} onLeave={onLeave} />
        {isSpare ? null : (
          <div className="card-buttons">
            <Button onClick={press}>
              {t('goals.fold')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
            <LineButtons id={step.id} {...{ name, index, count, onMove, onRemove }} />
          </div>
        )}
      </Folding>
    </fieldset>
  );
}

function StepLine({ step }: { step: GoalStep }) {
  const about = useStepAbout();
  const field = useShapeField('step');
  const done = field('done').options.find(({ value }) => value === step.done)?.label;
  const shape = isSettled(step) ? 'full' : step.done === 'started' ? 'half' : 'open';
  return (
    <>
      <span className="fold-about">{about(step).join(' · ')}</span>
      {done ? (
        <span className="fold-about">
          <StateMark shape={shape}>{done}</StateMark>
        </span>
      ) : null}
      {step.how?.trim() ? <span className="fold-about">{step.how}</span> : null}
    </>
  );
}
