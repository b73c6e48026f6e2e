// How the value of a number is said: in days, months or another way, told by its name. Pure.

import type { SettingsShown } from '../../../../shared/ipc/settings-shape';

export type ShownNumber = SettingsShown['numbers']['all'][number];

export type NumberUnit = 'days' | 'workingDays' | 'months' | 'age' | 'part' | 'plain';

/** What a number counts. `plain`: it is a word, or yes or no. */
export function unitOf({ name, value }: Pick<ShownNumber, 'name' | 'value'>): NumberUnit {
  if (typeof value !== 'number') return 'plain';
  if (/WorkingDays/u.test(name)) return 'workingDays';
  if (/Days|FTR_/u.test(name)) return 'days';
  if (/Months/u.test(name)) return 'months';
  if (/Age$/u.test(name)) return 'age';
  return 'part';
}

/** The numbers by their part, in the order they come. */
export function byPart<N extends { readonly name: string }>(all: readonly N[]): [string, N[]][] {
  return [...Map.groupBy(all, ({ name }) => name.split('.')[0] ?? '')];
}
