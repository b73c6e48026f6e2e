import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { putAfter, startersOf } from '../../../../src/renderer/src/features/workbook/starters';
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
    const [hers = '', behind = ''] = before.split('|');
    expect(`${hers}${putAfter(hers, 'A person…')}|${behind}`).toBe(after);
  });
  test('parts it from her words by one space, whatever they end with, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (hers) => {
        const put = putAfter(hers, 'A person…');
        expect(put.trim()).toBe('A person');
        expect(`${hers}${put}`).toMatch(/(^|\s)A person $/u);
      }),
    );
  });
});
