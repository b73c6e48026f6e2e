// What is in a backup, plan by plan, and what would be lost by putting it back. Initials and the plan's own number only:
// whoever does this need not be one of those who work with her.

import { readReason } from '../../shared/domain/backups/erase-ground';
import { initialsOf } from '../../shared/domain/backups/initials';
import { otherKinds, type PlanInBackup } from '../../shared/ipc/backup-calls';
import type { Reader } from '../store/connection';
import { countNotIn, emptyRows, type RowsHeld, readDirectoryHeld, readRowsHeld } from './rows-held';

export type PlanNamed = { reference: string; initials: string; answers: number; lastAt?: string };
/** What is known of each plan, by its id. */
export type PlansHeld = ReadonlyMap<string, PlanNamed & { rows: RowsHeld }>;
/** A plan that was taken out for good, by its own number; `id` is of the certificate. */
export type TakenOut = { id: string; reference: string; at: string; why: Why };
type Why = NonNullable<PlanInBackup['takenOut']>['why'];
/** What a file holds. */
export type Holding = {
  plans: PlansHeld;
  /** What names each row of the directory, which is about nobody's plan. */
  directory: ReadonlySet<string>;
  takenOut: readonly TakenOut[];
};

/** @param nameQuestion the question that asks for her name */
export async function readPlansNamed(
  reader: Pick<Reader, 'all'>,
  nameQuestion: string,
): Promise<Map<string, PlanNamed>> {
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

/** @param nameQuestion the question that asks for her name */
export async function readHolding(
  reader: Pick<Reader, 'all'>,
  nameQuestion: string,
): Promise<Holding> {
  const rowsOf = await readRowsHeld(reader);
  const named = await readPlansNamed(reader, nameQuestion);
  const plans = new Map([...named].map(([id, one]) => [id, { ...one, rows: rowsOf(id) }]));
  const directory = await readDirectoryHeld(reader);
  return { plans, directory, takenOut: await readTakenOut(reader) };
}

/** Plans that were taken out for good; none in a file from before that was kept. */
export async function readTakenOut(reader: Pick<Reader, 'all'>): Promise<TakenOut[]> {
  const [has] = await reader.all(`SELECT 1 FROM sqlite_master WHERE name = 'erasure'`);
  if (!has) return [];
  const rows = await reader.all<{ id: string; reference: string; reason: string; at: string }>(
    'SELECT id, reference, reason, at FROM erasure',
  );
  return rows.map(({ reason, ...row }) => {
    return { ...row, why: readReason(reason).ground?.kind ?? 'something_else' };
  });
}

/**
 * Every plan that is in either, and how they differ, row by row. What would be lost comes first.
 * @param takenOut what was taken out as far as is known now, also where nothing else can be read
 */
export function comparePlans(
  backup: Holding,
  now: PlansHeld | undefined,
  takenOut: readonly TakenOut[],
): PlanInBackup[] {
  const known = new Set(backup.takenOut.map(({ id }) => id));
  const since = takenOut.filter(({ id }) => !known.has(id));
  const ids = new Set([...backup.plans.keys(), ...(now?.keys() ?? [])]);
  const plans = [...ids].map((id): PlanInBackup => {
    const [then, today] = [backup.plans.get(id), now?.get(id)];
    const { reference, initials } = then ?? today ?? { reference: '', initials: '' };
    const { answers: lost, ...others } = countNotIn(
      today?.rows ?? emptyRows(),
      then?.rows ?? emptyRows(),
    );
    const base = {
      ...{ reference, initials, answers: then?.answers ?? 0, lost },
      ...(then?.lastAt === undefined ? {} : { lastAt: then.lastAt }),
      ...(otherKinds.some((kind) => others[kind] > 0) ? { lostOthers: others } : {}),
    };
    if (!then) return { ...base, standing: 'not_in_it' };
    if (today) return { ...base, standing: lost > 0 ? 'less' : 'in_it' };
    const out = since.find((one) => one.reference === reference);
    return {
      ...{ ...base, standing: now ? 'only_in_it' : 'in_it' },
      ...(out ? { takenOut: { at: out.at, why: out.why } } : {}),
    };
  });
  const isFirst = ({ takenOut: out, lostOthers }: PlanInBackup) => (out || lostOthers ? 1 : 0);
  return plans.sort(
    (a, b) => b.lost - a.lost || isFirst(b) - isFirst(a) || (a.reference < b.reference ? -1 : 1),
  );
}
