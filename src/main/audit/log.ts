// The log at work on one open file: it looks on at every transaction and writes its entry inside it, with what all rows come
// to afterwards. Where an entry cannot be written, neither is what it tells of.

import { createHmac, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { wentBack } from '../../shared/domain/audit/clock';
import { type AuditAct, type AuditFinding, kindOfAct } from '../../shared/domain/audit/entry';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Signer } from '../keys/signer';
import type { Watch } from '../store/connection';
import type { RawConnection } from '../store/sqlcipher';
import { storeFailure } from '../store/store-failure';
import { aboutRows } from './about-rows';
import type { Outside } from './anchors';
import { hashOf, type LogEntry, NOTHING_BEFORE } from './chain';
import { type ChangedRow, takeChanged, watchRows } from './changed-rows';
import { type Doing, doingNow } from './context';
import { asHex, watchedTables } from './digest';
import { hasLog, insertEntry, type LogHead, readLogKey } from './log-rows';
import { findInFile, lookAtOpening, type PlanEnd, type Standing } from './opening';
import { signedText } from './signed-points';

/** The end of the log is signed and noted outside the file at least after so many entries. Source: security.md 3.3. */
const SIGNED_EVERY = 100;

/** A hash that only the log's own key makes. */
export type Keyed = (about: string, text: string) => string;

/** Who is at work: whose key signs, and by which clock (UTC moments). */
type AtWork = { worker: string; signer: Signer; now: () => string };

export type LogOf = {
  /** How far the log is known to have gone, by notes outside the file. */
  outside?: (keyed: Keyed) => Promise<Outside>;
  /** Notes the end of the log outside the file. */
  note?: (head: LogHead, keyed: Keyed) => Promise<void>;
};

export type Log = {
  watch: Watch;
  /** Who signs from now on. */
  workFor: (who: AtWork) => void;
  /** The same file was opened anew: whoever was at work with that one goes on with this one. */
  goOnFrom: (before: Log | undefined) => void;
  /** Who is at work with it. */
  atWork: () => AtWork | undefined;
  /** The moment of the last entry there was as the file was opened. */
  lastBefore: () => string | undefined;
  /** The last entry there is. */
  head: () => LogHead | undefined;
  /** Notes the end of the log outside the file, where it has gone on since. */
  noteOutside: () => Promise<void>;
  /** A keyed hash for what must not stand in the log itself, such as the words of a search. */
  keyed: Keyed;
};

type Next = Omit<Standing, 'ends'> & { ends: Map<string, PlanEnd>; doing: Doing | undefined };

/** One a run of the program. */
const BOOT = randomUUID();
const NOWHERE: Outside = { anchors: [], findings: [] };

