// What was keyed in to another system, as rows: appended, read, never changed.

import type { Reader, Writer } from '../store/connection';

/** The newest that is known of one item. */
export type KeyedIn = { isKeyed: boolean; seen: string; by: string; at: string };

export type KeyedInFor = { plan: string; audience: string };

/** The newest for each item of the resettlement form, by item. */
export async function readKeyedIn(
  reader: Reader,
  { plan, audience }: KeyedInFor,
): Promise<Map<string, KeyedIn>> {
  const rows = await reader.all<{
    item: string;
    is_keyed: number;
    seen: string;
    name: string;
    at: string;
  }>(
    `SELECT k.item, k.is_keyed, k.seen, w.name, k.at
     FROM keyed_in k JOIN session s ON s.id = k.session JOIN worker w ON w.id = s.worker
     WHERE k.plan = ? AND k.audience = ? AND k.form = 'resettlement' ORDER BY k.seq`,
    [plan, audience],
  );
  return new Map(
    rows.map(({ item, is_keyed, seen, name, at }) => [
      item,
      { isKeyed: is_keyed === 1, seen, by: name, at },
    ]),
  );
}

/**
 * Appends one tick, or one that was taken out. Part of the caller's transaction.
 * @param at UTC moment
 */
export async function appendKeyedIn(
  writer: Writer,
  given: KeyedInFor & {
    item: string;
    isKeyed: boolean;
    seen: string;
    session: string;
    at: string;
  },
): Promise<void> {
  await writer.run(
    `INSERT INTO keyed_in (plan, seq, form, audience, item, is_keyed, seen, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM keyed_in WHERE plan = ?1),
       'resettlement', ?2, ?3, ?4, ?5, ?6, ?7)`,
    [
      given.plan,
      given.audience,
      given.item,
      given.isKeyed ? 1 : 0,
      given.seen,
      given.session,
      given.at,
    ],
  );
}
