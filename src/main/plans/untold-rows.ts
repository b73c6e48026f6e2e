// The days on which telling her is looked at again. Of what was shown without her say it reads the day and no word.

import { type Day, day } from '../../shared/domain/calendar/day';
import type { Reader } from '../store/connection';

/** Of every plan, by plan. */
export async function readAllUntold(
  reader: Reader,
): Promise<Map<string, readonly { id: string; day: Day }[]>> {
  const rows = await reader.all<{ plan: string; id: string; day: string }>(
    `SELECT o.plan, o.id, t.day FROM sharing_override o JOIN override_told t ON t.override = o.id
     WHERE t.kind = 'not_yet' AND t.seq = (SELECT max(seq) FROM override_told WHERE override = o.id)`,
  );
  const byPlan = new Map<string, readonly { id: string; day: Day }[]>();
  for (const { plan, id, day: on } of rows) {
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), { id, day: day.parse(on) }]);
  }
  return byPlan;
}
