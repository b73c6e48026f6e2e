/*
 * Which numbers may be shown. A number of fewer than five women points at somebody, and so does one from which it could be
 * worked out by taking away. Pure. Source: ux.md S25; decision 31.
 *
 * [Note: what somebody may know] The sum of a table is taken as known to everybody, because another table shows it, and so is
 * this file. So nothing is decided by the size of a number that is kept back: which second number goes is a matter of its
 * place, and whether a table is shown at all of a sum that can be worked out anyway.
 */
import * as z from 'zod';

/** A smaller number of women is never shown. Source: ux.md S25. */
export const FEWEST_SHOWN = 5;

/** Below this sum what is kept back would leave too little room: a four beside a five could be told from a nought. */
const LEAST_KEPT_BACK = 2 * FEWEST_SHOWN - 1;

export const shownCount = z.union([
  z.int().min(FEWEST_SHOWN),
  /** Nobody, and only where that says no more than that nothing is missing. */
  z.literal(0),
  z.literal('fewer'),
  /** Of fewer women than that, where something else than women is counted: how large it is, is not said. */
  z.literal('of_few'),
  /** Large enough, and kept back because another could be worked out from it. */
  z.literal('kept_back'),
]);
export type ShownCount = z.infer<typeof shownCount>;

/** One part of a table. */
export type Counted = {
  count: number;
  /** The women behind it, where something else than women is counted. */
  women?: number;
  /** A nought here says only that nothing is missing, so it may be shown. */
  isGap?: boolean;
};

const isSmall = ({ count, women = count, isGap }: Counted) =>
  (count < FEWEST_SHOWN || women < FEWEST_SHOWN) && !(isGap && count === 0);

/**
 * The numbers of one table as they may be shown, in the same order: parts that exclude each other and make up its sum.
 * Undefined where none of them may. Of every number that is kept back at least four different values stay possible.
 * @param ofThings not women are counted but what was done with them: many things of a few women are kept back too, and it is
 *   not said which of the two it is
 */
export function protect(parts: readonly Counted[], ofThings = false): ShownCount[] | undefined {
  const first = parts.findIndex(isSmall);
  if (first === -1) return parts.map(({ count }) => count);
  // The next one after it, whatever its size: the least would say how large it can be at most.
  const order = parts.map((_, step) => (first + step) % parts.length);
  const second = order.find((at) => !isSmall(parts[at] ?? { count: 0 }) && !isEmptyGap(parts[at]));
  if (second === undefined) return undefined;
  const keptBack = parts.reduce(
    (sum, part, at) => sum + (isSmall(part) || at === second ? part.count : 0),
    0,
  );
  // A small gap is one at least: a nought would have been shown.
  const gaps = parts.filter((part) => isSmall(part) && part.isGap).length;
  if (keptBack < LEAST_KEPT_BACK + gaps) return undefined;
  return parts.map((part, at) => {
    if (isSmall(part)) return ofThings ? 'of_few' : 'fewer';
    return at === second ? 'kept_back' : part.count;
  });
}

const isEmptyGap = (part: Counted | undefined) => part?.isGap === true && part.count === 0;

/** True where every number of the table is shown. */
export function isShownWhole(shown: readonly ShownCount[] | undefined): boolean {
  return shown?.every((count) => typeof count === 'number') === true;
}
