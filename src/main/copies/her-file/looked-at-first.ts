// What the controller looks at before she is given it: notes about other people too, and notes that name somebody to whom
// something was shown without her say while she has not been told.

import type { Reader } from '../../store/connection';
import { TOLD } from './table-shapes';

type NoteRow = { note: string; words: string; steps: string; about_another: number };
type ContactRow = { contact: string; who: string; place: string; words: string; next: string };
type Untold = { recipient: string; authoriser: string };

/** Words beside a name that are nobody's: in doubt a word counts, and somebody looks at the note. */
const nobodys = new Set(
  `mr mrs ms miss mx dr dc ds di dci pc ps sgt rev sir the of at and for in on to my her from with a an de
   prison probation offender manager officer worker social services team council office unit department adviser personal
   head deputy governor custodial senior safety security duty pom pso spo pa`.split(/\s+/u),
);
const tellTale = /without (?:her|my) say|\boverrid/iu;

/** Ids of notes, and of what workers did, that are in no file of hers until somebody has decided. */
export async function readNotesToLookAt(reader: Reader, plan: string): Promise<string[]> {
  const names = await readUntoldNames(reader, plan);
  const notes = await reader.all<NoteRow>(
    'SELECT note, words, steps, about_another FROM worker_note WHERE plan = ? ORDER BY seq',
    [plan],
  );
  const found = notes.filter(
    ({ words, steps, about_another }) => about_another === 1 || tells(`${words}\n${steps}`, names),
  );
  const contacts = await reader.all<ContactRow>(
    'SELECT contact, who, place, words, next FROM contact_made WHERE plan = ? ORDER BY seq',
    [plan],
  );
  const named = contacts.filter(({ who, place, words, next }) =>
    tells([who, place, words, next].join('\n'), names),
  );
  return [...new Set([...found.map(({ note }) => note), ...named.map(({ contact }) => contact)])];
}

/** Names and places that would give away what she has not been told of, in small letters. */
export async function readUntoldNames(reader: Reader, plan: string): Promise<string[]> {
  const untold = await reader.all<Untold>(
    `SELECT o.recipient, o.authoriser FROM sharing_override o
     WHERE o.plan = ?1 AND o.id NOT IN (${TOLD})`,
    [plan],
  );
  return [
    ...new Set(untold.flatMap(({ recipient, authoriser }) => piecesOf(recipient, authoriser))),
  ];
}

/** The words of a text in one plain spelling: small, without accents and apostrophes. */
const plainWords = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

function piecesOf(...names: string[]): string[] {
  return names.flatMap(plainWords).filter((word) => word.length > 1 && !nobodys.has(word));
}

/** True where these words name one of them, or speak of an override while there is one. */
export function tells(words: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const said = new Set(plainWords(words).flatMap((word) => [word, word.replace(/s$/u, '')]));
  return tellTale.test(words) || names.some((name) => said.has(name));
}
