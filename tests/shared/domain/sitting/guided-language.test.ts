import { describe, expect, it } from 'vitest';
import { guidedContent, isForGuided } from '../../../../src/shared/domain/sitting/guided';
import { theContent } from '../../../support/a-vault';

describe('a guided session in another language', () => {
  it('does not name a page or a question that is not in it, not even as untranslated', async () => {
    const { workbook } = await theContent();
    const pages = workbook.workbook.pages;
    const all = pages.flatMap(({ id, questions }) => [
      `pages.${id}.title`,
      ...questions.map(({ key }) => `pages.${id}.questions.${key}.label`),
    ]);
    const language = {
      tag: 'cy',
      name: 'Cymraeg',
      englishName: 'Welsh',
      direction: 'ltr' as const,
      screen: true,
      print: true,
      needsNativeReader: true,
    };
    const inLanguage = { ...language, inEnglish: [...all, 'notices.limits.text'] };
    const guided = guidedContent({ ...workbook, inLanguage });
    const open = pages.flatMap(({ id, questions }) => {
      const kept = questions.filter(isForGuided).map(({ key }) => key);
      const labels = kept.map((key) => `pages.${id}.questions.${key}.label`);
      return kept.length > 0 ? [`pages.${id}.title`, ...labels] : [];
    });
    expect(open.length).toBeLessThan(all.length);
    expect(guided.inLanguage?.inEnglish).toEqual([...open, 'notices.limits.text']);
  });
});
