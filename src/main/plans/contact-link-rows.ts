// Which lines of a woman's team came out of the directory, as rows. The line is an answer of hers and says all there is to say;
// this only lets teams be counted, and follows the answer when a line goes or comes back.

import { contactSaid } from '../../shared/domain/contacts/contact';
import { isSameName } from '../../shared/domain/contacts/find-contacts';
import { olderWays, type Ways, waysChanged, waysOf } from '../../shared/domain/contacts/ways-since';
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
): Promise<{ contact: string; item: string; is_linked: number; at: string }[]> {
  return reader.all(
    `SELECT c.contact, c.item, c.is_linked, c.at FROM contact_link c WHERE c.plan = ?1
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

/** What the directory said of how they are reached, the newest first. `at`: UTC moment it was written. */
export async function readWays(
  reader: Reader,
  contact: string,
): Promise<{ name: string; ways: Ways; at: string }[]> {
  const rows = await reader.all<{ said: string; at: string }>(
    'SELECT said, at FROM contact WHERE contact = ? ORDER BY seq DESC',
    [contact],
  );
  return rows.map(({ said, at }) => {
    const read = contactSaid.parse(JSON.parse(said));
    return { name: read.name, ways: waysOf(read), at };
  });
}

/**
 * In how many teams each entry is, and in how many of them since before it was changed how they are reached. A number and never
 * whose: nothing of a plan is read for it.
 */
export async function countTeams(
  reader: Reader,
  only?: string,
): Promise<ReadonlyMap<string, { women: number; older: number }>> {
  const links = await reader.all<{ contact: string; plan: string; at: string }>(
    `SELECT c.contact, c.plan, c.at FROM contact_link c
     WHERE c.is_linked = 1 AND c.seq = (SELECT max(seq) FROM contact_link n
       WHERE n.contact = c.contact AND n.plan = c.plan AND n.item = c.item)
       ${only === undefined ? '' : 'AND c.contact = ?1'}`,
    only === undefined ? [] : [only],
  );
  const counts = new Map<string, { women: number; older: number }>();
  for (const [contact, of] of Map.groupBy(links, (link) => link.contact)) {
    const versions = await readWays(reader, contact);
    const older = of.filter(({ at }) => isFromBefore(versions, at));
    const plans = (some: typeof of) => new Set(some.map(({ plan }) => plan)).size;
    counts.set(contact, { women: plans(of), older: plans(older) });
  }
  return counts;
}

/** True where the directory says another way to reach them than it did at that moment. */
function isFromBefore(versions: readonly { ways: Ways; at: string }[], moment: string): boolean {
  const now = versions[0];
  const then = versions.find(({ at }) => at <= moment) ?? versions.at(-1);
  return now !== undefined && then !== undefined && waysChanged(then.ways, now.ways).length > 0;
}

/**
 * After her team was answered anew: a line that is gone, or has another name in it or none, no longer counts; one that is back
 * counts again. One that was put right by hand no longer counts as from before a change.
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
  const lines = new Map(items.map(({ id, fields }) => [id, fields]));
  for (const { contact, item, is_linked: linked, at } of links) {
    const { name = '', reach = '' } = lines.get(item) ?? {};
    const versions = await readWays(writer, contact);
    const isLinked = name.trim() !== '' && versions.some((one) => isSameName(one.name, name));
    const [now] = versions;
    const isRight =
      now !== undefined &&
      isFromBefore(versions, at) &&
      olderWays(
        reach,
        now.ways,
        versions.map(({ ways }) => ways),
      ).length === 0;
    if (isLinked !== (linked === 1) || (isLinked && isRight)) {
      await appendLink(writer, { plan, contact, item, isLinked, ...by });
    }
  }
}
