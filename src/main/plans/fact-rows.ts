// The facts the rules need, as rows: a whole set each time, the newest counts, none is changed.

import { randomUUID } from 'node:crypto';
import { type CustodyFacts, custodyFacts } from '../../shared/domain/review/facts';
import type { KeptFacts } from '../../shared/domain/review/lead-put-right';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Reader, Writer } from '../store/connection';
import { dayOfMoment } from './local-days';

export type FactSet = { facts: CustodyFacts; seq: number; at: string };
type FactRow = { facts: string; seq: number; at: string };

/** Appends a set of facts. Part of the caller's transaction. */
export async function appendFacts(
  writer: Writer,
  set: { plan: string; facts: CustodyFacts; session: string; at: string },
): Promise<void> {
  // What cannot be read back is never written: it would keep the whole plan shut.
  if (!custodyFacts.safeParse(set.facts).success) throw new KnownFailure('not-understood');
  await writer.run(
    `INSERT INTO fact_set (id, plan, seq, facts, session, at)
     VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM fact_set WHERE plan = ?2), ?3, ?4, ?5)`,
    [randomUUID(), set.plan, JSON.stringify(set.facts), set.session, set.at],
  );
}

/** The newest facts of a plan; no facts and number 0 before the first. */
export async function readNewestFacts(reader: Reader, plan: string): Promise<FactSet> {
  const row = await reader.first<FactRow>(
    'SELECT facts, seq, at FROM fact_set WHERE plan = ? ORDER BY seq DESC LIMIT 1',
    [plan],
  );
  return row
    ? { facts: custodyFacts.parse(JSON.parse(row.facts)), seq: row.seq, at: row.at }
    : { facts: custodyFacts.parse({}), seq: 0, at: '' };
}

/** Every set of facts of a plan, in the order they were kept. */
export async function readFactSets(reader: Reader, plan: string): Promise<KeptFacts[]> {
  const rows = await reader.all<Omit<FactRow, 'seq'> & { is_change: number }>(
    `SELECT f.facts, f.at, EXISTS (SELECT 1 FROM plan_change c WHERE c.plan = f.plan
       AND c.fact_seq + 1 = f.seq) AS is_change
     FROM fact_set f WHERE f.plan = ? ORDER BY f.seq`,
    [plan],
  );
  return rows.map(({ facts, at, is_change: isChange }) => ({
    facts: custodyFacts.parse(JSON.parse(facts)),
    day: dayOfMoment(at),
    at,
    isChange: isChange === 1,
  }));
}

/**
 * The newest facts that do not come from the page of facts in this stretch of work: those of an earlier one, or of a
 * change of situation. Undefined before the first.
 */
export async function readEarlierFacts(
  reader: Reader,
  plan: string,
  session: string,
): Promise<CustodyFacts | undefined> {
  const row = await reader.first<Pick<FactRow, 'facts'>>(
    `SELECT facts FROM fact_set f WHERE plan = ?1 AND (session <> ?2 OR EXISTS
       (SELECT 1 FROM plan_change c WHERE c.plan = f.plan AND c.fact_seq + 1 = f.seq))
     ORDER BY seq DESC LIMIT 1`,
    [plan, session],
  );
  return row && custodyFacts.parse(JSON.parse(row.facts));
}
