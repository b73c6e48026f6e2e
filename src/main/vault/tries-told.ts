// Wrong tries to get in, kept in control.db and told to whoever comes in next.

import { randomUUID } from 'node:crypto';
import type { TriesTogether } from '../../shared/ipc/people-calls';
import type { Files } from './open-files';
import { dropTriesRecord, readTriesRecord } from './tries-record';

/**
 * Moves what was written down while nobody was in into control.db. Never a reason not to come in.
 * @returns the moment they are kept under; undefined when there was nothing
 */
export async function takeTries(
  folder: string,
  { ring, keys, control }: Files,
  at: string,
): Promise<string | undefined> {
  try {
    const { tries, missing, damaged } = await readTriesRecord(folder, ring, keys);
    if (tries.length === 0 && !damaged) return undefined;
    await control.transaction(async (writer) => {
      // Ended before the record was taken away, the same lines come again: each is kept once.
      for (const { id, try: made } of tries) {
        await writer.run(
          'INSERT OR IGNORE INTO wrong_try (id, at, way, noted_at) VALUES (?, ?, ?, ?)',
          [id, new Date(made.at).toISOString(), made.way, at],
        );
      }
      if (!damaged && missing === 0) return;
      await writer.run(
        'INSERT INTO wrong_try (id, at, way, missing, noted_at) VALUES (?, ?, ?, ?, ?)',
        [randomUUID(), at, damaged ? 'damaged' : 'more', missing, at],
      );
    });
    await dropTriesRecord(folder);
    return at;
  } catch {
    return undefined;
  }
}

/** Those that were read together, the newest first. */
export async function readTriesTold({ control }: Pick<Files, 'control'>): Promise<TriesTogether[]> {
  const rows = await control.all<{
    noted_at: string;
    count: number;
    first_at: string | null;
    last_at: string | null;
    damaged: number;
    missing: number;
  }>(
    `SELECT noted_at, sum(way NOT IN ('more', 'damaged')) AS count, sum(way = 'damaged') AS damaged,
       sum(missing) AS missing,
       min(CASE WHEN way NOT IN ('more', 'damaged') THEN at END) AS first_at,
       max(CASE WHEN way NOT IN ('more', 'damaged') THEN at END) AS last_at
     FROM wrong_try GROUP BY noted_at ORDER BY noted_at DESC LIMIT 100`,
  );
  return rows.map(({ noted_at, count, first_at, last_at, damaged, missing }) => ({
    ...{ notedAt: noted_at, count: count + missing, isDamaged: damaged > 0 },
    ...(first_at && last_at ? { firstAt: first_at, lastAt: last_at } : {}),
  }));
}

/** One or two slips shortly before coming in are the person's own, and nothing to be told on Today. */
export function isOwnSlip({ count, firstAt, notedAt, isDamaged }: TriesTogether): boolean {
  const from = firstAt === undefined ? 0 : Date.parse(firstAt);
  return !isDamaged && count <= 2 && Date.parse(notedAt) - from < 10 * 60_000;
}
