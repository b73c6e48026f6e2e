// What the screen of a letter shows and asks for: nothing ticked for her, nothing of hers changed in silence.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AskForLetter } from '../../../../src/renderer/src/features/letters/AskForLetter';
import { LetterLanguage } from '../../../../src/renderer/src/features/letters/ChooseLetter';
import { HowToAnswer } from '../../../../src/renderer/src/features/letters/HowToAnswer';
import { LetterFound } from '../../../../src/renderer/src/features/letters/LetterFound';
import { LetterTicks } from '../../../../src/renderer/src/features/letters/LetterTicks';
import { LetterWords } from '../../../../src/renderer/src/features/letters/LetterWords';
import {
  fieldsOf,
  newForm,
  writtenFrom,
} from '../../../../src/renderer/src/features/letters/letter-form';
import { useFoundWords } from '../../../../src/renderer/src/features/letters/use-found-words';
import { letterKinds } from '../../../../src/shared/domain/copies/letters';
import type { FoundInLetter, LetterDraft } from '../../../../src/shared/ipc/contract';
import { realContent } from '../workbook/workbook-content';

const draft: LetterDraft = {
  ...{ stops: [], language: 'en', isPartEnglish: false },
  ...{ subject: 'My home', greeting: 'Dear landlord', close: 'Yours sincerely' },
  names: { full: 'Nia Legal-Name', known: 'Nye' },
  paragraphs: [
    { id: 'tell', text: 'I am away.' },
    { id: 'hers-belongings', text: 'The blue tin.' },
  ],
  from: 'Nia Legal-Name\nc/o Rae\nHMP Testbourne',
  fromWithoutPrison: 'Nia Legal-Name',
  askEachTime: [{ page: 'home-now', question: 'belongings' }],
  leftOut: [],
  suggestedName: 'Letter.pdf',
  who: { name: 'Nye', legalName: 'Nia Legal-Name', prisonNumber: 'A1234BC' },
  version: 1,
};
const nothing = () => {};
const content = await realContent();

describe('a new letter', () => {
  test('has nothing ticked for her, but what such a letter cannot do without', () => {
    for (const letter of letterKinds) {
      const form = newForm(letter);
      expect([form.saidYes, form.saidYesToIt]).toEqual([[], false]);
    }
    expect(newForm('landlord').saysPrison).toBe(false);
    expect(newForm('employer').saysPrison).toBe(false);
  });

  test.each([
    ['where it may say where she is', true, true, 'Nia Legal-Name\nc/o Rae\nHMP Testbourne'],
    ['where it may not', false, true, 'Nia Legal-Name'],
    ['under the name she likes', false, false, 'Nye'],
    ['under the name she likes, from prison', true, false, 'Nye\nc/o Rae\nHMP Testbourne'],
  ])('is from her: %s', (_, saysPrison, fullName, from) => {
    expect(fieldsOf(draft, { ...newForm('pa'), saysPrison, fullName }).from).toBe(from);
  });

  test('keeps what was written over an address apart for each answer to where she is', () => {
    const form = { ...newForm('pa'), saysPrison: true, changed: { from: 'HMP, in my words' } };
    expect(fieldsOf(draft, form).from).toBe('HMP, in my words');
    expect(fieldsOf(draft, { ...form, saysPrison: false }).from).toBe('Nia Legal-Name');
  });

  test('sends her words as they were offered until somebody changes them', () => {
    const form = { ...newForm('landlord'), changed: { 'text-tell': 'I am not at home.' } };
    expect(writtenFrom('p', 'landlord', draft, form).paragraphs).toEqual([
      { id: 'tell', text: 'I am not at home.' },
      { id: 'hers-belongings', text: 'The blue tin.' },
    ]);
  });
});

describe('the screen', () => {
  const form = newForm('landlord');
  test('asks about each answer by its name, with none ticked', () => {
    const html = renderToStaticMarkup(
      <AskForLetter {...{ draft, form }} content={content} change={nothing} />,
    );
    expect(html).toContain('My things: where they are');
    expect(html).not.toContain('checked=""');
    expect(html).toContain('No safe way to reach her stands on it.');
  });

  test('names every box, her own words among them, and says what to put right', () => {
    const html = renderToStaticMarkup(
      <LetterWords {...{ draft, form }} change={nothing} isToMissing toPutRight={[]} />,
    );
    expect(html).toContain('Part 2, her own words');
    expect(html).toContain('Write who gets it.');
    expect(html.match(/<(?:input|textarea)/g)?.length).toBe(html.match(/<label/g)?.length);
  });

  test('says under each tick what happens without it', () => {
    const html = renderToStaticMarkup(<LetterTicks {...{ form }} change={nothing} />);
    expect(html).toContain('Without this tick it names no prison');
    expect(html).toContain('Without this tick it says DRAFT');
  });
});

