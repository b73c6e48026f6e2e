import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';
import {
  checkCouncilCode,
  checkCouncilReference,
  checkCrn,
  checkCro,
  checkNhsNumber,
  checkPnc,
  checkPrisonNumber,
  type IdentifierCheck,
  isBlocking,
  nationOfCouncil,
  spacedNhsNumber,
} from '../../../../src/shared/domain/people/identifiers';

const today: Day = day.parse('2026-11-21');
const outcome = (check: IdentifierCheck) => (check.ok ? check.value : `(${check.why})`);

describe('prison number', () => {
  test.each([
    ['as written on paper', 'A1234BC', 'A1234BC'],
    ['small letters and spaces round it', '  a1234bc ', 'A1234BC'],
    ['wide letters pasted from elsewhere', 'Ａ１２３４ＢＣ', 'A1234BC'],
    ['a space inside', 'A1234 BC', 'A1234BC'],
    ['spaces all through, small letters', ' a 1234 b c', 'A1234BC'],
    ['a tab and a fixed space, as pasted from a table', 'A1234\u00a0BC\t', 'A1234BC'],
    ['a space nobody can see', 'A1234\u200bBC', 'A1234BC'],
    ['a dash inside', 'A1234-BC', '(prison_number_shape)'],
    ['a letter that only grows into two', 'A1234\u00df', '(prison_number_shape)'],
    ['spaces, and one number too few', 'A 123 BC', '(prison_number_shape)'],
    ['the letter O for a zero', 'AO234BC', '(prison_number_shape)'],
    ['one letter short', 'A1234B', '(prison_number_shape)'],
    ['one too many', 'A1234BCD', '(prison_number_shape)'],
    ['a line end copied with it', '\nA1234BC\n', 'A1234BC'],
    ['a second line', 'A1234BC\nX', '(prison_number_shape)'],
    ['nothing', '  ', '(nothing_written)'],
  ])('%s', (_, text, expected) => {
    expect(outcome(checkPrisonNumber(text))).toBe(expected);
  });

  test('is the only one that must be right before it is kept', () => {
    const all = ['prisonNumber', 'crn', 'pnc', 'cro', 'nhs', 'councilCode', 'councilReference'];
    expect(all.filter((one) => isBlocking(one as Parameters<typeof isBlocking>[0]))).toEqual([
      'prisonNumber',
    ]);
  });
});

test.each([
  ['as written', 'X123456', 'X123456'],
  ['small letter', 'x123456', 'X123456'],
  ['spaces inside', 'x 123 456', 'X123456'],
  ['two letters', 'XY12345', '(crn_shape)'],
  ['five numbers', 'X12345', '(crn_shape)'],
  ['nothing', '', '(nothing_written)'],
])('CRN %s', (_, text, expected) => {
  expect(outcome(checkCrn(text))).toBe(expected);
});

test.each([
  ['long form', '2008/0359381C', '2008/0359381C'],
  ['spaces inside', '2008 / 0359381 c', '2008/0359381C'],
  ['another, with a late letter', '2012/0052494Q', '2012/0052494Q'],
  ['short form gets its century and zeros', '08/359381C', '2008/0359381C'],
  ['long form without the zeros', '2008/359381c', '2008/0359381C'],
  ['a letter that does not fit', '2008/0359381D', '(pnc_letter)'],
  ['two numbers changed round', '2008/0395381C', '(pnc_letter)'],
  ['eight numbers', '2008/00359381C', '(pnc_shape)'],
  ['no slash', '20080359381C', '(pnc_shape)'],
  ['nothing', '', '(nothing_written)'],
])('PNC %s', (_, text, expected) => {
  expect(outcome(checkPnc(text, today))).toBe(expected);
});

test.each([
  ['this year', '26/0000001', '2026'],
  ['next year is a hundred years ago', '27/0000001', '1927'],
  ['99', '99/0000001', '1999'],
])('a PNC year of two figures: %s', (_, text, year) => {
  const letters = [...'ZABCDEFGHJKLMNPQRTUVWXY'];
  const values = letters.map((letter) => outcome(checkPnc(text + letter, today)));
  expect(values.filter((value) => value.startsWith(`${year}/`))).toHaveLength(1);
  expect(values.filter((value) => value === '(pnc_letter)')).toHaveLength(letters.length - 1);
});

test.each([
  ['standard', '400862/08W', '400862/08W'],
  ['spaces inside', ' 400862 / 08 w', '400862/08W'],
  ['a letter that does not fit', '400862/08X', '(cro_letter)'],
  ['seven numbers', '4008621/08W', '(cro_shape)'],
  ['not a number at all', 'hello', '(cro_shape)'],
  ['nothing', '', '(nothing_written)'],
])('CRO %s', (_, text, expected) => {
  expect(outcome(checkCro(text))).toBe(expected);
});

