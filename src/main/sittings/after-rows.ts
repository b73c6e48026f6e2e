// What a sitting leaves behind for its worker: which pages were open, and who checks in with her that night.

import { z } from 'zod';
import { KnownFailure } from '../../shared/ipc/failure';
import type { CheckIn, SittingOver } from '../../shared/ipc/her-calls';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import type { Reader, Writer } from '../store/connection';

const pageIds = z.array(z.string());

/** The sitting of this stretch of work that began last. */
export async function readSittingOver(
  reader: Reader,
  { plan, session }: { plan: string; session: string },
): Promise<SittingOver | undefined> {
  const row = await reader.first<{ id: string; kind: SittingOver['kind']; opened: string }>(
    `SELECT id, kind, opened FROM sitting WHERE plan = ? AND session = ?
     ORDER BY began_at DESC, began_seq DESC LIMIT 1`,
    [plan, session],
  );
  if (!row) return undefined;
  const checksIn = await readWordsNow(reader, row.id);
  return {
    id: row.id,
    kind: row.kind,
    pages: pageIds.parse(JSON.parse(row.opened)),
    ...(checksIn === '' ? {} : { checksIn }),
  };
}

/** Who checks in with her, by sitting and then by when it was written, the newest first. */
export async function readCheckIns(reader: Reader, plan: string): Promise<CheckIn[]> {
  const rows = await reader.all<{
    sitting: string;
    began_at: string;
    words: string;
    at: string;
    by: string;
  }>(
    `SELECT c.sitting, t.began_at, c.words, c.at, w.name AS by FROM check_in c
       JOIN sitting t ON t.id = c.sitting
       JOIN session s ON s.id = c.session JOIN worker w ON w.id = s.worker
     WHERE t.plan = ? ORDER BY t.began_at DESC, c.sitting, c.seq DESC`,
    [plan],
  );
  return [...Map.groupBy(rows, ({ sitting }) => sitting)].map(([sitting, ofIt]) => ({
    sitting,
    day: dayOfMoment(ofIt[0]?.began_at ?? ''),
    written: ofIt.map(({ words, by, at }) => ({ words, by, at })),
  }));
}

/** Writes down who checks in with her; nobody, where nothing is left of it. @throws KnownFailure not-found */
export async function keepCheckIn(
  writer: Writer,
  { session, now }: Desk,
  { plan, sitting, words }: { plan: string; sitting: string; words: string },
): Promise<void> {
  const found = await writer.first('SELECT id FROM sitting WHERE id = ? AND plan = ?', [
    sitting,
    plan,
  ]);
  if (!found) throw new KnownFailure('not-found');
  const kept = words.trim() === '' ? '' : words;
  if (kept === (await readWordsNow(writer, sitting))) return;
  await writer.run(
    `INSERT INTO check_in (sitting, seq, words, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM check_in WHERE sitting = ?1), ?2, ?3, ?4)`,
    [sitting, kept, session.id, now()],
  );
}

/** Empty where nobody is named. */
async function readWordsNow(reader: Reader, sitting: string): Promise<string> {
  const row = await reader.first<{ words: string }>(
    'SELECT words FROM check_in WHERE sitting = ? ORDER BY seq DESC LIMIT 1',
    [sitting],
  );
  return row?.words ?? '';
}
