// What is in a backup, plan by plan, and what would be lost by putting it back. Initials and the plan's own number only:
// whoever does this need not be one of those who work with her.

import { initialsOf } from '../../shared/domain/backups/initials';
import { type OtherKind, otherKinds, type PlanInBackup } from '../../shared/ipc/backup-calls';
import type { Reader } from '../store/connection';

/** What is known of each plan, by its id. */
export type PlansHeld = ReadonlyMap<string, PlanHeld>;
export type PlanHeld = {
  reference: string;
  initials: string;
  answers: number;
  /** Rows of other kinds; a kind that this version of the file has no table for is 0. */
  others: OtherCounts;
  lastAt?: string;
};
type OtherCounts = Readonly<Record<OtherKind, number>>;

/** Where the rows of each kind lie. All are appended to and never changed, so more of them are later ones. */
const tables: Readonly<Record<OtherKind, string>> = {
  facts: 'fact_set',
  steps: 'milestone_mark',
  notes: 'worker_note',
  choices: 'sharing_choice',
  copies: 'copy',
  team: 'plan_team',
};

const countsFrom = (count: (kind: OtherKind) => number): OtherCounts =>
  Object.fromEntries(otherKinds.map((kind) => [kind, count(kind)])) as OtherCounts;

/** @param nameQuestion the question that asks for her name */
export async function readPlansHeld(
  reader: Pick<Reader, 'all'>,
  nameQuestion: string,
): Promise<PlansHeld> {
  const there = await reader.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table'`,
  );
  const has = (kind: OtherKind) => there.some(({ name }) => name === tables[kind]);
  const counts = otherKinds
    .filter(has)
    .map((kind) => `, (SELECT count(*) FROM ${tables[kind]} WHERE plan = p.id) AS of_${kind}`);
  const rows = await reader.all<{
    [count: `of_${string}`]: number;
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
       (SELECT max(at) FROM answer WHERE plan = p.id) AS last_at${counts.join('')}
     FROM plan p ORDER BY p.reference`,
    [nameQuestion],
  );
  return new Map(
    rows.map(({ id, reference, name, answers, last_at, ...of }) => [
      id,
      {
        ...{ reference, answers, initials: initialsOf(name ?? '') },
        others: countsFrom((kind) => of[`of_${kind}`] ?? 0),
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
    const others = countsFrom((kind) =>
      Math.max(0, (today?.others[kind] ?? 0) - (then?.others[kind] ?? 0)),
    );
    const losesOthers = otherKinds.some((kind) => others[kind] > 0);
    const lostOthers = losesOthers ? { lostOthers: others } : {};
    if (!then) return { ...base, ...lostOthers, standing: 'not_in_it', lost };
    if (!now) return { ...base, ...lastAt, standing: 'in_it', lost: 0 };
    if (!today) return { ...base, ...lastAt, standing: 'only_in_it', lost: 0 };
    return { ...base, ...lastAt, ...lostOthers, standing: lost > 0 ? 'less' : 'in_it', lost };
  });
  return plans.sort((a, b) => b.lost - a.lost || (a.reference < b.reference ? -1 : 1));
}
