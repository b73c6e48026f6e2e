// How what a call does is written into the log: the kinds of row the table of calls is made of (events.ts).

import type { AuditAct } from '../../shared/domain/audit/entry';
import type { Keyed } from './log';
import type { Said } from './said';

/**
 * look: written before the answer leaves, once for so long. give: written before the answer leaves, each time. before: written
 * before anything is done. act: written inside the transaction that does it, and not where nothing was changed.
 */
type How = 'look' | 'give' | 'before' | 'act';

export type Event =
  | { act: AuditAct; how: How; said?: (input: unknown, output: unknown, keyed: Keyed) => Said }
  | { none: string };

const event =
  (how: How) =>
  (act: AuditAct, said?: Extract<Event, { act: AuditAct }>['said']): Event => ({
    act,
    how,
    ...(said ? { said } : {}),
  });
export const look = event('look');
export const give = event('give');
export const before = event('before');
export const act = event('act');
export const none = (why: string): Event => ({ none: why });
