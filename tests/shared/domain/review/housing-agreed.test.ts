// How long what was agreed about who leads on her home holds: from the day it was agreed, until what it was agreed for changed.

import { describe, expect, it } from 'vitest';
import { agreedNow } from '../../../../src/shared/domain/review/housing-agreed';
import { factsOf, on, sentenced, settings, type TypedFacts } from './made-up-facts';

const today = on('2026-11-21');
// She came in on 2 November 2026, and turned 25 on 10 November 2026.
const at25 = { ...sentenced, dob: '2001-11-10' };

describe('what was agreed', () => {
  it.each<[string, TypedFacts, string, boolean]>([
    ['on the day she came in', sentenced, '2026-11-02', true],
    ['the day before she came in', sentenced, '2026-11-01', false],
    [
      'the day she came in is not known',
      { ...sentenced, arrivalDate: undefined, sentenceDate: undefined },
      '2020-01-01',
      true,
    ],
    ['on her 25th birthday', at25, '2026-11-10', true],
    ['the day before her 25th birthday', at25, '2026-11-09', false],
    ['when she was born is not known', { ...at25, dob: undefined }, '2026-11-09', true],
    ['born tomorrow is a slip', { ...at25, dob: '2026-11-22' }, '2026-11-09', true],
  ])('%s', (_, typed, day, holds) => {
    const agreed = { who: 'together', day: on(day) } as const;
    expect(agreedNow(agreed, factsOf(typed), today, settings)).toEqual(holds ? agreed : undefined);
  });

  it('nothing is nothing', () => {
    expect(agreedNow(undefined, factsOf(sentenced), today, settings)).toBeUndefined();
  });
});
