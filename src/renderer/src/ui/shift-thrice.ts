// Shift pressed three times, alone, as the second way to hide the screen. Pure: it is fed presses and says when.

/** Longest time between two presses, in milliseconds. */
const BETWEEN_MS = 700;

export type Presses = readonly number[];

/**
 * The presses so far after one more key.
 * @param at milliseconds on any clock that does not go back
 */
export function afterPress(
  before: Presses,
  { key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>,
  at: number,
): Presses {
  if (key !== 'Shift') return [];
  if (repeat) return before;
  const last = before.at(-1);
  const goesOn = last !== undefined && at - last <= BETWEEN_MS;
  return [...(goesOn ? before : []), at].slice(-3);
}

export function isThrice(presses: Presses): boolean {
  return presses.length === 3;
}
