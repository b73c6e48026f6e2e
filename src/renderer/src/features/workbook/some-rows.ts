// Which of many options are on the screen: some at a time, never fewer than were there, and what was picked. Pure.

/** In easy words as many tiles stand on the screen at a time. Source: ux.md 2.7. */
export const TILES = 6;

/**
 * The rows that are shown, in their own order.
 * @param room how many from the first on
 * @param kept values that are shown wherever they stand
 */
export function someRows<Row extends { value: string }>(
  rows: readonly Row[],
  room: number,
  kept: readonly string[],
): Row[] {
  return rows.filter(({ value }, at) => at < room || kept.includes(value));
}

/** Room for as many more of those that are not shown yet. */
export function moreRoom(
  rows: readonly { value: string }[],
  room: number,
  kept: readonly string[],
  more: number,
): number {
  const places = rows.flatMap(({ value }, at) => (at < room || kept.includes(value) ? [] : [at]));
  return (places[more - 1] ?? rows.length - 1) + 1;
}

/** The first row that a larger room shows and a smaller one did not. */
export function firstNew<Row extends { value: string }>(
  rows: readonly Row[],
  room: number,
  kept: readonly string[],
): Row | undefined {
  return rows.find(({ value }, at) => at >= room && !kept.includes(value));
}
