// When somebody is told that there is no new backup. Pure.

import { type Day, day, daysBetween } from '../calendar/day';

/** Days without a new backup before Today says so. Source: ux.md S28. */
export const REMIND_AFTER_DAYS = 7;

export type BackupReminder =
  | { kind: 'fine' }
  /** There has been none for so many days. */
  | { kind: 'old'; days: number }
  | { kind: 'none' };

/**
 * @param newest UTC moment of the newest backup, if there is one
 * @param firstPlan UTC moment the first plan was started: without a plan there is nothing to lose
 */
export function backupReminder(
  { newest, firstPlan }: { newest?: string | undefined; firstPlan?: string | undefined },
  today: Day,
): BackupReminder {
  if (firstPlan === undefined) return { kind: 'fine' };
  const since = day.parse((newest ?? firstPlan).slice(0, 10));
  const days = daysBetween(since, today);
  if (days < REMIND_AFTER_DAYS) return { kind: 'fine' };
  return newest === undefined ? { kind: 'none' } : { kind: 'old', days };
}
