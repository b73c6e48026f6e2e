// A list of cards of any kind: one open to begin with, a button for more, "Removed" lines in place. It
// knows only that each has an id and can be drawn.

import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { type Row, rowId, type WithId } from './list-moves';
import { RemovedLine } from './RemovedLine';
import type { Lines } from './use-lines';

export type LineCardsProps<T extends WithId> = {
  items: readonly T[];
  lines: Lines<T>;
  /** A card with nothing in it. */
  blank: (id: string) => T;
  /** What a card is called by, or nothing. */
  nameOf: (item: T) => string;
  /** `isSpare`: the first card, while there is nothing in the list. */
  draw: (item: T, index: number, isSpare: boolean) => ReactNode;
  /** On the button that adds another. */
  addLabel: string;
  /** With the id of one that was just added; without it, the keyboard goes there. */
  onAdded?: ((id: string) => void) | undefined;
  /** On the button that begins the list, where the first card waits until it is asked for. */
  beginLabel?: string | undefined;
};

export function LineCards<T extends WithId>(props: LineCardsProps<T>) {
  const {
    items,
    lines,
    blank,
    nameOf,
    draw,
    addLabel,
    onAdded = lines.focusOn,
    beginLabel,
  } = props;
  const spare = blank(lines.spare);
  const isEmpty = items.length === 0;
  const rows: Row<T>[] =
    isEmpty && beginLabel === undefined
      ? [...lines.rows, { kind: 'item', item: spare, index: 0 }]
      : lines.rows;
  return (
    <div className="line-cards" ref={lines.within}>
      {rows.map((row) =>
        row.kind === 'item' ? (
          draw(row.item, row.index, row.item.id === lines.spare)
        ) : (
          <RemovedLine
            key={`${rowId(row)}-removed`}
            place={`${rowId(row)}-removed`}
            name={nameOf(row.removed.item)}
            onBringBack={() => lines.putBack(row.removed)}
          />
        ),
      )}
      {isEmpty && beginLabel === undefined ? null : (
        <div>
          <Button
            onClick={() => {
              lines.put(spare, 'at-once');
              onAdded(spare.id);
            }}
          >
            {isEmpty ? beginLabel : addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