test('a CRO serial number is filled with zeros before the letter is checked, on a paper record it is not', () => {
  const letters = [...'ZABCDEFGHJKLMNPQRTUVWXY'];
  const kept = (make: (letter: string) => string) =>
    letters.map((letter) => checkCro(make(letter))).flatMap((one) => (one.ok ? [one.value] : []));
  // 97000862 leaves 18 after 23s, 97862 leaves 20.
  expect(kept((letter) => `862/97${letter}`)).toEqual(['000862/97U']);
  expect(kept((letter) => `SF97/862${letter}`)).toEqual(['SF97/862W']);
});

describe('NHS number', () => {
  test.each([
    ['with spaces', '943 476 5919', '9434765919'],
    ['without', '9434765919', '9434765919'],
    ['with hyphens', '943-476-5919', '9434765919'],
    ['one number wrong', '9434765918', '(nhs_check)'],
    ['two changed round', '9434756919', '(nhs_check)'],
    ['nine numbers', '943476591', '(nhs_shape)'],
    ['all the same, which would pass the sum', '9999999999', '(nhs_check)'],
    ['all zeros, which would pass it too', '0000000000', '(nhs_check)'],
    ['one kept for trying things out', '9990000018', '(nhs_test)'],
    ['nothing', '', '(nothing_written)'],
  ])('%s', (_, text, expected) => {
    expect(outcome(checkNhsNumber(text))).toBe(expected);
  });

  test('no single wrong number slips through', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'9434765919'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(checkNhsNumber(digits.join('')).ok).toBe(false);
      }),
    );
  });

  test('is shown as 3, 3 and 4', () => {
    expect(spacedNhsNumber('9434765919')).toBe('943 476 5919');
  });
});

test.each([
  ['Derby', 'E06000015', 'E06000015', 'england'],
  ['Cardiff', 'w06000015', 'W06000015', 'wales'],
])('council code of %s', (_, text, value, nation) => {
  expect(outcome(checkCouncilCode(text))).toBe(value);
  expect(nationOfCouncil(value)).toBe(nation);
});

test('a Scottish council code is not one this plan has rules for', () => {
  expect(outcome(checkCouncilCode('S12000033'))).toBe('(council_code_shape)');
});

test.each([
  ['kept as written', ' abC-12 ', 'abC-12'],
  ['32 long', 'x'.repeat(32), 'x'.repeat(32)],
  ['33 long', 'x'.repeat(33), '(too_long)'],
  ['nothing', ' ', '(nothing_written)'],
])("the council's own number: %s", (_, text, expected) => {
  expect(outcome(checkCouncilReference(text))).toBe(expected);
});

test.each([
  ['prison number', checkPrisonNumber, 'A1234BC', 'prison_number_shape'],
  ['CRN', checkCrn, 'X123456', 'crn_shape'],
  ['PNC', (text: string) => checkPnc(text, today), '2008/0359381C', 'pnc_shape'],
  ['CRO', checkCro, '400862/08W', 'cro_shape'],
  ['CRO on paper', checkCro, 'SF97/862W', 'cro_shape'],
  ['NHS number', checkNhsNumber, '9434765919', 'nhs_shape'],
  ['council code', checkCouncilCode, 'E06000015', 'council_code_shape'],
])('%s: it is the whole of what was written, not a part of it', (_, check, right, why) => {
  expect(check(right)).toEqual({ ok: true, value: right });
  expect(check(`9${right}`)).toEqual({ ok: false, why });
  expect(check(`${right}9`)).toEqual({ ok: false, why });
});

test('a year of four figures stays the year it is, also of a hundred years ago', () => {
  expect(outcome(checkPnc('1908/0359381C', today))).toBe('1908/0359381C');
});

test('a letter that does not fit is said of a CRO on paper too', () => {
  expect(checkCro('SF97/862X')).toEqual({ ok: false, why: 'cro_letter' });
});

test('an NHS number whose sum asks for a ten does not exist', () => {
  const endings = [...'0123456789'].map((last) => outcome(checkNhsNumber(`400000000${last}`)));
  // 4 × 10 leaves 7 after 11s, so the last is 4; 1 × 10 + 0 … leaves 10, and 1.
  expect(endings.filter((each) => !each.startsWith('('))).toEqual(['4000000004']);
  // 3 × 9 + 9 × 2 = 45, 1 over after 11s: ten, for which there is no figure.
  const noneFits = [...'0123456789'].map((last) => checkNhsNumber(`030000009${last}`).ok);
  expect(noneFits).not.toContain(true);
});

test('no check throws, whatever is pasted', () => {
  const checks = [
    checkPrisonNumber,
    checkCrn,
    (text: string) => checkPnc(text, today),
    checkCro,
    checkNhsNumber,
    checkCouncilCode,
    checkCouncilReference,
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const check of checks) expect(typeof check(text).ok).toBe('boolean');
    }),
  );
});
