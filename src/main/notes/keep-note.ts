// Keeps a worker's note: checks what it belongs to and appends a row. The reply comes after the commit.

import {
  emptyNote,
  isNothingNoted,
  type KeptNote,
  type NoteMark,
  type NoteSaid,
  notesTheSame,
} from '../../shared/domain/notes/note';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import type { Reader, Writer } from '../store/connection';
import { appendNote, type NoteOf, planOfNote, readNoteHistory, readNotes } from './note-rows';

/**
 * Appends what a note says now. Asked twice with the same, the second writes nothing. A note in which nothing is left
 * is taken away; its earlier words stay.
 * @throws KnownFailure not-found for a plan, note or sitting that is not there; not-understood for a page that is not in
 *   the workbook, and for a new note that says nothing
 */
export function saveNote(desk: Desk, asked: NoteOf & { said: NoteSaid }): Promise<KeptNote> {
  return desk.connection.transaction(async (writer) => {
    await requirePlan(writer, asked.plan);
    const before = await findNote(writer, asked);
    if (!before) await checkNew(desk, writer, asked);
    const isAway = isNothingNoted(asked.said);
    if (before?.isAway === isAway && notesTheSame(before.said, asked.said)) return before;
    // Another day is another thing to follow up.
    const isFollowed = before?.isFollowed === true && before.said.followUp === asked.said.followUp;
    const stands = { said: asked.said, isAway, isFollowed };
    return append(desk, writer, before ? { ...asked, ...belongsTo(before) } : asked, stands);
  });
}

/**
 * Takes a note away, brings it back, or says that its day was followed up.
 * @throws KnownFailure not-found
 */
export function markNote(
  desk: Desk,
  asked: { plan: string; note: string; as: NoteMark },
): Promise<KeptNote> {
  return desk.connection.transaction(async (writer) => {
    const before = await findNote(writer, asked);
    if (!before) throw new KnownFailure('not-found');
    const of = { plan: asked.plan, note: asked.note, ...belongsTo(before) };
    const { isAway, isFollowed } = before;
    switch (asked.as) {
      case 'away':
        return append(desk, writer, of, { said: before.said, isAway: true, isFollowed });
      case 'back': {
        const said = await lastWords(writer, asked);
        return append(desk, writer, of, { said, isAway: false, isFollowed });
      }
      case 'followed':
        return append(desk, writer, of, { said: before.said, isAway, isFollowed: true });
      case 'not_followed':
        return append(desk, writer, of, { said: before.said, isAway, isFollowed: false });
    }
  });
}

async function append(
  desk: Desk,
  writer: Writer,
  of: NoteOf,
  stands: Parameters<typeof appendNote>[2],
): Promise<KeptNote> {
  await appendNote(writer, of, stands, { session: desk.session.id, at: desk.now() });
  const kept = (await readNotes(writer, of.plan)).find(({ id }) => id === of.note);
  if (!kept) throw new Error('the note just written cannot be read');
  return kept;
}

async function findNote(
  reader: Reader,
  { plan, note }: Pick<NoteOf, 'plan' | 'note'>,
): Promise<KeptNote | undefined> {
  const owner = await planOfNote(reader, note);
  if (owner === undefined) return undefined;
  // A note of another woman's plan is not there for this one.
  if (owner !== plan) throw new KnownFailure('not-found');
  return (await readNotes(reader, plan)).find(({ id }) => id === note);
}

async function checkNew(
  { content }: Desk,
  reader: Reader,
  { plan, page, sitting, said }: NoteOf & { said: NoteSaid },
): Promise<void> {
  if (isNothingNoted(said)) throw new KnownFailure('not-understood');
  const { pages } = content.workbook.workbook;
  if (page !== undefined && !pages.some(({ id }) => id === page)) {
    throw new KnownFailure('not-understood');
  }
  if (sitting === undefined) return;
  const found = await reader.first('SELECT 1 FROM sitting WHERE id = ? AND plan = ?', [
    sitting,
    plan,
  ]);
  if (!found) throw new KnownFailure('not-found');
}

/** The newest thing it said that says something. */
async function lastWords(reader: Reader, of: Pick<NoteOf, 'plan' | 'note'>): Promise<NoteSaid> {
  const said = (await readNoteHistory(reader, of)).map((version) => version.said);
  return said.find((one) => !isNothingNoted(one)) ?? said[0] ?? emptyNote;
}

function belongsTo({ page, sitting }: KeptNote): Pick<NoteOf, 'page' | 'sitting'> {
  return { ...(page === undefined ? {} : { page }), ...(sitting === undefined ? {} : { sitting }) };
}
