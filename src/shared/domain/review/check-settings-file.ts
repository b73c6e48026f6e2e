/*
 * What a file that somebody brings would change in the settings in use: a newer list of bank holidays, or a prison's own
 * numbers; or what to put right in it first. May not keep anything.
 */
import { readJsonWithLines } from '../files/json-lines';
import { isHolidayFile, listOf, type NewHolidays, readHolidays } from './bank-holidays';
import {
  type NumberValue,
  numbersOf,
  type OwnNumbers,
  readOwnNumbers,
  type SettingNumber,
} from './own-numbers';
import type { ScheduleSettings } from './settings';
import { type FileProblem, putRight } from './settings-file';

/** One number before and after. `value` and `note` are those after. */
export interface ChangedNumber extends SettingNumber {
  readonly before: NumberValue;
}

export type CheckedFile =
  | { readonly kind: 'holidays'; readonly list: NewHolidays }
  | {
      readonly kind: 'numbers';
      readonly own: OwnNumbers;
      readonly changes: readonly ChangedNumber[];
    }
  | { readonly kind: 'put-right'; readonly problem: FileProblem };

/**
 * Reads the text of a file and compares it with what is in use. Never throws.
 * @param bundled the settings that came with the app: a prison's own numbers go on top of those
 */
export function checkSettingsFile(
  text: string,
  bundled: ScheduleSettings,
  inUse: ScheduleSettings,
): CheckedFile {
  const found = read(text, bundled, inUse);
  return 'putRight' in found ? { kind: 'put-right', problem: found.putRight } : found;
}

function read(text: string, bundled: ScheduleSettings, inUse: ScheduleSettings) {
  const file = readJsonWithLines(text);
  if (!file.ok) return putRight('not_json', {}, file.line);
  if (file.twice) {
    return putRight('said_twice', { written: file.twice.at(-1) ?? '' }, file.lineOf(file.twice));
  }
  if (isHolidayFile(file.json)) {
    const found = readHolidays(file, listOf(inUse));
    return 'putRight' in found ? found : ({ kind: 'holidays', list: found.read } as const);
  }
  const found = readOwnNumbers(file, bundled);
  if ('putRight' in found) return found;
  const { own, settings } = found.read;
  const changes = changedNumbers(inUse, settings);
  return changes.length === 0
    ? putRight('nothing_new')
    : ({ kind: 'numbers', own, changes } as const);
}

/** Numbers whose value or whose reason is another one. */
function changedNumbers(from: ScheduleSettings, to: ScheduleSettings): ChangedNumber[] {
  const were = new Map(numbersOf(from).map((one) => [one.name, one]));
  return numbersOf(to).flatMap((one) => {
    const was = were.get(one.name);
    const isSame = was === undefined || (was.value === one.value && was.note === one.note);
    return isSame ? [] : [{ ...one, before: was.value }];
  });
}
