// Versions: states of a plan that went onto a copy. The same state keeps its number, so two copies
// with one number say the same.

import type { Reader, Writer } from '../store/connection';

type VersionRow = { number: number; answer_seq: number; fact_seq: number };

async function readState(
  reader: Reader,
  plan: string,
): Promise<{ answers: number; facts: number }> {
  const row = await reader.first<{ answers: number; facts: number }>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM answer WHERE plan = ?1) AS answers,
            (SELECT coalesce(max(seq), 0) FROM fact_set WHERE plan = ?1) AS facts`,
    [plan],
  );
  return row ?? { answers: 0, facts: 0 };
}

async function readLatest(reader: Reader, plan: string): Promise<VersionRow | undefined> {
  return reader.first<VersionRow>(
    'SELECT number, answer_seq, fact_seq FROM version WHERE plan = ? ORDER BY number DESC LIMIT 1',
    [plan],
  );
}

/** The number the next copy will carry: the latest one while nothing has changed, else one more. */
export async function nextVersion(reader: Reader, plan: string): Promise<number> {
  const state = await readState(reader, plan);
  const latest = await readLatest(reader, plan);
  if (!latest) return 1;
  const isSame = latest.answer_seq === state.answers && latest.fact_seq === state.facts;
  return isSame ? latest.number : latest.number + 1;
}

/** Keeps the plan's present state as a version and returns its number. Part of the caller's transaction. */
export async function keepVersion(writer: Writer, plan: string, at: string): Promise<number> {
  const number = await nextVersion(writer, plan);
  const state = await readState(writer, plan);
  await writer.run(
    `INSERT OR IGNORE INTO version (plan, number, answer_seq, fact_seq, made_at) VALUES (?, ?, ?, ?, ?)`,
    [plan, number, state.answers, state.facts, at],
  );
  return number;
}
