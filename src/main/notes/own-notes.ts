// A worker's notes about their own practice, as rows: sealed to the author, read for the author, never changed. What this
// room hands out is always asked for by whoever is at work, and only their own.

import type { KeptOwnNote } from '../../shared/domain/notes/own-note';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import type { Reader, Writer } from '../store/connection';

type Row = {
  note: string;
  words: string;
  is_away: number;
  at: string;
  first_at: string;
  author: string;
};
type Seq = { seq: number };
type NoteOf = { plan: string; note: string };

const newest = `SELECT n.note, n.words, n.is_away, n.at, f.at AS first_at, s.worker AS author FROM own_note n
  JOIN (SELECT note, max(seq) AS newest, min(seq) AS first FROM own_note WHERE plan = ?1 GROUP BY note) e
    ON e.note = n.note AND e.newest = n.seq
  JOIN own_note f ON f.plan = ?1 AND f.seq = e.first JOIN session s ON s.id = f.session
  WHERE n.plan = ?1`;

/** Handlers for `ownNotes`, working at this desk. */
export function ownNoteHandlers(desk: Desk): Handlers<'ownNotes'> {
  const wordsOf = (plan: string, { note, words }: Pick<Row, 'note' | 'words'>) =>
    words === '' ? '' : desk.own.open({ plan, note }, words);
  const shown = (plan: string, row: Row): KeptOwnNote => {
    const words = wordsOf(plan, row);
    return {
      ...{ id: row.note, isAway: row.is_away === 1, firstAt: row.first_at, at: row.at },
      ...(words === undefined ? {} : { words }),
    };
  };
  /** @throws KnownFailure not-found for one of somebody else, or of another plan */
  const find = async (reader: Reader, { plan, note }: NoteOf): Promise<Row | undefined> => {
    const row = await reader.first<Row>(`${newest} AND n.note = ?2`, [plan, note]);
    if (row?.author === desk.session.worker.id) return row;
    const elsewhere = row ?? (await reader.first('SELECT 1 FROM own_note WHERE note = ?', [note]));
    if (elsewhere) throw new KnownFailure('not-found');
    return undefined;
  };
  const append = async (
    writer: Writer,
    { plan, note }: NoteOf,
    { words, isAway }: { words: string; isAway: boolean },
  ): Promise<KeptOwnNote> => {
    await writer.run(
      `INSERT INTO own_note (plan, seq, note, words, is_away, session, at)
       VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM own_note WHERE plan = ?1), ?2, ?3, ?4, ?5, ?6)`,
      [plan, note, words, isAway ? 1 : 0, desk.session.id, desk.now()],
    );
    const row = await find(writer, { plan, note });
    if (!row) throw new Error('the note just written cannot be read');
    return shown(plan, row);
  };
  return {
    list: async ({ plan }) => {
      await requirePlan(desk.connection, plan);
      const rows = await desk.connection.all<Row>(
        `${newest} AND s.worker = ?2 ORDER BY e.first DESC`,
        [plan, desk.session.worker.id],
      );
      return rows.map((row) => shown(plan, row));
    },
    history: async ({ plan, note }) => {
      await requirePlan(desk.connection, plan);
      // By the author of its first row, as for all else.
      if (!(await find(desk.connection, { plan, note }))) throw new KnownFailure('not-found');
      const rows = await desk.connection.all<Pick<Row, 'note' | 'words' | 'is_away' | 'at'> & Seq>(
        `SELECT seq, note, words, is_away, at FROM own_note WHERE plan = ? AND note = ?
         ORDER BY seq DESC`,
        [plan, note],
      );
      return rows.map((row) => {
        const words = wordsOf(plan, row);
        const { seq, at } = row;
        return { seq, at, isAway: row.is_away === 1, ...(words === undefined ? {} : { words }) };
      });
    },
    save: ({ plan, note, words }) =>
      desk.connection.transaction(async (writer) => {
        await requirePlan(writer, plan);
        const before = await find(writer, { plan, note });
        if (words.trim() === '' && !before) throw new KnownFailure('not-understood');
        const kept = before && shown(plan, before);
        if (kept && !kept.isAway && kept.words === words) return kept;
        const isAway = words.trim() === '';
        // Emptied, it is taken away with the words it had, so that it can be brought back.
        if (isAway && before)
          return append(writer, { plan, note }, { words: before.words, isAway });
        return append(
          writer,
          { plan, note },
          { words: desk.own.seal({ plan, note }, words), isAway },
        );
      }),
    mark: ({ plan, note, as }) =>
      desk.connection.transaction(async (writer) => {
        const before = await find(writer, { plan, note });
        if (!before) throw new KnownFailure('not-found');
        return append(writer, { plan, note }, { words: before.words, isAway: as === 'away' });
      }),
  };
}
