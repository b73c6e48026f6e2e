// Her choices of who sees what, as rows: appended, read, never changed.

import type { Day } from '../../shared/domain/calendar/day';
import type { SharingChoice } from '../../shared/domain/sharing/levels';
import type { KeptChoice } from '../../shared/ipc/sharing-calls';
import type { Reader, Writer } from '../store/connection';

type Row = {
  target: 'page' | 'question';
  target_id: string;
  audience: string;
  level: SharingChoice['level'];
  until: string | null;
  short: string | null;
  with_her: number;
  on_her_screen: number;
  worker: string;
  at: string;
};

/** Every choice of one plan, oldest first. */
export async function readSharing(reader: Reader, plan: string): Promise<KeptChoice[]> {
  const rows = await reader.all<Row>(
    `SELECT c.target, c.target_id, c.audience, c.level, c.until, c.short, c.with_her, c.on_her_screen,
       c.at, w.name AS worker
     FROM sharing_choice c JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker
     WHERE c.plan = ? ORDER BY c.seq`,
    [plan],
  );
  return rows.map(({ target, target_id, audience, level, until, short, worker, at, ...row }) => ({
    target: { kind: target, id: target_id },
    audience,
    level,
    ...(until === null ? {} : { until: until as Day }),
    ...(short === null ? {} : { short }),
    withHer: row.with_her === 1,
    onHerScreen: row.on_her_screen === 1,
    worker,
    at,
  }));
}

/**
 * Appends one choice. Part of the caller's transaction.
 * @param at UTC moment
 */
export async function appendSharing(
  writer: Writer,
  given: {
    plan: string;
    choice: SharingChoice;
    withHer: boolean;
    onHerScreen: boolean;
    session: string;
    at: string;
  },
): Promise<void> {
  const { choice } = given;
  await writer.run(
    `INSERT INTO sharing_choice (plan, seq, target, target_id, audience, level, until, short, with_her,
       on_her_screen, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM sharing_choice WHERE plan = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    [
      given.plan,
      choice.target.kind,
      choice.target.id,
      choice.audience,
      choice.level,
      choice.until ?? null,
      choice.short ?? null,
      given.withHer ? 1 : 0,
      given.onHerScreen ? 1 : 0,
      given.session,
      given.at,
    ],
  );
}
