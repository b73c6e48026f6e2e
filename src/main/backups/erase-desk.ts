// How long plans are kept here, which are past it, and taking one out for good. Nothing is ever taken out by itself.

import { randomUUID } from 'node:crypto';
import { readReason, reasonToKeep, saysAnyOf } from '../../shared/domain/backups/erase-ground';
import { lastDayOf } from '../../shared/domain/backups/retention';
import { addMonths, type Day, day, isBefore } from '../../shared/domain/calendar/day';
import { isSameNumber } from '../../shared/domain/people/plan-number';
import type { Handlers } from '../../shared/ipc/contract';
import type { Erased, Keeping, PlanToErase } from '../../shared/ipc/erase-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Connection } from '../store/connection';
import type { PageKey } from '../store/pages';
import type { Backup } from './backup-folder';
import { readPlansNamed } from './compare';
import { deletePlan, sweep, tracesOf } from './erase';

const SETTING = 'keep-plans-years';

export type EraseDeskOf = {
  connection: Connection;
  key: PageKey;
  folder: string;
  now: () => string;
  today: () => Day;
  nameQuestion: string;
  /** The question that asks what she is called. */
  knownAsQuestion: string;
  session: { id: string; worker: { name: string } };
  backups: () => Promise<Backup[]>;
  /** Makes what was kept since the last backup unreadable: her words are in it. */
  forgetKept: () => Promise<void>;
  /** Makes a backup without her. */
  backUp: () => Promise<unknown>;
};

/** Handlers for `erasures`. */
export function eraseHandlers(of: EraseDeskOf): Handlers<'erasures'> {
  const plans = async (): Promise<PlanToErase[]> =>
    [...(await readPlansNamed(of.connection, of.nameQuestion))].map(([plan, named]) => ({
      plan,
      ...named,
    }));
  const find = async (reference: string) => {
    const found = (await plans()).find((one) => isSameNumber(reference, one.reference));
    if (!found) throw new KnownFailure('not-found');
    return found;
  };
  const show = async (): Promise<Keeping> => {
    const row = await of.connection.first<{ value: string }>(
      'SELECT value FROM setting WHERE name = ?',
      [SETTING],
    );
    const years = row ? Number(row.value) : undefined;
    return {
      ...(years === undefined ? {} : { years }),
      past: years === undefined ? [] : (await plans()).filter(isPast(years, of.today())),
      erased: await readErased(of.connection),
    };
  };
  return {
    show,
    keepYears: async ({ years }) => {
      await of.connection.transaction(async (writer) => {
        await writer.run('DELETE FROM setting WHERE name = ?', [SETTING]);
        if (years === undefined) return;
        await writer.run('INSERT INTO setting (name, value) VALUES (?, ?)', [SETTING, `${years}`]);
      });
      return show();
    },
    find: ({ reference }) => find(reference),
    erase: async ({ plan, reference, ground, reason }) => {
      const found = await find(reference);
      if (found.plan !== plan) throw new KnownFailure('changed-since-look');
      if (isBefore(of.today(), ground.day)) throw new KnownFailure('not-understood');
      // The certificate stays when all of hers is gone.
      if (saysAnyOf(reason, await namesOf(of, plan))) throw new KnownFailure('name-in-reason');
      return erase(of, found, reasonToKeep(ground, reason));
    },
  };
}

/** Every name she has had here, her prison number, and the number of her plan. */
async function namesOf(of: EraseDeskOf, plan: string): Promise<string[]> {
  const rows = await of.connection.all<{ said: string | null }>(
    `SELECT DISTINCT json_extract(value, '$.said') AS said FROM answer
       WHERE plan = ?1 AND question IN (?2, ?3)
     UNION SELECT prison_number FROM plan WHERE id = ?1
     UNION SELECT reference FROM plan WHERE id = ?1`,
    [plan, of.nameQuestion, of.knownAsQuestion],
  );
  return rows.flatMap(({ said }) => said ?? []);
}

/** Past so many years after the last answer. A plan without any answer has nothing to count from. */
function isPast(years: number, today: Day) {
  const last = addMonths(today, -12 * years);
  return ({ lastAt }: PlanToErase) =>
    lastAt !== undefined && isBefore(day.parse(lastAt.slice(0, 10)), last);
}

async function erase(of: EraseDeskOf, plan: PlanToErase, reason: string): Promise<Erased> {
  const traces = await tracesOf(of.connection, plan.plan);
  const [newest] = await of.backups();
  const until = newest ? lastDayOf(newest.manifest.madeAt) : undefined;
  const id = randomUUID();
  // First: broken off here, a backup is wanted, and nothing else has changed.
  await of.forgetKept();
  await of.connection.transaction(async (writer) => {
    const rows = await deletePlan(writer, plan.plan);
    await writer.run(
      `INSERT INTO erasure (id, reference, reason, row_count, looked, backups_until, session, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, plan.reference, reason, rows, traces.length, until ?? null, of.session.id, of.now()],
    );
  });
  const { looked, found } = await sweep(of.connection, { folder: of.folder, key: of.key, traces });
  await of.connection.transaction((writer) =>
    writer.run('UPDATE erasure SET looked = ?, found = ? WHERE id = ?', [looked, found, id]),
  );
  // It is done whether or not this can be: Today says where there is no new backup.
  await of.backUp().catch(() => undefined);
  const [certificate] = await readErased(of.connection, id);
  if (!certificate) throw new KnownFailure('not-found');
  return certificate;
}

async function readErased(connection: Connection, id?: string): Promise<Erased[]> {
  const rows = await connection.all<{
    reference: string;
    at: string;
    worker: string;
    reason: string;
    row_count: number;
    looked: number;
    found: number | null;
    backups_until: string | null;
  }>(
    `SELECT e.*, w.name AS worker FROM erasure e
       JOIN session s ON s.id = e.session JOIN worker w ON w.id = s.worker
     WHERE ?1 IS NULL OR e.id = ?1 ORDER BY e.at DESC`,
    [id ?? null],
  );
  return rows.map(({ row_count, found, backups_until, reference, at, worker, reason, looked }) => ({
    ...{ reference, at, worker, ...readReason(reason), looked, rows: row_count },
    ...(found === null ? {} : { found }),
    ...(backups_until === null ? {} : { backupsUntil: backups_until }),
  }));
}
