import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { InItsLanguage } from '../../../../src/renderer/src/features/workbook/InItsLanguage';
import { headParts, isInEnglish } from '../../../../src/renderer/src/features/workbook/in-english';
import {
  WorkbookContext,
  type WorkbookInUse,
} from '../../../../src/renderer/src/features/workbook/workbook-context';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { realContent } from './workbook-content';

async function contentWith(...inEnglish: string[]): Promise<WorkbookContent> {
  const language = {
    tag: 'cy',
    name: 'Cymraeg',
    englishName: 'Welsh',
    direction: 'ltr' as const,
    screen: true,
    print: true,
    needsNativeReader: true,
  };
  return { ...(await realContent()), inLanguage: { ...language, inEnglish } };
}
const stop = 'pages.start.questions.stop_signal';

describe('a question that is not translated', () => {
  test.each<[string, string[], boolean]>([
    ['nothing of it is in English', ['pages.start.title'], false],
    ['its label is in English', [`${stop}.label`], true],
    ['one of its choices is', ['pages.start.questions.reading_style.options.easy'], false],
    [
      'another question with a longer name is',
      ['pages.start.questions.stop_signal_two.label'],
      false,
    ],
  ])('%s', async (_, inEnglish, expected) => {
    expect(isInEnglish(await contentWith(...inEnglish), stop)).toBe(expected);
  });

  test('a choice in English makes its own question English', async () => {
    const content = await contentWith('pages.start.questions.reading_style.options.easy');
    expect(isInEnglish(content, 'pages.start.questions.reading_style')).toBe(true);
  });

  test('is marked as English, runs as English does, and says so; in English nothing is said', async () => {
    const inUse = (content: WorkbookContent) => ({ content }) as unknown as WorkbookInUse;
    const shown = (content: WorkbookContent) =>
      renderToStaticMarkup(
        <WorkbookContext value={inUse(content)}>
          <InItsLanguage part={stop}>x</InItsLanguage>
        </WorkbookContext>,
      );
    expect(shown(await contentWith(`${stop}.help`))).toBe(
      '<p class="hint not-in-language">Not in this language yet.</p><div class="its-language" lang="en-GB" dir="ltr">x</div>',
    );
    expect(shown(await realContent())).toBe('<div class="its-language">x</div>');
  });

  test('the head of a page is a part of its own', async () => {
    const content = await contentWith(`${stop}.label`);
    expect(isInEnglish(content, 'pages.start', headParts)).toBe(false);
    expect(isInEnglish(await contentWith('pages.start.intro'), 'pages.start', headParts)).toBe(
      true,
    );
  });
});
