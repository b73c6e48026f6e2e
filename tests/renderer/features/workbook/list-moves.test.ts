import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bringBack,
  moveItem,
  newItemId,
  putBeside,
  putItem,
  type Removed,
  removeItem,
  rowId,
  rowsWithRemoved,
  type WithId,
} from '../../../../src/renderer/src/features/workbook/list-moves';

const list = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (items: readonly WithId[]) => items.map((item) => item.id).join('');

describe('moving a line', () => {
  test.each([
    ['up from the middle', 'b', -1, 'bac'],
    ['down from the middle', 'b', 1, 'acb'],
    ['up from the top stays', 'a', -1, 'abc'],
    ['down from the end stays', 'c', 1, 'abc'],
    ['a line that is not there changes nothing', 'z', 1, 'abc'],
  ] as const)('%s', (_, id, by, expected) => {
    expect(ids(moveItem(list('abc'), id, by))).toBe(expected);
  });
});

describe('changing a line', () => {
  test('a new line goes to the end', () => {
    expect(ids(putItem(list('ab'), { id: 'c' }))).toBe('abc');
  });
  test('a known line keeps its place', () => {
    expect(
      putItem(
        [
          { id: 'a', words: '' },
          { id: 'b', words: '' },
        ],
        { id: 'a', words: 'x' },
      ),
    ).toEqual([
      { id: 'a', words: 'x' },
      { id: 'b', words: '' },
    ]);
  });
  test('ids are fresh and fit the room for them', () => {
    const made = new Set(Array.from({ length: 500 }, newItemId));
    expect(made.size).toBe(500);
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{24}$/);
  });
});

describe('taking a line out and bringing it back', () => {
  const takeOut = (items: WithId[], ...gone: string[]) => {
    const removed: Removed<WithId>[] = [];
    let left = items;
    for (const id of gone) {
      const taken = removeItem(left, id);
      left = taken.items;
      if (taken.removed) removed.push(taken.removed);
    }
    return { left, removed };
  };

  test.each([
    ['the first', 'abc', ['a']],
    ['the last', 'abc', ['c']],
    ['all, from the top', 'abc', ['a', 'b', 'c']],
    ['all, from the end', 'abc', ['c', 'b', 'a']],
    ['a line, then the one before it', 'abcd', ['c', 'b']],
    ['a line, then the one after it', 'abcd', ['b', 'c']],
  ])('each "removed" line stands where its line stood: %s', (_, all, gone) => {
    const { left, removed } = takeOut(list(all), ...gone);
    expect(rowsWithRemoved(left, removed).map(rowId).join('')).toBe(all);
  });

  test('a line that came back by undo is shown once', () => {
    const { removed } = takeOut(list('abc'), 'b');
    expect(rowsWithRemoved(list('abc'), removed).map((row) => row.kind)).toEqual([
      'item',
      'item',
      'item',
    ]);
  });

  test('bringing back a line that is there already changes nothing', () => {
    const { removed } = takeOut(list('abc'), 'b');
    const [gone] = removed;
    expect(gone && ids(bringBack(list('abc'), gone))).toBe('abc');
  });

  test('any lines, taken out in any order and brought back newest first, are all where they were', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all))),
        ([all, gone]) => {
          const { left, removed } = takeOut(list(all.join('')), ...gone);
          expect(rowsWithRemoved(left, removed)).toHaveLength(all.length);
          const back = removed.reduceRight<WithId[]>((items, each) => bringBack(items, each), left);
          expect(ids(back)).toBe(all.join(''));
        },
      ),
    );
  });
});

describe('putting a line beside another', () => {
  const three = ['a', 'b', 'c'].map((id) => ({ id }));
  test.each([
    ['before the first', 'c', 'a', 'before', 'cab'],
    ['after the last', 'a', 'c', 'after', 'bca'],
    ['before its neighbour: where it is', 'a', 'b', 'before', 'abc'],
    ['after its neighbour', 'a', 'b', 'after', 'bac'],
    ['beside itself: where it is', 'b', 'b', 'after', 'abc'],
    ['beside one that is gone: where it is', 'a', 'x', 'before', 'abc'],
    ['that is gone itself', 'x', 'a', 'before', 'abc'],
  ] as const)('%s', (_, id, at, side, order) => {
    const moved = putBeside(three, id, at, side);
    expect(moved.map((item) => item.id).join('')).toBe(order);
  });
});
