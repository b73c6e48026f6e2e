// Marks of milestones as rows: appended, read, never changed.

import { randomUUID } from 'node:crypto';
import {
  type KeptMark,
  type MilestoneMark,
  milestoneMark,
} from '../../shared/domain/review/milestone-marks';
import type { Reader, Writer } from '../store/connection';

type MarkRow = {
  plan: string;
  key: string;
  state: string;
  day: string | null;
  words: string | null;
  at: string;
  worker: string;
};

const newest = `SELECT m.plan, m.key, m.state, m.day, m.words, m.at, w.name AS worker
  FROM milestone_mark m JOIN session s ON s.id = m.session JOIN worker w ON w.id = s.worker
  JOIN (SELECT plan, key, max(seq) AS seq FROM milestone_mark GROUP BY plan, key) n
    ON n.plan = m.plan AND n.seq = m.seq`;

/** Appends a mark. Part of the caller's transaction. */
export async function appendMark(
  writer: Writer,
  given: { plan: string; key: string; mark: MilestoneMark; session: string; at: string },
): Promise<void> {
  const { plan, key, mark, session, at } = given;
  await writer.run(
    `INSERT INTO milestone_mark (id, plan, seq, key, state, day, words, session, at)
     VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM milestone_mark WHERE plan = ?2),
       ?3, ?4, ?5, ?6, ?7, ?8)`,
    [
      randomUUID(),
      plan,
      key,
      mark.state,
      mark.state === 'done' ? mark.day : null,
      'words' in mark ? mark.words : null,
      session,
      at,
    ],
  );
}

/** The newest mark of each milestone of one plan, by key. */
export async function readMarks(reader: Reader, plan: string): Promise<Map<string, KeptMark>> {
  const rows = await reader.all<MarkRow>(`${newest} WHERE m.plan = ?`, [plan]);
  return new Map(rows.map((row) => [row.key, readRow(row)]));
}

/** The newest marks of every plan, by plan and key. */
export async function readAllMarks(reader: Reader): Promise<Map<string, Map<string, KeptMark>>> {
  const byPlan = new Map<string, Map<string, KeptMark>>();
  for (const row of await reader.all<MarkRow>(newest)) {
    const marks = byPlan.get(row.plan) ?? new Map<string, KeptMark>();
    byPlan.set(row.plan, marks.set(row.key, readRow(row)));
  }
  return byPlan;
}

function readRow({ state, day, words, at, worker }: MarkRow): KeptMark {
  const mark = milestoneMark.parse({
    state,
    ...(day === null ? {} : { day }),
    ...(words === null ? {} : { words }),
  });
  return { ...mark, by: worker, at };
}
