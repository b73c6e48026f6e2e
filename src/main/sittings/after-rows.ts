// What a sitting leaves behind for its worker: which pages were open, and who checks in with her that night.

import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import type { CheckIn, SittingOver } from '../../shared/ipc/her-calls';
import { dayOfMoment } from '../plans/local-days';
import type { Reader, Writer } from '../store/connection';

const pageIds = z.array(z.string());

/** The sitting of this stretch of work that began last. */
export async function readSittingOver(
  reader: Reader,
  { plan, session }: { plan: string; session: string },
): Promise<SittingOver | undefined> {
  const row = await reader.first<{
    id: string;
    kind: SittingOver['kind'];
    opened: string;
    checks_in: string | null;
  }>(
    `SELECT id, kind, opened, checks_in FROM sitting WHERE plan = ? AND session = ?
     ORDER BY began_at DESC, began_seq DESC LIMIT 1`,
    [plan, session],
  );
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    pages: pageIds.parse(JSON.parse(row.opened)),
    ...(row.checks_in === null ? {} : { checksIn: row.checks_in }),
  };
}

/** Who checks in with her, the newest first. */
export async function readCheckIns(reader: Reader, plan: string): Promise<CheckIn[]> {
  const rows = await reader.all<{ sitting: string; at: string; words: string }>(
    `SELECT id AS sitting, began_at AS at, checks_in AS words FROM sitting
     WHERE plan = ? AND checks_in IS NOT NULL ORDER BY began_at DESC`,
    [plan],
  );
  return rows.map(({ sitting, at, words }) => ({ sitting, day: dayOfMoment(at), words }));
}

/** Writes down who checks in with her; nobody, where nothing is left of it. @throws KnownFailure not-found */
export async function keepCheckIn(
  writer: Writer,
  { plan, sitting, words }: { plan: string; sitting: string; words: string },
): Promise<void> {
  const { changes } = await writer.run(
    'UPDATE sitting SET checks_in = ? WHERE id = ? AND plan = ?',
    [words.trim() === '' ? null : words, sitting, plan],
  );
  if (changes === 0) throw new KnownFailure('not-found');
}
