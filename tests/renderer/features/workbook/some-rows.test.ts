import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstNew,
  moreRoom,
  someRows,
} from '../../../../src/renderer/src/features/workbook/some-rows';

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `${at + 1}` }));
const values = (some: readonly { value: string }[]) => some.map(({ value }) => Number(value));

describe('some options at a time', () => {
  test.each([
    ['fewer than there is room for', 4, [], [1, 2, 3, 4]],
    ['just as many', 6, [], [1, 2, 3, 4, 5, 6]],
    ['one too many', 7, [], [1, 2, 3, 4, 5, 6]],
    ['one she chose further on', 10, ['9'], [1, 2, 3, 4, 5, 6, 9]],
    ['one she chose that is there anyway', 10, ['2'], [1, 2, 3, 4, 5, 6]],
  ])('%s', (_, count, kept, expected) => {
    expect(values(someRows(rows(count), 6, kept))).toEqual(expected);
  });

  test('a press shows six more than were there, and goes to the first of them', () => {
    const all = rows(18);
    expect(moreRoom(all, 6, ['8'], 6)).toBe(13);
    expect(firstNew(all, 6, ['7', '8'])?.value).toBe('9');
    expect(moreRoom(all, 13, ['8'], 6)).toBe(18);
  });

  test('pressing goes through all of them, six at a time, and none is shown twice', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.array(fc.nat(40)), (count, picked) => {
        const all = rows(count);
        const kept = picked.map(String);
        let room = 6;
        let shown = someRows(all, room, kept);
        while (shown.length < count) {
          const next = moreRoom(all, room, kept, 6);
          const now = someRows(all, next, kept);
          const came = now.filter((row) => !shown.includes(row));
          expect(came.length).toBe(Math.min(6, count - shown.length));
          expect(came[0]).toBe(firstNew(all, room, kept));
          [room, shown] = [next, now];
        }
        expect(shown).toEqual(all);
      }),
    );
  });
});
