// One decision that a name is another of the same name opens that name in that line of that answer, and nothing else; what
// can be nothing else is never opened.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayWords } from '../../../../src/main/copies/everyday-words';
import { findLeaks } from '../../../../src/shared/domain/places/find-leaks';
import type { FoundName, Leaving, Sought } from '../../../../src/shared/domain/places/leak';
import { namedPlacesIn, signsInText } from '../../../../src/shared/domain/places/name-sign';
import {
  holdsStill,
  type MadeFrom,
  textOfFound,
} from '../../../../src/shared/domain/places/same-name';

const known = everydayWords([]);
const street = (from: string, name: string): Sought[] =>
  signsInText(name, known).map((sign) => ({ from, kind: 'street', sign }));
const kept: Sought[] = [
  ...street('home_address', '14 Coppergate Street'),
  { from: 'home_address', kind: 'postcode', code: 'de19zz' },
  { from: 'backup_people', kind: 'phone', national: '7700900123' },
  { from: 'backup_people', kind: 'email', address: 'nan12345@example.org' },
  ...namedPlacesIn('Larkmoor Primary School', known, new Set()).map(
    (sign): Sought => ({ from: 'child_school', kind: 'place', sign }),
  ),
];

/** As they were typed: no decision opens any of these. */
const exact = ['14 Coppergate Street', 'DE1 9ZZ', '07700 900123', 'nan12345@example.org'];
/** Names that may be another's. */
const names = ['Coppergate Street', 'Coppergate', 'Larkmoor Primary School'];
const around = [
  (name: string) => `My aunt works by ${name} in York.`,
  (name: string) => `${name} was long ago`,
  (name: string) => `I like tea.\nI was at ${name} once.\nThat is all.`,
];

const leak = (text: string, question = 'about_words'): Leaving => ({
  ...{ text, question, where: question },
});
const find = (leaving: readonly Leaving[], decided: readonly FoundName[] = []) => {
  const said = new Set(decided.map(textOfFound));
  return findLeaks(leaving, kept, known, (name) => said.has(textOfFound(name)));
};
/** All that may be decided in these texts, one decision after the other. */
function decideAll(leaving: readonly Leaving[]): FoundName[] {
  const decided: FoundName[] = [];
  for (let turn = 0; turn < 30; turn += 1) {
    const next = find(leaving, decided).flatMap(({ sameName }) => sameName ?? []);
    if (next.length === 0) return decided;
    decided.push(...next);
  }
  throw new Error('deciding does not come to an end');
}

const name = fc.constantFrom(...names);
const put = fc.constantFrom(...around);
const question = fc.constantFrom('about_words', 'hopes', 'fun');
const text = fc.tuple(name, put, question).map(([it, into, of]) => leak(into(it), of));

describe('another of the same name', () => {
  it('opens the line it was decided about', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(find([one]).length).toBeGreaterThan(0);
        expect(find([one], decideAll([one]))).toEqual([]);
      }),
    );
  });

  it('opens no other text, and not the same text in another answer', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (others, one) => {
        const decided = others.flatMap((other) => decideAll([other]));
        const lines = one.text.split('\n');
        fc.pre(
          !decided.some((each) => each.question === one.question && lines.includes(each.line)),
        );
        expect(find([one], decided)).toEqual(find([one]));
      }),
    );
  });

  it('opens nothing as it was typed, whatever was decided', () => {
    const planted = fc.tuple(fc.constantFrom(...exact), put, question);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), planted, (others, [whole, into, of]) => {
        const one = leak(into(whole), of);
        const all = [...others, one];
        const decided = decideAll(all);
        const left = find([one], decided);
        expect(left.length).toBeGreaterThan(0);
        expect(left.some(({ sameName }) => sameName === undefined)).toBe(true);
      }),
    );
  });

  it('is asked of each place it stands in: a second line with the same name stays found', () => {
    const one = leak('By Coppergate Street.\nBack to Coppergate Street, to my flat.');
    const [first] = find([one]).flatMap(({ sameName }) => sameName ?? []);
    expect(first?.line).toBe('By Coppergate Street.');
    expect(find([one], first ? [first] : []).map(({ sameName }) => sameName?.line)).toEqual([
      'Back to Coppergate Street, to my flat.',
    ]);
  });

  it('is decided for one kept place; another one of the same name is still found', () => {
    const twice = [...kept, ...street('next_address', '3 Coppergate Street')];
    const one = leak('By Coppergate Street.');
    const all = findLeaks([one], twice, known);
    const said = new Set(all.flatMap(({ sameName }) => (sameName ? [textOfFound(sameName)] : [])));
    const left = findLeaks([one], twice, known, (each) => said.has(textOfFound(each)));
    expect(left.map(({ from }) => from)).toHaveLength(1);
    expect(left[0]?.from).not.toBe(all[0]?.from);
  });

  const nobody: [english: string, text: string, of?: string][] = [
    ['the number and the street', 'We met at 14 Coppergate Street.'],
    ['the street, with its postcode beside it', 'Near Coppergate Street, DE1 9ZZ.'],
    ['a postcode', 'It is DE1 9ZZ.'],
    ['a telephone number', 'Ring 07700 900123.'],
    ['a mail address', 'Write to nan12345@example.org.'],
    ['the street on one line and its postcode on the next', 'Coppergate Street\nDE1 9ZZ'],
  ];
  it.each(nobody)('cannot be said of %s', (_, words) => {
    const found = find([leak(words)]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ sameName }) => sameName)).toEqual([]);
  });

  it('cannot be said of words that are in no answer of hers', () => {
    const [found] = find([{ text: 'By Coppergate Street.', where: 'the copy' }]);
    expect(found?.kind).toBe('street');
    expect(found?.sameName).toBeUndefined();
  });

  it('cannot be said where a house and its street stand together without a number', () => {
    const house = street('home_address', 'Thistledown Lodge').concat(
      street('home_address', 'Brackenhurst Lane'),
    );
    const found = findLeaks(
      [leak('I slept at Thistledown Lodge, Brackenhurst Lane.')],
      house,
      known,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ sameName }) => sameName)).toEqual([]);
  });
});

describe('how long a decision counts', () => {
  const madeFrom: MadeFrom = { answer: 'a1', place: 'p1', choices: 2 };
  const cases: [english: string, now: MadeFrom, isTakenBack: boolean, reason: string | true][] = [
    ['nothing has changed', madeFrom, false, true],
    ['her answer was given anew', { ...madeFrom, answer: 'a2' }, false, 'answer_changed'],
    [
      'the place she keeps back was said anew',
      { ...madeFrom, place: 'p2' },
      false,
      'place_changed',
    ],
    ['she chose anew who may see the place', { ...madeFrom, choices: 3 }, false, 'choice_changed'],
    ['it was taken back', madeFrom, true, 'taken_back'],
  ];
  it.each(cases)('when %s', (_, now, isTakenBack, reason) => {
    const still = holdsStill({ madeFrom, isTakenBack }, now);
    expect(still.holds ? true : still.because).toBe(reason);
  });
});
