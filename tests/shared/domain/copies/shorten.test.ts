// A short copy says less, and never half a sentence.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Room,
  rooms,
  sentencesOf,
  shortened,
} from '../../../../src/shared/domain/copies/shorten';
import { stringsOfBlock } from '../../../../src/shared/domain/workbook/block-strings';
import type { Block } from '../../../../src/shared/domain/workbook/blocks';
import { aCopy, aGroup, aPage, aQuestion, words } from '../../../support/plan-copies';

const more = 'There is more in my full plan.';
const copyOf = (...blocks: Block[]) =>
  aCopy({
    fit: { pages: 1, more },
    groups: [aGroup('', aPage('Part', 'Leaf', aQuestion('Asked', ...blocks)))],
  });
const only = (room: Room, ...blocks: Block[]) =>
  shortened(copyOf(...blocks), () => room).groups[0]?.pages[0];
const all: Room = { questions: 9, lines: 99, letters: 9999 };

describe('an answer made shorter', () => {
  it.each([
    ['all of it fits', 'I draw. I sing.', 20, 'I draw. I sing.', false],
    ['one sentence fits', 'I draw. I sing.', 10, 'I draw.', true],
    ['no sentence fits: none is cut', 'I draw every day when I can.', 10, undefined, true],
    [
      'a full stop inside a number ends nothing',
      'It cost £2.50 then. I paid.',
      20,
      'It cost £2.50 then.',
      true,
    ],
  ])('%s', (_, said, letters, kept, isShort) => {
    const page = only({ ...all, letters }, words(said));
    expect(page?.questions[0]?.blocks[0]).toEqual(kept === undefined ? undefined : words(kept));
    expect(page?.lines).toEqual(isShort ? [more] : undefined);
  });

  it('keeps the first lines of a list, and passes over one too long to stand whole', () => {
    const items = ['One', 'x'.repeat(50), 'Two', 'Three'];
    const page = only({ ...all, lines: 2, letters: 20 }, { kind: 'bullets', items });
    expect(page?.questions[0]?.blocks).toEqual([{ kind: 'bullets', items: ['One', 'Two'] }]);
  });

  it('leaves the English beside it out with the first word that goes', () => {
    const said = {
      ...aQuestion('Asked', words('Raz. Dwa trzy cztery.')),
      inEnglish: { label: 'In English', text: 'One. Two three four.' },
    };
    const copy = aCopy({
      fit: { pages: 1, more },
      groups: [aGroup('', aPage('Part', 'Leaf', said))],
    });
    const [page] = shortened(copy, () => ({ ...all, letters: 6 })).groups[0]?.pages ?? [];
    expect(page?.questions[0]).toMatchObject({ blocks: [words('Raz.')] });
    expect(page?.questions[0]?.inEnglish).toBeUndefined();
  });

  it('never shortens how she can be reached safely', () => {
    const group = {
      ...aGroup('', aPage('', 'Leaf', aQuestion('Safe ways', words('No phone. Not ever.')))),
      id: 'contact',
    };
    const copy = aCopy({ fit: { pages: 1, more }, groups: [group] });
    expect(shortened(copy, () => ({ questions: 0, lines: 0, letters: 0 })).groups).toEqual([group]);
  });

  it('holds only whole sentences and whole lines of hers, and says so when any is gone', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z]{1,12}( [a-z]{1,9}){0,8}[.?]$/);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        fc.array(sentence, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...rooms),
        (said, items, room) => {
          const page = only(room, words(said.join(' ')), { kind: 'bullets', items });
          const kept = (page?.questions ?? []).flatMap(({ blocks }) =>
            blocks.flatMap(stringsOfBlock),
          );
          const [text = ''] = kept;
          const whole = [...sentencesOf(said.join(' '), 'en'), ...items];
          const isWhole = kept.every((each) =>
            sentencesOf(each, 'en').every((one) => whole.includes(one)),
          );
          const isAll = kept.length === items.length + 1 && text === said.join(' ');
          return isWhole && isAll === (page?.lines === undefined);
        },
      ),
    );
  });
});

it('parts her words into sentences that together are her words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const without = (words: string) => words.replace(/\s+/gu, '');
      return without(sentencesOf(text, 'en').join('')) === without(text);
    }),
  );
});
