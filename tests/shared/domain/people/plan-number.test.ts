// The number of a plan, as people type it.

import { describe, expect, it } from 'vitest';
import { isSameNumber, plainNumber } from '../../../../src/shared/domain/people/plan-number';

describe('the number of a plan', () => {
  it.each([
    'AB3D-7K9Q',
    'ab3d-7k9q',
    ' AB3D 7K9Q ',
    'ab3d7k9q',
    'AB3D–7K9Q',
    'AB3D − 7K9Q',
    'ＡＢ３Ｄ－７Ｋ９Ｑ',
  ])('is the same typed as “%s”', (typed) => {
    expect(isSameNumber(typed, 'AB3D-7K9Q')).toBe(true);
  });

  it.each(['', ' - ', 'AB3D', 'AB3D-7K9P', 'AB3D-7K9Q1', 'AB3D/7K9Q'])(
    'is another one typed as “%s”',
    (typed) => {
      expect(isSameNumber(typed, 'AB3D-7K9Q')).toBe(false);
    },
  );

  it('is never matched by nothing', () => {
    expect(isSameNumber('', '')).toBe(false);
    expect(plainNumber('AB3D-7K9Q')).toBe('AB3D7K9Q');
  });
});
