// The directory as rows: appended, read, never changed. Knows SQL and the shape of an entry, and nothing of who may ask.

import { type Day, day } from '../../shared/domain/calendar/day';
import {
  type ContactDoing,
  type ContactSaid,
  type ContactShown,
  type ContactVersion,
  contactSaid,
} from '../../shared/domain/contacts/contact';
import { countTeams } from '../plans/contact-link-rows';
import type { Reader, Writer } from '../store/connection';

type ContactRow = {
  contact: string;
  seq: number;
  what: string;
  said: string;
  is_retired: number;
  checked_on: string | null;
  checked_by: string | null;
  at: string;
  worker: string;
};

const columns = `c.contact, c.seq, c.what, c.said, c.is_retired, c.checked_on, cw.name AS checked_by, c.at, w.name AS worker`;
const joined = `contact c JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker
  LEFT JOIN session cs ON cs.id = c.checked_in LEFT JOIN worker cw ON cw.id = cs.worker`;

function readRow(row: ContactRow): ContactVersion {
  return {
    seq: row.seq,
    what: row.what as ContactDoing,
    said: contactSaid.parse(JSON.parse(row.said)),
    isRetired: row.is_retired === 1,
    ...(row.checked_on === null
      ? {}
      : { checked: { on: day.parse(row.checked_on), by: row.checked_by ?? '' } }),
    by: row.worker,
    at: row.at,
  };
}

export type NewContactRow = {
  contact: string;
  what: ContactDoing;
  said: ContactSaid;
  isRetired: boolean;
  /** A day: somebody made sure of it then. `as-before`: the last time still stands. `none`: nobody made sure of what it says now. */
  checked: Day | 'as-before' | 'none';
  session: string;
  at: string;
};

/** Appends how an entry stands now. Part of the caller's transaction. */
export async function appendContact(writer: Writer, row: NewContactRow): Promise<void> {
  const { contact, what, said, isRetired, checked, session, at } = row;
  const checkedOn = checked === 'as-before' || checked === 'none' ? null : checked;
  const last = (column: string) =>
    `(SELECT ${column} FROM contact WHERE contact = ?1 ORDER BY seq DESC LIMIT 1)`;
  await writer.run(
    `INSERT INTO contact (contact, seq, what, said, is_retired, checked_on, checked_in, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM contact WHERE contact = ?1), ?2, ?3, ?4,
       CASE ?5 WHEN 'as-before' THEN ${last('checked_on')} ELSE ?6 END,
       CASE ?5 WHEN 'as-before' THEN ${last('checked_in')} WHEN 'none' THEN NULL ELSE ?7 END, ?7, ?8)`,
    [contact, what, JSON.stringify(said), isRetired ? 1 : 0, checked, checkedOn, session, at],
  );
}

/** That a worker knows them, and how; or not any more. Part of the caller's transaction. */
export async function appendKnown(
  writer: Writer,
  row: {
    contact: string;
    worker: string;
    knows: boolean;
    how: string;
    session: string;
    at: string;
  },
): Promise<void> {
  await writer.run(
    `INSERT INTO contact_known (contact, worker, seq, knows, how, session, at) VALUES (?1, ?2,
       (SELECT coalesce(max(seq), 0) + 1 FROM contact_known WHERE contact = ?1 AND worker = ?2), ?3, ?4, ?5, ?6)`,
    [row.contact, row.worker, row.knows ? 1 : 0, row.how, row.session, row.at],
  );
}

/**
 * Entries as they stand, with who of the staff knows them and in how many teams they are.
 * @param me the worker at the desk
 * @param only this one, or all
 */
export async function readContacts(
  reader: Reader,
  me: string,
  only?: string,
): Promise<ContactShown[]> {
  const of = only === undefined ? '' : 'AND c.contact = ?1';
  const values = only === undefined ? [] : [only];
  const rows = await reader.all<ContactRow>(
    `SELECT ${columns} FROM ${joined}
     WHERE c.seq = (SELECT max(seq) FROM contact n WHERE n.contact = c.contact) ${of} ORDER BY c.contact`,
    values,
  );
  const known = await reader.all<{ contact: string; worker: string; name: string; how: string }>(
    `SELECT c.contact, c.worker, w.name, c.how FROM contact_known c JOIN worker w ON w.id = c.worker
     WHERE c.knows = 1 AND c.seq = (SELECT max(seq) FROM contact_known n
       WHERE n.contact = c.contact AND n.worker = c.worker) ${of} ORDER BY w.name`,
    values,
  );
  const teams = await countTeams(reader, only);
  const knownOf = Map.groupBy(known, ({ contact }) => contact);
  return rows.map((row) => ({
    ...readRow(row),
    id: row.contact,
    known: (knownOf.get(row.contact) ?? []).map(({ worker, name, how }) => ({
      ...{ worker, name, how, isMe: worker === me },
    })),
    ...(teams.get(row.contact) ?? { women: 0, older: 0 }),
  }));
}

/** Every row of one entry, the newest first. */
export async function readContactHistory(
  reader: Reader,
  contact: string,
): Promise<ContactVersion[]> {
  const rows = await reader.all<ContactRow>(
    `SELECT ${columns} FROM ${joined} WHERE c.contact = ? ORDER BY c.seq DESC`,
    [contact],
  );
  return rows.map(readRow);
}
