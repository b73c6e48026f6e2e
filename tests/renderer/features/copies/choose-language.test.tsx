import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  forPrint,
  startingLanguage,
} from '../../../../src/renderer/src/bridge/use-print-languages';
import { ChooseLanguage } from '../../../../src/renderer/src/features/copies/ChooseLanguage';
import type { LanguageOffered } from '../../../../src/shared/domain/languages/language';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';
import { aRow, realContent, said } from '../workbook/workbook-content';

const language = (tag: string, changes: Partial<LanguageOffered> = {}): LanguageOffered => ({
  tag,
  name: tag.toUpperCase(),
  englishName: `${tag}ish`,
  direction: 'ltr',
  screen: true,
  print: true,
  needsNativeReader: false,
  ...changes,
});
const all = [language('en'), language('cy', { needsNativeReader: true }), language('pl')];
const nothing = () => {};
const screen = (chosen: string, languages = all) =>
  renderToStaticMarkup(
    <ChooseLanguage
      {...{ languages, language: chosen, withEnglish: false }}
      onLanguage={nothing}
      onWithEnglish={nothing}
    />,
  );

describe('choosing the language of a copy', () => {
  test('is not there while English is the only one for print', () => {
    expect(forPrint([language('en'), language('ar', { print: false })])).toEqual([]);
    expect(screen('en', [])).toBe('');
  });

  test('names each language in itself, marked as that language, and in English', () => {
    expect(screen('en')).toContain('<span lang="cy">CY</span> (cyish)');
  });

  test('offers English beside it, and says when nobody has read it, only once it is chosen', () => {
    expect(screen('en')).not.toContain('With English beside it');
    expect(screen('cy')).toContain('With English beside it');
    expect(screen('cy')).toContain('Nobody who grew up with this language');
    expect(screen('pl')).not.toContain('Nobody who grew up');
  });
});

describe('the language a copy starts in', () => {
  const starting = async (chosen: string | undefined, copyFor: 'woman' | 'pom') => {
    const answer = aRow(1, said({ chosen }), 0, { question: 'plan_language' });
    const plan = { answers: chosen ? [answer] : [] } as unknown as OpenPlan;
    return startingLanguage(await realContent(), plan, copyFor, all);
  };
  test.each([
    ['hers, for her', 'cy', 'woman', 'cy'],
    ['English, for somebody else', 'cy', 'pom', 'en'],
    ['English, where hers is not ready for paper', 'ar', 'woman', 'en'],
    ['English, where she has not said', undefined, 'woman', 'en'],
  ] as const)('is %s', async (_, chosen, copyFor, expected) => {
    expect(await starting(chosen, copyFor)).toBe(expected);
  });
});
