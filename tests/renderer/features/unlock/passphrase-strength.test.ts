import { describe, expect, test } from 'vitest';
import {
  describePassphrase,
  isSameWords,
} from '../../../../src/renderer/src/features/unlock/passphrase-strength';

describe('what is said of a passphrase', () => {
  test.each([
    ['nothing', '', { kind: 'empty' }],
    ['one letter', 'a', { kind: 'short', more: 14 }],
    ['one letter too few', 'abcdefghijklmn', { kind: 'short', more: 1 }],
    ['just enough', 'abcdefghijklmno', { kind: 'enough' }],
    ['spaces count', 'a b c d e f g h', { kind: 'enough' }],
    ['the same letters again and again', 'abababababababab', { kind: 'repeats' }],
    ['four words', 'marble otter candle seven', { kind: 'strong' }],
  ] as const)('%s', (_, typed, said) => {
    expect(describePassphrase(typed)).toEqual(said);
  });

  test('an accent typed in two parts counts as one letter', () => {
    expect(describePassphrase('\u0065\u0301bcdefghijklmn')).toEqual({ kind: 'short', more: 1 });
  });

  test('a letter outside the first plane counts as one', () => {
    expect(describePassphrase('😀bcdefghijklmn')).toEqual({ kind: 'short', more: 1 });
  });
});

describe('typing the offered words once', () => {
  test.each([
    ['the same', 'kettle garden friday blue', true],
    ['more spaces between and around', '  kettle  garden friday blue ', true],
    ['another letter', 'kettle garden friday glue', false],
    ['capitals', 'Kettle garden friday blue', false],
    ['a word missing', 'kettle garden friday', false],
    ['nothing', '', false],
  ])('%s', (_, typed, isSame) => {
    expect(isSameWords(typed, 'kettle garden friday blue')).toBe(isSame);
  });
});
