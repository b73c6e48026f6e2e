// Which earlier circles are worth comparing with, and which one to begin with. Pure.

import type { Answer, CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { circleChanges } from '../../../../../shared/domain/workbook/circle/circle-changes';
import {
  inCircleOrder,
  isSomebody,
} from '../../../../../shared/domain/workbook/circle/circle-words';

export type EarlierCircle = { id: string; at: string; people: CirclePerson[] };

/** Earlier circles that differ from the one now, newest first. @param versions newest first */
export function earlierCircles(
  versions: readonly Answer[],
  now: readonly CirclePerson[],
): EarlierCircle[] {
  return versions.flatMap(({ id, at, value }) => {
    if (value.kind !== 'said') return [];
    const people = inCircleOrder((value.said as CirclePerson[]).filter(isSomebody));
    return people.length > 0 && circleChanges(people, now).length > 0 ? [{ id, at, people }] : [];
  });
}

/** The newest from before that day; while there is none, the oldest there is. */
export function firstToCompare(
  earlier: readonly EarlierCircle[],
  isBeforeToday: (at: string) => boolean,
): EarlierCircle | undefined {
  return earlier.find(({ at }) => isBeforeToday(at)) ?? earlier.at(-1);
}
