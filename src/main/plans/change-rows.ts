// Changes of situation as rows: appended, read, never changed. What the rules said before and after stands in them, so
// that it can be shown as it was.

import { randomUUID } from 'node:crypto';
import { type Day, day } from '../../shared/domain/calendar/day';
import {
  dayOfChange,
  type SituationChange,
  situationChange,
} from '../../shared/domain/review/situation-change';
import { type Standing, standing } from '../../shared/domain/review/standing';
import type { KeptChange } from '../../shared/ipc/change-shapes';
import type { Reader, Writer } from '../store/connection';

type ChangeRow = {
  id: string;
  day: string;
  given: string;
  before: string;
  after: string;
  at: string;
  worker: string;
};

export type NewChange = {
  plan: string;
  change: SituationChange;
  before: Standing;
  after: Standing;
  /** How far answers and facts had got before it. */
  seqs: { answers: number; facts: number };
  session: string;
  at: string;
};

const select = `SELECT c.id, c.day, c.given, c.before, c.after, c.at, w.name AS worker
  FROM plan_change c JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker`;

function readRow(row: ChangeRow): KeptChange {
  return {
    id: row.id,
    day: day.parse(row.day),
    change: situationChange.parse(JSON.parse(row.given)),
    before: standing.parse(JSON.parse(row.before)),
    after: standing.parse(JSON.parse(row.after)),
    by: row.worker,
    at: row.at,
  };
}

/** Appends a change. Part of the caller's transaction. */
export async function appendChange(writer: Writer, kept: NewChange): Promise<KeptChange> {
  const { plan, change, before, after, seqs, session, at } = kept;
  const id = randomUUID();
  await writer.run(
    `INSERT INTO plan_change
       (id, plan, seq, kind, day, given, before, after, answer_seq, fact_seq, session, at)
     VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM plan_change WHERE plan = ?2),
       ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    [
      id,
      plan,
      change.kind,
      dayOfChange(change),
      JSON.stringify(change),
      JSON.stringify(before),
      JSON.stringify(after),
      seqs.answers,
      seqs.facts,
      session,
      at,
    ],
  );
  const row = await writer.first<ChangeRow>(`${select} WHERE c.plan = ? AND c.id = ?`, [plan, id]);
  if (!row) throw new Error('the change just written cannot be read');
  return readRow(row);
}

/** Every change of a plan, the newest written down first. */
export async function readChanges(reader: Reader, plan: string): Promise<KeptChange[]> {
  const rows = await reader.all<ChangeRow>(`${select} WHERE c.plan = ? ORDER BY c.seq DESC`, [
    plan,
  ]);
  return rows.map(readRow);
}

/** The newest recall that was written down as a change: the day she came back, and how far her answers had got. */
export async function readNewestRecall(
  reader: Reader,
  plan: string,
): Promise<{ day: Day; answerSeq: number } | undefined> {
  const row = await reader.first<{ day: string; answer_seq: number }>(
    `SELECT day, answer_seq FROM plan_change WHERE plan = ? AND kind = 'recalled'
     ORDER BY seq DESC LIMIT 1`,
    [plan],
  );
  return row && { day: day.parse(row.day), answerSeq: row.answer_seq };
}
