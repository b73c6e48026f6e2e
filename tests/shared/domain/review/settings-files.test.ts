// A prison's own numbers and a newer list of bank holidays: what is refused, with which line, and what is taken.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../../../src/shared/domain/review/bank-holidays';
import { checkSettingsFile } from '../../../../src/shared/domain/review/check-settings-file';
import {
  limitOf,
  numbersOf,
  withOwnNumbers,
} from '../../../../src/shared/domain/review/own-numbers';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { readSettings } from '../../../../src/shared/domain/review/settings';
import {
  holidaysText,
  numbersText,
  settingsInUse,
} from '../../../../src/shared/domain/review/settings-in-use';
import { factsOf, on, remand, settings } from './made-up-facts';
import { aYear, govUkFile, numbersFile, soonerNumbers } from './settings-files';

const check = (text: string) => checkSettingsFile(text, settings, settings);
const refusal = (text: string) => {
  const found = check(text);
  return found.kind === 'put-right' ? found.problem : found.kind;
};
const by = { keptAt: '2026-11-21T10:00:00.000Z', keptBy: 'Rae' };

const note = 'Our own reason.';
const oneNumber = (part: string, name: string, entry: unknown) =>
  `{\n"${part}": {\n"${name}": ${JSON.stringify(entry)}\n}\n}`;

