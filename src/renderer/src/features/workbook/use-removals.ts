// Lines taken out of a list stay in place as "Removed. Bring it back" until the page is left.

import { useState } from 'react';
import {
  bringBack,
  type Removed,
  type Row,
  removeItem,
  rowsWithRemoved,
  type WithId,
} from './list-moves';

export type Removals<T extends WithId> = {
  rows: Row<T>[];
  remove: (id: string) => void;
  putBack: (removed: Removed<T>) => void;
};

export function useRemovals<T extends WithId>(
  items: readonly T[],
  onItems: (items: T[]) => void,
): Removals<T> {
  const [gone, setGone] = useState<readonly Removed<T>[]>([]);
  return {
    rows: rowsWithRemoved(items, gone),
    remove(id) {
      const taken = removeItem(items, id);
      const { removed } = taken;
      if (!removed) return;
      setGone((before) => [...before.filter((each) => each.item.id !== id), removed]);
      onItems(taken.items);
    },
    putBack(removed) {
      setGone((before) => before.filter((each) => each !== removed));
      onItems(bringBack(items, removed));
    },
  };
}
