import { beforeAll, describe, expect, test } from 'vitest';
import {
  nextWording,
  pageIntro,
  pageTitle,
  sentencesOf,
  wordingAskedFor,
  wordingQuestion,
} from '../../../../src/renderer/src/features/workbook/wording';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { realContent, said } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

describe('the three wordings', () => {
  test('go round: easy, key, full, easy', () => {
    expect(['easy', 'key', 'full'].map((wording) => nextWording(wording as 'easy'))).toEqual([
      'key',
      'full',
      'easy',
    ]);
  });
  test('easy gives each idea a line, key the first sentence, full the whole', () => {
    expect(pageIntro(content.words, 'start', 'easy')).toEqual([
      'This is my plan.',
      'I can skip.',
      'I can stop.',
    ]);
    expect(pageIntro(content.words, 'start', 'key')).toEqual(['This is my plan.']);
    expect(pageIntro(content.words, 'start', 'full')).toEqual([
      content.words.pages['start']?.intro,
    ]);
  });
  test('no page loses a word to the splitting of sentences', () => {
    for (const { easyIntro, intro } of Object.values(content.words.pages)) {
      expect(sentencesOf(easyIntro).join(' ')).toBe(easyIntro);
      expect(sentencesOf(intro).join(' ')).toBe(intro);
    }
  });
  test('each wording has its own title', () => {
    expect(pageTitle(content.words, 'details', 'easy')).toBe('My details');
    expect(pageTitle(content.words, 'details', 'key')).toBe('My details and dates');
  });
  test('the wording follows how she says she likes to read', () => {
    expect(wordingQuestion(content)).toBe('reading_style');
    expect(wordingAskedFor(said({ chosen: 'easy' }))).toBe('easy');
    expect(wordingAskedFor({ kind: 'later' })).toBeUndefined();
    expect(wordingAskedFor(undefined)).toBeUndefined();
  });
});