describe('a prison’s own numbers', () => {
  test('are put on top, with their reason; what each rests on stays', () => {
    const found = check(numbersFile(soonerNumbers));
    expect(found).toMatchObject({
      kind: 'numbers',
      changes: [
        {
          name: 'reviews.longMonths',
          before: 24,
          value: 12,
          basis: 'handbook',
          note: 'Every year here.',
        },
        {
          name: 'reviews.remandFirstDays',
          before: 28,
          value: 21,
          basis: 'default',
          note: 'Agreed with the team here.',
        },
      ],
    });
    const merged = withOwnNumbers(settings, soonerNumbers);
    expect(merged.reviews.lifeMonths).toEqual(settings.reviews.lifeMonths);
    expect(merged.bankHolidays).toEqual(settings.bankHolidays);
  });

  test('move every date that is worked out with them', () => {
    const facts = factsOf({ ...remand, planSigned: undefined, reviews: [] });
    const merged = withOwnNumbers(settings, soonerNumbers);
    const before = planSchedule(facts, on('2026-09-10'), settings).nextReview.due;
    const after = planSchedule(facts, on('2026-09-10'), merged).nextReview.due;
    expect([before, after]).toEqual(['2026-10-19', '2026-10-12']);
  });

  test.each([
    [
      'later than the handbook',
      'reviews',
      'lifeMonths',
      { value: 37, note },
      'at_most',
      { most: 36 },
    ],
    [
      'less than the law',
      'preRelease',
      'dutyToReferBackstopDays',
      { value: 55, note },
      'at_least',
      { least: 56 },
    ],
    [
      'another number where there is only one',
      'recall',
      'FTR_56',
      { value: 57, note },
      'fixed',
      {},
    ],
    [
      'the lead passed at another month',
      'lead',
      'handoverMonths',
      { value: 12, note },
      'fixed',
      {},
    ],
    [
      'a word for a number',
      'reviews',
      'remandFirstDays',
      { value: '21', note },
      'not_a_number',
      { least: 1, most: 3660 },
    ],
    ['no days at all', 'reviews', 'remandFirstDays', { value: 0, note }, 'not_a_number', {}],
    [
      'more days than a plan counts',
      'reviews',
      'remandFirstDays',
      { value: 3661, note },
      'not_a_number',
      {},
    ],
    ['half a day', 'reviews', 'remandFirstDays', { value: 1.5, note }, 'not_a_number', {}],
    [
      'a number for yes or no',
      'lead',
      'revertsToPomIfDatePutBack',
      { value: 1, note },
      'not_yes_or_no',
      {},
    ],
    ['a bare number', 'reviews', 'remandFirstDays', 21, 'no_value', {}],
    ['no reason', 'reviews', 'remandFirstDays', { value: 21 }, 'no_note', {}],
    ['an empty reason', 'reviews', 'remandFirstDays', { value: 21, note: '  ' }, 'no_note', {}],
    [
      'a reason as long as a letter',
      'reviews',
      'remandFirstDays',
      { value: 21, note: 'x'.repeat(501) },
      'long_note',
      { most: 500 },
    ],
    [
      'another thing it rests on',
      'reviews',
      'lifeMonths',
      { value: 24, note, basis: 'default' },
      'basis_given',
      {},
    ],
    [
      'a word nobody knows',
      'reviews',
      'remandFirstDays',
      { value: 21, note, by: 'Rae' },
      'unknown_word',
      { written: 'by' },
    ],
  ])('%s is refused with its line', (_, part, name, entry, why, params) => {
    const problem = refusal(oneNumber(part, name, entry));
    expect(problem).toMatchObject({ why, line: 3, params: { name: `${part}.${name}`, ...params } });
  });

  test.each([
    [
      'a number nobody knows',
      oneNumber('reviews', 'moonDays', { value: 1, note }),
      'unknown_number',
      3,
    ],
    ['a part nobody knows', oneNumber('moon', 'days', { value: 1, note }), 'unknown_part', 2],
    ['a part that is no part', '{\n"reviews": 5\n}', 'unknown_part', 2],
    ['what every object has', '{\n"reviews": {\n"constructor": {}\n}\n}', 'unknown_number', 3],
    ['what no object should be given', '{\n"__proto__": {}\n}', 'unknown_part', 2],
    ['bank holidays among numbers', '{\n"bankHolidays": []\n}', 'holidays_elsewhere', 2],
    ['a number said twice', '{\n"reviews": {},\n"reviews": {}\n}', 'said_twice', 3],
    ['no JSON', '{\n"reviews": {\n}', 'not_json', 3],
    ['a word', '"reviews"', 'not_settings', 1],
    ['nothing but emptiness', '{}', 'nothing_new', undefined],
    [
      'what is in use already',
      numbersFile({ reviews: { lifeMonths: settings.reviews.lifeMonths } }),
      'basis_given',
      5,
    ],
  ])('%s is refused', (_, text, why, line) => {
    const problem = refusal(text);
    expect(problem).toMatchObject({ why });
    expect((problem as { line?: number }).line).toBe(line);
  });

  test('are limited as the settings themselves are', () => {
    const isTaken = (name: string, value: unknown) => {
      const [part = '', key = ''] = name.split('.');
      const from = settings[part as 'reviews'] as Record<string, object>;
      try {
        readSettings({ ...settings, [part]: { ...from, [key]: { ...from[key], value } } });
        return true;
      } catch {
        return false;
      }
    };
    for (const { name, value } of numbersOf(settings)) {
      if (typeof value === 'boolean') {
        expect([name, isTaken(name, !value)]).toEqual([name, true]);
        continue;
      }
      const [less, more] =
        typeof value === 'number'
          ? [isTaken(name, value - 1), isTaken(name, value + 1)]
          : [isTaken(name, `not ${value}`), isTaken(name, `${value} `)];
      const expected = {
        free: [true, true],
        fixed: [false, false],
        at_most: [true, false],
        at_least: [false, true],
      }[limitOf(name)];
      expect([name, less, more]).toEqual([name, ...expected]);
    }
  });

  test('all of the handbook and the law has a limit', () => {
    const open = numbersOf(settings).filter(
      ({ name, basis }) => ['handbook', 'law'].includes(basis) && limitOf(name) === 'free',
    );
    expect(open).toEqual([]);
  });

  test('any file is refused with a line, or leaves nothing of the handbook and the law looser', () => {
    const names = numbersOf(settings).map(({ name }) => name.split('.') as [string, string]);
    const anyValue = fc.oneof(
      fc.integer({ min: -5, max: 4000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      fc.constantFrom('probation', 'pom', 'next working day'),
      fc.double(),
    );
    const anyFile = fc
      .array(fc.tuple(fc.constantFrom(...names), anyValue), { minLength: 1, maxLength: 4 })
      .map((entries) => {
        const file: Record<string, Record<string, object>> = {};
        for (const [[part, name], value] of entries) {
          file[part] = { ...file[part], [name]: { value, note } };
        }
        return numbersFile(file);
      });
    fc.assert(
      fc.property(anyFile, (text) => {
        const found = check(text);
        if (found.kind === 'put-right') {
          expect(found.problem.line).toEqual(expect.any(Number));
          return;
        }
        if (found.kind !== 'numbers') throw new Error('numbers were brought');
        const merged = new Map(
          numbersOf(withOwnNumbers(settings, found.own)).map((one) => [one.name, one]),
        );
        for (const { name, value, basis } of numbersOf(settings)) {
          const now = merged.get(name);
          expect(now?.basis).toBe(basis);
          if (basis !== 'handbook' && basis !== 'law') continue;
          const limit = limitOf(name);
          if (limit === 'fixed') expect(now?.value).toBe(value);
          if (limit === 'at_most') expect(now?.value).toBeLessThanOrEqual(value as number);
          if (limit === 'at_least') expect(now?.value).toBeGreaterThanOrEqual(value as number);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a newer list of bank holidays', () => {
  const inUse = settings.bankHolidays;
  /** 2029 as the list in use has it; other years made up. */
  const of = (...years: number[]) =>
    years.flatMap((year) =>
      year === 2029 ? inUse.filter((one) => one.startsWith('2029')) : aYear(year),
    );
  const listed = (text: string) => {
    const found = check(text);
    if (found.kind !== 'holidays') throw new Error(JSON.stringify(found));
    return found.list;
  };

  test.each([
    ['as GOV.UK publishes it', govUkFile(of(2029, 2030, 2031))],
    ['as a bare list', JSON.stringify(of(2029, 2030, 2031))],
    ['in any order, and a day twice', JSON.stringify([...of(2031, 2030, 2029), '2030-01-01'])],
  ])('is taken %s, and known until its last whole year', (_, text) => {
    const list = listed(text);
    expect(list.knownUntil).toBe('2031-12-31');
    expect(list.days).toEqual([...inUse, ...of(2030, 2031)]);
    expect(list.years.map(({ year, before, after }) => [year, before, after])).toEqual([
      ['2030', 0, 8],
      ['2031', 0, 8],
    ]);
  });

  test('a year that is only begun is taken, and not relied on', () => {
    const list = listed(JSON.stringify([...of(2029, 2030), '2031-01-01']));
    expect(list.knownUntil).toBe('2030-12-31');
    expect(list.days).toContain('2031-01-01');
  });

  test('a holiday more in a year, and one moved, are shown', () => {
    const days = inUse.map((one) => (one === '2027-05-03' ? '2027-05-07' : one));
    const list = listed(JSON.stringify([...days, '2028-06-05']));
    expect(list.years).toEqual([
      { year: '2027', before: 8, after: 8, added: ['2027-05-07'], removed: ['2027-05-03'] },
      { year: '2028', before: 8, after: 9, added: ['2028-06-05'], removed: [] },
    ]);
  });

  test('years it does not hold stay as they were', () => {
    expect(listed(JSON.stringify(of(2029, 2030))).days).toEqual([...inUse, ...of(2030)]);
  });

  test('a day on a Sunday is taken and pointed out', () => {
    const list = listed(JSON.stringify([...of(2029, 2030), '2030-12-29']));
    expect(list.weekends).toEqual(['2030-12-29']);
  });

  test.each([
    [
      'a day there never is',
      JSON.stringify(['2030-02-30', ...of(2030)], undefined, 1),
      { why: 'not_a_day', line: 2, params: { written: '2030-02-30' } },
    ],
    [
      'a day in other words',
      govUkFile(['1 January 2030']),
      { why: 'not_a_day', line: 7, params: { written: '1 January 2030' } },
    ],
    ['no day at all', JSON.stringify([5]), { why: 'not_a_day', line: 1, params: { written: '5' } }],
    ['no events', '{"england-and-wales": {}}', { why: 'not_settings', line: 1, params: {} }],
    ['an empty list', '[]', { why: 'no_whole_year', params: {} }],
    [
      'no whole year',
      JSON.stringify(of(2030).slice(1)),
      { why: 'no_whole_year', params: { least: 8 } },
    ],
    [
      'a year in between with seven',
      JSON.stringify([...of(2029, 2031), ...of(2030).slice(1)]),
      { why: 'too_few', params: { year: '2030', count: 7, least: 8 } },
    ],
    [
      'a year in between left out',
      JSON.stringify(of(2029, 2031)),
      { why: 'too_few', params: { year: '2030', count: 0, least: 8 } },
    ],
    [
      'a year with half of June',
      JSON.stringify([...of(2030), ...Array.from({ length: 7 }, (_, i) => `2030-06-1${i}`)]),
      { why: 'too_many', params: { year: '2030', count: 15, most: 14 } },
    ],
    [
      'nothing new',
      JSON.stringify(inUse.filter((one) => one < '2029')),
      { why: 'nothing_new', params: {} },
    ],
  ] as [string, string, object][])('%s is refused', (_, text, problem) => {
    expect(refusal(text)).toEqual(problem);
  });

  test('a list that leaves a year out between ours and its own is refused', () => {
    // 2029 is in our list, but only worked out.
    expect(refusal(JSON.stringify(of(2030)))).toEqual({
      why: 'gap',
      params: { year: '2029', from: '2030' },
    });
  });

  test('an older list may not take a holiday away', () => {
    const older = inUse.filter((one) => one < '2027' && one !== '2026-12-28');
    expect(refusal(JSON.stringify([...older, '2026-12-29']))).toEqual({
      why: 'older_list',
      params: { day: '2026-12-28', until: '2026-12-31', inUseUntil: '2028-12-31' },
    });
  });

  test('any list is refused, or leaves every year that it does not hold whole as it was', () => {
    const anyDays = fc.array(
      fc.record({ year: fc.integer({ min: 2024, max: 2033 }), at: fc.nat(7) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anyDays, fc.subarray([2026, 2027, 2028, 2029, 2030]), (some, whole) => {
        const days = [...some.map(({ year, at }) => aYear(year)[at] ?? ''), ...of(...whole)];
        const found = check(JSON.stringify(days));
        if (found.kind !== 'holidays') return;
        const { list } = found;
        expect(list.knownUntil >= settings.holidaysKnownUntil).toBe(true);
        for (const day of inUse) {
          const ofYear = new Set(days.filter((one) => one.startsWith(day.slice(0, 4))));
          if (ofYear.size < 8) expect(list.days).toContain(day);
        }
      }),
    );
  });
});

describe('what is kept', () => {
  const list = {
    days: [...settings.bankHolidays, ...aYear(2030).map(on)],
    knownUntil: on('2030-12-31'),
  };

  test('is put on top of what came with the app', () => {
    const {
      settings: used,
      own,
      unusable,
    } = settingsInUse(settings, {
      numbers: numbersText(soonerNumbers, by),
      holidays: holidaysText(list, by),
    });
    expect(used.reviews.longMonths.value).toBe(12);
    expect(listOf(used)).toEqual(list);
    expect({ own, unusable }).toEqual({ own: { numbers: by, holidays: by }, unusable: [] });
  });

  test.each([
    ['half a text', '{"numbers":'],
    ['another shape', '{"numbers": 5}'],
    ['a number there no longer is', numbersText({ reviews: { gone: { value: 1, note } } }, by)],
    ['a part there no longer is', numbersText({ gone: { days: { value: 1, note } } }, by)],
    ['a number past its limit', numbersText({ reviews: { lifeMonths: { value: 99, note } } }, by)],
  ])('%s is left aside and named; the numbers that came with the app stand', (_, text) => {
    const used = settingsInUse(settings, { numbers: text, holidays: holidaysText(list, by) });
    expect(used.unusable).toEqual(['numbers']);
    expect(numbersOf(used.settings)).toEqual(numbersOf(settings));
    expect(listOf(used.settings)).toEqual(list);
  });

  test('holidays that cannot be read are left aside and named', () => {
    const used = settingsInUse(settings, { holidays: '{"days": ["2030-02-30"]}' });
    expect(used).toEqual({ settings, own: {}, unusable: ['holidays'] });
  });

  test('a list that came later with the app wins over an older one that was kept', () => {
    const older = { days: list.days.slice(0, 8), knownUntil: on('2027-12-31') };
    expect(settingsInUse(settings, { holidays: holidaysText(older, by) })).toEqual({
      settings,
      own: {},
      unusable: [],
    });
  });
});
