import { describe, expect, it } from 'vitest';
import { gatherNames, sameName } from '../../../../src/shared/domain/people/same-name';

describe('two spellings of one name', () => {
  const cases: [string, string, string, boolean][] = [
    ['letter for letter', 'Mr Khan', 'Mr Khan', true],
    ['with and without capitals', 'MR KHAN', 'Mr khan', true],
    ['with space around and more within', '  Mr   Khan ', 'Mr Khan', true],
    ['an accent written in two ways', 'Ren\u00e9', 'Rene\u0301', true],
    ['an accent left out may be somebody else', 'René', 'Rene', false],
    ['words run together are another name', 'Ann Marie', 'Annmarie', false],
    ['a name that only grows the same in capitals', 'Ms Weiß', 'Ms WEISS', false],
    ['another title', 'Mrs Khan', 'Mr Khan', false],
    ['nobody and nobody', '', ' ', true],
  ];
  it.each(cases)('%s', (_, a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
});

describe('everybody who is named', () => {
  it('once, with every plan they are named in, and nobody without a name', () => {
    const named = [
      { name: 'Ms Osei', plan: '2' },
      { name: ' Mr \t Khan', plan: '1' },
      { name: 'mr  khan', plan: '3' },
      { name: 'Mr Khan', plan: '1' },
      { name: '  ', plan: '4' },
    ];
    expect(gatherNames(named)).toEqual([
      { name: 'Mr Khan', plans: ['1', '3'] },
      { name: 'Ms Osei', plans: ['2'] },
    ]);
  });
});
