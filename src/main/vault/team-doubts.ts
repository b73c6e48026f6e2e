// Whom a plan's key is not sealed to although the file says that they are in its team: nobody stood behind it here. Whoever can
// write to the plans' file with its key could put themselves into a team; the next unlock would seal to them. control.db, which
// has a key of its own, remembers how far the log was known and who is kept out. Decision 23.

import { z } from 'zod';
import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import type { Connection } from '../store/connection';
import type { Files } from './open-files';
import { keepPolicy, readPolicy } from './people-rows';

export type TeamDoubts = {
  isKeptOut: (plan: string, worker: string) => boolean;
  /** Somebody at the desk has put them in, or taken them out, in so many words. */
  settle: (plan: string, worker: string) => Promise<void>;
};

const pairs = z.array(z.tuple([z.string(), z.string()]));
const noted = z.object({ seq: z.number() });
const keyOf = (plan: string, worker: string) => JSON.stringify([plan, worker]);

/** As the file was found when it was opened: take it before anything is written. */
export type Found = { seq: number; noted: number | undefined };

/** How far the log goes, and how far it was known to go when it was last left. */
export async function asFound({ control, log }: Files): Promise<Found> {
  const { auditHead } = await readPolicy(control);
  const read = auditHead === undefined ? undefined : noted.safeParse(JSON.parse(auditHead));
  return { seq: log?.head()?.seq ?? 0, noted: read?.success ? read.data.seq : undefined };
}

/**
 * Settles who is kept out: those in a team without a key of their own to it, where rows are not as the log left them, or where
 * it goes on past what was known of it.
 * @param members who is in the team of each plan by its rows
 */
export async function findDoubts(
  files: Files,
  connection: Connection,
  found: Found,
  members: ReadonlyMap<string, readonly string[]>,
): Promise<TeamDoubts> {
  const kept = new Set(await readKept(files));
  const inDoubt = await plansInDoubt(connection, found);
  if (inDoubt !== 'none') {
    const rows = await connection.all<{ plan: string; holder: string }>(
      `SELECT plan, holder FROM plan_key WHERE whose = 'team'`,
    );
    const has = new Set(rows.map(({ plan, holder }) => keyOf(plan, holder)));
    const halves = (worker: string) =>
      files.ring.slots.flatMap((held) =>
        'person' in held && held.person === worker ? [held.publicKey] : [],
      );
    for (const [plan, workers] of members) {
      if (inDoubt !== 'all' && !inDoubt.has(plan)) continue;
      for (const worker of workers) {
        if (!halves(worker).some((half) => has.has(keyOf(plan, half)))) {
          kept.add(keyOf(plan, worker));
        }
      }
    }
    await keep(files, kept);
  }
  return {
    isKeptOut: (plan, worker) => kept.has(keyOf(plan, worker)),
    settle: async (plan, worker) => {
      if (kept.delete(keyOf(plan, worker))) await keep(files, kept);
    },
  };
}

/** The plans whose rows nobody here stands behind. */
async function plansInDoubt(
  connection: Connection,
  found: Found,
): Promise<'none' | 'all' | ReadonlySet<string>> {
  // From before plans had keys of their own: everybody who is in a team gets one.
  const [sealed] = await connection.all(
    `SELECT 1 AS one FROM answer WHERE substr(value, 1, 16) = '${SEALED_HEAD}' LIMIT 1`,
  );
  if (!sealed) return 'none';
  // What was found on opening is told by the first entry of this stretch of work.
  await connection.transaction(async () => undefined).catch(() => undefined);
  const news = await connection.all<{ act: string; plan: string | null }>(
    'SELECT act, plan FROM audit_entry WHERE seq > ?',
    [found.seq],
  );
  // The file is another one on purpose, and is told as such.
  if (news.some(({ act }) => act === 'backup-put-back')) return 'none';
  if (found.noted === undefined) return 'all';
  const trouble = news.filter(({ act }) => act === 'log-trouble-found');
  if (trouble.some(({ plan }) => plan === null)) return 'all';
  const past = await connection.all<{ plan: string | null }>(
    'SELECT DISTINCT plan FROM audit_entry WHERE seq > ? AND seq <= ?',
    [found.noted, found.seq],
  );
  const plans = [...trouble, ...past].flatMap(({ plan }) => plan ?? []);
  return plans.length > 0 ? new Set(plans) : 'none';
}

async function readKept({ control }: Files): Promise<string[]> {
  const { keptOut } = await readPolicy(control);
  const read = keptOut === undefined ? undefined : pairs.safeParse(JSON.parse(keptOut));
  return (read?.data ?? []).map(([plan, worker]) => keyOf(plan, worker));
}

const keep = ({ control }: Files, kept: ReadonlySet<string>): Promise<void> =>
  control.transaction((writer) =>
    keepPolicy(writer, { keptOut: JSON.stringify([...kept].map((pair) => JSON.parse(pair))) }),
  );
