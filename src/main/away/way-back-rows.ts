// Where somebody was when the desk was locked, and what waits for them on other screens. Rows of one worker each; they are gone
// as soon as they have been used.

import { type LeftScreen, leftScreen, type WayBack, wayBack } from '../../shared/domain/away/away';
import type { Day } from '../../shared/domain/calendar/day';
import type { Writer } from '../store/connection';
import { isSealed, stored } from '../store/sealing';

type Whose = { worker: string; today: Day };

/** Part of the caller's transaction. */
export async function putWayBack(writer: Writer, of: Whose, back: WayBack): Promise<void> {
  const text = JSON.stringify(back);
  const { plan } = back;
  const at = plan && { plan, table: 'way_back', row: of.worker, question: '' };
  await writer.run(
    // Never REPLACE: what it takes out is not told to the log.
    `INSERT INTO way_back (worker, plan, day, back) VALUES (?, ?, ?, ?)
     ON CONFLICT (worker) DO UPDATE SET plan = excluded.plan, day = excluded.day, back = excluded.back`,
    [of.worker, plan ?? null, of.today, at ? stored(writer, at, text) : text],
  );
}

/**
 * Takes it out. What was kept on another day is no place to come back to: its words were seen last by nobody who is here.
 * Part of the caller's transaction.
 */
export async function takeWayBack(writer: Writer, of: Whose): Promise<WayBack | undefined> {
  const row = await writer.first<{ day: string; back: string }>(
    'SELECT day, back FROM way_back WHERE worker = ?',
    [of.worker],
  );
  if (!row) return undefined;
  await writer.run('DELETE FROM way_back WHERE worker = ?', [of.worker]);
  // Written by an earlier version it may have another shape: then it is no help, and no harm.
  const read = wayBack.safeParse(JSON.parse(row.back));
  return read.success && row.day === of.today ? read.data : undefined;
}

/** Replaces what waited on other screens; each screen's words are sealed for its own plan. Part of the caller's transaction. */
export async function putWordsLeft(
  writer: Writer,
  of: Whose,
  left: readonly LeftScreen[],
): Promise<void> {
  await writer.run('DELETE FROM words_left WHERE worker = ?', [of.worker]);
  for (const [nth, screen] of left.entries()) {
    const text = JSON.stringify(screen);
    const { plan } = screen;
    const at = plan && { plan, table: 'words_left', row: `${of.worker} ${nth}`, question: '' };
    await writer.run(
      'INSERT INTO words_left (worker, nth, plan, day, words) VALUES (?, ?, ?, ?, ?)',
      [of.worker, nth, plan ?? null, of.today, at ? stored(writer, at, text) : text],
    );
  }
}

/** Takes them out: those of today that this worker can still open. Part of the caller's transaction. */
export async function takeWordsLeft(writer: Writer, of: Whose): Promise<LeftScreen[]> {
  const rows = await writer.all<{ day: string; words: string }>(
    'SELECT day, words FROM words_left WHERE worker = ? ORDER BY nth',
    [of.worker],
  );
  await writer.run('DELETE FROM words_left WHERE worker = ?', [of.worker]);
  return rows.flatMap(({ day, words }) => {
    if (day !== of.today || isSealed(words)) return [];
    const read = leftScreen.safeParse(JSON.parse(words));
    return read.success ? [read.data] : [];
  });
}
