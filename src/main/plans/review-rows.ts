// Reviews as rows: the whole of a review at each save, none is changed, the newest of a review counts.

import { randomUUID } from 'node:crypto';
import {
  type KeptReview,
  type ReviewRecord,
  type ReviewStanding,
  type ReviewUnderWay,
  reviewRecord,
} from '../../shared/domain/review/review-record';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Reader, Writer } from '../store/connection';

type ReviewRow = {
  review: string;
  standing: ReviewStanding;
  record: string;
  version: number | null;
  at: string;
  worker: string;
};

const columns = 'r.review, r.standing, r.record, r.version, r.at, w.name AS worker';
const joined = `review_state r JOIN session s ON s.id = r.session JOIN worker w ON w.id = s.worker`;

/** Appends how a review stands now. Part of the caller's transaction. */
export async function appendReview(
  writer: Writer,
  given: {
    plan: string;
    review: string;
    standing: ReviewStanding;
    record: ReviewRecord;
    version?: number;
    session: string;
    at: string;
  },
): Promise<void> {
  // What cannot be read back is never written: it would keep the whole plan shut.
  if (!reviewRecord.safeParse(given.record).success) throw new KnownFailure('not-understood');
  await writer.run(
    `INSERT INTO review_state (id, plan, seq, review, standing, record, version, session, at)
     VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM review_state WHERE plan = ?2),
       ?3, ?4, ?5, ?6, ?7, ?8)`,
    [
      randomUUID(),
      given.plan,
      given.review,
      given.standing,
      JSON.stringify(given.record),
      given.version ?? null,
      given.session,
      given.at,
    ],
  );
}

/** The review that is not over, if there is one. There is never more than one: a new one begins after the last ended. */
export async function readUnderWay(reader: Reader, plan: string): Promise<KeptReview | undefined> {
  const newest = await reader.first<ReviewRow>(
    `SELECT ${columns} FROM ${joined} WHERE r.plan = ? ORDER BY r.seq DESC LIMIT 1`,
    [plan],
  );
  return newest && isUnderWay(newest.standing) ? readRow(newest) : undefined;
}

/** Reviews that are over, the one ended last first. */
export async function readEnded(reader: Reader, plan: string): Promise<KeptReview[]> {
  const rows = await reader.all<ReviewRow>(
    `SELECT ${columns} FROM ${joined}
     WHERE r.plan = ? AND r.standing IN ('done', 'called_off') ORDER BY r.seq DESC`,
    [plan],
  );
  return rows.map(readRow);
}

function isUnderWay(standing: unknown): boolean {
  return standing === 'planned' || standing === 'on_hold';
}

/** What a list needs of a plan's newest review row; undefined when that review is over. */
export function underWayOf(
  review: unknown,
  standing: unknown,
  record: unknown,
): ReviewUnderWay | undefined {
  if (typeof review !== 'string' || typeof record !== 'string' || !isUnderWay(standing)) {
    return undefined;
  }
  return brief({ id: review, record: JSON.parse(record) as ReviewRecord });
}

/** What Today, the list and the timeline need of a review that is not over. */
export function brief({ id, record }: Pick<KeptReview, 'id' | 'record'>): ReviewUnderWay {
  const { plannedFor, hold } = record;
  return { id, ...(plannedFor ? { plannedFor } : {}), ...(hold ? { hold } : {}) };
}

function readRow(row: ReviewRow): KeptReview {
  return {
    id: row.review,
    standing: row.standing,
    record: reviewRecord.parse(JSON.parse(row.record)),
    ...(row.version === null ? {} : { version: row.version }),
    by: row.worker,
    at: row.at,
  };
}
