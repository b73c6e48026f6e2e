import { describe, expect, test } from 'vitest';
import {
  holidaysRunOutSoon,
  readSettings,
  SettingsUnusable,
} from '../../../../src/shared/domain/review/settings';
import { on, settings, settingsJson } from './made-up-facts';

/** The settings file with one place changed; `undefined` takes it out. */
function settingsWith(path: string, value: unknown): unknown {
  const json = settingsJson() as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = json;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return json;
}

function pathOf(json: unknown): string {
  try {
    readSettings(json);
    return 'no complaint';
  } catch (problem) {
    return problem instanceof SettingsUnusable ? problem.path : 'another problem';
  }
}

describe('the settings file', () => {
  test('is read whole, with what each number rests on', () => {
    expect(settings.reviews.lifeMonths).toMatchObject({ value: 36, basis: 'handbook' });
    expect(settings.recall.FTR_56).toMatchObject({ value: 56, basis: 'law' });
    expect(settings.bankHolidays).toContain('2026-12-28');
  });

  test.each([
    ['a number left out', 'reviews.remandFirstDays', undefined, 'reviews.remandFirstDays'],
    ['a number as text', 'reviews.remandFirstDays.value', '28', 'reviews.remandFirstDays.value'],
    ['no days at all', 'reviews.remandFirstDays.value', 0, 'reviews.remandFirstDays.value'],
    ['half a day', 'reviews.remandFirstDays.value', 1.5, 'reviews.remandFirstDays.value'],
    [
      'no word about what it rests on',
      'reviews.remandFirstDays.basis',
      undefined,
      'reviews.remandFirstDays.basis',
    ],
    [
      'a basis nobody knows',
      'reviews.remandFirstDays.basis',
      'guess',
      'reviews.remandFirstDays.basis',
    ],
    ['no note', 'reviews.remandFirstDays.note', '', 'reviews.remandFirstDays.note'],
    [
      "the handbook's three years made four",
      'reviews.lifeMonths.value',
      48,
      'reviews.lifeMonths.value',
    ],
    [
      "the handbook's two years made one",
      'reviews.longMonths.value',
      12,
      'reviews.longMonths.value',
    ],
    [
      "the handbook's 10 months made 12",
      'lead.handoverMonths.value',
      12,
      'lead.handoverMonths.value',
    ],
    [
      "the law's 56 days made fewer",
      'preRelease.dutyToReferBackstopDays.value',
      55,
      'preRelease.dutyToReferBackstopDays.value',
    ],
    [
      "the law's 6 months made longer",
      'pathway.reviewMonths.value',
      7,
      'pathway.reviewMonths.value',
    ],
    ['a bank holiday that is not a day', 'bankHolidays.0', '2024-02-30', 'bankHolidays.0'],
    ['a setting nobody knows', 'reviews.extra', { value: 1 }, 'reviews.extra'],
    ['a part nobody knows', 'extra', {}, 'extra'],
    [
      'the boundary day given to the prison',
      'lead.boundaryDayBelongsTo.value',
      'pom',
      'lead.boundaryDayBelongsTo.value',
    ],
  ])('%s is refused, naming the place', (_, path, value, expected) => {
    expect(pathOf(settingsWith(path, value))).toBe(expected);
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a word', 'settings'],
  ])('%s in place of the file is refused', (_, json) => {
    expect(() => readSettings(json)).toThrow(SettingsUnusable);
  });

  test('our own numbers may be changed, and the law made kinder', () => {
    expect(pathOf(settingsWith('reviews.remandFirstDays.value', 21))).toBe('no complaint');
    expect(pathOf(settingsWith('preRelease.dutyToReferBackstopDays.value', 70))).toBe(
      'no complaint',
    );
  });

  test('the list of bank holidays asks to be renewed a year before it runs out', () => {
    expect(settings.holidaysKnownUntil).toBe('2028-12-31');
    expect(holidaysRunOutSoon(settings, on('2027-12-31'))).toBe(false);
    expect(holidaysRunOutSoon(settings, on('2028-01-01'))).toBe(true);
  });

  test('every bank holiday is a weekday, once, in order', () => {
    expect(settings.bankHolidays).toEqual([...new Set(settings.bankHolidays)].sort());
    const weekdays = settings.bankHolidays.map((at) => new Date(`${at}T00:00:00Z`).getUTCDay());
    expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
    // England and Wales have eight a year, fewer only where a substitute falls into the next.
    const inYear = (year: string) =>
      settings.bankHolidays.filter((at) => at.startsWith(year)).length;
    expect(['2024', '2025', '2026', '2027', '2028', '2029'].map(inYear)).toEqual([
      8, 8, 8, 8, 8, 8,
    ]);
  });
});
