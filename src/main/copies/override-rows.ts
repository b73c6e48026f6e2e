// What was shown without her say, as rows: appended, read, never changed.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Day, day, daysBetween } from '../../shared/domain/calendar/day';
import { sharingChoice } from '../../shared/domain/sharing/levels';
import type { OverrideAsked, OverrideInUse, Told } from '../../shared/domain/sharing/override';
import type { HerOverride, KeptOverride } from '../../shared/ipc/override-calls';
import type { Desk } from '../plans/desk';
import type { Reader, Writer } from '../store/connection';

const targets = z.array(sharingChoice.shape.target);

type Row = {
  id: string;
  what: string;
  reader: string;
  recipient: string;
  gateway: OverrideAsked['gateway'];
  why: string;
  less: string;
  authoriser: string;
  authoriser_role: string;
  with_pin: number;
  day: Day;
  worker: string;
  copy: string | null;
};
type ToldRow = {
  override: string;
  kind: Told['kind'];
  day: Day;
  words: string;
  worker: string;
  at: string;
};

/** Every override of one plan, the one written down last first. */
export async function readOverrides(reader: Reader, plan: string): Promise<KeptOverride[]> {
  const rows = await reader.all<Row>(
    `SELECT o.id, o.what, o.reader, o.recipient, o.gateway, o.why, o.less, o.authoriser, o.authoriser_role, o.with_pin,
       o.day, w.name AS worker, c.copy
     FROM sharing_override o JOIN session s ON s.id = o.session JOIN worker w ON w.id = s.worker
       LEFT JOIN override_copy c ON c.override = o.id
     WHERE o.plan = ? ORDER BY o.rowid DESC`,
    [plan],
  );
  const told = await reader.all<ToldRow>(
    `SELECT t.override, t.kind, t.day, t.words, w.name AS worker, t.at
     FROM override_told t JOIN sharing_override o ON o.id = t.override
       JOIN session s ON s.id = t.session JOIN worker w ON w.id = s.worker
     WHERE o.plan = ? ORDER BY t.override, t.seq`,
    [plan],
  );
  return rows.map((row) => ({
    ...{ id: row.id, reader: row.reader, recipient: row.recipient, gateway: row.gateway },
    ...{ why: row.why, less: row.less, day: row.day, worker: row.worker },
    what: targets.parse(JSON.parse(row.what)),
    authoriser: { name: row.authoriser, role: row.authoriser_role, confirmed: true },
    withPin: row.with_pin === 1,
    told: told.filter(({ override }) => override === row.id).map(toldOf),
    ...(row.copy === null ? {} : { copy: row.copy }),
  }));
}

function toldOf({ kind, day, words, worker, at }: ToldRow): KeptOverride['told'][number] {
  return kind === 'told'
    ? { kind, day, by: words, worker, at }
    : { kind, why: words, lookAgain: day, worker, at };
}

/** Those she was told of, as she reads them; of the others nothing at all. */
export async function readToldOverrides(reader: Reader, plan: string): Promise<HerOverride[]> {
  return (await readOverrides(reader, plan)).flatMap(({ told, day, what, recipient, gateway }) => {
    const last = told.at(-1);
    if (last?.kind !== 'told') return [];
    return [{ day, what, recipient, gateway, toldOn: last.day, toldBy: last.by }];
  });
}

/** An override not used by then is written down anew: what was true of the danger may be so no more. Ours. */
const DAYS_TO_USE = 28;

/** The override a copy is asked for with, while it has not been used, and for whom; not after 28 days. */
export async function readUnusedOverride(
  reader: Reader,
  plan: string,
  id: string,
  today: Day,
): Promise<(OverrideInUse & { recipient: string }) | undefined> {
  const row = await reader.first<{ reader: string; what: string; recipient: string; day: string }>(
    `SELECT reader, what, recipient, day FROM sharing_override o WHERE o.id = ? AND o.plan = ?
       AND NOT EXISTS (SELECT 1 FROM override_copy c WHERE c.override = o.id)`,
    [id, plan],
  );
  if (!row || daysBetween(day.parse(row.day), today) > DAYS_TO_USE) return undefined;
  const { reader: who, recipient } = row;
  return { reader: who, recipient, what: targets.parse(JSON.parse(row.what)) };
}

/** Ties an override to the one copy it was used for; a second one is refused by the table. */
export async function spendOverride(writer: Writer, override: string, copy: string): Promise<void> {
  await writer.run('INSERT INTO override_copy (override, copy) VALUES (?, ?)', [override, copy]);
}

/** Writes one down with what was said about telling her. Part of the caller's transaction. */
export async function insertOverride(
  writer: Writer,
  desk: Desk,
  plan: string,
  asked: OverrideAsked,
  withPin: boolean,
): Promise<void> {
  const id = randomUUID();
  const { what, reader, recipient, gateway, why, less, authoriser } = asked;
  await writer.run(
    `INSERT INTO sharing_override (id, plan, what, reader, recipient, gateway, why, less, authoriser, authoriser_role,
       with_pin, day, session, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[
        id,
        plan,
        JSON.stringify(what),
        reader,
        recipient.trim(),
        gateway,
        why.trim(),
        less.trim(),
      ],
      ...[authoriser.name.trim(), authoriser.role.trim(), withPin ? 1 : 0],
      ...[desk.today(), desk.session.id, desk.now()],
    ],
  );
  await appendTold(writer, desk, id, asked.told);
}

/** Appends what is said about telling her. Part of the caller's transaction. */
export async function appendTold(
  writer: Writer,
  desk: Desk,
  override: string,
  told: Told,
): Promise<void> {
  await writer.run(
    `INSERT INTO override_told (override, seq, kind, day, words, session, at)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM override_told WHERE override = ?1), ?2, ?3, ?4, ?5, ?6)`,
    [
      ...[override, told.kind, told.kind === 'told' ? told.day : told.lookAgain],
      ...[(told.kind === 'told' ? told.by : told.why).trim(), desk.session.id, desk.now()],
    ],
  );
}

/** Copies, by id, that show something without her say of which she has not been told: nothing of hers may name them. */
export async function readUntoldCopies(reader: Reader, plan: string): Promise<ReadonlySet<string>> {
  const rows = await reader.all<{ copy: string }>(
    `SELECT u.copy FROM override_copy u JOIN copy c ON c.id = u.copy
       JOIN override_told t ON t.override = u.override
     WHERE c.plan = ? AND t.kind = 'not_yet'
       AND t.seq = (SELECT max(seq) FROM override_told WHERE override = u.override)`,
    [plan],
  );
  return new Set(rows.map(({ copy }) => copy));
}

/** True for a copy that shows something without her say. */
export async function wasUnderOverride(reader: Reader, copy: string): Promise<boolean> {
  const row = await reader.first('SELECT 1 FROM override_copy WHERE copy = ?', [copy]);
  return row !== undefined;
}
