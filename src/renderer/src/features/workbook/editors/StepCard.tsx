// One small step of a goal: read until somebody wants to change it.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { LineButtons } from '../LineButtons';
import type { ChangeKind } from '../undo-steps';
import { useOpenCard } from '../use-open-card';
import { StepFields } from './StepFields';
import { StepInShort } from './StepInShort';

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

/** Nothing has been said of it beyond its words. */
const isFresh = ({ who, when, done }: GoalStep) => who === '' && when === '' && done === '';

export function StepCard(props: StepCardProps) {
  const { step, isSpare, index, count, onPut, onMove, onRemove, onLeave } = props;
  const { t } = useTranslation('answering');
  const card = useOpenCard<HTMLFieldSetElement>(step.id, isSpare || isFresh(step));
  const number = t('goals.step', { number: index + 1 });
  const name = step.step.trim() || number;
  return (
    <fieldset className="step-card" ref={card.within}>
      <legend className="visually-hidden">{number}</legend>
      <div data-place={step.id}>
        {card.isOpen ? (
          <StepFields step={step} onPut={onPut} onLeave={onLeave} />
        ) : (
          <StepInShort step={step} name={number} onPut={(put) => onPut(put, 'at-once')}>
            <span className="step-short-open" data-place={`${step.id}-open`}>
              <Button kind="quiet" onClick={card.open}>
                {t('goals.change')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </span>
          </StepInShort>
        )}
      </div>
      {card.isOpen && !isSpare ? (
        <div className="card-buttons">
          <Button onClick={card.fold}>
            {t('goals.fold')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
          <LineButtons
            id={step.id}
            name={name}
            index={index}
            count={count}
            onMove={onMove}
            onRemove={onRemove}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
