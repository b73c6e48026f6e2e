import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setInLines } from '../../../src/main/documents/tagged/lines';

/** Every character one point wide. */
const width = (text: string) => [...text].length;

describe('setting words into lines', () => {
  it.each([
    ['words go on the next line at a space', 'one two three', 7, ['one two ', 'three']],
    ['the space at the end of a line takes no room', 'one two', 3, ['one ', 'two']],
    ['a dash between letters may end a line', 'well-known', 6, ['well-', 'known']],
    ['a dash before a number stays with it', 'at -12', 4, ['at ', '-12']],
    ['a word too long is continued, without a hyphen', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['what follows a long word goes on its last line', 'abcdef gh', 4, ['abcd', 'ef ', 'gh']],
    ['spaces at the start are hers', '  in here', 20, ['  in here']],
    ['many spaces inside a line are kept', 'a   b', 20, ['a   b']],
    ['a fixed space does not end a line', 'ab\u00a0cd', 3, ['ab\u00a0', 'cd']],
    ['nothing makes no line', '', 5, []],
  ])('%s', (_, text, room, wanted) => {
    expect(setInLines(text, room, width)).toEqual(wanted);
  });

  it('never cuts a letter from its accents', () => {
    expect(setInLines('e\u0301e\u0301e\u0301', 2, width)).toEqual([
      'e\u0301',
      'e\u0301',
      'e\u0301',
    ]);
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', ' ', '-', 'é', '😀', '\u0301', '/', '.'),
    maxLength: 200,
  });

  it('loses, adds and moves nothing but spaces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (words, room) => {
        const squash = (value: string) => value.replace(/ /g, '');
        expect(squash(setInLines(words, room, width).join(''))).toBe(squash(words));
      }),
    );
  });

  it('makes no line wider than its column, apart from one letter and its accents', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (words, room) => {
        const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
        for (const line of setInLines(words, room, width)) {
          const isOneLetter = [...letters.segment(line.trim())].length <= 1;
          expect(isOneLetter || width(line.trim()) <= room).toBe(true);
        }
      }),
    );
  });
});
