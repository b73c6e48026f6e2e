// Which lines of a woman's team came out of the directory, as rows. The line is an answer of hers and says all there is to say;
// this only lets teams be counted, and follows the answer when a line goes or comes back.

import { isSameName } from '../../shared/domain/contacts/find-contacts';
import type { AnswerValue, ListItem } from '../../shared/domain/workbook/answer';
import type { Reader, Writer } from '../store/connection';

type Link = { plan: string; contact: string; item: string; session: string; at: string };

/** Part of the caller's transaction. */
export async function appendLink(
  writer: Writer,
  { plan, contact, item, isLinked, session, at }: Link & { isLinked: boolean },
): Promise<void> {
  await writer.run(
    `INSERT INTO contact_link (plan, seq, contact, item, is_linked, session, at) VALUES (?1,
       (SELECT coalesce(max(seq), 0) + 1 FROM contact_link WHERE plan = ?1), ?2, ?3, ?4, ?5, ?6)`,
    [plan, contact, item, isLinked ? 1 : 0, session, at],
  );
}

async function readAll(
  reader: Reader,
  plan: string,
): Promise<{ contact: string; item: string; is_linked: number }[]> {
  return reader.all(
    `SELECT c.contact, c.item, c.is_linked FROM contact_link c WHERE c.plan = ?1
       AND c.seq = (SELECT max(seq) FROM contact_link n
         WHERE n.plan = c.plan AND n.contact = c.contact AND n.item = c.item)`,
    [plan],
  );
}

/** The lines that stand, by the id of the line. */
export async function readLinks(
  reader: Reader,
  plan: string,
): Promise<{ item: string; contact: string }[]> {
  const rows = await readAll(reader, plan);
  return rows
    .filter(({ is_linked: linked }) => linked === 1)
    .map(({ item, contact }) => ({ item, contact }));
}

/** What an entry of the directory is called, and was. */
async function readNames(reader: Reader, contact: string): Promise<string[]> {
  const rows = await reader.all<{ name: string }>(
    `SELECT DISTINCT json_extract(said, '$.name') AS name FROM contact WHERE contact = ?`,
    [contact],
  );
  return rows.map(({ name }) => name);
}

/**
 * After her team was answered anew: a line that is gone, or has another name in it or none, no longer counts; one that is back
 * counts again.
 */
export async function followTeam(
  writer: Writer,
  plan: string,
  value: AnswerValue,
  by: { session: string; at: string },
): Promise<void> {
  const links = await readAll(writer, plan);
  if (links.length === 0) return;
  const items = value.kind === 'said' ? (value.said as ListItem[]) : [];
  const nameOf = new Map(items.map(({ id, fields }) => [id, fields['name'] ?? '']));
  for (const { contact, item, is_linked: linked } of links) {
    const name = nameOf.get(item) ?? '';
    const isLinked =
      name.trim() !== '' &&
      (await readNames(writer, contact)).some((known) => isSameName(known, name));
    if (isLinked !== (linked === 1))
      await appendLink(writer, { plan, contact, item, isLinked, ...by });
  }
}
