// What an entry says besides its name, out of what was asked and answered: ids, numbers and names of workers. Never her words.

import type { AuditAbout, AuditDetail } from '../../shared/domain/audit/entry';
import type { Keyed } from './log';

export type Said = { plan?: string; about?: AuditAbout; detail?: AuditDetail };

/** A search: never what was typed, but whether it was the same again. */
export const search = (input: unknown, output: unknown, keyed: Keyed): Said => {
  const { reference } = input as { reference?: string };
  const { kind, plan } = output as { kind: string; plan?: string };
  return {
    ...(plan === undefined ? {} : { plan }),
    detail: {
      found: kind === 'found' ? 1 : 0,
      ...(reference === undefined
        ? {}
        : { term: keyed('search', reference.trim().toUpperCase()).slice(0, 16) }),
    },
  };
};

/** Somebody who has not been let in stands in no list of workers yet. */
export const named = (_: unknown, output: unknown): Said => {
  const { name, person } = output as { name: string; person: string };
  return { about: { worker: person }, detail: { name } };
};

export const counted = (_: unknown, output: unknown): Said => ({
  detail: { found: Array.isArray(output) ? output.length : 0 },
});

export const idOf = (input: unknown): AuditDetail => {
  const { id } = input as { id?: unknown };
  return typeof id === 'string' ? { backup: id } : {};
};

/** The time a report is about: its own name, or its first and last day. */
export const forTime = (input: unknown): Said => {
  const { period } = input as { period: string | { from: string; to: string } };
  return { detail: typeof period === 'string' ? { time: period } : { ...period } };
};
