import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCellSafe,
  isCellSafeArea,
  keptNames,
} from '../../../../src/shared/domain/copies/cell-safe';

const names = keptNames(['Josie Fairweather', 'Kayleigh', 'Copperkettle Road', 'Derby']);

describe('a line others in her room may read', () => {
  it.each([
    ['what she likes', 'Drawing letters and tags', true],
    ['a song is no son', 'My song, every morning', true],
    ['careful is not care', 'I am careful with money I do not have', true],
    ['a month is no place', 'I start in March', true],
    ['a small number is no phone', 'I have done 12 press-ups', true],
    ['a phone number', 'Ring 07700 900145', false],
    ['a phone number with dots', 'Ring 077.009.00145', false],
    ['a number given in words and digits', 'My room is A1234BC', false],
    ['an e-mail', 'josie@example.org', false],
    ['a postcode', 'Back to DE1 9ZZ', false],
    ['a street', 'The flat on Larch Road', false],
    ['a house', '14 the close', true],
    ['a numbered flat', 'Flat 3, top floor', false],
    ['a town after in', 'My gym in Leeds', false],
    ['a name she wrote elsewhere', 'Fairweather gets it', false],
    ['whose it is', 'Kayleigh’s drawings', false],
    ['a place she wrote elsewhere', 'Copperkettle, one day', false],
    ['care', 'A group with others who have been in care', false],
    ['a child', 'See my kids', false],
    ['a daughter', 'Ring my daughter', false],
    ['health', 'My tablets at nine', false],
    ['abuse', 'He was violent', false],
    ['licence', 'Keep to my licence', false],
    ['court', 'Court on Monday', false],
    ['her record', 'People who do not know my record', false],
  ])('%s: %s', (_, text, isSafe) => {
    expect(isCellSafe(text, 'en', names)).toBe(isSafe);
  });

  it.each([
    ['pl', 'Zadzwonić do mojej córki', false],
    ['pl', 'Lubię rysować', true],
    ['ro', 'Să îmi văd copiii', false],
    ['ro', 'Îmi place să desenez', true],
    ['cy', 'Gweld fy mhlant', false],
    ['cy', 'Dw i’n hoffi canu', true],
  ])('in %s: %s', (language, text, isSafe) => {
    expect(isCellSafe(text, language, names)).toBe(isSafe);
  });

  it('is never one in a language nobody here has looked at', () => {
    expect(isCellSafe('Man patinka piešti', 'lt', names)).toBe(false);
  });

  it('never holds five digits, however they are spaced', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ' - ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), gap), { minLength: 5, maxLength: 12 }),
        (digits) => {
          const number = digits.map(([digit, between]) => `${digit}${between}`).join('');
          return !isCellSafe(`I ring ${number} then`, 'en', names);
        },
      ),
    );
  });
});

it('leaves out goals about home, health, family, money, safety and licence', () => {
  expect(['learning', 'work', 'something_else', ''].map(isCellSafeArea)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(
    [
      'home',
      'health',
      'feeling_well',
      'family_and_people',
      'money',
      'staying_safe',
      'my_licence',
    ].filter(isCellSafeArea),
  ).toEqual([]);
});
