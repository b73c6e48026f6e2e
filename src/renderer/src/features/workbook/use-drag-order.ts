// Putting one card of a list elsewhere with the mouse. The buttons on every card do the same by keyboard and by touch.

import { type DragEvent, useState } from 'react';

export type DragOrder = {
  /** For the grip of a card. */
  grip: (id: string) => {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
  /** For the card itself. `data-drop` says where the one in hand would go. */
  card: (id: string) => {
    'data-drop'?: 'before' | 'after' | undefined;
    onDragOver: (event: DragEvent<HTMLElement>) => void;
    onDrop: (event: DragEvent<HTMLElement>) => void;
  };
};

type Drop = { id: string; side: 'before' | 'after' };

/** @param onDrop takes what was in hand, and the card it was let go before or after */
export function useDragOrder(
  onDrop: (id: string, at: string, side: Drop['side']) => void,
): DragOrder {
  const [inHand, setInHand] = useState<string>();
  const [drop, setDrop] = useState<Drop>();
  const letGo = () => {
    setInHand(undefined);
    setDrop(undefined);
  };
  return {
    grip: (id) => ({
      draggable: true,
      onDragStart(event) {
        // Nothing of hers is put into the hand: another program could take it from there.
        event.dataTransfer.setData('application/x-alongside', 'card');
        event.dataTransfer.effectAllowed = 'move';
        setInHand(id);
      },
      onDragEnd: letGo,
    }),
    card: (id) => ({
      'data-drop': drop?.id === id ? drop.side : undefined,
      onDragOver(event) {
        // Files from elsewhere are not ours to take.
        if (inHand === undefined) return;
        event.preventDefault();
        const side = sideOf(event);
        if (drop?.id !== id || drop.side !== side) setDrop({ id, side });
      },
      onDrop(event) {
        if (inHand === undefined) return;
        event.preventDefault();
        onDrop(inHand, id, sideOf(event));
        letGo();
      },
    }),
  };
}

function sideOf({ clientY, currentTarget }: DragEvent<HTMLElement>): Drop['side'] {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}
