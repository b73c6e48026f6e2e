/*
 * A newer list of the bank holidays of England and Wales, as GOV.UK publishes it or as a bare list of days, and what it
 * would change in the list in use. A year it holds whole takes the place of that year; every other year stays as it was,
 * so that no holiday is lost by bringing in a short list. May not read a disk and may not keep anything.
 */
import { addDays, type Day, day, isAfter, isBefore, parseDay, weekdayOf } from '../calendar/day';
import type { JsonWithLines } from '../files/json-lines';
import type { ScheduleSettings } from './settings';
import { asWritten, type FromFile, putRight } from './settings-file';

/** The days of a list, in order, each once, and the last day it can be trusted for. */
export interface HolidayList {
  readonly days: readonly Day[];
  readonly knownUntil: Day;
}

export interface YearOfHolidays {
  readonly year: string;
  readonly before: number;
  readonly after: number;
  readonly added: readonly Day[];
  readonly removed: readonly Day[];
}

export interface NewHolidays extends HolidayList {
  /** Only years in which something changes. */
  readonly years: readonly YearOfHolidays[];
  /** Days on a Saturday or Sunday: odd, because those are moved to a weekday. */
  readonly weekends: readonly Day[];
}

/** England and Wales have eight each year: fewer, and the year is not published yet. */
const IN_A_WHOLE_YEAR = 8;
/** There has never been a year with so many. A list with more is of something else. */
const MOST_IN_A_YEAR = 14;
const GOV_UK_PART = 'england-and-wales';

export const listOf = ({ bankHolidays, holidaysKnownUntil }: ScheduleSettings): HolidayList => ({
  days: bankHolidays,
  knownUntil: holidaysKnownUntil,
});

/** The settings with another list of bank holidays. */
export function withHolidays(settings: ScheduleSettings, list: HolidayList): ScheduleSettings {
  return { ...settings, bankHolidays: [...list.days], holidaysKnownUntil: list.knownUntil };
}

/** True for a file that is meant to be a list of bank holidays. */
export function isHolidayFile(json: unknown): boolean {
  if (Array.isArray(json)) return true;
  return typeof json === 'object' && json !== null && GOV_UK_PART in json;
}

export function byYear(days: readonly Day[]): Map<string, Day[]> {
  return Map.groupBy(days, (one) => one.slice(0, 4));
}

/** What the file would make of the list in use. Never throws. */
export function readHolidays(
  file: Extract<JsonWithLines, { ok: true }>,
  inUse: HolidayList,
): FromFile<NewHolidays> {
  const found = daysIn(file);
  if ('putRight' in found) return found;
  const days = [...new Set(found.read)].sort();
  const years = byYear(days);
  const [first, last] = [days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)];
  if (first === undefined || last === undefined) return putRight('no_whole_year');
  for (let at = Number(first); at <= Number(last); at += 1) {
    const year = String(at);
    const count = years.get(year)?.length ?? 0;
    if (count > MOST_IN_A_YEAR) return putRight('too_many', { year, count, most: MOST_IN_A_YEAR });
    // The first and the last year may be published in part.
    const isInside = year !== first && year !== last;
    if (isInside && count < IN_A_WHOLE_YEAR) {
      return putRight('too_few', { year, count, least: IN_A_WHOLE_YEAR });
    }
  }
  const whole = [...years].filter(([, of]) => of.length >= IN_A_WHOLE_YEAR).map(([year]) => year);
  const [firstWhole, lastWhole] = [whole[0], whole.at(-1)];
  if (firstWhole === undefined || lastWhole === undefined) {
    return putRight('no_whole_year', { least: IN_A_WHOLE_YEAR });
  }
  // A year that is only worked out, or not there at all, must not be called known because a later one is.
  const firstUnknown = addDays(inUse.knownUntil, 1).slice(0, 4);
  if (firstWhole > firstUnknown) return putRight('gap', { year: firstUnknown, from: firstWhole });
  return together(days, new Set(whole), day.parse(`${lastWhole}-12-31`), inUse);
}

/** The list in use with the whole years of the new one in place of its own, and what else is new added. */
function together(
  days: readonly Day[],
  whole: ReadonlySet<string>,
  knownUntil: Day,
  inUse: HolidayList,
): FromFile<NewHolidays> {
  const stays = inUse.days.filter((one) => !whole.has(one.slice(0, 4)));
  const after = [...new Set([...stays, ...days])].sort();
  const years = changedYears(inUse.days, after);
  const [dropped] = years.flatMap(({ removed }) => removed);
  // Only a list that reaches as far as ours can know that a holiday was taken away again.
  if (dropped !== undefined && isBefore(knownUntil, inUse.knownUntil)) {
    return putRight('older_list', {
      day: dropped,
      until: knownUntil,
      inUseUntil: inUse.knownUntil,
    });
  }
  const until = isAfter(knownUntil, inUse.knownUntil) ? knownUntil : inUse.knownUntil;
  if (years.length === 0 && until === inUse.knownUntil) return putRight('nothing_new');
  const weekends = days.filter((one) => weekdayOf(one) > 5);
  return { read: { days: after, knownUntil: until, years, weekends } };
}

function changedYears(before: readonly Day[], after: readonly Day[]): YearOfHolidays[] {
  const [were, are] = [byYear(before), byYear(after)];
  return [...new Set([...were.keys(), ...are.keys()])]
    .sort()
    .map((year) => {
      const [was, is] = [were.get(year) ?? [], are.get(year) ?? []];
      return {
        year,
        before: was.length,
        after: is.length,
        added: is.filter((one) => !was.includes(one)),
        removed: was.filter((one) => !is.includes(one)),
      };
    })
    .filter(({ added, removed }) => added.length + removed.length > 0);
}

/** The days of the file, as they stand in it. */
function daysIn(file: Extract<JsonWithLines, { ok: true }>): FromFile<Day[]> {
  const { json } = file;
  const isBare = Array.isArray(json);
  const inside = isBare ? [] : [GOV_UK_PART, 'events'];
  const list = isBare ? json : (json as Record<string, { events?: unknown }>)[GOV_UK_PART]?.events;
  if (!Array.isArray(list)) return putRight('not_settings', {}, file.lineOf(inside));
  const days: Day[] = [];
  for (const [index, entry] of list.entries()) {
    const written: unknown = isBare ? entry : (entry as { date?: unknown } | null)?.date;
    const read = typeof written === 'string' ? parseDay(written) : undefined;
    if (read === undefined) {
      const at = [...inside, String(index), ...(isBare ? [] : ['date'])];
      return putRight('not_a_day', { written: asWritten(written) }, file.lineOf(at));
    }
    days.push(read);
  }
  return { read: days };
}
