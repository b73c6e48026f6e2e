// Who is in the team of a plan, who is kept away from it, and whether only its team may open it, as rows.

import type { Standing } from '../../shared/domain/people/rights';
import type { Reader, Writer } from '../store/connection';

export type TeamWhy = 'started' | 'added' | 'handed_over' | 'taken_out' | 'knows_her' | 'kept_away';

type Change = { plan: string; worker: string; session: string; at: string };

/** As SQL about the plan `p`: it is in the team of the worker with that number among the values, who is not kept away. */
export const isOwn = (worker: string) => `
  coalesce((SELECT is_in FROM plan_team t WHERE t.plan = p.id AND t.worker = ${worker}
    ORDER BY t.seq DESC LIMIT 1), 0) = 1
  AND coalesce((SELECT is_away FROM plan_away a WHERE a.plan = p.id AND a.worker = ${worker}
    ORDER BY a.seq DESC LIMIT 1), 0) = 0`;

/** The plans whose team a worker is in, by their numbers. */
export function readOwnPlans(
  reader: Reader,
  worker: string,
): Promise<{ id: string; reference: string }[]> {
  return reader.all(
    `SELECT p.id, p.reference FROM plan p WHERE ${isOwn('?1')} ORDER BY p.reference`,
    [worker],
  );
}

async function appendTeam(
  writer: Writer,
  { plan, worker, session, at, why, isIn }: Change & { why: TeamWhy; isIn: boolean },
): Promise<void> {
  await writer.run(
    `INSERT INTO plan_team (plan, worker, seq, is_in, why, session, at) VALUES (?1, ?2,
       (SELECT coalesce(max(seq), 0) + 1 FROM plan_team WHERE plan = ?1 AND worker = ?2), ?3, ?4, ?5, ?6)`,
    [plan, worker, isIn ? 1 : 0, why, session, at],
  );
  writer.teamChanged?.(plan, worker);
}

/** Puts somebody into the team of a plan. Part of the caller's transaction. */
export const joinTeam = (writer: Writer, change: Change & { why: TeamWhy }) =>
  appendTeam(writer, { ...change, isIn: true });

/** Takes somebody out of it. Part of the caller's transaction. */
export const leaveTeam = (writer: Writer, change: Change & { why: TeamWhy }) =>
  appendTeam(writer, { ...change, isIn: false });

/** Keeps somebody away from a plan, or lets them back. Part of the caller's transaction. */
export async function keepAway(
  writer: Writer,
  { plan, worker, session, at, isAway, bySelf }: Change & { isAway: boolean; bySelf: boolean },
): Promise<void> {
  await writer.run(
    `INSERT INTO plan_away (plan, worker, seq, is_away, by_self, session, at) VALUES (?1, ?2,
       (SELECT coalesce(max(seq), 0) + 1 FROM plan_away WHERE plan = ?1 AND worker = ?2), ?3, ?4, ?5, ?6)`,
    [plan, worker, isAway ? 1 : 0, bySelf ? 1 : 0, session, at],
  );
  writer.teamChanged?.(plan, worker);
}

/** Says whether only its team may open it. Part of the caller's transaction. */
export async function restrict(
  writer: Writer,
  { plan, isOn, session, at }: Omit<Change, 'worker'> & { isOn: boolean },
): Promise<void> {
  await writer.run(
    `INSERT INTO plan_restricted (plan, seq, is_on, session, at) VALUES (?1,
       (SELECT coalesce(max(seq), 0) + 1 FROM plan_restricted WHERE plan = ?1), ?2, ?3, ?4)`,
    [plan, isOn ? 1 : 0, session, at],
  );
}

