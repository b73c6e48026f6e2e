// Notes as rows: appended, read, never changed. Knows SQL and the shape of a note, and nothing of who may ask.

import {
  type KeptNote,
  type NoteSaid,
  type NoteVersion,
  noteSaid,
} from '../../shared/domain/notes/note';
import type { Reader, Writer } from '../store/connection';
import { stored } from '../store/sealing';

type NoteRow = {
  seq: number;
  note: string;
  page: string | null;
  sitting: string | null;
  words: string;
  about_another: number;
  follow_up: string | null;
  is_followed: number;
  steps: string;
  is_away: number;
  at: string;
  worker: string;
};
type NewestRow = NoteRow & { first_by: string; first_at: string };

const columns = `n.seq, n.note, n.page, n.sitting, n.words, n.about_another, n.follow_up, n.is_followed, n.steps,
  n.is_away, n.at, w.name AS worker`;
const joined = 'worker_note n JOIN session s ON s.id = n.session JOIN worker w ON w.id = s.worker';

/** Which note, and what it belongs to: settled by its first row. */
export type NoteOf = {
  plan: string;
  note: string;
  page?: string | undefined;
  sitting?: string | undefined;
};

/** Appends how a note stands now. Part of the caller's transaction. */
export async function appendNote(
  writer: Writer,
  of: NoteOf,
  stands: { said: NoteSaid; isAway: boolean; isFollowed: boolean },
  written: { session: string; at: string },
): Promise<void> {
  const { said, isAway, isFollowed } = stands;
  // A note about somebody else's safety is for her team alone.
  const kept = (column: string, text: string) => {
    const at = { plan: of.plan, table: 'worker_note', row: `${of.note} ${column}`, question: '' };
    return said.aboutAnother && text !== '' ? stored(writer, at, text) : text;
  };
  await writer.run(
    `INSERT INTO worker_note (plan, seq, note, page, sitting, words, about_another, follow_up, is_followed,
       steps, is_away, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM worker_note WHERE plan = ?1),
       ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
    [
      of.plan,
      of.note,
      of.page ?? null,
      of.sitting ?? null,
      kept('words', said.words),
      said.aboutAnother ? 1 : 0,
      said.followUp ?? null,
      isFollowed ? 1 : 0,
      kept('steps', said.steps),
      isAway ? 1 : 0,
      written.session,
      written.at,
    ],
  );
}

/** Every note of one plan as it stands now, taken away or not, the one written last first. */
export async function readNotes(reader: Reader, plan: string): Promise<KeptNote[]> {
  const rows = await reader.all<NewestRow>(
    `SELECT ${columns}, fw.name AS first_by, f.at AS first_at FROM ${joined}
     JOIN (SELECT note, max(seq) AS newest, min(seq) AS first FROM worker_note WHERE plan = ?1
             GROUP BY note) e ON e.note = n.note AND e.newest = n.seq
     JOIN worker_note f ON f.plan = ?1 AND f.seq = e.first
     JOIN session fs ON fs.id = f.session JOIN worker fw ON fw.id = fs.worker
     WHERE n.plan = ?1 ORDER BY e.first DESC`,
    [plan],
  );
  return rows.map((row) => ({
    ...readRow(row),
    id: row.note,
    ...(row.page === null ? {} : { page: row.page }),
    ...(row.sitting === null ? {} : { sitting: row.sitting }),
    first: { by: row.first_by, at: row.first_at },
  }));
}

/** Every row of one note, the newest first. */
export async function readNoteHistory(
  reader: Reader,
  { plan, note }: Pick<NoteOf, 'plan' | 'note'>,
): Promise<NoteVersion[]> {
  const rows = await reader.all<NoteRow>(
    `SELECT ${columns} FROM ${joined} WHERE n.plan = ? AND n.note = ? ORDER BY n.seq DESC`,
    [plan, note],
  );
  return rows.map(readRow);
}

/** The plan a note belongs to, whichever plan was asked about. */
export async function planOfNote(reader: Reader, note: string): Promise<string | undefined> {
  const row = await reader.first<{ plan: string }>(
    'SELECT plan FROM worker_note WHERE note = ? LIMIT 1',
    [note],
  );
  return row?.plan;
}

function readRow(row: NoteRow): NoteVersion {
  return {
    seq: row.seq,
    said: noteSaid.parse({
      words: row.words,
      aboutAnother: row.about_another === 1,
      ...(row.follow_up === null ? {} : { followUp: row.follow_up }),
      steps: row.steps,
    }),
    isAway: row.is_away === 1,
    isFollowed: row.is_followed === 1,
    by: row.worker,
    at: row.at,
  };
}
