// Reads the log for a screen: newest first, a page at a time, with the names that workers and plans have now.

import {
  type AuditAct,
  type AuditEntryShown,
  type AuditKind,
  auditAbout,
  auditDetail,
} from '../../shared/domain/audit/entry';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import type { Role } from '../../shared/domain/people/roles';
import type { AuditPage } from '../../shared/ipc/audit-calls';
import { startOfDay } from '../plans/local-days';
import type { Reader } from '../store/connection';

/** How many entries a screen gets at once. */
const PAGE = 100;

export type Narrowed = {
  plan?: string | undefined;
  worker?: string | undefined;
  kinds?: readonly AuditKind[] | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  before?: number | undefined;
};

type Row = {
  seq: number;
  at: string;
  clock_offset: number;
  worker: string | null;
  name: string | null;
  role: string | null;
  side: string;
  session: string | null;
  act: string;
  kind: string;
  outcome: string;
  asked: string | null;
  plan: string | null;
  reference: string | null;
  about: string;
  about_name: string | null;
  purpose: string | null;
  detail: string;
};

/** A page of the log. A day is narrowed by the clock of the entry, where the workstation stands. */
export async function readLog(reader: Reader, by: Narrowed): Promise<AuditPage> {
  const where = conditionsOf(by);
  const rows = await reader.all<Row>(
    `SELECT e.seq, e.at, e.clock_offset, e.worker, w.name, e.role, e.side, e.session, e.act, e.kind, e.outcome,
       e.asked, e.plan, p.reference, e.about, a.name AS about_name, e.purpose, e.detail
     FROM audit_entry e
       LEFT JOIN worker w ON w.id = e.worker
       LEFT JOIN plan p ON p.id = e.plan
       LEFT JOIN worker a ON a.id = json_extract(e.about, '$.worker')
     WHERE ${where.map(({ sql }) => sql).join(' AND ') || '1'}
     ORDER BY e.seq DESC LIMIT ${PAGE + 1}`,
    where.flatMap(({ values }) => values),
  );
  const shown = await Promise.all(rows.slice(0, PAGE).map((row) => entryOf(reader, row)));
  return { entries: shown, more: rows.length > PAGE };
}

function conditionsOf({ plan, worker, kinds, from, to, before }: Narrowed) {
  const found: { sql: string; values: (string | number)[] }[] = [];
  const only = (sql: string, ...values: (string | number)[]) => found.push({ sql, values });
  if (plan !== undefined) only('e.plan = ?', plan);
  if (worker !== undefined) only('e.worker = ?', worker);
  if (kinds) only(`e.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds);
  if (from !== undefined) only('e.at >= ?', startOfDay(from));
  if (to !== undefined) only('e.at < ?', startOfDay(addDays(to, 1)));
  if (before !== undefined) only('e.seq < ?', before);
  return found;
}

async function entryOf(reader: Reader, row: Row): Promise<AuditEntryShown> {
  const { seq, at, worker, plan } = row;
  const about = auditAbout.parse(JSON.parse(row.about));
  const recipients = await recipientsOf(reader, about.copies);
  return {
    ...{ seq, at, offset: row.clock_offset, side: row.side as AuditEntryShown['side'] },
    ...{ kind: row.kind as AuditKind, act: row.act as AuditAct },
    outcome: row.outcome as AuditEntryShown['outcome'],
    ...(worker === null
      ? {}
      : { by: { id: worker, name: row.name ?? '', role: row.role as Role } }),
    ...(row.session === null ? {} : { session: row.session }),
    ...(row.asked === null ? {} : { call: row.asked }),
    ...(plan === null
      ? {}
      : { plan: { id: plan, ...(row.reference === null ? {} : { reference: row.reference }) } }),
    about,
    ...(row.about_name === null ? {} : { aboutWorker: row.about_name }),
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(row.purpose === null ? {} : { purpose: row.purpose }),
    detail: auditDetail.parse(JSON.parse(row.detail)),
  };
}

/** To whom copies went, as it stands on them; nobody where they were erased with their plan. */
async function recipientsOf(
  reader: Reader,
  copies: readonly string[] | undefined,
): Promise<string[]> {
  if (!copies) return [];
  const rows = await reader.all<{ recipient: string | null }>(
    `SELECT DISTINCT recipient FROM copy WHERE id IN (${copies.map(() => '?').join(', ')})`,
    copies,
  );
  return rows.flatMap(({ recipient }) => recipient ?? []);
}

/** Everybody who has an entry. */
export async function readPeopleOfLog(
  reader: Reader,
): Promise<{ id: string; name: string; role: string }[]> {
  return reader.all<{ id: string; name: string; role: string }>(
    `SELECT w.id, w.name, w.role FROM worker w
     WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.worker = w.id) ORDER BY w.name`,
  );
}

/** Which plan was taken out under that number, as its certificate has it. Its lines go by the id alone. */
export async function findErased(reader: Reader, reference: string): Promise<string | undefined> {
  const row = await reader.first<{ plan: string }>(
    `SELECT e.plan FROM audit_entry e JOIN erasure x ON x.id = json_extract(e.about, '$.thing')
     WHERE e.act = 'plan-erased' AND e.plan IS NOT NULL AND x.reference = upper(trim(?))`,
    [reference],
  );
  return row?.plan;
}
