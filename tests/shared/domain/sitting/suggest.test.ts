// What is chosen before a worker has chosen anything: never a page that is done, never a time that is not on the clock.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime } from '../../../../src/shared/domain/sitting/sitting';
import { suggestedPages, suggestedWindDown } from '../../../../src/shared/domain/sitting/suggest';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import type { PageForHer } from '../../../../src/shared/domain/workbook/walk';

const page = (id: string, optional = false) =>
  ({ id, optional, questions: [{ key: `${id}1` }, { key: `${id}2` }] }) as unknown as PageForHer;
const pages = [page('a'), page('b'), page('c', true), page('d')];

function answered(...keys: string[]) {
  const row = (question: string) => ({ question, value: { kind: 'later' } }) as Answer;
  return new Map(keys.map((key) => [key, row(key)]));
}

describe('the page that is suggested', () => {
  test.each([
    ['the one she was on, begun', 'b', ['b1'], ['b']],
    ['the next when that one is done', 'a', ['a1', 'a2'], ['b']],
    ['not one for who likes more', 'b', ['b1', 'b2'], ['d']],
    ['the one for who likes more when she was on it', 'c', ['c1'], ['c']],
    ['none when all from there on is done', 'd', ['d1', 'd2'], []],
    ['none before the first sitting', undefined, [], []],
    ['none when her pages have changed since', 'gone', [], []],
  ])('is %s', (_, placeLeft, keys, suggested) => {
    expect(suggestedPages(pages, answered(...keys), placeLeft)).toEqual(suggested);
  });
});

describe('the time to slow down', () => {
  test.each([
    ['on a full hour', 14 * 60, '14:45'],
    ['on the next five minutes', 14 * 60 + 1, '14:50'],
    ['with a nought before a single hour', 8 * 60, '08:45'],
    ['at the last one of the day', 23 * 60 + 10, '23:55'],
    ['never on the day after', 23 * 60 + 11, undefined],
  ])('%s', (_, now, time) => {
    expect(suggestedWindDown(now)).toBe(time);
  });

  test('is always a time of day, and later than now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (now) => {
        const time = suggestedWindDown(now);
        if (time === undefined) return;
        expect(clockTime.safeParse(time).success).toBe(true);
        const [hour = 0, minute = 0] = time.split(':').map(Number);
        expect(hour * 60 + minute).toBeGreaterThan(now);
      }),
    );
  });
});