/** A log for a file that is about to be opened. */
export function makeLog(of: LogOf): Log {
  let key: Buffer | undefined;
  let now: Standing | undefined;
  let next: Next | undefined;
  let early: AuditFinding[] | undefined;
  let who: AtWork | undefined;
  const clock = () => who?.now() ?? new Date().toISOString();
  let notedTo = 0;
  let noting: Promise<void> = Promise.resolve();
  /** The last moment that was written down for whoever is at work. */
  let last: string | undefined;
  let lastBefore: string | undefined;

  const keyed: Keyed = (about, text) =>
    createHmac('sha256', key ?? BOOT)
      .update(`${about}\0${text}`)
      .digest('hex');

  const noteOutside = (): Promise<void> => {
    const head = now?.head;
    if (!head || !of.note || head.seq <= notedTo) return noting;
    const before = notedTo;
    notedTo = head.seq;
    const note = of.note;
    noting = noting
      .then(() => note(head, keyed))
      .catch(() => {
        // An earlier note holds until the next one, which is tried as if this had not been.
        notedTo = before;
      });
    return noting;
  };

  const opened = async (raw: RawConnection): Promise<void> => {
    if (!(await hasLog(raw))) return;
    key = await readLogKey(raw);
    const tables = await watchedTables(raw);
    const outside = (await of.outside?.(keyed)) ?? NOWHERE;
    now = await lookAtOpening(raw, { key, tables, outside, early });
    lastBefore = now.head?.at;
    early = undefined;
    await watchRows(raw, tables);
  };

  const beforeCommit = async (raw: RawConnection): Promise<void> => {
    if (!key || !now) return;
    const doing = doingNow();
    const { rows, by } = await takeChanged(raw, key);
    const isAsked = doing?.must === true && doing.written === 0;
    if (rows.length === 0 && !isAsked && now.owed.length === 0) return;
    try {
      next = { ...now, digest: now.digest.with(by), ends: new Map(now.ends), owed: [], doing };
      await signPast(raw, doing?.sign === true);
      for (const { plan, ...one } of now.owed) {
        await write(raw, { ...one, written: 0, isOver: false }, plan, []);
      }
      if (rows.length === 0 && !isAsked) return;
      if (who && last !== undefined && wentBack(last, clock())) {
        const doubt = { act: 'clock-doubted', detail: { after: last } } as const;
        await write(raw, { ...doubt, written: 0, isOver: false }, undefined, []);
      }
      const asked = doing ?? { act: 'changed-by-itself', written: 0, isOver: false };
      for (const [plan, ofPlan] of byPlan(rows, doing?.plan)) await write(raw, asked, plan, ofPlan);
    } catch (problem) {
      const named = storeFailure(problem);
      throw named instanceof KnownFailure ? named : new KnownFailure('log-not-written');
    }
  };

  /** Signs what is committed so far; part of the transaction that goes on. */
  const signPast = async (raw: RawConnection, isAsked: boolean): Promise<void> => {
    const head = now?.head;
    if (!head || !who || !next || !key || head.seq === next.signedTo) return;
    if (!isAsked && head.seq - next.signedTo < SIGNED_EVERY) return;
    await raw.run(
      `INSERT INTO audit_checkpoint (seq, hash, at, worker, public_key, signature)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        ...[head.seq, head.hash, clock(), who.worker, who.signer.publicKey],
        who.signer.sign(signedText(head)).toString('hex'),
      ],
    );
    next.digest = next.digest.with((await takeChanged(raw, key)).by);
    next.signedTo = head.seq;
  };

  const write = async (
    raw: RawConnection,
    doing: Doing,
    plan: string | undefined,
    rows: readonly ChangedRow[],
  ): Promise<void> => {
    if (!next) return;
    const entry = entryOf(next, doing, plan, rows, clock());
    await insertEntry(raw, entry);
    const { seq, hash, at, plan_nr: nr } = entry;
    if (plan !== undefined && nr !== null) next.ends.set(plan, { nr, hash });
    next.head = { seq, hash, at };
  };

  return {
    watch: {
      beforeSteps: async (raw) => {
        if (await hasLog(raw)) early = await findInFile(raw);
      },
      opened,
      beforeCommit,
      ended: (isCommitted) => {
        if (isCommitted && next) {
          const { doing, ...standing } = next;
          if (doing && standing.head !== now?.head) doing.written += 1;
          now = standing;
          if (who) last = now.head?.at;
          const isFar = notedTo > 0 && (now.head?.seq ?? 0) - notedTo >= SIGNED_EVERY;
          if (isFar || doing?.sign) void noteOutside();
        }
        next = undefined;
      },
    },
    workFor: (someone) => {
      who = someone;
    },
    goOnFrom: (before) => {
      who = before?.atWork() ?? who;
    },
    atWork: () => who,
    lastBefore: () => lastBefore,
    head: () => now?.head,
    noteOutside,
    keyed,
  };
}

/** The rows of each plan; those of no plan go with the one plan there is. */
function byPlan(
  rows: readonly ChangedRow[],
  asked: string | undefined,
): [string | undefined, ChangedRow[]][] {
  const found = new Map<string | undefined, ChangedRow[]>();
  if (asked !== undefined) found.set(asked, []);
  for (const row of rows) {
    if (row.plan !== null) found.set(row.plan, [...(found.get(row.plan) ?? []), row]);
  }
  const rest = rows.filter(({ plan }) => plan === null);
  const home = asked ?? (found.size === 1 ? [...found.keys()][0] : undefined);
  if (rest.length > 0 || found.size === 0) found.set(home, [...(found.get(home) ?? []), ...rest]);
  return [...found];
}

/** What was said for the first time is taken down; what was said before is changed. */
function actOf(act: AuditAct, rows: readonly ChangedRow[]): AuditAct {
  if (act !== 'answer-changed') return act;
  const answers = rows.filter(({ table }) => table === 'answer');
  const isFirst = answers.length > 0 && answers.every(({ safe }) => safe['before'] === 0);
  return isFirst ? 'answer-first-given' : act;
}

function entryOf(
  { head, digest, ends, furthest }: Next,
  doing: Doing,
  plan: string | undefined,
  rows: readonly ChangedRow[],
  at: string,
): LogEntry {
  const told = aboutRows(rows);
  const act = actOf(doing.act, rows);
  const end = plan === undefined ? undefined : ends.get(plan);
  const last = head?.seq ?? 0;
  // Numbers that were given out in a file that is gone are not used twice.
  const leftOut = furthest > last ? { leftOutAfter: last } : {};
  const { by } = doing;
  const entry: Omit<LogEntry, 'hash'> = {
    ...{ seq: Math.max(last, furthest) + 1, at, clock_offset: -new Date().getTimezoneOffset() },
    ...{ boot: BOOT, ticks: Math.round(performance.now()) },
    ...{ worker: by?.worker ?? null, role: by?.role ?? null, session: by?.session ?? null },
    ...{ side: by?.side ?? 'itself', act, kind: kindOfAct[act] },
    outcome: doing.isRefused ? 'refused' : doing.written > 0 ? 'more' : 'done',
    asked: doing.asked ?? null,
    plan: plan ?? null,
    about: JSON.stringify({ ...told.about, ...doing.about }),
    purpose: doing.purpose ?? null,
    detail: JSON.stringify({ ...told.detail, ...doing.detail, ...leftOut }),
    state: asHex(digest.all),
    plan_state: plan === undefined ? null : asHex(digest.plans.get(plan) ?? 0n),
    prev: head?.hash ?? NOTHING_BEFORE,
    plan_nr: plan === undefined ? null : (end?.nr ?? 0) + 1,
    plan_prev: plan === undefined ? null : (end?.hash ?? NOTHING_BEFORE),
  };
  return { ...entry, hash: hashOf(entry) };
}
