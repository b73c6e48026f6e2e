// What she has told once stands before the page it belongs to, and behind her choice about who may know of her care.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import { findQuestion } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { presentAnswer } from '../../../../src/shared/domain/workbook/present';
import { toldOnceOn } from '../../../../src/shared/domain/workbook/told-once';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const said = [
  { id: 'a', fields: { topic: 'loss', told: 'Ife', when: '2026-03-02', ask: ' How I sleep ' } },
  { id: 'b', fields: { topic: 'home', more: 'The eviction', told: '', when: '', ask: '' } },
  { id: 'c', fields: { topic: 'care', told: 'Marsha', when: '', ask: 'Nothing' } },
  { id: 'd', fields: { topic: 'something_else', more: 'My tattoo' } },
];
const answers = () =>
  new Map([['told_once', { question: 'told_once', value: { kind: 'said', said } } as Answer]]);

describe('told once', () => {
  it.each([
    ['is on the page of its topic', 'children-family', ['People I have lost']],
    ['is on every page of its topic, in her words for it', 'home-next', ['The eviction']],
    ['is there too', 'home-now', ['The eviction']],
    ['is on no other page', 'learning-work', []],
  ])('%s', (_, page, topics) => {
    expect(toldOnceOn(content, answers(), page).map(({ topic }) => topic)).toEqual(topics);
  });

  it('says who she told, when, and what may still be asked, as she said it', () => {
    expect(toldOnceOn(content, answers(), 'children-family')).toMatchObject([
      { told: 'Ife', when: '2026-03-02', ask: 'How I sleep' },
    ]);
  });

  it('says nothing before she has said anything', () => {
    expect(toldOnceOn(content, new Map(), 'children-family')).toEqual([]);
  });

  it('leaves a whole line about care out where that is private, and no other', () => {
    const question = findQuestion(content.workbook, 'told_once');
    const text = content.words.pages['my-story']?.questions['told_once'];
    if (!question || !text) throw new Error('the question is gone');
    const shown = (closedGates = new Set<string>()) =>
      JSON.stringify(
        presentAnswer(
          question,
          text,
          { kind: 'said', said },
          { content, language: 'en', easy: false, places: 'area', closedGates },
        ),
      );
    expect(shown()).toContain('Marsha');
    expect(shown(new Set(['share_care']))).not.toMatch(/Marsha|care/);
    expect(shown(new Set(['share_care']))).toContain('My tattoo');
  });
});
