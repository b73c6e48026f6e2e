// Her own words are marked with their language, and not a letter of an answer changes by it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuestion } from '../../../../src/shared/domain/workbook/answer';
import { stringsOfBlock } from '../../../../src/shared/domain/workbook/block-strings';
import {
  directionOf,
  languageSaid,
  languageToKeep,
  markOwnWords,
  ownWords,
} from '../../../../src/shared/domain/workbook/own-words';
import { presentAnswer } from '../../../../src/shared/domain/workbook/present';
import { theContent } from '../../../support/a-vault';
import { anAnswer } from '../../../support/an-answer';

const { workbook: content } = await theContent();
const questions = content.workbook.pages.flatMap((page) =>
  page.questions.map((question) => ({ page: page.id, question })),
);
const question = (key: string) => {
  const found = findQuestion(content.workbook, key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};
const said = (value: unknown) => ({ kind: 'said', said: value }) as const;

describe('whether an answer has a language', () => {
  it.each<[string, string, unknown, string | undefined]>([
    ['words of hers have', 'about_words', 'Lubię gotować.', 'pl'],
    ['words of spaces have none', 'about_words', '  ', undefined],
    ['a choice alone has none', 'how_to_talk', { chosen: ['calm'] }, undefined],
    [
      'a choice with her own words has',
      'how_to_talk',
      { chosen: ['calm', 'other'], other: 'Po cichu' },
      'pl',
    ],
    ['her name has none', 'known_as', 'Ewa', undefined],
  ])('%s', (_, key, value, kept) => {
    expect(languageToKeep(question(key), said(value), 'pl')).toBe(kept);
  });

  it('English is kept as nothing, as it was before there were languages', () => {
    expect(languageToKeep(question('about_words'), said('I cook.'), 'en')).toBeUndefined();
  });
});

describe('the language of what is said now, on a screen in Polish', () => {
  const hopes = (...lines: string[]) =>
    said(lines.map((text, at) => ({ id: `${at}`, fields: { text } })));
  it.each<[string, ReturnType<typeof said> | undefined, string | undefined, unknown, unknown]>([
    ['words where there were none', undefined, undefined, hopes('Dom'), 'pl'],
    ['words after they were taken out', hopes(), undefined, hopes('Dom'), 'pl'],
    [
      'English words, the other way round',
      hopes('Home', 'Work'),
      undefined,
      hopes('Work', 'Home'),
      undefined,
    ],
    ['English words, one line less', hopes('Home', 'Work'), undefined, hopes('Home'), undefined],
    [
      'English words, one line of Polish more',
      hopes('Home'),
      undefined,
      hopes('Home', 'Praca'),
      'pl',
    ],
    ['English words, one letter more', hopes('Home'), undefined, hopes('Homes'), 'pl'],
    ['Romanian words as they are', hopes('Casă'), 'ro', hopes('Casă'), 'ro'],
    ['no words at all', hopes('Casă'), 'ro', hopes(), undefined],
  ])('%s', (_, before, language, now, expected) => {
    const stood = before && { value: before, language };
    expect(languageSaid(question('hopes'), stood, now as never, 'pl')).toBe(expected);
  });
});

describe('laid out for reading', () => {
  const how = { content, language: 'en', easy: false, places: 'full' } as const;

  it('marks only what is hers after a choice', () => {
    const text = content.words.pages['good-support']?.questions['how_to_talk'];
    const value = said({ chosen: ['calm', 'other'], other: 'Po cichu' });
    const [block] = presentAnswer(question('how_to_talk'), text as never, value, {
      ...how,
      ownLanguage: 'pl',
    });
    const items = (block as { items: string[] }).items;
    const from = items[1]?.indexOf('Po cichu');
    expect(from).toBeGreaterThan(0);
    expect((block as { own: unknown }).own).toEqual([null, { lang: 'pl', from }]);
  });

  it('marks nothing where she speaks the language of the screen', () => {
    const text = content.words.pages['about-me']?.questions['about_words'];
    const blocks = presentAnswer(question('about_words'), text as never, said('I cook.'), {
      ...how,
      ownLanguage: 'en',
    });
    expect(blocks).toEqual([{ kind: 'words', text: 'I cook.' }]);
  });

  it('changes no letter of any answer, and marks every word that is hers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        ({ page, question: asked }, mark) => {
          const value = said(anAnswer(asked, mark).said);
          const text = content.words.pages[page]?.questions[asked.key];
          if (!text) throw new Error('a question without words');
          const plain = presentAnswer(asked, text, value, how);
          const marked = presentAnswer(asked, text, value, { ...how, ownLanguage: 'pl' });
          const letters = (blocks: typeof plain) =>
            blocks.flatMap(stringsOfBlock).join('').replace(/\s+/g, '');
          expect(letters(marked)).toBe(letters(plain));
          if (ownWords(asked, value).length === 0) {
            expect(JSON.stringify(marked)).not.toContain('"lang":"pl"');
          }
        },
      ),
    );
  });

  it('does not take the end of a longer word for hers', () => {
    const blocks = markOwnWords([{ kind: 'words', text: 'Something else' }], ['else'], 'pl');
    expect(blocks).toEqual([{ kind: 'words', text: 'Something else' }]);
  });
});

it.each([
  ['pl', 'ltr'],
  ['ar', 'rtl'],
  ['ur', 'rtl'],
  ['pt-BR', 'ltr'],
  ['az-Arab', 'rtl'],
  ['pl-abc', 'ltr'],
  ['no language at all', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
