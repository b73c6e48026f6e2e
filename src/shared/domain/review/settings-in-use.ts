/*
 * The settings a vault works with: those that came with the app, with a newer list of bank holidays and a prison's own
 * numbers on top, where those are kept and can still be used. What cannot be used any more (a newer app may have changed
 * its settings) is left aside and named, so that somebody can see to it; it never keeps the plans from opening.
 */
import * as z from 'zod';
import { day, isAfter } from '../calendar/day';
import { type HolidayList, withHolidays } from './bank-holidays';
import { type OwnNumbers, withOwnNumbers } from './own-numbers';
import type { ScheduleSettings } from './settings';

export const keptKinds = ['holidays', 'numbers'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** Who kept it, and when (UTC). */
const kept = { keptAt: z.string().min(1), keptBy: z.string() };

const keptHolidays = z.strictObject({ ...kept, days: z.array(day).min(1), knownUntil: day });
const keptNumbers = z.strictObject({
  ...kept,
  numbers: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({ value: z.union([z.number(), z.string(), z.boolean()]), note: z.string() }),
    ),
  ),
});

/** As text, as it stands in the vault; undefined where nothing is kept. */
export type KeptSettings = Readonly<Partial<Record<KeptKind, string>>>;

export type KeptBy = { readonly keptAt: string; readonly keptBy: string };

export interface SettingsInUse {
  readonly settings: ScheduleSettings;
  /** What of it is not from the app itself, and who kept it. */
  readonly own: Readonly<Partial<Record<KeptKind, KeptBy>>>;
  /** Kept, but not to be used any more. */
  readonly unusable: readonly KeptKind[];
}

/** The text under which a list is kept. */
export const holidaysText = (list: HolidayList, by: KeptBy): string =>
  JSON.stringify({ ...by, days: list.days, knownUntil: list.knownUntil });

/** The text under which a prison's own numbers are kept. */
export const numbersText = (numbers: OwnNumbers, by: KeptBy): string =>
  JSON.stringify({ ...by, numbers });

/** Puts together what is used. Never throws. */
export function settingsInUse(bundled: ScheduleSettings, stored: KeptSettings): SettingsInUse {
  const own: Partial<Record<KeptKind, KeptBy>> = {};
  const unusable: KeptKind[] = [];
  let settings = bundled;
  if (stored.numbers !== undefined) {
    try {
      const { numbers, ...by } = keptNumbers.parse(JSON.parse(stored.numbers));
      assertKnown(bundled, numbers);
      settings = withOwnNumbers(bundled, numbers);
      own.numbers = by;
    } catch {
      unusable.push('numbers');
    }
  }
  if (stored.holidays !== undefined) {
    try {
      const { days, knownUntil, ...by } = keptHolidays.parse(JSON.parse(stored.holidays));
      // A newer app may bring a list that reaches further: that one was published later.
      if (!isAfter(bundled.holidaysKnownUntil, knownUntil)) {
        settings = withHolidays(settings, { days, knownUntil });
        own.holidays = by;
      }
    } catch {
      unusable.push('holidays');
    }
  }
  return { settings, own, unusable };
}

/** @throws when a number is kept that there no longer is: to leave it out without a word would change her dates */
function assertKnown(bundled: ScheduleSettings, numbers: OwnNumbers): void {
  for (const [part, named] of Object.entries(numbers)) {
    const known = Object.hasOwn(bundled, part)
      ? bundled[part as keyof ScheduleSettings]
      : undefined;
    for (const name of Object.keys(named)) {
      if (typeof known !== 'object' || !Object.hasOwn(known, name))
        throw new Error('not a setting');
    }
  }
}
