/*
 * Numbers other services know her by: how each is written, and what does not fit (domain notes 6).
 *
 * None is needed to start a plan. A check that does not pass is a gentle question, except for the prison number, which
 * must be right before it is kept. May not look anything up; the reasons are ids, their words are in the locale files.
 */
import type { Day } from '../calendar/day';

export const identifierProblems = [
  'nothing_written',
  'prison_number_shape',
  'crn_shape',
  'pnc_shape',
  'pnc_letter',
  'cro_shape',
  'cro_letter',
  'nhs_shape',
  'nhs_check',
  'nhs_test',
  'council_code_shape',
  'too_long',
] as const;

type IdentifierProblem = (typeof identifierProblems)[number];

export type IdentifierCheck =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: IdentifierProblem };

export type Identifier =
  | 'prisonNumber'
  | 'crn'
  | 'pnc'
  | 'cro'
  | 'nhs'
  | 'councilCode'
  | 'councilReference';

/** The only one that must be right before anything is kept. */
export function isBlocking(identifier: Identifier): boolean {
  return identifier === 'prisonNumber';
}

/** No I, O or S, which look like 1, 0 and 5 on paper. */
const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** The longest council reference that is kept. There is no national form. */
const councilReferenceMost = 32;

const right = (value: string): IdentifierCheck => ({ ok: true, value });
const wrong = (why: IdentifierProblem): IdentifierCheck => ({ ok: false, why });

/**
 * As typed or pasted: wide letters made plain, spaces taken out wherever they stand, capitals. A line end stays inside:
 * two lines are two things.
 */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[^\S\r\n]|[\u200B\u2060\u00AD]/gu, '')
    .replace(/[a-z]/gu, (letter) => letter.toUpperCase());
}

/** The year and serial number read as one number choose the letter. */
function checkLetterOf(year2: string, serial: string): string {
  return checkLetters.charAt(Number(`${year2}${serial}`) % checkLetters.length);
}

function matching(text: string, shape: RegExp, why: IdentifierProblem): IdentifierCheck {
  const value = tidied(text);
  if (value === '') return wrong('nothing_written');
  return shape.test(value) ? right(value) : wrong(why);
}

/** `A1234BC`: the NOMIS number, one for each person for all her times in custody. */
export function checkPrisonNumber(text: string): IdentifierCheck {
  return matching(text, /^[A-Z]\d{4}[A-Z]{2}$/, 'prison_number_shape');
}

/** `X123456`: the probation case number. */
export function checkCrn(text: string): IdentifierCheck {
  return matching(text, /^[A-Z]\d{6}$/, 'crn_shape');
}

/**
 * The police national computer number, `2008/0359381C` or `08/359381C`; the value is always the long form.
 * @param today a two-figure year up to this year's is 20YY, a later one 19YY.
 */
export function checkPnc(text: string, today: Day): IdentifierCheck {
  const written = tidied(text);
  if (written === '') return wrong('nothing_written');
  const parts = /^(\d{4}|\d{2})\/(\d{1,7})([A-Z])$/.exec(written);
  const [, year = '', digits = '', letter = ''] = parts ?? [];
  if (parts === null) return wrong('pnc_shape');
  const serial = digits.padStart(7, '0');
  const year2 = year.slice(-2);
  if (checkLetterOf(year2, serial) !== letter) return wrong('pnc_letter');
  const century = year2 <= today.slice(2, 4) ? '20' : '19';
  return right(`${year.length === 4 ? year : century + year2}/${serial}${letter}`);
}

/** The criminal record office number, `400862/08W`, or `SF05/482703J` for a record kept on paper. */
export function checkCro(text: string): IdentifierCheck {
  const written = tidied(text);
  if (written === '') return wrong('nothing_written');
  const paper = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(written);
  if (paper !== null) {
    const [, year2 = '', serial = '', letter = ''] = paper;
    return checkLetterOf(year2, serial) === letter ? right(written) : wrong('cro_letter');
  }
  const standard = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(written);
  if (standard === null) return wrong('cro_shape');
  const [, digits = '', year2 = '', letter = ''] = standard;
  const serial = digits.padStart(6, '0');
  if (checkLetterOf(year2, serial) !== letter) return wrong('cro_letter');
  return right(`${serial}/${year2}${letter}`);
}

/** Ten digits, spaces and hyphens allowed while typing; the value is the ten digits. */
export function checkNhsNumber(text: string): IdentifierCheck {
  const written = tidied(text).replace(/[\s-]/g, '');
  if (written === '') return wrong('nothing_written');
  if (!/^\d{10}$/.test(written)) return wrong('nhs_shape');
  // Ten of the same digit pass the sum below, and are always a stand-in for "not known".
  if (new Set(written).size === 1) return wrong('nhs_check');
  const digits = [...written].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const expected = (11 - (sum % 11)) % 11;
  // Ten is the digit of no number.
  if (expected !== digits[9]) return wrong('nhs_check');
  return written.startsWith('999') ? wrong('nhs_test') : right(written);
}

/** How an NHS number is shown: 3, 3 and 4 digits. */
export function spacedNhsNumber(value: string): string {
  return `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;
}

/** `E06000015`: the national statistics code of a council. */
export function checkCouncilCode(text: string): IdentifierCheck {
  return matching(text, /^[EW]\d{8}$/, 'council_code_shape');
}

/** Which country's care law a council works under. */
export function nationOfCouncil(code: string): 'england' | 'wales' {
  return code.startsWith('W') ? 'wales' : 'england';
}

/** The council's own number for her, kept as written: there is no national form. */
export function checkCouncilReference(text: string): IdentifierCheck {
  const written = text.normalize('NFC').trim();
  if (written === '') return wrong('nothing_written');
  return written.length > councilReferenceMost ? wrong('too_long') : right(written);
}
