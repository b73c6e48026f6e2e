// A week of the log, and the weeks before it as far as they say what is usual.

import type { AuditAct, AuditKind } from '../../shared/domain/audit/entry';
import {
  isReading,
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
  purpose: string | null;
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
  const end = startOfDay(addDays(to, 1));
  const before = startOfDay(addDays(from, -7 * WEEKS_BEFORE));
  const rows = await readRows(reader, start, end);
  const workers = await reader.all<{ id: string; name: string; role: Role }>(
    'SELECT id, name, role FROM worker',
  );
  const plans = await reader.all<{ id: string; reference: string }>(
    `SELECT id, reference FROM plan p
     WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.plan = p.id AND e.at >= ? AND e.at < ?)`,
    [start, end],
  );
  const week: WeekInLog = {
    entries: rows,
    readsBefore: readsByWorker(await readRows(reader, before, start), start),
    workedWith: await readWorkedWith(reader, before, end),
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

async function readRows(reader: Reader, from: string, before: string): Promise<WeekEntry[]> {
  const rows = await reader.all<Row>(
    `SELECT worker, at, clock_offset, kind, act, plan, purpose, outcome FROM audit_entry
     WHERE at >= ? AND at < ? AND worker IS NOT NULL ORDER BY seq`,
    [from, before],
  );
  return rows.map(({ clock_offset, plan, purpose, outcome, ...row }) => ({
    ...{ ...row, offset: clock_offset, isRefused: outcome === 'refused' },
    ...(plan === null ? {} : { plan }),
    ...(purpose === null ? {} : { purpose }),
  }));
}

const WEEK_MS = 7 * 86_400_000;

/** Worker → readings in each of the weeks before in which they did anything. */
function readsByWorker(
  entries: readonly WeekEntry[],
  start: string,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Map<number, number>>();
  for (const entry of entries) {
    const week = Math.floor((Date.parse(start) - Date.parse(entry.at)) / WEEK_MS);
    const weeks = found.get(entry.worker) ?? new Map<number, number>();
    weeks.set(week, (weeks.get(week) ?? 0) + (isReading(entry) ? 1 : 0));
    found.set(entry.worker, weeks);
  }
  return new Map([...found].map(([worker, weeks]) => [worker, [...weeks.values()]]));
}

/** `worker plan` where somebody did more than look. */
async function readWorkedWith(
  reader: Reader,
  from: string,
  before: string,
): Promise<ReadonlySet<string>> {
  const rows = await reader.all<{ worker: string; plan: string }>(
    `SELECT DISTINCT worker, plan FROM audit_entry
     WHERE plan IS NOT NULL AND worker IS NOT NULL AND at >= ? AND at < ?
       AND kind NOT IN ('consultation', 'security') AND outcome <> 'refused'`,
    [from, before],
  );
  return new Set(rows.map(({ worker, plan }) => `${worker} ${plan}`));
}
