import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { putAtCaret, startersOf } from '../../../../src/renderer/src/features/workbook/starters';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { questionOf, realContent } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

describe('words to begin with', () => {
  test('are a person, a place and a thing first, and then what she wants there', () => {
    const words = startersOf(questionOf(content, 'safe_home'), content).map((each) => each.words);
    expect(words.slice(0, 3)).toEqual(['A person…', 'A place…', 'A thing…']);
    expect(words[3]).toMatch(/^I want to live/u);
  });
  test('stand beside every long answer but the one for songs and poems', () => {
    const none = content.workbook.pages
      .flatMap((page) => page.questions)
      .filter(({ type }) => type === 'longtext')
      .filter((question) => startersOf(question, content).length === 0);
    expect(none.map(({ key }) => key)).toEqual(['words_space']);
  });
  test('are first words: each ends with the sign that more is to come', () => {
    const all = Object.values(content.words.starters).flat();
    expect(all.filter((words) => !/\S…$/u.test(words))).toEqual([]);
  });
});

describe('putting them in', () => {
  test.each([
    ['into an empty box', '|', 'A person |'],
    ['after her words', 'I like|', 'I like A person |'],
    ['after a space', 'I like |', 'I like A person |'],
    ['on a new line', 'One\n|', 'One\nA person |'],
    ['before her words', '|my nan', 'A person |my nan'],
    ['in the middle of them', 'I see| my nan', 'I see A person | my nan'],
  ])('%s', (_, before, after) => {
    const caret = before.indexOf('|');
    const put = putAtCaret(before.replace('|', ''), caret, 'A person…');
    expect(`${put.words.slice(0, put.caret)}|${put.words.slice(put.caret)}`).toBe(after);
  });
  test('never takes or changes a letter of hers, wherever the caret is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.string(), (hers, at, starter) => {
        const caret = at % (hers.length + 1);
        const put = putAtCaret(hers, caret, starter);
        const grown = put.words.length - hers.length;
        expect(put.caret - grown).toBe(caret);
        expect(put.words.slice(0, caret) + put.words.slice(caret + grown)).toBe(hers);
      }),
    );
  });
});
