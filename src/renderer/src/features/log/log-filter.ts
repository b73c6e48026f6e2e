// Which lines of the log are asked for. Pure.

import { type AuditKind, auditKinds } from '../../../../shared/domain/audit/entry';
import { type Day, day, isBefore } from '../../../../shared/domain/calendar/day';

/** mine: what I did. plan: all that was done with one plan. all: everything, for those who hold the keys. */
export type Scope = 'mine' | 'plan' | 'all';

export type LogFilter = {
  scope: Scope;
  plan?: string | undefined;
  /** It was taken out for good: only its lines are left. */
  isErased?: boolean | undefined;
  worker?: string | undefined;
  kind?: AuditKind | undefined;
  /** As typed; half a day narrows nothing. */
  from: string;
  to: string;
};

/** Whose lines somebody may look at, the widest last. */
export function scopesFor(who: { isReader: boolean; isKeyholder: boolean }): readonly Scope[] {
  if (who.isKeyholder) return ['mine', 'plan', 'all'];
  return who.isReader ? ['mine'] : ['mine', 'plan'];
}

const dayIn = (typed: string): Day | undefined => day.safeParse(typed).data;

/** True while the first day comes after the last. */
export function areDaysTurned({ from, to }: LogFilter): boolean {
  const [first, last] = [dayIn(from), dayIn(to)];
  return first !== undefined && last !== undefined && isBefore(last, first);
}

/** The first and last day, as far as they are typed whole. */
export function daysOf(filter: LogFilter): { from?: Day; to?: Day } {
  const [from, to] = [dayIn(filter.from), dayIn(filter.to)];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** What is asked of the vault, or undefined while it cannot be: no plan chosen, or days the wrong way round. */
export function askedFor(filter: LogFilter) {
  if (areDaysTurned(filter) || (filter.scope === 'plan' && !filter.plan)) return undefined;
  const { worker, kind } = filter;
  return {
    ...(worker && filter.scope !== 'mine' ? { worker } : {}),
    ...(kind ? { kinds: [kind] } : {}),
    ...daysOf(filter),
  };
}

/** The kind of that name; undefined for none. */
export function kindNamed(name: string): AuditKind | undefined {
  return auditKinds.find((each) => each === name);
}
