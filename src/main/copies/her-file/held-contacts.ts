// What of contacts is looked at first, and that there are notes of workers for themselves: the part of the held-back paper
// about what was done for her.

import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { Reader } from '../../store/connection';
import type { FileState } from './file-copy';
import { rowOnPaper } from './lay-out';
import type { Cell, Entry } from './read-file';

export type HeldContact = {
  day: string;
  who: string;
  place: string;
  words: string;
  next: string;
  at: string;
  name: string;
  role: string;
};

/** What one worker wrote for themselves. */
export type OwnHeld = { name: string; role: string; count: number; first: string; last: string };

const by = 'JOIN session s ON s.id = t.session JOIN worker w ON w.id = s.worker';

/** @param ids those that are in no file of hers until somebody has decided */
export function heldContacts(
  reader: Reader,
  plan: string,
  ids: readonly string[],
): Promise<HeldContact[]> {
  return reader.all<HeldContact>(
    `SELECT t.day, t.who, t.place, t.words, t.next, t.at, w.name, w.role FROM contact_made t ${by}
     WHERE t.plan = ?1 AND t.contact IN (SELECT value FROM json_each(?2)) ORDER BY t.seq`,
    [plan, JSON.stringify(ids)],
  );
}

/** How many there are and whose; their words are nobody's but the writer's. */
export function heldOwnNotes(reader: Reader, plan: string): Promise<OwnHeld[]> {
  return reader.all<OwnHeld>(
    `SELECT w.name, w.role, count(DISTINCT t.note) AS count, min(t.at) AS first, max(t.at) AS last
     FROM own_note t ${by} WHERE t.plan = ? GROUP BY s.worker ORDER BY min(t.at)`,
    [plan],
  );
}

export function contactOnPaper(
  { say }: FileState,
  { day, who, place, words, next, at, name, role }: HeldContact,
  nth: number,
): CopyQuestion {
  const cells: Cell[] = [
    { column: 'day', shown: 'day', value: day },
    { column: 'who', shown: 'text', value: who },
    { column: 'place', shown: 'text', value: place },
    { column: 'words', shown: 'text', value: words },
    { column: 'next', shown: 'text', value: next },
  ];
  const entry: Entry = { cells, by: { name, role }, at };
  return { ...rowOnPaper('contact_made', entry, nth, say), key: `held-contact-${nth}` };
}

export function ownOnPaper(
  { words: { words }, say }: FileState,
  all: readonly OwnHeld[],
): CopyQuestion[] {
  return all.map(({ name, count, first, last }, nth) => ({
    key: `own-${nth}`,
    label: name,
    blocks: [
      {
        kind: 'bullets',
        items: [
          words('file:list.ownCount', { count, from: say.moment(first), to: say.moment(last) }),
        ],
      },
    ],
    marks: [],
  }));
}
