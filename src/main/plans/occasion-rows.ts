// The sittings of a plan as far as they say who was there: what the stamp of a page is worked out from.

import { type Preparation, preparation } from '../../shared/domain/sitting/sitting';
import { type Occasion, presenceOf } from '../../shared/domain/sitting/stamps';
import type { Answer } from '../../shared/domain/workbook/answer';
import type { Reader, Writer } from '../store/connection';

/**
 * The sittings of one plan, in the order they began.
 * @param goingOn id of the one that goes on
 */
export async function readOccasions(
  reader: Reader,
  plan: string,
  goingOn?: string,
): Promise<Occasion[]> {
  const rows = await reader.all<{
    id: string;
    kind: Preparation['kind'];
    prepared: string;
    session: string;
    began_seq: number;
    ended_seq: number | null;
  }>(
    `SELECT id, kind, prepared, session, began_seq, ended_seq FROM sitting
     WHERE plan = ? ORDER BY began_seq, began_at`,
    [plan],
  );
  return rows.map(({ id, kind, prepared, session, began_seq: beganSeq, ended_seq: lastSeq }) => {
    const read = preparation.safeParse(JSON.parse(prepared));
    // What a later version wrote and this one cannot read still says who sat there.
    const presence = read.success
      ? presenceOf(read.data)
      : presenceOf({ kind, present: [], isAlone: false });
    const endedSeq = id === goingOn ? 'goes_on' : lastSeq;
    return { ...presence, session, beganSeq, ...(endedSeq === null ? {} : { endedSeq }) };
  });
}

/** Writes down with an answer that it was given in this sitting. Part of the caller's transaction. */
export async function keepInSitting(
  writer: Writer,
  sitting: string,
  { seq }: Pick<Answer, 'seq'>,
): Promise<void> {
  await writer.run('UPDATE sitting SET ended_seq = ? WHERE id = ?', [seq, sitting]);
}
