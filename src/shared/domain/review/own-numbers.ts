/*
 * A prison's own numbers: a file that holds only what differs from the numbers that came with the app, put on top of
 * those. What a number rests on never changes; the handbook's and the law's may only be made stricter (settings.ts holds
 * the limits). May not read a disk and may not keep anything.
 */
import type { JsonWithLines } from '../files/json-lines';
import {
  readSettings,
  type ScheduleSettings,
  type SettingBasis,
  SettingsUnusable,
} from './settings';
import { asWritten, type FromFile, putRight } from './settings-file';

/** Part → name → what stands there instead. */
export type OwnNumbers = Readonly<
  Record<string, Readonly<Record<string, { readonly value: NumberValue; readonly note: string }>>>
>;

export type NumberValue = number | string | boolean;

/** free: any. fixed: not at all. at_most: sooner, never later. at_least: more, never less. */
export const numberLimits = ['free', 'fixed', 'at_most', 'at_least'] as const;
export type NumberLimit = (typeof numberLimits)[number];

/** How far a number may be changed; any other is free. A test holds every line against the settings themselves. */
const limits: Readonly<Record<string, NumberLimit>> = {
  'lead.handoverMonths': 'fixed',
  'lead.boundaryDayBelongsTo': 'fixed',
  'release.firstAppointmentLatest': 'fixed',
  'recall.FTR_56': 'fixed',
  'recall.FTR_28': 'fixed',
  'recall.FTR_14': 'fixed',
  'pathway.reviewByLawUnderAge': 'fixed',
  // A longer time until a sentence counts as long would take the handbook's two years from her.
  'classes.longMinSentenceMonths': 'at_most',
  'classes.longMinCustodyMonths': 'at_most',
  // Reviews are counted from the day the first plan is due.
  'arrival.firstPlanDaysLongAndLife': 'at_most',
  // What a benefit is paid for is not a prison's to say.
  'rentHelp.housingBenefitSentencedDays': 'fixed',
  'rentHelp.housingBenefitRemandDays': 'fixed',
  'rentHelp.universalCreditMonths': 'fixed',
  'reviews.lifeMonths': 'at_most',
  'reviews.longMonths': 'at_most',
  'release.paVisitDays': 'at_most',
  'pathway.reviewMonths': 'at_most',
  'preRelease.probationAppointedMonths': 'at_least',
  'preRelease.dutyToReferBackstopDays': 'at_least',
  'preRelease.offerDays': 'at_least',
  'pathway.rightEndsAge': 'at_least',
};

export const limitOf = (name: string): NumberLimit => limits[name] ?? 'free';

/** One number of the settings. `name` is its path, for example `reviews.lifeMonths`. */
export interface SettingNumber {
  readonly name: string;
  readonly value: NumberValue;
  readonly basis: SettingBasis;
  readonly note: string;
}

const LONGEST_NOTE = 500;
/** The bounds of every number that is free; settings.ts checks them. */
const LEAST = 1;
const MOST = 3660;

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts that hold numbers; the bank holidays stand beside them. */
function partsOf(
  settings: ScheduleSettings,
): [string, Record<string, Omit<SettingNumber, 'name'>>][] {
  return Object.entries(settings).filter((entry): entry is [string, never] => isPart(entry[1]));
}

/** Every number, in the order of the file. */
export function numbersOf(settings: ScheduleSettings): SettingNumber[] {
  return partsOf(settings).flatMap(([part, numbers]) =>
    Object.entries(numbers).map(([name, number]) => ({ name: `${part}.${name}`, ...number })),
  );
}

/**
 * The settings with these numbers on top.
 * @throws {SettingsUnusable} where they go past a limit
 */
export function withOwnNumbers(bundled: ScheduleSettings, own: OwnNumbers): ScheduleSettings {
  const parts = partsOf(bundled).map(([part, numbers]) => {
    const entries = Object.entries(numbers).map(([name, number]) => {
      const instead = Object.hasOwn(own, part) ? own[part]?.[name] : undefined;
      return [name, instead === undefined ? number : { ...number, ...instead }] as const;
    });
    return [part, Object.fromEntries(entries)] as const;
  });
  return readSettings({ ...bundled, ...Object.fromEntries(parts) });
}

/** What a file says of a prison's own numbers, checked against the numbers that came with the app. Never throws. */
export function readOwnNumbers(
  file: Extract<JsonWithLines, { ok: true }>,
  bundled: ScheduleSettings,
): FromFile<{ own: OwnNumbers; settings: ScheduleSettings }> {
  if (!isPart(file.json)) return putRight('not_settings', {}, file.lineOf([]));
  if (file.twice)
    return putRight('said_twice', { written: file.twice.at(-1) ?? '' }, file.lineOf(file.twice));
  const known = new Map<string, Record<string, unknown>>(partsOf(bundled));
  for (const [part, numbers] of Object.entries(file.json)) {
    const line = file.lineOf([part]);
    const names = known.get(part);
    if (names === undefined) {
      const isHolidays = Object.hasOwn(bundled, part);
      return isHolidays
        ? putRight('holidays_elsewhere', {}, line)
        : putRight('unknown_part', { written: asWritten(part) }, line);
    }
    if (!isPart(numbers)) return putRight('unknown_part', { written: asWritten(part) }, line);
    for (const [name, said] of Object.entries(numbers)) {
      const problem = Object.hasOwn(names, name)
        ? problemOf(said, `${part}.${name}`, (inside) => file.lineOf([part, name, ...inside]))
        : putRight('unknown_number', { written: asWritten(name) }, file.lineOf([part, name]));
      if (problem) return problem;
    }
  }
  const own = file.json as OwnNumbers;
  try {
    return { read: { own, settings: withOwnNumbers(bundled, own) } };
  } catch (problem) {
    if (!(problem instanceof SettingsUnusable)) throw problem;
    return pastLimit(problem.path, bundled, (path) => file.lineOf(path));
  }
}

/** What is wrong with the shape of one entry. */
function problemOf(said: unknown, name: string, lineOf: (inside: string[]) => number) {
  if (!isPart(said) || !('value' in said)) return putRight('no_value', { name }, lineOf([]));
  if ('basis' in said) return putRight('basis_given', { name }, lineOf(['basis']));
  const extra = Object.keys(said).find((key) => key !== 'value' && key !== 'note');
  if (extra !== undefined) {
    return putRight('unknown_word', { name, written: asWritten(extra) }, lineOf([extra]));
  }
  const { note } = said;
  if (typeof note !== 'string' || note.trim() === '')
    return putRight('no_note', { name }, lineOf(['note']));
  if (note.length > LONGEST_NOTE) {
    return putRight('long_note', { name, most: LONGEST_NOTE }, lineOf(['note']));
  }
  return undefined;
}

/** Says in which way the number at `path` goes too far. */
function pastLimit(path: string, bundled: ScheduleSettings, lineOf: (path: string[]) => number) {
  const steps = path.split('.');
  const name = steps.slice(0, 2).join('.');
  const line = lineOf(steps);
  const number = numbersOf(bundled).find((one) => one.name === name);
  const value = number?.value;
  const limit = limitOf(name);
  if (limit === 'fixed') return putRight('fixed', { name }, line);
  if (typeof value === 'boolean') return putRight('not_yes_or_no', { name }, line);
  const least = limit === 'at_least' ? Number(value) : LEAST;
  const most = limit === 'at_most' ? Number(value) : MOST;
  if (limit === 'at_most') return putRight('at_most', { name, least, most }, line);
  if (limit === 'at_least') return putRight('at_least', { name, least, most }, line);
  return putRight('not_a_number', { name, least, most }, line);
}
