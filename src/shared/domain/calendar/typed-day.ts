// Reads a day as people write it: 3/12/2026, 3 Dec 2026, 2026-12-03. Day first, as in Britain. It never
// guesses: what could be read in two ways is not read.

import { type Day, parseDay } from './day';
import { localesOf } from './day-in-words';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day somebody typed, or undefined when it is not a whole real day. The year needs four digits:
 * 26 could be 1926.
 * @param language BCP 47 language whose names of months may be used beside the English ones
 */
export function readTypedDay(typed: string, language = 'en'): Day | undefined {
  const text = typed.trim().toLowerCase();
  const iso = parseDay(text);
  if (iso) return iso;
  const numbers =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/u.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (numbers) return makeDay(numbers[3], Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})[\s.,-]+(\d{4})$/u.exec(
    withoutWeekday(text, 'en'),
  );
  if (!words) return language === 'en' ? undefined : readWithMonthName(text, language);
  const name = words[2] ?? '';
  const month = months.findIndex((short) => name.startsWith(short) && isMonthName(name, short));
  if (month < 0) return language === 'en' ? undefined : readWithMonthName(text, language);
  return makeDay(words[3], month + 1, Number(words[1]));
}

/** "3 grudnia 2026": the day as that language writes it out, its month whole. */
function readWithMonthName(text: string, language: string): Day | undefined {
  const words = /^(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4})$/u.exec(withoutWeekday(text, language));
  if (!words) return undefined;
  const name = words[2];
  const inYear = Array.from({ length: 12 }, (_, month) => monthIn(language, month));
  const month = inYear.indexOf(name ?? '');
  const isOne = inYear.lastIndexOf(name ?? '') === month;
  return month < 0 || !isOne ? undefined : makeDay(words[3], month + 1, Number(words[1]));
}

/** A weekday may stand before the day. Any other word there says something of it: "before 3 December 2026". */
function withoutWeekday(text: string, language: string): string {
  const before = /^(\p{L}+),?\s+(?=\d)/u.exec(text);
  if (!before) return text;
  const name = before[1] ?? '';
  const isWeekday = Array.from({ length: 7 }, (_, i) => weekdayIn(language, i)).some(
    (whole) => name.length >= 3 && whole.startsWith(name),
  );
  return isWeekday ? text.slice(before[0].length) : text;
}

/** @param at 0 for Monday */
function weekdayIn(language: string, at: number): string {
  const words = new Intl.DateTimeFormat(localesOf(language), { weekday: 'long', timeZone: 'UTC' });
  // 3 January 2000 was a Monday.
  return words.format(Date.UTC(2000, 0, 3 + at)).toLowerCase();
}

function monthIn(language: string, month: number): string | undefined {
  const whole = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(localesOf(language), whole).formatToParts(
    Date.UTC(2000, month, 1),
  );
  return parts.find(({ type }) => type === 'month')?.value.toLowerCase();
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "dec", "sept" and "december", but not "decade". */
function isMonthName(typed: string, short: string): boolean {
  return monthNames.some((name) => name.startsWith(short) && name.startsWith(typed));
}

function makeDay(year: string | undefined, month: number, date: number): Day | undefined {
  const pad = (number: number) => String(number).padStart(2, '0');
  return parseDay(`${year}-${pad(month)}-${pad(date)}`);
}

/**
 * True when a browser set to this language writes the day before the month. Its date box follows it,
 * and one that puts the month first would turn 5 July into 7 May without a word.
 * @param language BCP 47, as the browser says it of itself
 */
export function writesDayFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}
