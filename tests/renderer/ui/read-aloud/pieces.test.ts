import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../../src/renderer/src/ui/read-aloud/pieces';

const textOf = (text: string) => piecesOf([{ id: 'a', text }], 'en').map((piece) => piece.text);

describe('what is read, in pieces', () => {
  const cuts: [string, string, string[]][] = [
    ['one sentence stays whole', 'Who helps you?', ['Who helps you?']],
    ['sentences one by one', 'It is mine. I can stop.', ['It is mine.', 'I can stop.']],
    ['lines are sentences too', 'Nan\nBella', ['Nan', 'Bella']],
    ['nothing gives nothing', '', []],
    ['what has no letters is not said', '… — !', []],
    ['numbers are said', '3', ['3']],
    ['letters of any script are said', 'مرحبا', ['مرحبا']],
  ];
  test.each(cuts)('%s', (_, text, pieces) => {
    expect(textOf(text)).toEqual(pieces);
  });

  test('a long sentence is cut at a comma, not in a word', () => {
    const long = `${'I like a calm voice and plain words '.repeat(4)}, ${'and time to think '.repeat(5)}`;
    const [first, second] = textOf(long);
    expect(first?.endsWith(',')).toBe(true);
    expect(second?.startsWith('and time')).toBe(true);
  });

  test('words said to be in what is no language are read all the same', () => {
    const pieces = piecesOf([{ id: 'a', text: 'One. Two.', lang: 'pl-abc' }], 'en');
    expect(pieces.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  test('each piece names its part and its language', () => {
    const parts = [
      { id: 'label', text: 'Helo.' },
      { id: 'help', text: 'Not yet in Welsh.', lang: 'en' },
    ];
    expect(piecesOf(parts, 'cy')).toEqual([
      { part: 'label', text: 'Helo.', lang: 'cy' },
      { part: 'help', text: 'Not yet in Welsh.', lang: 'en' },
    ]);
  });

  test('whatever she wrote: no letter is lost, none is said twice, no piece is too long', () => {
    const bits = fc.constantFrom(
      'word',
      ' ',
      '. ',
      ', ',
      '\n',
      '😀',
      'ŵ',
      'x'.repeat(250),
      '!',
      '7',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (made) => {
        const text = made.join('');
        const letters = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '');
        const pieces = textOf(text);
        expect(letters(pieces.join(''))).toBe(letters(text));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(200);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
