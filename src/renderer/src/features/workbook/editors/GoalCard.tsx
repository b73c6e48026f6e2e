// One goal and its small steps, folded to a line until somebody opens it.

import { DotsSixVerticalIcon } from '@phosphor-icons/react/dist/csr/DotsSixVertical';
import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { broughtBack, laneOf } from '../../../../../shared/domain/workbook/goals';
import { isLeftToHer } from '../../../../../shared/domain/workbook/promises';
import { Button } from '../../../ui/Button';
import { useAnnounce } from '../../../ui/LiveRegion';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { Folding, FoldLine } from '../FoldCard';
import { LineButtons } from '../LineButtons';
import { useOwnLanguage } from '../own-language';
import type { ChangeKind } from '../undo-steps';
import type { DragOrder } from '../use-drag-order';
import type { OneOpen } from '../use-one-open';
import { useWhoIsWho } from '../use-who-is-who';
import { WorkerAsk } from '../WorkerAsk';
import { GoalFields } from './GoalFields';
import { GoalInShort } from './GoalInShort';

export type GoalCardProps = {
  goal: GoalValue;
  /** The card that is not a goal yet, while there are none. */
  isSpare: boolean;
  index: number;
  count: number;
  cards: OneOpen;
  drag: DragOrder;
  onPut: (goal: GoalValue, how?: ChangeKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
};

export function GoalCard(props: GoalCardProps) {
  const { goal, isSpare, index, count, cards, drag, onPut, onLeave } = props;
  const { t } = useTranslation('answering');
  const names = useWhoIsWho();
  const number = t('goals.goal', { number: index + 1 });
  const name = goal.goal.trim() || number;
  const spoken = useOwnLanguage();
  const isOpen = isSpare || cards.isOpen(goal.id);
  const press = () => (isOpen ? cards.fold(goal.id) : cards.open(goal.id));
  return (
    <fieldset className="goal-card fold-card" {...drag.card(goal.id)}>
      <legend className="visually-hidden">
        {number}
        {goal.goal.trim() ? `: ${goal.goal}` : ''}
      </legend>
      <div className="fold-head">
        <FoldLine
          id={goal.id}
          isOpen={isOpen}
          title={isOpen ? number : name}
          spoken={isOpen || !goal.goal.trim() ? {} : spoken}
          about={<GoalInShort goal={goal} />}
          onPress={isSpare ? undefined : press}
        />
        {count > 1 ? (
          <span className="drag-grip" aria-hidden="true" {...drag.grip(goal.id)}>
            <DotsSixVerticalIcon />
          </span>
        ) : null}
      </div>
      <Folding id={goal.id} isOpen={isOpen}>
        <GoalFields goal={goal} onPut={onPut} onLeave={onLeave} />
        {isSpare ? null : <GoalFoot {...props} name={name} onFold={press} />}
      </Folding>
      <BringBack goal={goal} name={name} cards={cards} onPut={onPut} />
      {isLeftToHer(goal, names) ? <WorkerAsk>{t('goals.leftToHer')}</WorkerAsk> : null}
    </fieldset>
  );
}

function GoalFoot(props: GoalCardProps & { name: string; onFold: () => void }) {
  const { goal, name, index, count, onMove, onRemove, onFold } = props;
  const { t } = useTranslation('answering');
  return (
    <div className="card-buttons">
      <Button onClick={onFold}>
        {t('goals.fold')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
      <LineButtons id={goal.id} {...{ name, index, count, onMove, onRemove }} />
    </div>
  );
}

type BringBackProps = Pick<GoalCardProps, 'goal' | 'cards' | 'onPut'> & { name: string };

/** The way back of a goal that was put away; it is there folded, too. */
function BringBack({ goal, name, cards, onPut }: BringBackProps) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  if (laneOf(goal) === 'now') return null;
  return (
    <div className="card-buttons">
      <Button
        onClick={() => {
          onPut(broughtBack(goal), 'at-once');
          announce(t('goals.broughtBack', { goal: name }));
          cards.fold(goal.id);
        }}
      >
        {t('goals.bringBack')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </div>
  );
}
