// Settings: every number has its words, every refusal a sentence, and Today is told when it must be.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AllNumbers } from '../../../../src/renderer/src/features/settings/AllNumbers';
import { Chosen } from '../../../../src/renderer/src/features/settings/Chosen';
import { unitOf } from '../../../../src/renderer/src/features/settings/number-words';
import { SettingsWords } from '../../../../src/renderer/src/features/settings/SettingsNotice';
import { limitOf, numbersOf } from '../../../../src/shared/domain/review/own-numbers';
import { readSettings } from '../../../../src/shared/domain/review/settings';
import { fileProblems } from '../../../../src/shared/domain/review/settings-file';
import type { SettingsCheck, SettingsShown } from '../../../../src/shared/ipc/settings-shape';

const settings = readSettings(JSON.parse(readFileSync('resources/settings/schedule.json', 'utf8')));
const words = JSON.parse(readFileSync('resources/locales/en/settings.json', 'utf8'));
const textOf = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const at = (path: string): unknown => path.split('.').reduce((inside, key) => inside?.[key], words);

const all = numbersOf(settings).map((one) => ({
  ...one,
  bundled: one.value,
  limit: limitOf(one.name),
}));

describe('every number', () => {
  test.each(all.map((one) => [one.name, one] as const))(
    '%s has a short plain name',
    (name, one) => {
      const said = at(`number.${name}`);
      expect(said).toEqual(expect.any(String));
      expect(String(said).length).toBeLessThan(70);
      expect(at(`part.${name.split('.')[0]}`)).toEqual(expect.any(String));
      if (typeof one.value === 'number') expect(unitOf(one)).not.toBe('plain');
    },
  );

  test('has words for nothing else', () => {
    const named = Object.entries(words.number as Record<string, object>).flatMap(([part, of]) =>
      Object.keys(of).map((name) => `${part}.${name}`),
    );
    expect(named.sort()).toEqual(all.map(({ name }) => name).sort());
  });

  test('stands with its value, what it rests on, how far it may be changed, and why', () => {
    const changed = all.map((one) =>
      one.name === 'reviews.longMonths' ? { ...one, value: 12, note: 'Every year here.' } : one,
    );
    const shown = textOf(renderToStaticMarkup(<AllNumbers all={changed} />));
    expect(shown).toContain(
      'Long sentence: longest time between reviews 12 months With Alongside came: 24 months Connections handbook May be less, never more. Every year here.',
    );
    expect(shown).toContain('56 days The law Cannot be changed.');
    expect(shown).toContain('1 part in 3');
    expect(shown).toContain('The lead goes back when the release date is put back No');
  });
});

const chosen = (says: SettingsCheck) =>
  textOf(
    renderToStaticMarkup(
      <Chosen
        chosen={{ place: 'x', file: 'brought.json', says }}
        isBusy={false}
        onUse={() => {}}
        onLeave={() => {}}
      />,
    ),
  );

describe('a file that was chosen', () => {
  test.each(fileProblems)('%s has a sentence for what is wrong and one for what to do', (why) => {
    expect(at(`putRight.${why}.what`)).toEqual(expect.any(String));
    expect(at(`putRight.${why}.next`)).toEqual(expect.any(String));
    // Every gap in the words is filled.
    const params = {
      ...{ name: 'reviews.lifeMonths', written: 'moon', count: 7, least: 8, most: 14 },
      ...{ year: '2030', from: '2031', day: '2030-01-01', until: '2030-12-31' },
      inUseUntil: '2031-12-31',
    };
    expect(chosen({ kind: 'put-right', why, line: 4, params })).not.toMatch(/\{\{|undefined/u);
  });

  test('is refused with its line, the number by name, and the limit', () => {
    const shown = chosen({
      kind: 'put-right',
      why: 'at_most',
      line: 4,
      params: { name: 'reviews.longMonths', least: 1, most: 24 },
    });
    expect(shown).toContain(
      'Long sentence: longest time between reviews: a prison may do this sooner',
    );
    expect(shown).toContain('Look at line 4 of brought.json. Write a whole number from 1 to 24.');
    expect(shown).toContain('Nothing was changed.');
    expect(shown).not.toContain('Use these');
  });

  test('shows each holiday that comes and goes before it is used', () => {
    const shown = chosen({
      kind: 'holidays',
      changes: [
        { year: '2027', before: 8, after: 8, added: ['2027-05-07'], removed: ['2027-05-03'] },
      ],
      weekends: [],
      knownUntil: { before: '2028-12-31', after: '2030-12-31' },
    });
    expect(shown).toContain('2027 8 8 Friday 7 May 2027 Monday 3 May 2027');
    expect(shown).toContain(
      'Known until 31 December 2028 now. With this list: until 31 December 2030.',
    );
    expect(shown).toContain('Use these');
  });

  test('shows each number before and after', () => {
    const longMonths = all.find(({ name }) => name === 'reviews.longMonths');
    const {
      limit: _,
      bundled: __,
      ...number
    } = longMonths ?? (all[0] as NonNullable<typeof longMonths>);
    const shown = chosen({
      kind: 'numbers',
      changes: [{ ...number, value: 12, before: 24, note: 'Every year here.' }],
    });
    expect(shown).toContain(
      'Long sentence: longest time between reviews 24 months 12 months Every year here.',
    );
  });
});

describe('Today', () => {
  const shown = (change: { runOutSoon?: boolean; unusable?: SettingsShown['unusable'] }) => {
    const now: SettingsShown = {
      holidays: {
        years: [],
        knownUntil: '2028-12-31',
        askFrom: '2027-12-31',
        runOutSoon: change.runOutSoon ?? false,
      },
      numbers: { all },
      unusable: change.unusable ?? [],
    };
    return textOf(renderToStaticMarkup(<SettingsWords shown={now} onOpen={() => {}} />)).trim();
  };

  test('is told nothing where nothing needs doing', () => {
    expect(shown({})).toBe('');
  });

  test('is told when the bank holidays run out within a year, with one way on', () => {
    const said = shown({ runOutSoon: true });
    expect(said).toContain('They are known until 31 December 2028.');
    expect(said.match(/Open settings/gu)).toHaveLength(1);
  });

  test('is told when what was brought in cannot be used', () => {
    const said = shown({ unusable: ['numbers'] });
    expect(said).toContain('This prison’s own numbers do not fit this version.');
    expect(said).toContain('Open settings');
  });
});
