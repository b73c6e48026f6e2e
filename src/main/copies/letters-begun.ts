// Letters that are begun and not made, kept as they are typed: one for each plan and kind. No history: what was typed and
// taken out again is gone, as from a sheet of paper.

import type { LetterKind } from '../../shared/domain/copies/letters';
import { type LetterBegun, type LetterKept, letterBegun } from '../../shared/ipc/letter-calls';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import { stored } from '../store/sealing';

type BegunRow = { letter: string; form: string; worker: string; at: string };

/** The letters of this plan that are begun, the one written last first. */
export async function readBegun({ connection }: Desk, plan: string): Promise<LetterKept[]> {
  await requirePlan(connection, plan);
  const rows = await connection.all<BegunRow>(
    `SELECT b.letter, b.form, b.at, w.name AS worker FROM letter_begun b
     JOIN session s ON s.id = b.session JOIN worker w ON w.id = s.worker
     WHERE b.plan = ? ORDER BY b.at DESC, b.letter`,
    [plan],
  );
  return rows.map(({ letter, form, worker, at }) => ({
    ...{ letter: letter as LetterKind, by: worker, at },
    form: letterBegun.parse(JSON.parse(form)),
  }));
}

/** Keeps one as it stands now; without a form it is thrown away. */
export async function keepBegun(
  desk: Desk,
  { plan, letter, form }: { plan: string; letter: LetterKind; form?: LetterBegun | undefined },
): Promise<{ at: string }> {
  const at = desk.now();
  const sealedAt = { plan, table: 'letter_begun', row: letter, question: '' };
  await requirePlan(desk.connection, plan);
  await desk.connection.transaction((writer) =>
    form === undefined
      ? writer.run('DELETE FROM letter_begun WHERE plan = ? AND letter = ?', [plan, letter])
      : writer.run(
          `INSERT INTO letter_begun (plan, letter, form, session, at) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (plan, letter)
           DO UPDATE SET form = excluded.form, session = excluded.session, at = excluded.at`,
          [plan, letter, stored(writer, sealedAt, JSON.stringify(form)), desk.session.id, at],
        ),
  );
  return { at };
}
