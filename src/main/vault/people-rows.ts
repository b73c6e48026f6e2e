// Names and days of those who work here, and how this vault is run, as rows of control.db. Who can open what is said by
// the keyring; where the two differ after a power cut, the keyring is right.

import type { Day } from '../../shared/domain/calendar/day';
import type { Role } from '../../shared/domain/people/roles';
import type { PeopleEvent, peopleActs } from '../../shared/ipc/people-calls';
import type { Reader, Writer } from '../store/connection';

export type PersonRow = {
  id: string;
  name: string;
  role: Role;
  isKeyholder: boolean;
  addedAt: string;
  goneAt?: string;
};
type Stored = {
  id: string;
  name: string;
  role: Role;
  is_keyholder: number;
  added_at: string;
  gone_at: string | null;
};

/** Everybody who is or was here, by name. */
export async function readPeople(reader: Reader): Promise<PersonRow[]> {
  const rows = await reader.all<Stored>('SELECT * FROM person ORDER BY name, added_at');
  return rows.map(({ id, name, role, is_keyholder, added_at, gone_at }) => ({
    ...{ id, name, role, isKeyholder: is_keyholder === 1, addedAt: added_at },
    ...(gone_at === null ? {} : { goneAt: gone_at }),
  }));
}

/** Writes a person down, or what they now are. Part of the caller's transaction. */
export async function keepPerson(
  writer: Writer,
  { id, name, role, isKeyholder }: Omit<PersonRow, 'addedAt' | 'goneAt'>,
  at: string,
): Promise<void> {
  await writer.run(
    `INSERT INTO person (id, name, role, is_keyholder, added_at) VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (id) DO UPDATE SET name = ?2, role = ?3, is_keyholder = ?4`,
    [id, name, role, isKeyholder ? 1 : 0, at],
  );
}

/** Writes down that a person has gone, and that they sign no more. Part of the caller's transaction. */
export async function keepGone(writer: Writer, person: string, at: string): Promise<void> {
  await writer.run('UPDATE person SET gone_at = ? WHERE id = ? AND gone_at IS NULL', [at, person]);
  await endSigning(writer, person, at);
}

async function endSigning(writer: Writer, person: string, at: string): Promise<void> {
  await writer.run('UPDATE signing_key SET until = ? WHERE person = ? AND until IS NULL', [
    at,
    person,
  ]);
}

/** Writes down the public half this person signs with from now on. Part of the caller's transaction. */
export async function keepSigningKey(
  writer: Writer,
  { person, publicKey }: { person: string; publicKey: string },
  at: string,
): Promise<void> {
  const known = await writer.first('SELECT 1 AS one FROM signing_key WHERE public_key = ?', [
    publicKey,
  ]);
  if (known) return;
  await endSigning(writer, person, at);
  await writer.run('INSERT INTO signing_key (public_key, person, since) VALUES (?, ?, ?)', [
    publicKey,
    person,
    at,
  ]);
}

/** How this vault is run. `edition`: the newest keyring there was. */
export type Policy = {
  establishment?: string;
  edition?: string;
  sheetMadeAt?: string;
  sheetTriedOn?: string;
  keysChangedAt?: string;
  /** When a backup was last opened with nothing but the sheet. */
  drilledAt?: string;
  /** How far the log of who did what had gone, as JSON. */
  auditHead?: string;
  /** Who is in the team of which plan by its rows alone, as JSON: pairs of their numbers (team-doubts.ts). */
  keptOut?: string;
};

/** What is written down so far. */
export async function readPolicy(reader: Reader): Promise<Policy> {
  const rows = await reader.all<{ name: string; value: string }>('SELECT name, value FROM policy');
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** Writes parts of it down. Part of the caller's transaction. */
export async function keepPolicy(writer: Writer, change: Policy): Promise<void> {
  for (const [name, value] of Object.entries(change)) {
    await writer.run(
      'INSERT INTO policy (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2',
      [name, value],
    );
  }
}

/** What a new sheet, or one that was typed back, writes down. */
export function sheetKept(at: string, today: Day): Policy {
  return { sheetMadeAt: at, sheetTriedOn: today };
}

export type PeopleAct = { by?: string; what: (typeof peopleActs)[number]; about?: string };

/** Writes down what was done. Part of the caller's transaction. */
export async function keepAct(writer: Writer, { by, what, about }: PeopleAct, at: string) {
  await writer.run('INSERT INTO people_event (at, by, what, about) VALUES (?, ?, ?, ?)', [
    at,
    by ?? null,
    what,
    about ?? null,
  ]);
}

/** What was done about people and keys, the newest first. */
export async function readActs(reader: Reader): Promise<PeopleEvent[]> {
  const rows = await reader.all<
    Record<'at' | 'what', string> & Record<'by' | 'about', string | null>
  >(
    `SELECT e.at, e.what, b.name AS by, a.name AS about FROM people_event e
     LEFT JOIN person b ON b.id = e.by LEFT JOIN person a ON a.id = e.about ORDER BY e.seq DESC`,
  );
  return rows.map(({ at, what, by, about }) => ({
    ...{ at, what: what as PeopleEvent['what'] },
    ...(by === null ? {} : { by }),
    ...(about === null ? {} : { about }),
  }));
}
