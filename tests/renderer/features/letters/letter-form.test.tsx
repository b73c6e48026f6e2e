// What the screen of a letter shows and asks for: nothing ticked for her, nothing of hers changed in silence.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AskForLetter } from '../../../../src/renderer/src/features/letters/AskForLetter';
import { LetterTicks } from '../../../../src/renderer/src/features/letters/LetterTicks';
import { LetterWords } from '../../../../src/renderer/src/features/letters/LetterWords';
import {
  fieldsOf,
  newForm,
  writtenFrom,
} from '../../../../src/renderer/src/features/letters/letter-form';
import { letterKinds } from '../../../../src/shared/domain/copies/letters';
import type { LetterDraft } from '../../../../src/shared/ipc/contract';
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
      <LetterWords {...{ draft, form }} change={nothing} isToMissing />,
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
