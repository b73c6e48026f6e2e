// What is in a backup, plan by plan, and what would be lost by putting it back. Initials and the plan's own number only:
// whoever does this need not be one of those who work with her.

import { initialsOf } from '../../shared/domain/backups/initials';
import type { PlanInBackup } from '../../shared/ipc/backup-calls';
import type { Reader } from '../store/connection';

/** What is known of each plan, by its id. */
export type PlansHeld = ReadonlyMap<string, PlanHeld>;
export type PlanHeld = { reference: string; initials: string; answers: number; lastAt?: string };

/** @param nameQuestion the question that asks for her name */
export async function readPlansHeld(
  reader: Pick<Reader, 'all'>,
  nameQuestion: string,
): Promise<PlansHeld> {
  const rows = await reader.all<{
    id: string;
    reference: string;
    name: string | null;
    answers: number;
    last_at: string | null;
  }>(
    `SELECT p.id, p.reference,
       (SELECT json_extract(value, '$.said') FROM answer
          WHERE plan = p.id AND question = ? ORDER BY seq DESC LIMIT 1) AS name,
       (SELECT count(*) FROM answer WHERE plan = p.id) AS answers,
       (SELECT max(at) FROM answer WHERE plan = p.id) AS last_at
     FROM plan p ORDER BY p.reference`,
    [nameQuestion],
  );
  return new Map(
    rows.map(({ id, reference, name, answers, last_at }) => [
      id,
      {
        ...{ reference, answers, initials: initialsOf(name ?? '') },
        ...(last_at === null ? {} : { lastAt: last_at }),
      },
    ]),
  );
}

/** Every plan that is in either, and how they differ. What would be lost comes first. */
export function comparePlans(backup: PlansHeld, now: PlansHeld | undefined): PlanInBackup[] {
  const ids = new Set([...backup.keys(), ...(now?.keys() ?? [])]);
  const plans = [...ids].map((id): PlanInBackup => {
    const [then, today] = [backup.get(id), now?.get(id)];
    const { reference, initials } = then ?? today ?? { reference: '', initials: '' };
    const base = { reference, initials, answers: then?.answers ?? 0 };
    const lastAt = then?.lastAt === undefined ? {} : { lastAt: then.lastAt };
    const lost = Math.max(0, (today?.answers ?? 0) - base.answers);
    if (!then) return { ...base, standing: 'not_in_it', lost };
    if (!now) return { ...base, ...lastAt, standing: 'in_it', lost: 0 };
    if (!today) return { ...base, ...lastAt, standing: 'only_in_it', lost: 0 };
    return { ...base, ...lastAt, standing: lost > 0 ? 'less' : 'in_it', lost };
  });
  return plans.sort((a, b) => b.lost - a.lost || (a.reference < b.reference ? -1 : 1));
}
