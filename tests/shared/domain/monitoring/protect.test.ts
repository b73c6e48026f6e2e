// Numbers that are kept back stay so, for somebody who knows the sum of each table and how it is decided what is shown.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEWEST_SHOWN,
  protect,
  type ShownCount,
} from '../../../../src/shared/domain/monitoring/protect';

const of = (...counts: number[]) => protect(counts.map((count) => ({ count })));

describe('the numbers of a table', () => {
  // English first: what it is about, the numbers, what is shown.
  it.each<[string, number[], ReturnType<typeof protect>]>([
    ['all large', [5, 6, 7], [5, 6, 7]],
    ['one small: the next goes with it', [12, 4, 9, 8], [12, 'fewer', 'kept_back', 8]],
    ['one small at the end: the first goes with it', [12, 9, 3], ['kept_back', 9, 'fewer']],
    ['nobody is a small number too', [12, 0, 9], [12, 'fewer', 'kept_back']],
    [
      'several small: one more goes all the same',
      [20, 1, 2, 30],
      [20, 'fewer', 'fewer', 'kept_back'],
    ],
    ['a four beside a five', [4, 5], ['fewer', 'kept_back']],
    ['a three beside a five leaves too little room', [3, 5], undefined],
    ['none is large', [4, 4, 4], undefined],
    ['one part alone', [9], [9]],
    ['one part alone, small', [4], undefined],
  ])('%s', (_, counts, shown) => {
    expect(of(...counts)).toEqual(shown);
  });

  it('of a thing that is not women: few women behind a large number are few', () => {
    const parts = [
      { count: 40, women: 4 },
      { count: 30, women: 12 },
      { count: 9, women: 9 },
    ];
    expect(protect(parts, true)).toEqual(['of_few', 'kept_back', 9]);
  });

  it('of a thing that is not women: a small number of many women is said no otherwise', () => {
    const parts = [
      { count: 4, women: 4 },
      { count: 30, women: 12 },
      { count: 9, women: 9 },
    ];
    expect(protect(parts, true)).toEqual(['of_few', 'kept_back', 9]);
  });

  it('a nought that says only that nothing is missing is shown, and four missing are not', () => {
    expect(protect([{ count: 9 }, { count: 8 }, { count: 0, isGap: true }])).toEqual([9, 8, 0]);
    expect(protect([{ count: 9 }, { count: 8 }, { count: 4, isGap: true }])).toEqual([
      ...['kept_back', 8, 'fewer'],
    ]);
  });
});

describe('what somebody can work out', () => {
  /** Every way to share out so many among so many parts. */
  function* waysToShare(total: number, parts: number): Generator<number[]> {
    if (parts === 1) yield [total];
    else {
      for (let first = 0; first <= total; first += 1) {
        for (const rest of waysToShare(total - first, parts - 1)) yield [first, ...rest];
      }
    }
  }

  it.each([
    [2, 40, [] as number[]],
    [3, 34, []],
    [4, 26, []],
    [3, 30, [2]],
    [4, 24, [3]],
    [2, 40, [1]],
    [3, 30, [0, 1, 2]],
  ])(
    'of %i parts, with any sum up to %i, known: never fewer than four different numbers',
    (parts, most, gaps) => {
      for (let total = FEWEST_SHOWN; total <= most; total += 1) {
        // All tables of that sum that look the same when they are shown.
        const alike = Map.groupBy(waysToShare(total, parts), (counts) =>
          JSON.stringify(
            protect(counts.map((count, at) => ({ count, isGap: gaps.includes(at) }))) ?? 'none',
          ),
        );
        for (const [shown, tables] of alike) {
          const seen = JSON.parse(shown) as ShownCount[] | 'none';
          for (let at = 0; at < parts; at += 1) {
            if (seen !== 'none' && typeof seen[at] === 'number') continue;
            const possible = new Set(tables.map((counts) => counts[at]));
            expect(possible.size, `${total}: ${shown}, part ${at}`).toBeGreaterThanOrEqual(4);
          }
        }
      }
    },
  );

  it('no number under five is shown, and never one that is kept back alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const shown = of(...counts);
        if (!shown) return;
        shown.forEach((one, at) => {
          if (typeof one === 'number') {
            expect(one).toBe(counts[at]);
            expect(one).toBeGreaterThanOrEqual(FEWEST_SHOWN);
          }
        });
        expect(shown.filter((one) => typeof one !== 'number').length).not.toBe(1);
      }),
    );
  });
});
