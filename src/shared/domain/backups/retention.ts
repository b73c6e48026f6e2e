// Which backups stay: close together for the last day, then one a day, then one a month, and none for longer than thirteen
// months. Source: security.md 5.3. Pure.

import { addMonths, type Day, day } from '../calendar/day';

export const KEEP_HOURS = 24;
export const KEEP_DAYS = 30;
export const KEEP_MONTHS = 12;
/** What was erased from the plans is in no backup after this many months. */
export const LONGEST_MONTHS = 13;

/** `madeAt`: UTC moment as text. */
/** `byHand`: somebody asked for it, or it is what was there before another took its place. */
export type Dated = { id: string; madeAt: string; byHand: boolean };

/** Characters of a UTC moment that name its hour, its day, its month. */
const PER_HOUR = 13;
const PER_DAY = 10;
const PER_MONTH = 7;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The ids to keep: of each of the last 24 hours, 30 days and 12 months that have any, the newest; and for a day and a night
 * each that was made by hand. The newest of all stays
 * whatever its age: an old backup is better than none.
 */
export function backupsToKeep(all: readonly Dated[], today: Day): ReadonlySet<string> {
  const newestFirst = [...all].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const inTime = newestFirst.filter(({ madeAt }) => lastDayOf(madeAt) >= today);
  const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id));
  const newest = Date.parse(newestFirst[0]?.madeAt ?? '');
  for (const { id, madeAt, byHand } of inTime) {
    if (byHand && newest - Date.parse(madeAt) < DAY_MS) kept.add(id);
  }
  for (const [length, most] of [
    [PER_HOUR, KEEP_HOURS],
    [PER_DAY, KEEP_DAYS],
    [PER_MONTH, KEEP_MONTHS],
  ] as const) {
    const seen = new Set<string>();
    for (const { id, madeAt } of inTime) {
      const stretch = madeAt.slice(0, length);
      if (seen.has(stretch)) continue;
      if (seen.size === most) break;
      seen.add(stretch);
      kept.add(id);
    }
  }
  return kept;
}

/** The last day a backup of that moment may still be there. */
export function lastDayOf(madeAt: string): Day {
  return addMonths(day.parse(madeAt.slice(0, 10)), LONGEST_MONTHS);
}
