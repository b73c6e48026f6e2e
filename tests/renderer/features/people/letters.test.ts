import { describe, expect, test } from 'vitest';
import { sameLetters } from '../../../../src/renderer/src/features/people/letters';

describe('letters from another screen', () => {
  test.each([
    ['as they stand there', 'ABCD-2345', true],
    ['small, with spaces', ' abcd 2345 ', true],
    ['one letter other', 'ABCD-2346', false],
    ['one letter missing', 'ABCD-234', false],
    ['one letter more', 'ABCD-23455', false],
    ['nothing', '', false],
    ['only signs', '---', false],
  ])('%s', (_, typed, isSame) => {
    expect(sameLetters(typed, 'ABCD-2345')).toBe(isSame);
  });

  test('O and 0, I and L and 1 are the same on paper', () => {
    expect(sameLetters('OIL0 XXXX', '0110-XXXX')).toBe(true);
  });

  test('nothing typed never matches nothing shown', () => {
    expect(sameLetters('', '')).toBe(false);
  });
});
