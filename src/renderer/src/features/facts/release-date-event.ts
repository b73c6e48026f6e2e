// A release date that moved far is written down as a change by the vault; the list on the screen follows. Pure.

import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import type { Bridge } from '../../../../shared/ipc/contract';

export type ReleaseDateEvent = NonNullable<
  Awaited<ReturnType<Bridge['facts']['save']>>['releaseDateEvent']
>;

/** The facts on the screen with the change the vault added, or without the one it took back. */
export function withReleaseDateEvent(
  facts: CustodyFacts,
  { is, day }: ReleaseDateEvent,
): CustodyFacts {
  const others = facts.events.filter(
    ({ kind, date }) => kind !== 'release_date_changed' || date !== day,
  );
  if (is === 'taken_back') return { ...facts, events: others };
  return { ...facts, events: [...others, { kind: 'release_date_changed', date: day }] };
}
