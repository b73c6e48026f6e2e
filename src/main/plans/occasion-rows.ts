// The sittings of a plan as far as they say who was there: what the stamp of a page is worked out from.

import { type Preparation, preparation } from '../../shared/domain/sitting/sitting';
import { type Occasion, presenceOf } from '../../shared/domain/sitting/stamps';
import type { Reader } from '../store/connection';

/** The sittings of one plan, in the order they began. */
export async function readOccasions(reader: Reader, plan: string): Promise<Occasion[]> {
  const rows = await reader.all<{
    kind: Preparation['kind'];
    prepared: string;
    session: string;
    began_seq: number;
    ended_seq: number | null;
  }>(
    `SELECT kind, prepared, session, began_seq, ended_seq FROM sitting
     WHERE plan = ? ORDER BY began_seq, began_at`,
    [plan],
  );
  return rows.map(({ kind, prepared, session, began_seq: beganSeq, ended_seq: endedSeq }) => {
    const read = preparation.safeParse(JSON.parse(prepared));
    // What a later version wrote and this one cannot read still says who sat there.
    const presence = read.success
      ? presenceOf(read.data)
      : presenceOf({ kind, present: [], isAlone: false });
    return { ...presence, session, beganSeq, ...(endedSeq === null ? {} : { endedSeq }) };
  });
}
