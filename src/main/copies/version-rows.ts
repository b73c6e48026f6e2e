// Versions: states of a plan that went onto a copy. The same state keeps its number, so two copies
// with one number say the same.

import { KnownFailure } from '../../shared/ipc/failure';
import { readSeqs, type Seqs } from '../plans/read-plan';
import type { Reader, Writer } from '../store/connection';

type VersionRow = { number: number; answer_seq: number; fact_seq: number };

async function readLatest(reader: Reader, plan: string): Promise<VersionRow | undefined> {
  return reader.first<VersionRow>(
    'SELECT number, answer_seq, fact_seq FROM version WHERE plan = ? ORDER BY number DESC LIMIT 1',
    [plan],
  );
}

/** The number the next copy will carry: the latest one while nothing has changed, else one more. */
export async function nextVersion(reader: Reader, plan: string): Promise<number> {
  const state = await readSeqs(reader, plan);
  const latest = await readLatest(reader, plan);
  if (!latest) return 1;
  const isSame = latest.answer_seq === state.answers && latest.fact_seq === state.facts;
  return isSame ? latest.number : latest.number + 1;
}

/**
 * Keeps the state a copy was drawn from as a version and returns its number. Part of the caller's
 * transaction.
 * @throws KnownFailure not-ready when somebody has written in the plan since; then it is not this state
 */
export async function keepVersion(
  writer: Writer,
  plan: string,
  at: string,
  drawnFrom: Seqs,
): Promise<number> {
  const state = await readSeqs(writer, plan);
  if (state.answers !== drawnFrom.answers || state.facts !== drawnFrom.facts) {
    throw new KnownFailure('not-ready');
  }
  const number = await nextVersion(writer, plan);
  await writer.run(
    `INSERT OR IGNORE INTO version (plan, number, answer_seq, fact_seq, made_at) VALUES (?, ?, ?, ?, ?)`,
    [plan, number, state.answers, state.facts, at],
  );
  return number;
}

/** Takes out a version that stands on no copy. Part of the caller's transaction. */
export async function dropUnusedVersion(writer: Writer, plan: string, number: number) {
  await writer.run(
    `DELETE FROM version WHERE plan = ?1 AND number = ?2
       AND NOT EXISTS (SELECT 1 FROM copy WHERE plan = ?1 AND version = ?2)`,
    [plan, number],
  );
}
