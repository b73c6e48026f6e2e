// Single values of a PDF: what is read as what, where it ends, and everything that is refused.

import { describe, expect, test } from 'vitest';
import {
  readArray,
  readDictionary,
  readText,
  referenceNumber,
  sameValue,
  skipSpace,
  UnreadableFailure,
  writeDictionary,
  writeText,
} from '../../../../src/main/documents/pdf-file/values';

const refused = (work: () => unknown, reason: string) =>
  expect(work).toThrow(new UnreadableFailure(reason));

describe('white space and remarks', () => {
  test.each([
    ['', 0, 0],
    ['x', 0, 0],
    [' \t\r\n\f x', 0, 6],
    ['% remark\n% another\r x', 0, 20],
    ['% to the end', 0, 12],
    ['a b', 1, 2],
  ])('%j from %i goes on at %i', (text, from, to) => {
    expect(skipSpace(text, from)).toBe(to);
  });
});

describe('a dictionary', () => {
  const entries = (text: string) => Object.fromEntries(readDictionary(text, 0).entries);
  test('is read entry by entry, each as it is written', () => {
    expect(
      entries(
        '<< /A /B/C 12 0 R /D [1 [2 0 R] <</X 1>>] /E (a(b)\\)c) /F <AB cd> /G -1.5 /H true /I .5 /J +7. /K null /L false>>',
      ),
    ).toEqual({
      ...{ A: '/B', C: '12 0 R', D: '[1 [2 0 R] <</X 1>>]', E: '(a(b)\\)c)', F: '<AB cd>' },
      ...{ G: '-1.5', H: 'true', I: '.5', J: '+7.', K: 'null', L: 'false' },
    });
    expect(entries('<<>>')).toEqual({});
    expect(entries('<</A 1 % a remark >>\n>>')).toEqual({ A: '1' });
    expect(readDictionary('x<</A 1>>y', 1).end).toBe(9);
  });

  test('has names by what they say, and none of them twice', () => {
    expect(entries('<</Na#6de 1>>')).toEqual({ Name: '1' });
    refused(() => entries('<</Name 1 /Na#6de 2>>'), 'an entry twice');
    expect(entries('<</A#zz 1>>')).toEqual({ 'A#zz': '1' });
  });

  test.each([
    ['none', 'not a dictionary'],
    ['<A>', 'not a dictionary'],
    ['<< A 1>>', 'not a dictionary entry'],
    ['<</A 1', 'not a dictionary entry'],
    ['<</A>>', 'not a value'],
    ['<</A', 'not a value'],
    ['<</A trueish>>', 'not a value'],
    ['<</A 1 0 R2>>', 'not a dictionary entry'],
    ['<</A (open>>', 'text without an end'],
    ['<</A (open\\)>>', 'text without an end'],
    ['<</A [1 2>>', 'not a value'],
    ['<</A <xy>>>', 'not a value'],
  ])('%j is refused', (text, reason) => {
    refused(() => readDictionary(text, 0), reason);
  });

  test('is followed forty deep and no deeper', () => {
    const arrays = (depth: number) => `<</A ${'['.repeat(depth)}${']'.repeat(depth)}>>`;
    expect(entries(arrays(40))).toHaveProperty('A');
    refused(() => entries(arrays(41)), 'nested too deep');
    const inside = (depth: number): string =>
      depth === 0 ? '<<>>' : `<</A ${inside(depth - 1)}>>`;
    expect(() => entries(inside(40))).not.toThrow();
    refused(() => entries(inside(41)), 'nested too deep');
    refused(() => readDictionary('<<>>', 0, 41), 'nested too deep');
  });

  test('is written so that it reads as it was', () => {
    const read = readDictionary('<</A 1/B [2 3]>>', 0).entries;
    expect(writeDictionary(read)).toBe('<<\n/A 1\n/B [2 3]\n>>');
    expect(readDictionary(writeDictionary(read), 0).entries).toEqual(read);
  });
});

describe('an array', () => {
  test('has its parts as they are written', () => {
    expect(readArray('[ 1 0 R (a]b) [2] /N<AA> ]')).toEqual([
      '1 0 R',
      '(a]b)',
      '[2]',
      '/N',
      '<AA>',
    ]);
    expect(readArray('[]')).toEqual([]);
  });
  test('is refused where it is none, or has no end', () => {
    refused(() => readArray('1'), 'not an array');
    refused(() => readArray('[1'), 'not a value');
  });
});

test.each([
  ['12 0 R', 12],
  ['1234567890 0 R', 1234567890],
  ['12 1 R', undefined],
  ['12 0 R ', undefined],
  ['x12 0 R', undefined],
  ['12345678901 0 R', undefined],
  ['', undefined],
  [undefined, undefined],
])('the number of %j is %j', (written, number) => {
  expect(referenceNumber(written)).toBe(number);
});

describe('a text', () => {
  test.each([
    ['(plain)', 'plain'],
    ['()', ''],
    ['(a\\(b\\)c\\\\d)', 'a(b)c\\d'],
    ['(\\n\\r\\t\\b\\f)', '\n\r\t\b\f'],
    ['(\\101\\7\\0612)', 'A\u000712'],
    ['(\\777)', '\u00ff'],
    ['(one\\\ntwo\\\r\nthree\\\rfour)', 'onetwothreefour'],
    ['(\\q)', 'q'],
    ['<41 42\n43>', 'ABC'],
    ['<414>', 'A@'],
    ['<>', ''],
    ['<feff00410142>', 'A\u0142'],
    ['<feff0041 01>', 'A'],
    ['<feff>', ''],
    ['<fe41>', '\u00feA'],
    ['<41ff>', 'A\u00ff'],
    ['(\u00fe\u00ff\u0000A)', 'A'],
  ])('%j says %j', (written, said) => {
    expect(readText(written)).toBe(said);
  });
  test('is refused where it is none', () => {
    refused(() => readText('/Name'), 'not a text');
    refused(() => readText(''), 'not a text');
  });
  test('is written as any reader understands it', () => {
    expect(writeText('Aż')).toBe('<feff0041017c>');
    for (const text of ['', 'Nia', 'Ŵyn ąęś', '🏡']) expect(readText(writeText(text))).toBe(text);
  });
});

test.each([
  [undefined, undefined, true],
  [undefined, 'null', false],
  ['null', undefined, false],
  ['[1 2]', '[ 1\n2 ]', true],
  ['<</A 1>>', '<< /A 1 >>', true],
  ['<</A[1 2]>>', '<</A [1 2] % remark\n>>', true],
  ['[1 2]', '[12]', false],
  ['[1 2]', '[1 2 3]', false],
  ['(a b)', '(a  b)', false],
  ['/A', '/B', false],
])('%j and %j are the same value: %s', (one, other, is) => {
  expect(sameValue(one, other)).toBe(is);
});
