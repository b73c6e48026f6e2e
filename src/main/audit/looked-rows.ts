// Reads who has looked at a plan, for her: out of the log, with the openings from before there was one, and with the copies and
// the openings from outside by the rows that say for whom and why.

import type { AuditAct } from '../../shared/domain/audit/entry';
import {
  byWorkerAndDay,
  type Looks,
  lookOfAct,
  type OneLook,
  type PutBackOn,
} from '../../shared/domain/audit/looks';
import type { Day } from '../../shared/domain/calendar/day';
import type { CopyAudience } from '../../shared/domain/copies/plan-copy';
import type { GlassPurpose } from '../../shared/domain/people/glass';
import type { Role } from '../../shared/domain/people/roles';
import { dayOfMoment } from '../plans/local-days';
import type { Reader } from '../store/connection';

/** So many days of so many workers are read at once. */
const MOST = 400;

/** A copy made without her say stays unsaid until she was told. */
const UNTOLD = `SELECT u.copy FROM override_copy u WHERE 'told' IS NOT
  (SELECT t.kind FROM override_told t WHERE t.override = u.override ORDER BY t.seq DESC LIMIT 1)`;

/** So many times that a backup was put back are told of. */
const MOST_PUT_BACK = 3;

const acts = Object.keys(lookOfAct) as AuditAct[];

type Who = { by: string; role: Role; at: string };

/** Everybody at the staff desk; what was done on her own side, with her there, is not on it. */
export async function readLooks(reader: Reader, plan: string): Promise<Looks> {
  const logged = await readLogged(reader, plan);
  const begun = await reader.first<{ at: string }>(
    'SELECT at FROM audit_entry ORDER BY seq LIMIT 1',
  );
  const before = await readBefore(reader, plan, begun?.at);
  const all = [
    ...logged,
    ...before,
    ...(await readOutside(reader, plan)),
    ...(await readCopies(reader, plan)),
  ];
  const days = byWorkerAndDay(all, MOST + 1);
  const putBack = await readPutBack(reader, plan);
  const isOlder = begun !== undefined && all.some(({ at }) => at < begun.at);
  return {
    days: days.slice(0, MOST),
    ...(isOlder ? { since: dayOfMoment(begun.at) } : {}),
    ...(days.length > MOST ? { isCut: true as const } : {}),
    ...(putBack.length > 0 ? { putBack } : {}),
  };
}

/** By the log's own entries: those that went with the log of then are told of by none. A plan begun later lost nothing. */
async function readPutBack(reader: Reader, plan: string): Promise<PutBackOn[]> {
  const rows = await reader.all<{ at: string; madeAt: string }>(
    `SELECT json_extract(e.detail, '$.at') AS at, json_extract(e.detail, '$.madeAt') AS madeAt
       FROM audit_entry e JOIN plan p ON p.id = ?1
     WHERE e.act = 'backup-put-back' AND json_extract(e.detail, '$.madeAt') IS NOT NULL
       AND json_extract(e.detail, '$.at') > p.started_at
     ORDER BY e.seq DESC LIMIT ?2`,
    [plan, MOST_PUT_BACK],
  );
  return rows.map(({ at, madeAt }) => ({ day: dayOfMoment(at), from: dayOfMoment(madeAt) }));
}

async function readLogged(reader: Reader, plan: string): Promise<OneLook[]> {
  const rows = await reader.all<Who & { act: AuditAct; day: Day }>(
    `SELECT coalesce(w.name, '') AS by, e.role, e.act, max(e.at) AS at,
       date(e.at, e.clock_offset || ' minutes') AS day
     FROM audit_entry e LEFT JOIN worker w ON w.id = e.worker
     WHERE e.plan = ? AND e.side = 'staff' AND e.outcome <> 'refused'
       AND e.worker IS NOT NULL AND e.act IN (${acts.map(() => '?').join(', ')})
       AND NOT EXISTS (SELECT 1 FROM json_each(e.about, '$.copies') c WHERE c.value IN (${UNTOLD}))
     GROUP BY e.worker, e.role, e.act, day`,
    [plan, ...acts],
  );
  return rows.flatMap(({ by, role, act, at, day }): OneLook[] => {
    const what = lookOfAct[act];
    return what ? [{ by, role, at, day, made: { what } }] : [];
  });
}

/** @param begun when the log began; everything later is in it */
async function readBefore(
  reader: Reader,
  plan: string,
  begun: string | undefined,
): Promise<OneLook[]> {
  const rows = await reader.all<Who & { day: Day }>(
    `SELECT w.name AS by, w.role, o.at, o.day FROM plan_opened o
       JOIN session s ON s.id = o.session JOIN worker w ON w.id = s.worker
     WHERE o.plan = ? AND o.at < ?`,
    [plan, begun ?? '~'],
  );
  return rows.map((row) => ({ ...row, made: { what: 'opened' } }));
}

async function readOutside(reader: Reader, plan: string): Promise<OneLook[]> {
  const rows = await reader.all<Who & { day: Day; purpose: GlassPurpose }>(
    `SELECT w.name AS by, w.role, g.at, g.day, g.purpose FROM glass g
       JOIN session s ON s.id = g.session JOIN worker w ON w.id = s.worker WHERE g.plan = ?`,
    [plan],
  );
  return rows.map(({ by, role, at, day, purpose }) => ({
    ...{ by, role, at, day },
    made: { what: 'outside', purpose },
  }));
}

async function readCopies(reader: Reader, plan: string): Promise<OneLook[]> {
  const rows = await reader.all<
    Who & { copyFor: CopyAudience; pages: number; printed: number | null }
  >(
    `SELECT w.name AS by, w.role, c.made_at AS at, c.copy_for AS copyFor, c.pages, c.printed FROM copy c
       JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker
     WHERE c.plan = ? AND c.id NOT IN (${UNTOLD})`,
    [plan],
  );
  return rows.map(({ by, role, at, copyFor, pages, printed }) => ({
    ...{ by, role, at, day: dayOfMoment(at) },
    made: { what: printed ? 'printed' : 'copy', copyFor, pages },
  }));
}
