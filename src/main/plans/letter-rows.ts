// The letters that went out for women. Of a letter it reads its number and its day, and no word.

import type { Day } from '../../shared/domain/calendar/day';
import type { Reader } from '../store/connection';
import { dayOfMoment } from './local-days';

export type LetterOut = { copy: string; madeOn: Day };

/** A letter to somebody else that did not stay here and was not brought back. */
const OUT = `c.letter IS NOT NULL AND c.copy_for <> 'woman'
  AND coalesce((SELECT went FROM copy_went WHERE copy = c.id ORDER BY seq DESC LIMIT 1), '') <> 'not_out'
  AND coalesce((SELECT state FROM copy_back WHERE copy = c.id ORDER BY seq DESC LIMIT 1), '')
    NOT IN ('came_back', 'destroyed')`;

/** Of every plan, by plan. */
export async function readAllLettersOut(reader: Reader): Promise<Map<string, LetterOut[]>> {
  const rows = await reader.all<{ plan: string; id: string; made_at: string }>(
    `SELECT c.plan, c.id, c.made_at FROM copy c WHERE ${OUT}`,
  );
  const byPlan = new Map<string, LetterOut[]>();
  for (const { plan, id, made_at: at } of rows) {
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), { copy: id, madeOn: dayOfMoment(at) }]);
  }
  return byPlan;
}

/** True for a letter of this plan that went to somebody else. */
export async function isLetterOf(reader: Reader, plan: string, copy: string): Promise<boolean> {
  const row = await reader.first(
    `SELECT 1 FROM copy c WHERE c.id = ? AND c.plan = ? AND c.letter IS NOT NULL AND c.copy_for <> 'woman'`,
    [copy, plan],
  );
  return row !== undefined;
}
