// What a question says aloud, in which order, and what it never says.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  partsOfBlocks,
  partsOfPage,
  partsOfQuestion,
} from '../../../../src/renderer/src/features/workbook/read-parts';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { realContent } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

const everyQuestion = () =>
  content.workbook.pages.flatMap((page) =>
    page.questions.map((question) => {
      const text = content.words.pages[page.id]?.questions[question.key];
      if (!text) throw new Error(`no words for ${question.key}`);
      return { page, question, text };
    }),
  );

describe('a question read aloud', () => {
  test('asks, then explains, then names every option in the order it stands there', () => {
    for (const { question, text } of everyQuestion()) {
      const parts = partsOfQuestion(question, text, 'key');
      expect(parts.slice(0, 2).map((part) => part.text)).toEqual([text.label, text.help]);
      const named = parts.filter(({ id }) => id.startsWith('option:')).map((part) => part.text);
      expect(named).toEqual((question.options ?? []).map(({ value }) => text.options?.[value]));
    }
  });

  test('uses the wording that is on the screen', () => {
    for (const { question, text } of everyQuestion()) {
      expect(partsOfQuestion(question, text, 'easy')[0]?.text).toBe(text.easyLabel);
    }
  });

  test('names the same options once only, where several sides of life have them', () => {
    const scale = everyQuestion().find(({ question }) => question.type === 'scale');
    if (!scale) throw new Error('no scale');
    const ids = partsOfQuestion(scale.question, scale.text, 'key').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('item:'))).toHaveLength(
      scale.question.scaleItems?.length ?? 0,
    );
    expect(ids.findIndex((id) => id.startsWith('option:'))).toBe(3);
  });

  test('has words for every part, so that nothing is read as silence', () => {
    for (const { question, text } of everyQuestion()) {
      for (const wording of ['easy', 'key', 'full'] as const) {
        for (const part of partsOfQuestion(question, text, wording)) {
          expect(part.text, `${question.key} ${part.id}`).not.toBe('');
        }
      }
    }
  });
});

describe('the beginning of a page read aloud', () => {
  test('says the notice too, and nothing that only the worker reads', () => {
    const page = content.workbook.pages.find(({ id }) => id === 'my-story');
    if (!page) throw new Error('the page is gone');
    const said = partsOfPage(content, page, 'key').map(({ text }) => text);
    expect(said).toEqual([
      'My story, told once',
      'I say it once.',
      content.words.notices['limits']?.text,
    ]);
  });
});

test('an answer is read block by block, with all that stands in it', () => {
  const blocks = [
    { kind: 'words' as const, text: 'I like mornings.' },
    { kind: 'bullets' as const, items: ['Tea', 'Quiet'] },
  ];
  expect(partsOfBlocks(blocks)).toEqual([
    { id: 'block:0', text: 'I like mornings.' },
    { id: 'block:1', text: 'Tea' },
    { id: 'block:1', text: 'Quiet' },
  ]);
});
