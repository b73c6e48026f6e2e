import { describe, expect, it } from 'vitest';
import { paragraphsOf, wordsForPaper } from '../../../src/main/documents/words';

describe('words made ready for paper', () => {
  it.each([
    ['plain words stay as they are', 'Nan said so, at 10.', 'Nan said so, at 10.'],
    ['a letter and its accent become one', 'w\u0302yl', 'ŵyl'],
    ['line ends of every kind become one kind', 'a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    ['a tab becomes spaces', 'a\tb', 'a    b'],
    ['a soft hyphen is not printed', 'holi\u00adday', 'holiday'],
    ['joiners and direction marks are not printed', 'a\u200d\u200e\u2066b\ufeff', 'ab'],
    ['rare spaces become spaces', 'a\u2009b\u3000c', 'a b  c'],
    ['a fixed space stays fixed', 'a\u202fb\u00a0c', 'a\u00a0b\u00a0c'],
    ['a fixed hyphen becomes a hyphen', 'co\u2011op', 'co-op'],
    ['control characters have no shape', 'a\u0000\u0007b\u0085', 'ab\n'],
    ['signs and other writing are never changed', '£5 – “yes” 😀 ✓', '£5 – “yes” 😀 ✓'],
  ])('%s', (_, given, wanted) => {
    expect(wordsForPaper(given)).toBe(wanted);
  });
});

describe('paragraphs', () => {
  it('are cut at her empty lines, which are counted', () => {
    expect(paragraphsOf('a\nb\n\nc\n\n\n\nd')).toEqual([
      { lines: ['a', 'b'], blankBefore: 0 },
      { lines: ['c'], blankBefore: 1 },
      { lines: ['d'], blankBefore: 3 },
    ]);
  });

  it('leave out empty lines at both ends', () => {
    expect(paragraphsOf('\n\n a \n\n')).toEqual([{ lines: [' a'], blankBefore: 0 }]);
  });

  it('of nothing are none', () => {
    expect(paragraphsOf(' \n ')).toEqual([]);
  });
});
