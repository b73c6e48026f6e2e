// The part of the table about the log of who did what: reading it, checking it, and saving it as a file. Nothing here, and
// nothing anywhere else, changes or takes out an entry.

import { z } from 'zod';
import { auditEntryShown, auditFinding, auditKinds } from '../domain/audit/entry';
import { weekFindings } from '../domain/audit/week';
import { day } from '../domain/calendar/day';
import { call, nothing, ticket } from './locked-calls';

const planId = z.uuid();

/** Which entries. A moment is narrowed by the days where the workstation stands. */
const narrowed = {
  kinds: z.array(z.enum(auditKinds)).max(auditKinds.length).optional(),
  /** First and last day. */
  from: day.optional(),
  to: day.optional(),
  /** Only entries with a smaller number: the next page of the list. */
  before: z.number().int().positive().optional(),
};
/** Of one plan: also for its team. */
const ofPlan = z.strictObject({ plan: planId, worker: z.string().max(60).optional(), ...narrowed });
/** Of everything: for whoever holds the keys. */
const ofAll = z.strictObject({
  ...{ plan: planId.optional(), worker: z.string().max(60).optional(), ...narrowed },
});
const mine = z.strictObject({ plan: planId.optional(), ...narrowed });

const page = z.strictObject({
  /** The newest first, at most 100. */
  entries: z.array(auditEntryShown),
  /** There are older ones. */
  more: z.boolean(),
});
export type AuditPage = z.infer<typeof page>;

const checked = z.strictObject({
  isWhole: z.boolean(),
  findings: z.array(auditFinding),
  /** How many entries and signed points were looked at. */
  entries: z.number().int(),
  checkpoints: z.number().int(),
  /** The last entry: it goes, short, with every signed PDF. */
  head: z.strictObject({ seq: z.number().int(), hash: z.string(), at: z.string() }).optional(),
  /** UTC moment. */
  at: z.string(),
});
export type AuditChecked = z.infer<typeof checked>;

const told = z.strictObject({
  /** Found since somebody last said they have seen to it. */
  findings: z.array(auditFinding),
  foundAt: z.string().optional(),
  /** Whether I am one of those who can say that it has been seen to. */
  maySettle: z.boolean(),
});
export type AuditTold = z.infer<typeof told>;

const week = z.strictObject({
  /** First and last day: the last whole week, Monday to Sunday. */
  from: day,
  to: day,
  /** Questions to ask, none of them a fault. What the numbers are is said where they are found. */
  findings: z.array(
    z.strictObject({
      what: z.enum(weekFindings),
      by: z.strictObject({ id: z.string(), name: z.string() }),
      plan: z.strictObject({ id: z.string(), reference: z.string().optional() }).optional(),
      count: z.number(),
      usual: z.number().optional(),
    }),
  ),
});
export type AuditWeek = z.infer<typeof week>;

export const auditCalls = {
  /** What I did myself. */
  mine: call(mine, page),
  /** All that was done with one plan. */
  ofPlan: call(ofPlan, page),
  all: call(ofAll, page),
  /** The plan that a certificate of erasure is about, by the number on it: her lines can be read, and nothing else is there. */
  erased: call(
    z.strictObject({ reference: z.string().max(60) }),
    z.strictObject({ plan: planId.optional() }),
  ),
  /** Who there is to narrow by: everybody with an entry. */
  people: call(
    nothing,
    z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string() })),
  ),
  /** What of the last whole week should be looked at by somebody who holds the keys. */
  week: call(nothing, week),
  /** Goes through the whole log, and holds the plans against it. */
  check: call(nothing, checked),
  /** What was found to be wrong on opening, for everybody who opens. */
  trouble: call(nothing, told),
  /** Somebody who holds the keys has seen to it: it is no longer shown on opening. The entry stays. */
  settle: call(nothing, told),
  /**
   * Everything that is needed to save the log: its lines (one entry each, the oldest first), its signed points and the
   * public keys they were signed with. Signs the end of the log and is an entry itself.
   */
  export: call(
    z.strictObject({ place: ticket, from: day.optional(), to: day.optional() }),
    z.strictObject({ fileName: z.string(), entries: z.number().int() }),
  ),
} as const;
