import '../../../src/renderer/src/app/i18n';
import '../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { useTranslation } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { Spoken } from '../../../src/renderer/src/app/InLanguage';
import { speak } from '../../../src/renderer/src/app/words-in-language';
import { useLanguage } from '../../../src/renderer/src/ui/language';
import type { ScreenWords } from '../../../src/shared/ipc/contract';

const welsh: ScreenWords = {
  language: {
    tag: 'cy',
    name: 'Cymraeg',
    englishName: 'Welsh',
    direction: 'ltr',
    screen: true,
    print: true,
    needsNativeReader: true,
  },
  files: {
    answering: {
      question: {
        undo: 'Dad-wneud',
        notCheckedHelp: '{{worker}}, {{day}}',
        roomNear_two: 'dwy: {{count}}',
        roomNear_other: 'llawer: {{count}}',
      },
    },
  },
  inEnglish: ['answering:question.redo'],
};

function Words() {
  const { t, i18n } = useTranslation('answering');
  const { name, someInEnglish } = useLanguage();
  return (
    <p>
      {[
        t('question.undo'),
        t('question.redo'),
        t('question.notCheckedHelp', { worker: 'Rae', day: '2026-12-03' }),
        t('question.roomNear', { count: 2 }),
        i18n.language,
        name,
        String(someInEnglish),
      ].join('|')}
    </p>
  );
}

describe('a part of the screen in her language', () => {
  const spoken = speak(welsh);
  const markup = renderToStaticMarkup(
    <>
      <Spoken spoken={spoken}>
        <Words />
      </Spoken>
      <Words />
    </>,
  );
  const [hers, desk] = [...markup.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words?.split('|'));

  test('says its words in it, days too, and what it has no words for in English', () => {
    expect(hers).toEqual([
      'Dad-wneud',
      'Redo',
      'Rae, 3 Rhagfyr 2026',
      'dwy: 2',
      'cy',
      'Cymraeg',
      'true',
    ]);
    expect(markup).toContain('<div class="in-language" lang="cy" dir="ltr">');
  });

  test('leaves the rest of the screen in English', () => {
    expect(desk?.slice(0, 1)).toEqual(['Undo']);
    expect(desk?.slice(4)).toEqual(['en', 'English', 'false']);
  });

  test('runs from right to left where the language does', () => {
    const arabic = speak({
      ...welsh,
      language: { ...welsh.language, tag: 'ar', name: 'العربية', direction: 'rtl' },
      files: {},
    });
    expect(renderToStaticMarkup(<Spoken spoken={arabic}>x</Spoken>)).toContain(
      'lang="ar" dir="rtl"',
    );
  });
});
