// Plans that were opened from outside their team, and what a second person said of it, as rows.

import { randomUUID } from 'node:crypto';
import { day } from '../../shared/domain/calendar/day';
import {
  type GlassOutcome,
  type GlassPurpose,
  reviewBy,
  reviewStanding,
} from '../../shared/domain/people/glass';
import type { OpenedFromOutside } from '../../shared/ipc/team-calls';
import type { Reader, Writer } from '../store/connection';
import type { Desk } from './desk';

/** Writes down that it is opened, before it is. Part of the caller's transaction. */
export async function appendGlass(
  writer: Writer,
  desk: Desk,
  { plan, purpose, reason }: { plan: string; purpose: GlassPurpose; reason: string },
): Promise<void> {
  const today = desk.today();
  await writer.run(
    `INSERT INTO glass (id, plan, purpose, reason, day, review_by, session, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[randomUUID(), plan, purpose, reason.trim(), today, reviewBy(today)],
      ...[desk.session.id, desk.now()],
    ],
  );
}

/** Writes down what a second person found. Part of the caller's transaction. */
export async function appendReview(
  writer: Writer,
  desk: Desk,
  { glass, outcome, words }: { glass: string; outcome: GlassOutcome; words: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO glass_review (glass, seq, outcome, words, day, session, at) VALUES (?1,
       (SELECT coalesce(max(seq), 0) + 1 FROM glass_review WHERE glass = ?1), ?2, ?3, ?4, ?5, ?6)`,
    [glass, outcome, words.trim(), desk.today(), desk.session.id, desk.now()],
  );
}

/** Who opened it; undefined where there is none by that id. */
export async function readWhoOpened(
  reader: Reader,
  glass: string,
): Promise<{ worker: string; plan: string } | undefined> {
  return reader.first<{ worker: string; plan: string }>(
    `SELECT s.worker, g.plan FROM glass g JOIN session s ON s.id = g.session WHERE g.id = ?`,
    [glass],
  );
}

type GlassRow = {
  id: string;
  plan: string;
  reference: string;
  by: string;
  worker: string;
  day: string;
  at: string;
  purpose: string;
  reason: string;
  review_by: string;
  outcome: string | null;
  words: string | null;
  reviewed: string | null;
  reviewer: string | null;
};

/** Whoever knows her does not read why somebody opened her plan. */
const NOT_KEPT_AWAY = `coalesce((SELECT a.is_away FROM plan_away a WHERE a.plan = g.plan AND a.worker = ?1
  ORDER BY a.seq DESC LIMIT 1), 0) = 0`;

/** @param plan of one plan, the newest first; of all, those that wait first and the earliest day first */
export async function readGlass(
  reader: Reader,
  desk: Desk,
  plan?: string,
): Promise<OpenedFromOutside[]> {
  const rows = await reader.all<GlassRow>(
    `SELECT g.id, g.plan, p.reference, w.name AS by, w.id AS worker, g.day, g.at, g.purpose, g.reason,
       g.review_by, r.outcome, r.words, r.day AS reviewed, rw.name AS reviewer
     FROM glass g JOIN plan p ON p.id = g.plan
       JOIN session s ON s.id = g.session JOIN worker w ON w.id = s.worker
       LEFT JOIN glass_review r ON r.glass = g.id
         AND r.seq = (SELECT max(seq) FROM glass_review WHERE glass = g.id)
       LEFT JOIN session rs ON rs.id = r.session LEFT JOIN worker rw ON rw.id = rs.worker
     WHERE ${plan === undefined ? NOT_KEPT_AWAY : 'g.plan = ?1'}
     ORDER BY ${plan === undefined ? 'r.glass IS NOT NULL, g.review_by, g.at' : 'g.at DESC'} LIMIT 500`,
    [plan ?? desk.session.worker.id],
  );
  return rows.map((row) => shown(row, desk));
}

function shown(row: GlassRow, desk: Desk): OpenedFromOutside {
  const by = day.parse(row.review_by);
  return {
    ...{ id: row.id, plan: row.plan, reference: row.reference, by: row.by },
    ...{ isMe: row.worker === desk.session.worker.id, day: day.parse(row.day), at: row.at },
    ...{ purpose: row.purpose as GlassPurpose, reason: row.reason, reviewBy: by },
    standing: reviewStanding(by, desk.today(), row.outcome !== null),
    ...(row.outcome === null || row.reviewed === null
      ? {}
      : {
          review: {
            ...{ outcome: row.outcome as GlassOutcome, words: row.words ?? '' },
            ...{ by: row.reviewer ?? '', day: day.parse(row.reviewed) },
          },
        }),
  };
}

/** How many of them wait for somebody else to look. */
export async function countToReview(reader: Reader, me: string): Promise<number> {
  const row = await reader.first<{ waiting: number }>(
    `SELECT count(*) AS waiting FROM glass g JOIN session s ON s.id = g.session
     WHERE s.worker <> ?1 AND ${NOT_KEPT_AWAY}
       AND NOT EXISTS (SELECT 1 FROM glass_review r WHERE r.glass = g.id)`,
    [me],
  );
  return row?.waiting ?? 0;
}
