// Hand overs of the lead as rows: appended, read, never changed.

import { type HandoverRecord, handoverRecord } from '../../shared/domain/handover/handover-record';
import type { HandoverVersion } from '../../shared/ipc/handover-calls';
import type { Reader, Writer } from '../store/connection';

const read = (text: string): HandoverRecord => handoverRecord.parse(JSON.parse(text));

/** Appends how it stands now. Part of the caller's transaction. */
export async function appendHandover(
  writer: Writer,
  row: { plan: string; record: HandoverRecord; session: string; at: string },
): Promise<void> {
  await writer.run(
    `INSERT INTO handover_state (plan, seq, record, session, at) VALUES (?1,
       (SELECT coalesce(max(seq), 0) + 1 FROM handover_state WHERE plan = ?1), ?2, ?3, ?4)`,
    [row.plan, JSON.stringify(row.record), row.session, row.at],
  );
}

/** Every row of one plan, the newest first. */
export async function readHandovers(reader: Reader, plan: string): Promise<HandoverVersion[]> {
  const rows = await reader.all<{ record: string; name: string; at: string }>(
    `SELECT h.record, w.name, h.at FROM handover_state h
       JOIN session s ON s.id = h.session JOIN worker w ON w.id = s.worker
     WHERE h.plan = ? ORDER BY h.seq DESC`,
    [plan],
  );
  return rows.map(({ record, name: by, at }) => ({ record: read(record), by, at }));
}

/** How each stands now, by plan. */
export async function readAllHandovers(reader: Reader): Promise<Map<string, HandoverRecord>> {
  const rows = await reader.all<{ plan: string; record: string }>(
    `SELECT h.plan, h.record FROM handover_state h
     WHERE h.seq = (SELECT max(seq) FROM handover_state n WHERE n.plan = h.plan)`,
  );
  return new Map(rows.map(({ plan, record }) => [plan, read(record)]));
}

/** Copies for probation that were handed out and have not come back, the newest first. */
export async function readCopiesForProbation(
  reader: Reader,
  plan: string,
): Promise<{ code: string; madeAt: string }[]> {
  return reader.all(
    `SELECT c.short_hash AS code, c.made_at AS madeAt FROM copy c
     WHERE c.plan = ? AND c.copy_for = 'probation' AND c.letter IS NULL
       AND coalesce((SELECT went FROM copy_went WHERE copy = c.id ORDER BY seq DESC LIMIT 1), '') <> 'not_out'
       AND coalesce((SELECT state FROM copy_back WHERE copy = c.id ORDER BY seq DESC LIMIT 1), '')
         NOT IN ('came_back', 'destroyed')
     ORDER BY c.made_at DESC, c.id`,
    [plan],
  );
}
