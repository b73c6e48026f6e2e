// What of a week in the log a second person should look at: openings from outside a team, work at unusual hours, plans that
// somebody only looked at, a worker and a woman of the same surname, and far more reading than that person's own habit.
// None of it is a fault; it is a question to ask. Source: security.md 3.4. Pure.

import { addDays, type Day, weekdayOf } from '../calendar/day';
import type { AuditAct, AuditKind } from './entry';

/** Work from Monday to Friday, from seven in the morning until before eight in the evening, asks no question. */
export const USUAL_HOURS = { from: 7, before: 20 } as const;
/** More than so many times what somebody usually reads in a week. */
export const TIMES_USUAL = 3;
/** Fewer readings than this are never many. */
export const LEAST_MANY = 10;
/** What is usual is the middle of so many weeks before, and only after so many in which somebody worked. */
export const WEEKS_BEFORE = 8;
const LEAST_WEEKS = 4;

/** An entry as far as this needs it. */
export type WeekEntry = {
  worker: string;
  /** UTC moment, and minutes the clock was ahead of UTC. */
  at: string;
  offset: number;
  kind: AuditKind;
  act: AuditAct;
  plan?: string | undefined;
  isRefused?: boolean;
};

export type WeekInLog = {
  entries: readonly WeekEntry[];
  /** Worker → how much they read of plans in each week before in which they worked. */
  readsBefore: ReadonlyMap<string, readonly number[]>;
  /** `worker plan` where they also did something with it, lately. */
  workedWith: ReadonlySet<string>;
  /** Workers whose work is only to read what is shared with them. */
  readers: ReadonlySet<string>;
  /** Names of workers and of women, by id. */
  workers: ReadonlyMap<string, string>;
  women: ReadonlyMap<string, string>;
};

export const weekFindings = ['glass', 'hours', 'only-looked', 'same-surname', 'many'] as const;

export type WeekFinding = {
  what: (typeof weekFindings)[number];
  worker: string;
  plan?: string;
  /** hours: on how many days. only-looked: at how many plans. many: how often they read. glass: how often. */
  count: number;
  /** many: how often they usually read in a week. */
  usual?: number;
};

/** The last whole week before a day, Monday to Sunday. */
export function weekBefore(today: Day): { from: Day; to: Day } {
  const from = addDays(today, 1 - weekdayOf(today) - 7);
  return { from, to: addDays(from, 6) };
}

/** What is to be looked at, the kinds in the order of `weekFindings`, and within each in the order of the log. */
export function standsOut(week: WeekInLog): WeekFinding[] {
  const done = week.entries.filter(({ isRefused }) => !isRefused);
  return [
    ...glass(done),
    ...atUnusualHours(done),
    ...onlyLooked(done, week),
    ...sameSurname(done, week),
    ...readsMany(done, week),
  ];
}

/** True outside of `USUAL_HOURS`, by the clock that hung where the entry was written. */
export function isUnusualHour({ at, offset }: Pick<WeekEntry, 'at' | 'offset'>): boolean {
  const there = new Date(Date.parse(at) + offset * 60_000);
  const [day, hour] = [there.getUTCDay(), there.getUTCHours()];
  return day === 0 || day === 6 || hour < USUAL_HOURS.from || hour >= USUAL_HOURS.before;
}

/** Reading of a plan itself; looking at who can open it, or at this log, is none. */
export const noReading: readonly AuditAct[] = [
  ...(['log-looked-at', 'team-looked-at', 'who-looked-looked-at', 'plan-searched'] as const),
];
function isReading({ kind, act, plan }: WeekEntry): boolean {
  return kind === 'consultation' && plan !== undefined && !noReading.includes(act);
}

function glass(entries: readonly WeekEntry[]): WeekFinding[] {
  const times = new Map<string, WeekFinding>();
  for (const { act, worker, plan } of entries) {
    if (act !== 'glass-broken') continue;
    const key = `${worker} ${plan}`;
    const known = times.get(key);
    times.set(key, {
      ...{ what: 'glass', worker, count: (known?.count ?? 0) + 1 },
      ...(plan === undefined ? {} : { plan }),
    });
  }
  return [...times.values()];
}

function atUnusualHours(entries: readonly WeekEntry[]): WeekFinding[] {
  const days = new Map<string, Set<string>>();
  for (const entry of entries.filter(isUnusualHour)) {
    const there = new Date(Date.parse(entry.at) + entry.offset * 60_000).toISOString();
    days.set(entry.worker, (days.get(entry.worker) ?? new Set()).add(there.slice(0, 10)));
  }
  return [...days].map(([worker, on]) => ({ what: 'hours', worker, count: on.size }));
}

function onlyLooked(
  entries: readonly WeekEntry[],
  { workedWith, readers }: WeekInLog,
): WeekFinding[] {
  const plans = new Map<string, Set<string>>();
  for (const entry of entries.filter(isReading)) {
    const { worker, plan = '' } = entry;
    if (readers.has(worker) || workedWith.has(`${worker} ${plan}`)) continue;
    plans.set(worker, (plans.get(worker) ?? new Set()).add(plan));
  }
  return [...plans].map(([worker, of]) => ({ what: 'only-looked', worker, count: of.size }));
}

function sameSurname(entries: readonly WeekEntry[], { workers, women }: WeekInLog): WeekFinding[] {
  const found = new Map<string, WeekFinding>();
  for (const { worker, plan } of entries.filter(isReading)) {
    const mine = surnameOf(workers.get(worker));
    if (plan === undefined || mine === '' || mine !== surnameOf(women.get(plan))) continue;
    found.set(`${worker} ${plan}`, { what: 'same-surname', worker, plan, count: 1 });
  }
  return [...found.values()];
}

/** The last word of a name, without capitals and accents; nothing where there is one word only. */
export function surnameOf(name: string | undefined): string {
  const words = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').trim().split(/\s+/u);
  return words.length < 2 ? '' : (words.at(-1) ?? '').toLowerCase();
}

function readsMany(entries: readonly WeekEntry[], { readsBefore }: WeekInLog): WeekFinding[] {
  const reads = new Map<string, number>();
  for (const { worker } of entries.filter(isReading)) {
    reads.set(worker, (reads.get(worker) ?? 0) + 1);
  }
  return [...reads].flatMap(([worker, count]): WeekFinding[] => {
    const before = readsBefore.get(worker) ?? [];
    const usual = medianOf(before);
    const isMany = count >= LEAST_MANY && count > TIMES_USUAL * usual;
    return isMany && before.length >= LEAST_WEEKS ? [{ what: 'many', worker, count, usual }] : [];
  });
}

/** The one in the middle; of two, what lies between them. 0 for none. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
