// Contacts as rows: appended, read, never changed. Knows SQL and the shape of a contact, and nothing of who may ask.

import { day } from '../../shared/domain/calendar/day';
import {
  type ContactSaid,
  type ContactVersion,
  contactSaid,
  type KeptContact,
  type SittingInLog,
} from '../../shared/domain/met/contact';
import { dayOfMoment } from '../plans/local-days';
import type { Reader, Writer } from '../store/connection';
import { stored } from '../store/sealing';

type ContactRow = {
  seq: number;
  contact: string;
  kind: string;
  day: string;
  who: string;
  place: string;
  words: string;
  reason: string | null;
  next: string;
  follow_up: string | null;
  is_followed: number;
  is_away: number;
  at: string;
  worker: string;
};
type NewestRow = ContactRow & { first_by: string; first_at: string };

const columns = `n.seq, n.contact, n.kind, n.day, n.who, n.place, n.words, n.reason, n.next, n.follow_up, n.is_followed,
  n.is_away, n.at, w.name AS worker`;
const joined = 'contact_made n JOIN session s ON s.id = n.session JOIN worker w ON w.id = s.worker';

export type ContactOf = { plan: string; contact: string };

/** Appends how a contact stands now. Part of the caller's transaction. */
export async function appendMet(
  writer: Writer,
  { plan, contact }: ContactOf,
  stands: { said: ContactSaid; isAway: boolean; isFollowed: boolean },
  written: { session: string; at: string },
): Promise<void> {
  const { said, isAway, isFollowed } = stands;
  // Where somebody met her, and with whom, may lead to where she is.
  const kept = (column: 'who' | 'place' | 'words' | 'next') => {
    const at = { plan, table: 'contact_made', row: `${contact} ${column}`, question: '' };
    return said[column] === '' ? '' : stored(writer, at, said[column]);
  };
  await writer.run(
    `INSERT INTO contact_made (plan, seq, contact, kind, day, who, place, words, reason, next, follow_up, is_followed,
       is_away, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM contact_made WHERE plan = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)`,
    [
      ...[plan, contact, said.kind, said.day, kept('who'), kept('place'), kept('words')],
      ...[said.reason ?? null, kept('next'), said.followUp ?? null, isFollowed ? 1 : 0],
      ...[isAway ? 1 : 0, written.session, written.at],
    ],
  );
}

/** Every contact of one plan as it stands now, taken away or not, the one written last first. */
export async function readContacts(reader: Reader, plan: string): Promise<KeptContact[]> {
  const rows = await reader.all<NewestRow>(
    `SELECT ${columns}, fw.name AS first_by, f.at AS first_at FROM ${joined}
     JOIN (SELECT contact, max(seq) AS newest, min(seq) AS first FROM contact_made WHERE plan = ?1
             GROUP BY contact) e ON e.contact = n.contact AND e.newest = n.seq
     JOIN contact_made f ON f.plan = ?1 AND f.seq = e.first
     JOIN session fs ON fs.id = f.session JOIN worker fw ON fw.id = fs.worker
     WHERE n.plan = ?1 ORDER BY e.first DESC`,
    [plan],
  );
  return rows.map((row) => ({
    ...readRow(row),
    id: row.contact,
    first: { by: row.first_by, at: row.first_at },
  }));
}

/** Every row of one contact, the newest first. */
export async function readContactHistory(
  reader: Reader,
  { plan, contact }: ContactOf,
): Promise<ContactVersion[]> {
  const rows = await reader.all<ContactRow>(
    `SELECT ${columns} FROM ${joined} WHERE n.plan = ? AND n.contact = ? ORDER BY n.seq DESC`,
    [plan, contact],
  );
  return rows.map(readRow);
}

/** The plan a contact belongs to, whichever plan was asked about. */
export async function planOfContact(reader: Reader, contact: string): Promise<string | undefined> {
  const row = await reader.first<{ plan: string }>(
    'SELECT plan FROM contact_made WHERE contact = ? LIMIT 1',
    [contact],
  );
  return row?.plan;
}

/** The times she and somebody sat together at the screen, those that are over, the newest first. */
export async function readSittings(reader: Reader, plan: string): Promise<SittingInLog[]> {
  const rows = await reader.all<{
    id: string;
    kind: SittingInLog['kind'];
    began_at: string;
    opened: string;
    worker: string;
  }>(
    `SELECT t.id, t.kind, t.began_at, t.opened, w.name AS worker FROM sitting t
     JOIN session s ON s.id = t.session JOIN worker w ON w.id = s.worker
     WHERE t.plan = ? AND t.ended_at IS NOT NULL ORDER BY t.began_at DESC, t.id`,
    [plan],
  );
  return rows.map(({ id, kind, began_at: at, opened, worker }) => ({
    ...{ id, kind, by: worker, day: day.parse(dayOfMoment(at)) },
    pages: JSON.parse(opened) as string[],
  }));
}

function readRow(row: ContactRow): ContactVersion {
  return {
    seq: row.seq,
    said: contactSaid.parse({
      ...{ kind: row.kind, day: row.day, who: row.who, place: row.place, words: row.words },
      ...{ next: row.next },
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...(row.follow_up === null ? {} : { followUp: row.follow_up }),
    }),
    isAway: row.is_away === 1,
    isFollowed: row.is_followed === 1,
    by: row.worker,
    at: row.at,
  };
}
