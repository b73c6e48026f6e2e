// Where an entry of the thread stands, and on which day.

import type { Day } from '../../../../shared/domain/calendar/day';

/**
 * `planned`: its day has gone by and nobody has said what became of it. `telling`: a day nobody has to do anything on.
 * `change`: something that happened.
 */
export type EntryState =
  | 'done'
  | 'coming'
  | 'planned'
  | 'waiting'
  | 'not_needed'
  | 'telling'
  | 'change';

export type At = { readonly key: string; readonly date: Day; readonly state: EntryState };
