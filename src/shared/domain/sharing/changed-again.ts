// Which changes of who can see what still stand: two of one thing may not both say what holds now. Pure.

import { isBefore } from '../calendar/day';
import type { WhatChanged } from './what-changed';

/**
 * The same changes, those marked that a later one of the same thing replaced. None is left out: what somebody could see for
 * an hour was seen.
 * @param changes those of one kind oldest first
 */
export function markChangedAgain(changes: readonly WhatChanged[]): WhatChanged[] {
  const inOrder = changes.map((change, at) => ({ change, at })).toSorted(byTime);
  const later = new Set<string>();
  const replaced = new Set<number>();
  for (const { change, at } of inOrder.toReversed()) {
    const things = thingsOf(change);
    if (things.some((thing) => later.has(thing))) replaced.add(at);
    for (const thing of things) later.add(thing);
  }
  return changes.map((change, at) =>
    replaced.has(at) ? { ...change, changedAgain: true } : change,
  );
}

type Placed = { change: WhatChanged; at: number };

/** By day; of one day a yes that ended comes first, since it ended with the night. */
function byTime(a: Placed, b: Placed): number {
  if (a.change.day !== b.change.day) return isBefore(a.change.day, b.change.day) ? -1 : 1;
  const ended = (placed: Placed) => (placed.change.what.kind === 'ended' ? 0 : 1);
  return ended(a) - ended(b) || a.at - b.at;
}

/** What a change is about; empty for what says when it happened and never how it stands now. */
function thingsOf({ what }: WhatChanged): string[] {
  switch (what.kind) {
    case 'level':
    case 'ended':
    case 'until':
      return [`${what.reader} ${what.target.kind} ${what.target.id}`];
    case 'readers':
      return what.readers.map((reader) => `reader ${reader}`);
    case 'care':
      return [`care ${what.question}`];
    default:
      return [];
  }
}
