// A week of the log, and the weeks before it as far as they say what is usual.

import type { AuditAct, AuditKind } from '../../shared/domain/audit/entry';
import {
  noReading,
  standsOut,
  WEEKS_BEFORE,
  type WeekEntry,
  type WeekInLog,
  weekBefore,
} from '../../shared/domain/audit/week';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import { isReader } from '../../shared/domain/people/rights';
import type { Role } from '../../shared/domain/people/roles';
import type { AuditWeek } from '../../shared/ipc/audit-calls';
import { startOfDay } from '../plans/local-days';
import type { Reader } from '../store/connection';

type Row = {
  worker: string;
  at: string;
  clock_offset: number;
  kind: AuditKind;
  act: AuditAct;
  plan: string | null;
  outcome: string;
};

/** Her full name of each plan, for telling that it is a worker's too. It goes no further than that. */
export type LegalNames = (
  reader: Reader,
  plans: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

/** What of the last whole week somebody who holds the keys should look at. */
export async function readWeek(
  reader: Reader,
  today: Day,
  legalNames: LegalNames,
): Promise<AuditWeek> {
  const { from, to } = weekBefore(today);
  const start = startOfDay(from);
  const first = await firstSince(reader, start);
  const after = await firstSince(reader, startOfDay(addDays(to, 1)));
  const before = await firstSince(reader, startOfDay(addDays(from, -7 * WEEKS_BEFORE)));
  const workers = await reader.all<{ id: string; name: string; role: Role }>(
    'SELECT id, name, role FROM worker',
  );
  const plans = await reader.all<{ id: string; reference: string }>(
    `SELECT id, reference FROM plan
     WHERE id IN (SELECT plan FROM audit_entry WHERE seq >= ? AND seq < ?)`,
    [first, after],
  );
  const week: WeekInLog = {
    entries: await readEntries(reader, first, after),
    readsBefore: await readReadsBefore(reader, { before, first, start }),
    workedWith: await readWorkedWith(reader, before, after),
    readers: new Set(workers.filter(({ role }) => isReader(role)).map(({ id }) => id)),
    workers: new Map(workers.map(({ id, name }) => [id, name])),
    women: await legalNames(
      reader,
      plans.map(({ id }) => id),
    ),
  };
  const references = new Map(plans.map(({ id, reference }) => [id, reference]));
  const findings = standsOut(week).map(({ worker, plan, ...finding }) => {
    const reference = plan === undefined ? undefined : references.get(plan);
    return {
      ...finding,
      by: { id: worker, name: week.workers.get(worker) ?? '' },
      ...(plan === undefined ? {} : { plan: { id: plan, ...(reference ? { reference } : {}) } }),
    };
  });
  return { from, to, findings };
}

/**
 * The number of the first entry from a moment on, found by halving: the log is long, and in the order of time but for clocks
 * that went back.
 */
async function firstSince(reader: Reader, moment: string): Promise<number> {
  const end = await reader.first<{ seq: number | null }>('SELECT max(seq) AS seq FROM audit_entry');
  let [low, high] = [1, (end?.seq ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const there = await reader.first<{ seq: number; at: string }>(
      'SELECT seq, at FROM audit_entry WHERE seq >= ? ORDER BY seq LIMIT 1',
      [middle],
    );
    if (there && there.at < moment) low = there.seq + 1;
    else high = middle;
  }
  return low;
}

async function readEntries(reader: Reader, first: number, after: number): Promise<WeekEntry[]> {
  const rows = await reader.all<Row>(
    `SELECT worker, at, clock_offset, kind, act, plan, outcome FROM audit_entry
     WHERE seq >= ? AND seq < ? AND worker IS NOT NULL ORDER BY seq`,
    [first, after],
  );
  return rows.map(({ clock_offset, plan, outcome, ...row }) => ({
    ...{ ...row, offset: clock_offset, isRefused: outcome === 'refused' },
    ...(plan === null ? {} : { plan }),
  }));
}

/** Worker → readings in each of the weeks before in which they did anything. */
async function readReadsBefore(
  reader: Reader,
  { before, first, start }: { before: number; first: number; start: string },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await reader.all<{ worker: string; reads: number }>(
    `SELECT worker, CAST((julianday(?) - julianday(at)) / 7 AS INTEGER) AS week,
       sum(kind = 'consultation' AND plan IS NOT NULL AND outcome <> 'refused'
         AND act NOT IN (${noReading.map(() => '?').join(', ')})) AS reads
     FROM audit_entry WHERE seq >= ? AND seq < ? AND worker IS NOT NULL GROUP BY worker, week`,
    [start, ...noReading, before, first],
  );
  const found = new Map<string, number[]>();
  for (const { worker, reads } of rows) found.set(worker, [...(found.get(worker) ?? []), reads]);
  return found;
}

/** `worker plan` where somebody did more than look. */
async function readWorkedWith(
  reader: Reader,
  before: number,
  after: number,
): Promise<ReadonlySet<string>> {
  const rows = await reader.all<{ worker: string; plan: string }>(
    `SELECT DISTINCT worker, plan FROM audit_entry
     WHERE plan IS NOT NULL AND worker IS NOT NULL AND seq >= ? AND seq < ?
       AND kind NOT IN ('consultation', 'security') AND outcome <> 'refused'`,
    [before, after],
  );
  return new Set(rows.map(({ worker, plan }) => `${worker} ${plan}`));
}
