// One goal and its small steps. It is read until somebody wants to change it; put away, its steps rest too.

import { DotsSixVerticalIcon } from '@phosphor-icons/react/dist/csr/DotsSixVertical';
import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { broughtBack, laneOf } from '../../../../../shared/domain/workbook/goals';
import { isLeftToHer } from '../../../../../shared/domain/workbook/promises';
import { Button } from '../../../ui/Button';
import { useAnnounce } from '../../../ui/LiveRegion';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { LineButtons } from '../LineButtons';
import type { ChangeKind } from '../undo-steps';
import type { DragOrder } from '../use-drag-order';
import { useOpenCard } from '../use-open-card';
import { useWhoIsWho } from '../use-who-is-who';
import { WorkerAsk } from '../WorkerAsk';
import { useWorkbook } from '../workbook-context';
import { GoalFields } from './GoalFields';
import { GoalInShort } from './GoalInShort';
import { GoalSteps } from './GoalSteps';

export type GoalCardProps = {
  goal: GoalValue;
  /** The card that is not a goal yet, while there are none. */
  isSpare: boolean;
  index: number;
  count: number;
  drag: DragOrder;
  onPut: (goal: GoalValue, how?: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

/** Nothing has been said of it beyond its words. */
const isFresh = ({ why, status, steps }: GoalValue) =>
  why === '' && status === '' && steps.length === 0;

export function GoalCard(props: GoalCardProps) {
  const { goal, isSpare, index, count, drag, onPut, onLeave } = props;
  const { t } = useTranslation('answering');
  const names = useWhoIsWho();
  const card = useOpenCard<HTMLFieldSetElement>(goal.id, isSpare || isFresh(goal));
  const number = t('goals.goal', { number: index + 1 });
  const name = goal.goal.trim() || number;
  const rests = laneOf(goal) !== 'now';
  return (
    <fieldset className="goal-card" ref={card.within} {...drag.card(goal.id)}>
      <legend>
        {number}
        <span className="visually-hidden">{goal.goal.trim() ? `: ${goal.goal}` : ''}</span>
      </legend>
      <div className="goal-head" data-place={goal.id}>
        {card.isOpen ? (
          <GoalFields goal={goal} onPut={onPut} onLeave={onLeave} />
        ) : (
          <GoalInShort goal={goal} name={number} />
        )}
        <GoalWays {...props} {...{ name, rests }} card={card} isSpare={isSpare} />
      </div>
      {rests && !card.isOpen ? null : <Steps goal={goal} onPut={onPut} onLeave={onLeave} />}
      {isLeftToHer(goal, names) ? <WorkerAsk>{t('goals.leftToHer')}</WorkerAsk> : null}
      {isSpare ? null : (
        <div className="goal-foot">
          <LineButtons
            id={goal.id}
            name={name}
            index={index}
            count={count}
            onMove={props.onMove}
            onRemove={props.onRemove}
          />
          {count > 1 ? (
            <span className="drag-grip" aria-hidden="true" {...drag.grip(goal.id)}>
              <DotsSixVerticalIcon />
            </span>
          ) : null}
        </div>
      )}
    </fieldset>
  );
}

type GoalWaysProps = Pick<GoalCardProps, 'goal' | 'isSpare' | 'onPut'> & {
  name: string;
  rests: boolean;
  card: ReturnType<typeof useOpenCard>;
};

/** Into the card and out of it again, and back from where it was put. */
function GoalWays({ goal, isSpare, onPut, name, rests, card }: GoalWaysProps) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  if (isSpare) return null;
  const named = <VisuallyHidden> {name}</VisuallyHidden>;
  return (
    <div className="card-buttons">
      <span data-place={`${goal.id}-open`}>
        <Button
          kind={card.isOpen ? 'plain' : 'quiet'}
          onClick={card.isOpen ? card.fold : card.open}
        >
          {card.isOpen ? t('goals.fold') : t('goals.change')}
          {named}
        </Button>
      </span>
      {rests ? (
        <Button
          onClick={() => {
            onPut(broughtBack(goal), 'at-once');
            announce(t('goals.broughtBack', { goal: name }));
            card.fold();
          }}
        >
          {t('goals.bringBack')}
          {named}
        </Button>
      ) : null}
    </div>
  );
}

function Steps({ goal, onPut, onLeave }: Pick<GoalCardProps, 'goal' | 'onPut' | 'onLeave'>) {
  const { content } = useWorkbook();
  return (
    <fieldset className="goal-steps">
      <legend>{content.words.shapes.goal['steps']?.label}</legend>
      <GoalSteps
        steps={goal.steps}
        onSteps={(steps, how) => onPut({ ...goal, steps }, how)}
        onLeave={onLeave}
      />
    </fieldset>
  );
}
