// The small file of each language, beside what is really in the app.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLanguages } from '../../src/main/content/read-languages';
import { promises } from '../../src/shared/domain/languages/scope';
import { flatten, type WordsTree } from '../../src/shared/domain/languages/words-tree';

const languages = await readLanguages('resources/locales');
const english = (file: string) => [
  ...flatten(JSON.parse(readFileSync(`resources/locales/en/${file}.json`, 'utf8')) as WordsTree),
];

describe('the languages', () => {
  test('are English first, then Welsh and the others', () => {
    const [first, ...others] = languages.map(({ tag }) => tag);
    expect(first).toBe('en');
    expect(others).toEqual(expect.arrayContaining(['cy', 'ro', 'pl', 'ar']));
  });

  test.each(languages.map((language) => [language.tag, language] as const))(
    '%s runs as its script does, and its typeface is among ours',
    (tag, { direction, font }) => {
      // Older than its types.
      const locale = new Intl.Locale(tag) as Intl.Locale & {
        getTextInfo?: () => { direction: string };
        textInfo?: { direction: string };
      };
      const info = locale.getTextInfo?.() ?? locale.textInfo;
      expect(direction).toBe(info?.direction);
      const faces = readFileSync('src/renderer/src/ui/tokens.css', 'utf8');
      if (font) expect(faces).toContain(`font-family: "${font}"`);
    },
  );
});

describe('a promise to her', () => {
  test.each(promises.map((promise) => [String(promise), promise] as const))(
    '%s still names something, or a file that is not here yet',
    (name, promise) => {
      const file = /^\/\^([\w-]+):/.exec(name)?.[1] ?? '';
      const isThere = (() => {
        try {
          return english(file);
        } catch {
          return undefined;
        }
      })();
      if (isThere === undefined) expect(['her', 'explainers']).toContain(file);
      else expect(isThere.some(([key]) => promise.test(`${file}:${key}`))).toBe(true);
    },
  );

  test.each([
    ['when staff must tell', 'workbook:notices.limits.easyText'],
    ['who sees an answer', 'answering:question.whoSees'],
    ['who reads a copy', 'paper:whose.probation'],
    ['what she agrees to', 'workbook:pages.agree.questions.agree_how.options.agree'],
  ])('covers %s', (_, at) => {
    expect(promises.some((promise) => promise.test(at))).toBe(true);
  });
});
