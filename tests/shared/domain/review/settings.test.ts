import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import {
  holidaysRunOutSoon,
  lineOf,
  readSettings,
  SettingsUnusable,
} from '../../../../src/shared/domain/review/settings';
import { factsOf, long, on, settings, settingsJson } from './made-up-facts';

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
      "the handbook's two years made a month longer",
      'reviews.longMonths.value',
      25,
      'reviews.longMonths.value',
    ],
    [
      "the handbook's ten months for a probation worker made nine",
      'preRelease.probationAppointedMonths.value',
      9,
      'preRelease.probationAppointedMonths.value',
    ],
    [
      "the handbook's number called our own",
      'reviews.lifeMonths.basis',
      'default',
      'reviews.lifeMonths.basis',
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

  test.each([
    ["the handbook's three years", 'reviews.lifeMonths.value', 24],
    ["the handbook's two years", 'reviews.longMonths.value', 12],
    ["the handbook's eight weeks", 'preRelease.offerDays.value', 70],
    [
      "the handbook's ten months for a probation worker",
      'preRelease.probationAppointedMonths.value',
      12,
    ],
  ])('%s may be made stricter', (_, path, value) => {
    expect(pathOf(settingsWith(path, value))).toBe('no complaint');
  });

  test('a stricter wait is counted, and said with its months', () => {
    const stricter = readSettings(settingsWith('reviews.longMonths.value', 12));
    const { nextReview } = planSchedule(factsOf(long), on('2026-11-21'), stricter);
    expect(nextReview).toMatchObject({
      due: '2025-04-08',
      words: 'review.long_2_years.sooner_plan_signed',
      params: { months: 12, anchor: '2024-04-08' },
    });
  });

  test.each([
    ['a number', 'reviews.lifeMonths.value', '"lifeMonths"'],
    ['a bank holiday', 'bankHolidays.3', '"2024-05-06"'],
    ['a part that is not there', 'reviews.nothing', '"reviews"'],
  ])('the line of %s is found', (_, path, stands) => {
    const text = readFileSync('resources/settings/schedule.json', 'utf8');
    const line = lineOf(text, path) ?? 0;
    expect(text.split('\n')[line - 1]).toContain(stands);
  });

  test('what is refused is named with its line', () => {
    const text = readFileSync('resources/settings/schedule.json', 'utf8');
    const wrong = text.replace('"lifeMonths": { "value": 36', '"lifeMonths": { "value": 48');
    const line = wrong.split('\n').findIndex((one) => one.includes('"lifeMonths"')) + 1;
    expect(() => readSettings(JSON.parse(wrong), wrong)).toThrow(
      `reviews.lifeMonths.value (line ${line})`,
    );
  });

  test.each([
    ['a part nobody knows', { more: 1 }, 'more (line 2): not a setting'],
    ['a part nobody knows, inside another', { reviews: { more: 1 } }, undefined],
  ])('%s is named', (_, extra, said) => {
    const json = { ...(settingsJson() as object), ...extra };
    const text = JSON.stringify({ ...extra, ...(settingsJson() as object) }, null, 1);
    const whole = () => readSettings(json, text);
    expect(whole).toThrow(SettingsUnusable);
    if (said) expect(whole).toThrow(`The schedule settings cannot be used: ${said}`);
  });

  test('without its text, or where all of it is wrong, no line is named', () => {
    const told = (json: unknown, text?: string) => {
      try {
        readSettings(json, text);
        return undefined;
      } catch (problem) {
        return problem as Error;
      }
    };
    expect(told(settingsWith('extra', {}))?.message).toBe(
      'The schedule settings cannot be used: extra: not a setting',
    );
    const whole = told('settings', '"settings"');
    expect(whole?.message).toMatch(/^The schedule settings cannot be used: the file: [A-Z]/);
    expect(whole?.name).toBe('SettingsUnusable');
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
