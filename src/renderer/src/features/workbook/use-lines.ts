// A list being worked on: changing, moving, removing and bringing back lines, with the focus and the
// words read out that go with each.

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion';
import { moveItem, newItemId, putItem, type Removed, type WithId } from './list-moves';
import type { ChangeKind } from './undo-steps';
import { useFocusAfter } from './use-focus-after';
import { useRemovals } from './use-removals';

/**
 * @param onItems takes the whole list after each change
 * @returns `spare` is the id the next new line will have, so that a line being begun keeps its place
 */
export function useLines<T extends WithId>(
  items: readonly T[],
  onItems: (items: T[], how: ChangeKind) => void,
) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const { within, focusOn, focusNow } = useFocusAfter<HTMLDivElement>();
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
    within,
    focusOn,
    focusNow,
    spare,
    rows: removals.rows,
    put,
    move(id: string, by: -1 | 1) {
      const moved = moveItem(items, id, by);
      onItems(moved, 'at-once');
      const place = moved.findIndex((item) => item.id === id) + 1;
      focusOn(`${id}-${by === -1 ? 'up' : 'down'}`);
      announce(t('list.moved', { place }));
    },
    remove(id: string, name: string) {
      removals.remove(id);
      focusOn(`${id}-removed`);
      announce(name.trim() ? t('list.removedNamed', { name }) : t('list.removed'));
    },
    putBack(removed: Removed<T>) {
      removals.putBack(removed);
      focusOn(removed.item.id);
      announce(t('list.back'));
    },
  };
}
