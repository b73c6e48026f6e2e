// The order of words that run both ways, by the rules of Unicode, and which face writes what.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf, runsOf } from '../../../../src/main/documents/shaped/runs';

const faces = ['latin', 'arabic', 'bengali'] as const;
type Face = (typeof faces)[number];

const canWrite = (face: Face, point: number): boolean => {
  if (face === 'latin') return point < 0x250;
  // As the real ones, they have spaces and digits of their own.
  if (point < 0x40) return true;
  return face === 'arabic' ? point >= 0x600 && point < 0x700 : point >= 0x980 && point < 0xa00;
};

const runs = (text: string, isRightToLeft: boolean) =>
  runsOf(text, levelsOf(text, isRightToLeft), faces, canWrite);
const seen = (text: string, isRightToLeft: boolean) =>
  runs(text, isRightToLeft).flatMap((run) => run.text.trim() || []);

describe('the order on paper, from left to right', () => {
  it.each([
    ['English alone', 'one two', false, ['one two']],
    ['an Arabic word in English', 'girl نور home', false, ['girl', 'نور', 'home']],
    ['two Arabic words in English are one run', 'a نور علي b', false, ['a', 'نور علي', 'b']],
    ['an English word in Arabic', 'نور home علي', true, ['علي', 'home', 'نور']],
    ['a time in Arabic', 'نور 10:30 علي', true, ['علي', '10:30', 'نور']],
    [
      'a number to ring in Arabic',
      'نور +44 7700 900124 علي',
      true,
      ['علي', '+44 7700 900124', 'نور'],
    ],
    [
      'a number with a nought first',
      'نور (01632) 960-124 علي',
      true,
      ['علي', '(01632) 960-124', 'نور'],
    ],
    [
      'a number after Arabic in English',
      'girl نور 07700 900124 home',
      false,
      ['girl', 'نور', '07700 900124', 'home'],
    ],
    ['two years stay words of the line', 'نور 2026 2027 علي', true, ['علي', '2027', '2026', 'نور']],
    ['English in brackets in Arabic', 'نور (home) علي', true, ['علي', ')', 'home', 'نور (']],
  ])('%s', (_, text, isRightToLeft, wanted) => {
    expect(seen(text, isRightToLeft)).toEqual(wanted);
  });

  it('keeps signs and spaces in the face of the letters before them', () => {
    expect(runs('আমি 10 রান্না', false).map(({ face }) => face)).toEqual(['bengali']);
    expect(runs('10 আমি', false).map(({ face }) => face)).toEqual(['latin', 'bengali']);
  });

  it('refuses a letter that no face has', () => {
    expect(() => runs('a 中', false)).toThrow('no face');
  });
});

describe('whatever is written', () => {
  const letters = fc.constantFrom(...'ab 1(،)نورعআমি\u200d\u200c\u200f-:/');
  it('no letter is lost, doubled or parted from its marks', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), fc.boolean(), (all, isRightToLeft) => {
        const text = all.join('');
        const written = runs(text, isRightToLeft).flatMap((run) => [...run.text]);
        expect(written.toSorted()).toEqual([...text].toSorted());
      }),
    );
  });
});
