// The mark of a line on a paper: read from where this program writes it, and met by the one line it was made of.

import { beforeEach, describe, expect, test, vi } from 'vitest';

// Loaded anew for each test, so that `npm run mutation` tries what is fixed as the file is loaded too.
let mark: typeof import('../../../../src/shared/domain/audit/mark');
beforeEach(async () => {
  vi.resetModules();
  mark = await import('../../../../src/shared/domain/audit/mark');
});

const hash = '0123456789abcdef'.repeat(4);
const begin = hash.slice(0, 16);

describe('a reason for signing', () => {
  test.each<[string, string, { seq: number; hash: string } | undefined]>([
    ['with a mark at its end', `Read. [log 812:${begin}]`, { seq: 812, hash: begin }],
    ['that is a mark alone', `[log 1:${begin}]`, { seq: 1, hash: begin }],
    [
      'with the longest number',
      `[log 999999999999:${begin}]`,
      { seq: 999_999_999_999, hash: begin },
    ],
    ['with a number that is longer', `[log 1000000000000:${begin}]`, undefined],
    ['with the number of no line', `[log 0:${begin}]`, undefined],
    ['with a number written with a nought before it', `[log 07:${begin}]`, undefined],
    ['with a hash that is cut', `[log 7:${begin.slice(1)}]`, undefined],
    ['with a hash that is too long', `[log 7:${begin}0]`, undefined],
    ['with a hash in capitals', `[log 7:${begin.toUpperCase()}]`, undefined],
    ['with words after the mark', `[log 7:${begin}] More.`, undefined],
    ['with two marks says the last', `[log 7:${begin}] [log 8:${begin}]`, { seq: 8, hash: begin }],
    ['without one', 'Read.', undefined],
    ['that is empty', '', undefined],
  ])('%s', (_, reason, is) => {
    expect(mark.markOf(reason)).toEqual(is);
  });

  test('is left as it is where there is no line to mark', () => {
    expect(mark.withMark('Read.', undefined)).toBe('Read.');
    expect(mark.withMark('Read.', { seq: 7, hash })).toBe(`Read. [log 7:${begin}]`);
    expect(mark.writeMark({ seq: 7, hash })).toBe(`7:${begin}`);
  });
});

describe('a line is the one that is meant', () => {
  test.each([
    ['where its hash begins so', begin, true],
    ['not where the last digit is another', `${begin.slice(0, 15)}0`, false],
    ['not where the first digit is another', `1${begin.slice(1)}`, false],
    ['not by fewer digits, which other lines begin with too', begin.slice(0, 15), false],
    ['not by no digits', '', false],
    ['not by more digits than a mark has', hash, false],
    ['not by digits from its middle', hash.slice(1, 17), false],
  ])('%s', (_, of, is) => {
    expect(mark.isMeant({ seq: 7, hash: of }, hash)).toBe(is);
  });
});
