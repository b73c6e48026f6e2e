// English under her language: on the label, the help and the choices, marked as English; nothing where hers is English.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/main/content/read-content';
import { Beside } from '../../../../src/renderer/src/features/workbook/Beside';
import { optionRows } from '../../../../src/renderer/src/features/workbook/option-rows';
import { questionOf } from './workbook-content';

describe('English beside', () => {
  test.each<[string, string, string | undefined, string]>([
    ['stands under hers', 'Tak', 'Yes', ' <span class="beside" lang="en-GB" dir="ltr">Yes</span>'],
    ['is not there where it was not asked for', 'Tak', undefined, ''],
    ['is not said twice where hers is English still', 'Yes', 'Yes', ''],
  ])('%s', (_, hers, english, markup) => {
    expect(renderToStaticMarkup(<Beside hers={hers} english={english} />)).toBe(markup);
  });

  test('comes with every choice', async () => {
    const content = await readContent('resources');
    const { workbook: polish } = await content.inLanguage('pl');
    const question = questionOf(content.workbook, 'reading_style');
    const of = (words: typeof polish) => {
      const text = words.words.pages['start']?.questions['reading_style'];
      if (!text) throw new Error('no words');
      return text;
    };
    const rows = optionRows(question, of(polish), {}, 'key', of(content.workbook));
    expect(rows.map(({ beside }) => beside)).toEqual(
      question.options?.map(({ value }) => of(content.workbook).options?.[value]),
    );
    expect(optionRows(question, of(polish), {}, 'key').some((row) => 'beside' in row)).toBe(false);
  });
});
