// The practice file is read strictly, and nothing in it could be mistaken for a real woman.

import { describe, expect, it } from 'vitest';
import {
  practiceWomen,
  readPracticeWomen,
} from '../../../../src/shared/domain/practice/practice-women';
import { addressesOf, textsIn, theWomen } from './the-women';

describe('nothing in them could be a real woman', () => {
  const texts = textsIn(theWomen.women);
  const words = texts.filter(([, text]) => text !== 'prison_offender_manager');
  const found = (pattern: RegExp) => words.filter(([, text]) => pattern.test(text));

  it('has prison numbers of the made-up kind, each one once', () => {
    const numbers = theWomen.women.map((woman) => woman.prisonNumber);
    expect(numbers.filter((number) => !/^Z00\d\dPW$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('never calls a woman anything but a woman', () => {
    expect(
      found(
        /\b(offenders?|clients?|service users?|inmates?|prisoners?|convicts?|criminals?|addicts?|cases?)\b/iu,
      ),
    ).toEqual([]);
  });

  it('gives only telephone numbers kept for plays and films', () => {
    const drama = /^(01632 960\d{3}|07700 900\d{3}|08081 570 \d{3})$/;
    const numbers = words
      .filter(([path]) => !path.endsWith('drawing'))
      .flatMap(([, text]) => text.match(/\+?\d[\d ]{6,}\d/g) ?? []);
    expect(numbers.length).toBeGreaterThan(40);
    expect(numbers.filter((number) => !drama.test(number))).toEqual([]);
  });

  it('gives only postcodes that no street has', () => {
    const postcodes = theWomen.women.flatMap(addressesOf).map(({ postcode }) => postcode);
    expect(postcodes.filter((postcode) => !/^(ZZ\d \d[A-Z]{2})?$/.test(postcode))).toEqual([]);
  });
});

describe('reading the practice file', () => {
  it.each([
    ['a field nobody knows', { ...theWomen, notes: 'x' }],
    ['a later version', { ...theWomen, version: 2 }],
    ['a day that is not one', { ...theWomen, madeFor: '2026-02-30' }],
    ['no woman', { ...theWomen, women: [] }],
    ['a prison number of the wrong shape', withWoman({ prisonNumber: 'A12345' })],
    ['an answer that is only a word', withWoman({ answers: { hopes: 'yes' } })],
    ['a fact nobody knows', withWoman({ facts: { shoeSize: 5 } })],
  ])('refuses %s', (_, json) => {
    expect(() => readPracticeWomen(json)).toThrow();
  });

  it('reads what it wrote', () => {
    expect(practiceWomen.parse(JSON.parse(JSON.stringify(theWomen)))).toEqual(theWomen);
  });
});

function withWoman(changes: Record<string, unknown>): unknown {
  return { ...theWomen, women: [{ ...theWomen.women[0], ...changes }] };
}