const found: FoundInLetter[] = [
  { what: 'prison', at: 'part-2', where: 'Part 2', word: 'the wing' },
  {
    what: 'kept_back',
    at: 'address',
    where: 'their address',
    kind: 'postcode',
    from: 'home_address',
    words: 'DE1 9ZZ',
  },
  { what: 'character', at: 'around', where: 'the lines around it', character: '我' },
  { what: 'empty' },
];
const tooLong = [{ at: 'part-1', most: 20_000 }];
function Found() {
  const toPutRight = useFoundWords(content)(found, tooLong);
  return (
    <>
      <LetterFound toPutRight={toPutRight} onGo={nothing} />
      <LetterWords
        {...{ draft, toPutRight }}
        form={newForm('landlord')}
        change={nothing}
        isToMissing={false}
      />
    </>
  );
}

describe('what has to be put right', () => {
  const html = renderToStaticMarkup(<Found />);
  const [list = '', fields = ''] = html.split('<section');

  test.each([
    ['a word, with where it stands', 'Part 2: “the wing” says where she is.'],
    ['what she keeps back, with the words', 'A postcode she keeps back, in “DE1 9ZZ”.'],
    ['and where she keeps it', 'She keeps it back in: '],
    ['a character no font has', 'the lines around it: no letters of ours can print “我”.'],
    ['too many words', 'Part 1: more than 20,000 letters do not fit there.'],
    ['none at all', 'There are no words in the letter yet.'],
  ])('names %s', (_, words) => {
    expect(list).toContain(words);
  });

  test('leads to what is a field, and to nothing else', () => {
    expect(list.match(/Go to it/g)).toHaveLength(3);
  });

  test('is said under its own field as well, and the field names it', () => {
    const inPart2 = fields.slice(fields.indexOf('data-at="part-2"'));
    const id = /put-right" id="([^"]+)"/.exec(inPart2)?.[1];
    expect(inPart2).toContain(`aria-describedby="${id}"`);
    expect(inPart2.slice(0, inPart2.indexOf('data-at="reply"'))).toContain('the wing');
  });
});

describe('the language of a letter', () => {
  const language = (tag: string, englishName: string) => ({
    ...{ tag, englishName, name: englishName, direction: 'ltr' as const, screen: true },
    ...{ print: true, needsNativeReader: tag !== 'en' },
  });
  const choice = (chosen: string, isPartEnglish: boolean) =>
    renderToStaticMarkup(
      <LetterLanguage
        languages={[language('en', 'English'), language('cy', 'Welsh')]}
        {...{ language: chosen, isPartEnglish, ownCopy: false }}
        onLanguage={nothing}
      />,
    );

  test('begins in English, with Welsh for an office in Wales', () => {
    expect(choice('en', false)).toContain('An office in Wales may be written to in Welsh.');
    expect(choice('en', false)).not.toContain('Nobody who grew up');
  });

  test('says so where sentences stand in English still, and that nobody has checked it', () => {
    expect(choice('cy', true)).toContain('Some sentences have no words in this language yet.');
    expect(choice('cy', false)).not.toContain('Some sentences');
    expect(choice('cy', false)).toContain('Nobody who grew up with this language');
  });

  test('is no question where there is English only', () => {
    const html = renderToStaticMarkup(
      <LetterLanguage
        {...{ languages: [], language: 'en', isPartEnglish: false, ownCopy: false }}
        onLanguage={nothing}
      />,
    );
    expect(html).toBe('');
  });
});

test('that she is in prison is a part of the letter only where it may say so', () => {
  const withWhere = { ...draft, paragraphs: [...draft.paragraphs, { id: 'where', text: 'HMP' }] };
  const form = newForm('benefits');
  expect(writtenFrom('p', 'benefits', withWhere, form).paragraphs).toHaveLength(2);
  const says = { ...form, saysPrison: true };
  expect(writtenFrom('p', 'benefits', withWhere, says).paragraphs).toHaveLength(3);
});

describe('before a letter is made that nobody could answer', () => {
  const markup = (more: Partial<LetterDraft>, form = newForm('landlord')) =>
    renderToStaticMarkup(
      <HowToAnswer
        {...{ content, form, change: nothing, onGo: nothing }}
        draft={{ ...draft, ...more }}
      />,
    );
  const safe = { page: 'leaving', question: 'safe_contact' };

  test('it says so, and offers how she can be reached safely only where she has said it', () => {
    expect(markup({})).toContain('Nobody could answer this letter');
    expect(markup({})).not.toContain('Put in how she can be reached safely');
    expect(markup({ askEachTime: [safe] })).toContain('Put in how she can be reached safely');
    const ticked = { ...newForm('landlord'), saidYes: ['safe_contact'] };
    expect(markup({ askEachTime: [safe] }, ticked)).not.toContain(
      'Put in how she can be reached safely',
    );
  });

  test('the address of the prison is asked for only where the letter may say where she is', () => {
    expect(markup({})).not.toContain('Write the address under From');
    const pa = newForm('pa');
    expect(markup({}, pa)).toContain('Write the address under From');
    expect(markup({}, pa)).not.toContain('only if she says');
    expect(markup({}, { ...pa, reply: 'Ring the office' })).toBe('');
  });
});
