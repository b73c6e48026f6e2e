// Moving, removing and bringing back the lines of a list. Pure, and knows only that lines have ids.

export type WithId = { id: string };

/** A fresh id for a line; it stays with the line for good. */
export function newItemId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The list with one line a place up (-1) or down (1). At an end it stays as it is. */
export function moveItem<T extends WithId>(items: readonly T[], id: string, by: -1 | 1): T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const moved = [...items];
  const item = moved[from];
  if (!item || to < 0 || to >= items.length) return moved;
  moved.splice(from, 1);
  moved.splice(to, 0, item);
  return moved;
}

/** The list with one line put before or after another; as it is when either is not there. */
export function putBeside<T extends WithId>(
  items: readonly T[],
  id: string,
  at: string,
  side: 'before' | 'after',
): T[] {
  const item = items.find((each) => each.id === id);
  const others = items.filter((each) => each.id !== id);
  const to = others.findIndex((each) => each.id === at);
  if (!item || to < 0) return [...items];
  others.splice(side === 'before' ? to : to + 1, 0, item);
  return others;
}

/** The list with one line changed; a line that is not there yet is put at the end. */
export function putItem<T extends WithId>(items: readonly T[], changed: T): T[] {
  return items.some((item) => item.id === changed.id)
    ? items.map((item) => (item.id === changed.id ? changed : item))
    : [...items, changed];
}

/** A line taken out, with the id of the line it stood after; undefined when it stood first. */
export type Removed<T extends WithId> = { item: T; after: string | undefined };

/** Takes a line out and remembers where it stood. */
export function removeItem<T extends WithId>(
  items: readonly T[],
  id: string,
): { items: T[]; removed: Removed<T> | undefined } {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return { items: [...items], removed: undefined };
  return {
    items: items.filter((kept) => kept.id !== id),
    removed: { item, after: items[at - 1]?.id },
  };
}

/** Puts a removed line back after the line it stood after; at the top when that one is gone too. */
export function bringBack<T extends WithId>(items: readonly T[], removed: Removed<T>): T[] {
  if (items.some((item) => item.id === removed.item.id)) return [...items];
  const at = items.findIndex((item) => item.id === removed.after);
  return [...items.slice(0, at + 1), removed.item, ...items.slice(at + 1)];
}

export type Row<T extends WithId> =
  | { kind: 'item'; item: T; index: number }
  | { kind: 'removed'; removed: Removed<T> };

/**
 * The lines in order, with a "removed" line where each removed one stood. A line that has come back
 * some other way (undo) is shown once, as itself.
 */
export function rowsWithRemoved<T extends WithId>(
  items: readonly T[],
  removed: readonly Removed<T>[],
): Row<T>[] {
  const isBack = (gone: Removed<T>) => items.some((item) => item.id === gone.item.id);
  const rows: Row<T>[] = items.map((item, index) => ({ kind: 'item', item, index }));
  // Newest first, so that a line whose neighbour went later finds that neighbour's place.
  for (const gone of removed.filter((each) => !isBack(each)).reverse()) {
    const at = rows.findIndex((row) => rowId(row) === gone.after);
    rows.splice(at + 1, 0, { kind: 'removed', removed: gone });
  }
  return rows;
}

export function rowId<T extends WithId>(row: Row<T>): string {
  return row.kind === 'item' ? row.item.id : row.removed.item.id;
}
