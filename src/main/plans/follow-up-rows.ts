// The days that workers' notes and contacts are to be followed up, as far as nobody has. Of a note it reads the day and no word.

import { day } from '../../shared/domain/calendar/day';
import type { ContactNext } from '../../shared/domain/met/contact';
import type { FollowUp } from '../../shared/domain/notes/note';
import type { Reader } from '../store/connection';
import { isSealed } from '../store/sealing';

/** Of every plan, by plan. */
export async function readAllFollowUps(reader: Reader): Promise<Map<string, FollowUp[]>> {
  const rows = await reader.all<{ plan: string; note: string; follow_up: string }>(
    `SELECT n.plan, n.note, n.follow_up FROM worker_note n
     JOIN (SELECT note, max(seq) AS seq FROM worker_note GROUP BY note) e ON e.note = n.note AND e.seq = n.seq
     WHERE n.follow_up IS NOT NULL AND n.is_followed = 0 AND n.is_away = 0`,
  );
  const byPlan = new Map<string, FollowUp[]>();
  for (const { plan, note, follow_up: on } of rows) {
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), { note, day: day.parse(on) }]);
  }
  return byPlan;
}

/** What comes next after contacts, of every plan, by plan. */
export async function readAllContactsNext(reader: Reader): Promise<Map<string, ContactNext[]>> {
  const rows = await reader.all<{ plan: string; contact: string; next: string; follow_up: string }>(
    `SELECT n.plan, n.contact, n.next, n.follow_up FROM contact_made n
     JOIN (SELECT contact, max(seq) AS seq FROM contact_made GROUP BY contact) e
       ON e.contact = n.contact AND e.seq = n.seq
     WHERE n.follow_up IS NOT NULL AND n.is_followed = 0 AND n.is_away = 0`,
  );
  const found = rows.map(({ plan, contact, next, follow_up: on }) => ({
    plan,
    // Sealed, and not for whoever asks: the day alone.
    next: { contact, day: day.parse(on), next: isSealed(next) ? '' : next },
  }));
  return new Map(
    [...Map.groupBy(found, ({ plan }) => plan)].map(([plan, of]) => [
      plan,
      of.map(({ next }) => next),
    ]),
  );
}
