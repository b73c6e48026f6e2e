// A list being worked on: changing, moving, removing and bringing back lines, with the focus and the
// words read out that go with each.

import { type RefObject, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion';
import {
  moveItem,
  newItemId,
  putBeside,
  putItem,
  type Removed,
  type Row,
  type WithId,
} from './list-moves';
import type { ChangeKind } from './undo-steps';
import { useFocusAfter } from './use-focus-after';
import { useRemovals } from './use-removals';

export type Lines<T extends WithId> = {
  /** Goes on the element around the list. */
  within: RefObject<HTMLDivElement | null>;
  /** Sends the focus to a place in the list, after the next drawing or now. */
  focusOn: (place: string) => void;
  focusNow: (place: string) => void;
  /** The id the next new line will have, so that a line being begun keeps its place. */
  spare: string;
  rows: Row<T>[];
  put: (item: T, how?: ChangeKind) => void;
  move: (id: string, by: -1 | 1) => void;
  /** Puts a line before or after another. */
  putBeside: (id: string, at: string, side: 'before' | 'after') => void;
  remove: (id: string, name: string) => void;
  putBack: (removed: Removed<T>) => void;
};

/** @param onItems takes the whole list after each change */
export function useLines<T extends WithId>(
  items: readonly T[],
  onItems: (items: T[], how: ChangeKind) => void,
): Lines<T> {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const focus = useFocusAfter<HTMLDivElement>();
  const removals = useRemovals(items, (changed) => onItems(changed, 'at-once'));
  const [spare, setSpare] = useState(newItemId);

  const put = useCallback(
    (item: T, how: ChangeKind = 'typing') => {
      onItems(putItem(items, item), how);
      if (item.id === spare) setSpare(newItemId());
    },
    [items, onItems, spare],
  );

  return {
    ...focus,
    spare,
    rows: removals.rows,
    put,
    move(id, by) {
      const moved = moveItem(items, id, by);
      onItems(moved, 'at-once');
      focus.focusOn(`${id}-${by === -1 ? 'up' : 'down'}`);
      announce(t('list.moved', { place: moved.findIndex((item) => item.id === id) + 1 }));
    },
    putBeside(id, at, side) {
      const moved = putBeside(items, id, at, side);
      if (moved.every((item, place) => item === items[place])) return;
      onItems(moved, 'at-once');
      announce(t('list.moved', { place: moved.findIndex((item) => item.id === id) + 1 }));
    },
    remove(id, name) {
      removals.remove(id);
      focus.focusOn(`${id}-removed`);
      announce(name.trim() ? t('list.removedNamed', { name }) : t('list.removed'));
    },
    putBack(removed) {
      removals.putBack(removed);
      focus.focusOn(removed.item.id);
      announce(t('list.back'));
    },
  };
}
