// Her full name in each of some plans, as she or her worker last said it.

import { questionControlling } from '../../shared/domain/copies/allowed';
import type { Content } from '../content/read-content';
import type { Reader } from '../store/connection';

/** Plans read at once. */
const AT_ONCE = 200;

/** Plan → full name; a plan in which none was said is left out. */
export async function readLegalNames(
  reader: Reader,
  { workbook }: Pick<Content, 'workbook'>,
  plans: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const question = questionControlling(workbook, 'identity.legalName') ?? '';
  const names = new Map<string, string>();
  for (let from = 0; from < plans.length; from += AT_ONCE) {
    const some = plans.slice(from, from + AT_ONCE);
    const rows = await reader.all<{ plan: string; name: string | null }>(
      `SELECT plan, json_extract(value, '$.said') AS name FROM answer
       WHERE question = ? AND plan IN (${some.map(() => '?').join(', ')}) ORDER BY plan, seq`,
      [question, ...some],
    );
    // The newest comes last and counts.
    for (const { plan, name } of rows) if (name !== null) names.set(plan, name);
  }
  return names;
}
