// DER, strictly: the shortest length, every part inside the one around it, moments that there are; everything else refused.

import { describe, expect, test } from 'vitest';
import {
  contentOf,
  hexOf,
  momentOf,
  NotDer,
  partsBetween,
  partsIn,
  wholeOf,
} from '../../../../src/main/documents/checking/der';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const parts = (hex: string) => partsBetween(bytes(hex), 0, bytes(hex).length);

describe('parts', () => {
  test('stand one after another, each with its content', () => {
    const all = bytes('02 01 05 30 02 05 00 04 00');
    const found = partsBetween(all, 0, all.length);
    expect(found).toEqual([
      { tag: 0x02, at: 0, start: 2, end: 3 },
      { tag: 0x30, at: 3, start: 5, end: 7 },
      { tag: 0x04, at: 7, start: 9, end: 9 },
    ]);
    const [number, list] = found;
    expect(hexOf(contentOf(all, number, 0x02))).toBe('05');
    expect(partsIn(all, list, 0x30)).toEqual([{ tag: 0x05, at: 5, start: 7, end: 7 }]);
    expect(list && hexOf(wholeOf(all, list))).toBe('30020500');
    expect(parts('')).toEqual([]);
    expect(() => contentOf(all, number, 0x04)).toThrow(NotDer);
    expect(() => contentOf(all, undefined, 0x04)).toThrow(NotDer);
    expect(() => partsIn(all, number, 0x30)).toThrow(NotDer);
    expect(() => partsIn(all, undefined, 0x30)).toThrow(NotDer);
  });

  test.each([127, 128, 255, 256, 65_535, 65_536])('may be %i long', (length) => {
    const hex = length.toString(16);
    const even = hex.padStart(hex.length + (hex.length % 2), '0');
    const size = length < 128 ? even : `${(0x80 + even.length / 2).toString(16)}${even}`;
    const all = Buffer.concat([bytes(`04${size}`), Buffer.alloc(length)]);
    const [only, ...more] = partsBetween(all, 0, all.length);
    expect(more).toEqual([]);
    expect((only?.end ?? 0) - (only?.start ?? 0)).toBe(length);
    expect(() => partsBetween(all, 0, all.length - 1)).toThrow(NotDer);
  });

  test.each([
    ['a kind and no length', '02'],
    ['a length beyond its end', '0402 00'],
    ['a kind of several bytes', '1f0100'],
    ['a length without end', '048000'],
    ['a length longer than it need be', `04817f${'00'.repeat(127)}`],
    ['a length that begins with nothing', `04820080${'00'.repeat(128)}`],
    ['a length of five bytes', '04850000000001 00'],
    ['a length that is cut off', '0482 01'],
  ])('are refused for %s', (_, hex) => {
    expect(() => parts(hex)).toThrow(NotDer);
  });

  test('do not reach beyond what is around them', () => {
    const all = bytes('30 03 04 02 00 00');
    const [list] = partsBetween(bytes('3003040200 00'), 0, 5);
    expect(() => partsIn(all, list, 0x30)).toThrow(NotDer);
  });
});

describe('a moment', () => {
  const moment = (tag: string, text: string) => {
    const all = bytes(
      `${tag}${text.length.toString(16).padStart(2, '0')}${Buffer.from(text).toString('hex')}`,
    );
    const [only] = partsBetween(all, 0, all.length);
    return momentOf(all, only);
  };
  test.each([
    ['17', '261122100000Z', '2026-11-22T10:00:00.000Z'],
    ['17', '491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['17', '500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['18', '20500101000000Z', '2050-01-01T00:00:00.000Z'],
    ['18', '20280229120000Z', '2028-02-29T12:00:00.000Z'],
  ])('%s %s is %s', (tag, text, at) => {
    expect(moment(tag, text)).toBe(at);
  });
  test.each([
    ['17', '20261122100000Z'],
    ['17', '261122100000'],
    ['17', '261322100000Z'],
    ['18', '20260230120000Z'],
    ['18', '20270229120000Z'],
    ['18', '20261122240000Z'],
    ['18', '20261122100000.5Z'],
    ['18', '20261122100000+0000'],
    ['16', '261122100000Z'],
  ])('%s %s is none', (tag, text) => {
    expect(() => moment(tag, text)).toThrow(NotDer);
  });
  test('is not nothing', () => {
    expect(() => momentOf(bytes(''), undefined)).toThrow(NotDer);
  });
});
