// How entries hang together: each holds the hash of the one before, and of the one before about its plan. Pure.

import { createHash } from 'node:crypto';
import type { AuditFinding } from '../../shared/domain/audit/entry';

/** What the first entry holds in place of a hash before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** A row of `audit_entry` as it is kept. */
export type LogEntry = {
  seq: number;
  at: string;
  clock_offset: number;
  boot: string;
  ticks: number;
  worker: string | null;
  role: string | null;
  side: string;
  session: string | null;
  act: string;
  kind: string;
  outcome: string;
  asked: string | null;
  plan: string | null;
  about: string;
  purpose: string | null;
  detail: string;
  state: string;
  plan_state: string | null;
  prev: string;
  plan_nr: number | null;
  plan_prev: string | null;
  hash: string;
};

/** The columns an entry's hash stands for, in this order for ever: format 1. */
export const hashedColumns = [
  ...(['seq', 'at', 'clock_offset', 'boot', 'ticks', 'worker', 'role', 'side', 'session'] as const),
  ...(['act', 'kind', 'outcome', 'asked', 'plan', 'about', 'purpose', 'detail'] as const),
  ...(['state', 'plan_state', 'prev', 'plan_nr', 'plan_prev'] as const),
];

/** SHA-256, in hex, of the hash before and the entry's columns as a JSON list in UTF-8. */
export function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  const line = JSON.stringify([1, ...hashedColumns.map((column) => entry[column])]);
  return createHash('sha256').update(Buffer.from(entry.prev, 'hex')).update(line).digest('hex');
}

/** Acts that may leave numbers out: something was put back, and the numbers it had are not used twice. */
export const leavesNumbersOut: readonly string[] = ['log-trouble-found', 'backup-put-back'];

/** Whether an entry says of itself that it leaves this number out. */
export function leavesOut(
  { seq: at, detail }: { seq: number; detail: Readonly<Record<string, unknown>> },
  seq: number,
): boolean {
  const { leftOutAfter } = detail;
  return typeof leftOutAfter === 'number' && seq > leftOutAfter && seq < at;
}

export type ChainEnd = { seq: number; hash: string };

/** Goes along the log, entry by entry, and keeps what does not fit. Any number of entries, a piece at a time. */
export class ChainWalk {
  readonly findings: AuditFinding[] = [];
  #last: ChainEnd;
  #lastGoodAt: string | undefined;
  readonly #plans = new Map<string, { nr: number; hash: string }>();
  readonly #isFromStart: boolean;
  count = 0;

  /** @param from the entry before the first that will come; nothing for the whole log */
  constructor(from?: ChainEnd) {
    this.#isFromStart = from === undefined;
    this.#last = from ?? { seq: 0, hash: NOTHING_BEFORE };
  }

  get end(): ChainEnd {
    return this.#last;
  }

  add(entry: LogEntry): void {
    this.count += 1;
    const { seq, hash } = entry;
    if (hashOf(entry) !== hash) this.#find('entry-changed', seq, seq);
    const isNext = seq === this.#last.seq + 1;
    if (!isNext && !isSaid(entry, this.#last.seq)) {
      this.#find('entries-missing', this.#last.seq + 1, seq - 1);
    } else if (entry.prev !== this.#last.hash) {
      this.#find('entry-changed', this.#last.seq, seq);
    }
    this.#addToPlan(entry);
    this.#last = { seq, hash };
    if (this.findings.length === 0) this.#lastGoodAt = entry.at;
  }

  #addToPlan({ plan, plan_nr, plan_prev, seq, hash }: LogEntry): void {
    if (plan === null || plan_nr === null) return;
    const before = this.#plans.get(plan);
    this.#plans.set(plan, { nr: plan_nr, hash });
    if (!before && !this.#isFromStart) return;
    const fits =
      plan_nr === (before?.nr ?? 0) + 1 && plan_prev === (before?.hash ?? NOTHING_BEFORE);
    // Where entries are missing that was said already.
    if (!fits && this.findings.length === 0) this.#find('entry-changed', seq, seq);
  }

  #find(what: AuditFinding['what'], from: number, to: number): void {
    const last = this.findings.at(-1);
    if (last?.what === what && last.to === from) {
      last.to = to;
      return;
    }
    this.findings.push({ what, from, to, lastGoodAt: this.#lastGoodAt });
  }
}

/** The entry itself says that it leaves out the numbers between. */
function isSaid(entry: LogEntry, last: number): boolean {
  if (!leavesNumbersOut.includes(entry.act) || entry.seq <= last) return false;
  const { leftOutAfter } = JSON.parse(entry.detail) as { leftOutAfter?: unknown };
  return leftOutAfter === last;
}
