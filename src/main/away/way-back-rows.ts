// Where somebody was when the desk was locked. One row a worker; it is gone as soon as it has been used.

import { type WayBack, wayBack } from '../../shared/domain/away/away';
import type { Day } from '../../shared/domain/calendar/day';
import type { Writer } from '../store/connection';
import { stored } from '../store/sealing';

/** Part of the caller's transaction. */
export async function putWayBack(
  writer: Writer,
  of: { worker: string; today: Day },
  back: WayBack,
): Promise<void> {
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
export async function takeWayBack(
  writer: Writer,
  of: { worker: string; today: Day },
): Promise<WayBack | undefined> {
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
