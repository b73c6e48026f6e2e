// Every English string of her view and her paper can be read by somebody who reads like a child of eleven.
// 57 % of adults in prison read below what is expected at that age.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTranslated, translatedFiles } from '../../src/shared/domain/languages/scope';
import { flatten } from '../../src/shared/domain/languages/words-tree';
import { readingOf, sentencesIn, syllablesIn, wordsIn } from '../support/reading-age';

const MOST_AGE = 11;
/** Words in a sentence. A card explains a thing in whole sentences; its easy lines are as short as any. */
const MOST_ON_AVERAGE = 10;
const MOST_ON_A_CARD = 12;
const MOST_IN_ONE = 20;
/** A shorter string says nothing of the age a reader needs: one name in it decides. */
const LONG_ENOUGH = 20;
const MOST_IN_EASY_LABEL = 7;

/**
 * Words of four syllables and more that she may meet, because she meets them anyway: in court, on a form, in
 * the languages there are. Where one is new here, look for a shorter word first.
 */
const longWords = new Set(
  `opendyslexic albanian lithuanian lietuvių romanian agreeing association certificate community everybody
   everything practitioner recovery situation solicitor universal`.split(/\s+/),
);

type Line = { file: string; key: string; text: string };
const lines: Line[] = Object.keys(translatedFiles).flatMap((file) => {
  const path = join('resources/locales/en', `${file}.json`);
  if (!existsSync(path)) return [];
  return [...flatten(JSON.parse(readFileSync(path, 'utf8')))]
    .filter(([key]) => isTranslated(file, key))
    .map(([key, text]) => ({ file, key, text }));
});
const isEasy = ({ key }: Line) => /(^|\.)easy([A-Z]\w*$|\.)/.test(key);
/** Choices are read one at a time, and what people are called is not ours to make easier. */
const isName = ({ key }: Line) =>
  /\.options\.|^(audiences|easyAudiences|roles|situations)\./.test(key);

/** What is read as one: a page of the workbook, an explainer, or the whole file. */
function textsRead(): Map<string, Line[]> {
  const texts = new Map<string, Line[]>();
  for (const line of lines.filter((each) => !isName(each))) {
    const [first, second] = line.key.split('.');
    const part = { workbook: first === 'pages' ? second : first, explainers: first }[line.file];
    const name = [line.file, part, isEasy(line) ? 'easy' : ''].filter(Boolean).join(' ');
    texts.set(name, [...(texts.get(name) ?? []), line]);
  }
  return texts;
}

describe('what she reads', () => {
  test.each([...textsRead()])('%s', (name, read) => {
    const { age, mean } = readingOf(read.map(({ text }) => text));
    expect(age).toBeLessThanOrEqual(MOST_AGE);
    const isCard = /^explainers (?!.* easy$)/.test(name);
    expect(mean).toBeLessThan(isCard ? MOST_ON_A_CARD : MOST_ON_AVERAGE);
  });

  test.each([...new Set(lines.map(({ file }) => file))])(
    'no long string in %s asks for more on its own',
    (file) => {
      const hard = lines
        .filter((line) => line.file === file)
        .filter(({ text }) => {
          const { words, age, longest } = readingOf([text]);
          return (words >= LONG_ENOUGH && age > MOST_AGE) || wordsIn(longest).length > MOST_IN_ONE;
        });
      expect(hard.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
    },
  );

  test('an easy label is a handful of words', () => {
    const easy = lines.filter(({ key }) => key.endsWith('easyLabel'));
    expect(easy.length).toBeGreaterThan(100);
    const long = easy.filter(({ text }) => wordsIn(text).length > MOST_IN_EASY_LABEL);
    expect(long.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test('a long word is one she meets anyway', () => {
    const long = lines
      .filter(({ file }) => file === 'workbook' || file === 'her' || file === 'her-sharing')
      .flatMap(({ text }) => wordsIn(text.toLowerCase()))
      .filter((word) => syllablesIn(word) >= 4 && !longWords.has(word));
    expect([...new Set(long)]).toEqual([]);
  });
});

describe('the measure itself', () => {
  test('tells a sentence of a statute from one of ours', () => {
    const statute =
      'The responsible authority shall, having regard to the individual’s circumstances, undertake an assessment of accommodation requirements prior to release.';
    expect(readingOf([statute]).age).toBeGreaterThan(18);
    expect(readingOf(['This is my plan. I can skip. I can stop.']).age).toBeLessThan(6);
  });

  test('counts what is said to her, not names and days that are put in', () => {
    expect(wordsIn('{{worker}} wrote this on {{day}}.')).toHaveLength(5);
    expect(sentencesIn('Who sees this: {{names}}. Nobody else.')).toHaveLength(3);
  });
});
