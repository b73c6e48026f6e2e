// That she asked for everything kept about her, as rows: appended, read, never changed.

import { type Day, day } from '../../../shared/domain/calendar/day';
import { answerBy, standingOf } from '../../../shared/domain/her-file/answer-by';
import type { FileStanding, FileStandingForHer } from '../../../shared/ipc/file-calls';
import type { Desk } from '../../plans/desk';
import { dayOfMoment } from '../../plans/local-days';
import { requirePlan } from '../../plans/read-plan';
import type { Reader, Writer } from '../../store/connection';

type AskedRow = { day: string; by_her: number; worker: string };

/** Where a request of hers stands. @throws KnownFailure not-found */
export async function readStanding(
  reader: Reader,
  plan: string,
  today: Day,
): Promise<FileStanding> {
  await requirePlan(reader, plan);
  const last = await reader.first<{ at: string }>(
    `SELECT made_at AS at FROM copy WHERE plan = ? AND kind = 'file' ORDER BY rowid DESC LIMIT 1`,
    [plan],
  );
  // The earliest day that nothing was made for: the month to answer runs from the first time she asked.
  const open = await reader.first<AskedRow>(
    `SELECT f.day, f.by_her, w.name AS worker FROM file_asked f
       JOIN session s ON s.id = f.session JOIN worker w ON w.id = s.worker
     WHERE f.plan = ?1
       AND f.files_before >= (SELECT count(*) FROM copy WHERE plan = ?1 AND kind = 'file')
     ORDER BY f.day, f.seq LIMIT 1`,
    [plan],
  );
  return {
    ...(open ? { asked: askedOf(open, today) } : {}),
    ...(last ? { madeOn: dayOfMoment(last.at) } : {}),
    today,
  };
}

function askedOf(row: AskedRow, today: Day): NonNullable<FileStanding['asked']> {
  const received = day.parse(row.day);
  return {
    day: received,
    answerBy: answerBy(received),
    standing: standingOf(received, today),
    byHer: row.by_her === 1,
    writtenBy: row.worker,
  };
}

/** What of it she reads herself. */
export async function readStandingForHer(
  { connection, session, today }: Desk,
  plan: string,
): Promise<FileStandingForHer> {
  const { asked, madeOn } = await readStanding(connection, plan, today());
  return {
    ...(asked ? { asked: { day: asked.day, answerBy: asked.answerBy } } : {}),
    ...(madeOn ? { madeOn } : {}),
    worker: session.worker.name,
  };
}

/** She asks on her own screen. What she asked before and nobody has answered stays as it is. */
export async function askForHer(desk: Desk, plan: string): Promise<FileStandingForHer> {
  const { asked } = await readStanding(desk.connection, plan, desk.today());
  if (!asked) await appendAsked(desk, { plan, day: desk.today(), byHer: true });
  return readStandingForHer(desk, plan);
}

/** Appends that she asked. */
export async function appendAsked(
  desk: Desk,
  given: { plan: string; day: Day; byHer: boolean },
): Promise<void> {
  await desk.connection.transaction((writer: Writer) =>
    writer.run(
      `INSERT INTO file_asked (plan, seq, day, by_her, files_before, session, at)
       VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM file_asked WHERE plan = ?1), ?2, ?3,
         (SELECT count(*) FROM copy WHERE plan = ?1 AND kind = 'file'), ?4, ?5)`,
      [given.plan, given.day, given.byHer ? 1 : 0, desk.session.id, desk.now()],
    ),
  );
}

/** Keeps that the list of what may be held back was made. */
export async function appendList(
  desk: Desk,
  made: { plan: string; fileHash: string; fileName: string },
): Promise<void> {
  await desk.connection.transaction((writer) =>
    writer.run(
      `INSERT INTO file_list (plan, seq, file_hash, file_name, session, at)
       VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM file_list WHERE plan = ?1), ?2, ?3, ?4, ?5)`,
      [made.plan, made.fileHash, made.fileName, desk.session.id, desk.now()],
    ),
  );
}