/** How the worker of this stretch of work stands to a plan. */
export async function readStanding(
  reader: Reader,
  plan: string,
  session: { id: string; worker: { id: string } },
): Promise<Standing & { isThere: boolean }> {
  const row = await reader.first<Record<string, number | null>>(
    `SELECT EXISTS (SELECT 1 FROM plan WHERE id = ?1) AS there,
       (SELECT is_in FROM plan_team WHERE plan = ?1 AND worker = ?2 ORDER BY seq DESC LIMIT 1) AS team,
       (SELECT is_away FROM plan_away WHERE plan = ?1 AND worker = ?2 ORDER BY seq DESC LIMIT 1) AS away,
       (SELECT is_on FROM plan_restricted WHERE plan = ?1 ORDER BY seq DESC LIMIT 1) AS restricted,
       EXISTS (SELECT 1 FROM glass WHERE plan = ?1 AND session = ?3) AS glass`,
    [plan, session.worker.id, session.id],
  );
  return {
    isThere: row?.['there'] === 1,
    inTeam: row?.['team'] === 1,
    hasBrokenGlass: row?.['glass'] === 1,
    isKeptAway: row?.['away'] === 1,
    isRestricted: row?.['restricted'] === 1,
  };
}

export type TeamMember = {
  worker: string;
  name: string;
  role: string;
  why: TeamWhy;
  by: string;
  at: string;
};

/** Who is in the team now, the one longest in it first. */
export async function readTeam(reader: Reader, plan: string): Promise<TeamMember[]> {
  return reader.all<TeamMember>(
    `SELECT t.worker, w.name, w.role, t.why, b.name AS by, t.at FROM plan_team t
       JOIN worker w ON w.id = t.worker
       JOIN session s ON s.id = t.session JOIN worker b ON b.id = s.worker
     WHERE t.plan = ?1 AND t.is_in = 1
       AND t.seq = (SELECT max(seq) FROM plan_team WHERE plan = t.plan AND worker = t.worker)
     ORDER BY t.at, w.name`,
    [plan],
  );
}

/** Every plan with each in its team who is not kept away; a plan whose team is empty has one row without a worker. */
export async function readAllTeams(
  reader: Reader,
): Promise<{ plan: string; reference: string; worker: string | null; role: string | null }[]> {
  return reader.all(
    `SELECT p.id AS plan, p.reference, m.worker, w.role FROM plan p
     LEFT JOIN (SELECT t.plan, t.worker FROM plan_team t WHERE t.is_in = 1
       AND t.seq = (SELECT max(seq) FROM plan_team WHERE plan = t.plan AND worker = t.worker)
       AND coalesce((SELECT is_away FROM plan_away a WHERE a.plan = t.plan AND a.worker = t.worker
         ORDER BY a.seq DESC LIMIT 1), 0) = 0) m ON m.plan = p.id
     LEFT JOIN worker w ON w.id = m.worker
     ORDER BY p.reference`,
  );
}

export type KeptAway = {
  worker: string;
  name: string;
  role: string;
  by_self: number;
  by: string;
  at: string;
};

/** Who is kept away from it now. */
export async function readKeptAway(reader: Reader, plan: string): Promise<KeptAway[]> {
  return reader.all<KeptAway>(
    `SELECT a.worker, w.name, w.role, a.by_self, b.name AS by, a.at FROM plan_away a
       JOIN worker w ON w.id = a.worker
       JOIN session s ON s.id = a.session JOIN worker b ON b.id = s.worker
     WHERE a.plan = ?1 AND a.is_away = 1
       AND a.seq = (SELECT max(seq) FROM plan_away WHERE plan = a.plan AND worker = a.worker)
     ORDER BY a.at, w.name`,
    [plan],
  );
}

/** Everybody who has ever worked here. */
export async function readWorkers(
  reader: Reader,
): Promise<{ worker: string; name: string; role: string }[]> {
  return reader.all('SELECT id AS worker, name, role FROM worker ORDER BY name, id');
}

/** Who was set up first, and so holds the keys until somebody says otherwise. */
export async function readFirstWorker(reader: Reader): Promise<string | undefined> {
  const row = await reader.first<{ id: string }>(
    // Of two added in one moment it is the one who has been at work.
    `SELECT id FROM worker w
     ORDER BY added_at, NOT EXISTS (SELECT 1 FROM session s WHERE s.worker = w.id), id LIMIT 1`,
  );
  return row?.id;
}
