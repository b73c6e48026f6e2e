// The days of the made-up women move with today, together, and nothing else about them changes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  day,
  dayNumber,
  daysBetween,
} from '../../../../src/shared/domain/calendar/day';
import {
  type PracticeWomen,
  readPracticeWomen,
  shiftDates,
} from '../../../../src/shared/domain/practice/practice-women';
import { questionCalled, textsIn, theWomen } from './the-women';

const wholeWeeks = (today: Day) => Math.floor(daysBetween(theWomen.madeFor, today) / 7) * 7;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const anyToday = fc
  .integer({ min: dayNumber(day.parse('2000-01-01')), max: dayNumber(day.parse('2100-12-31')) })
  .map((number) => addDays(theWomen.madeFor, number - dayNumber(theWomen.madeFor)));

/**
 * Whether the text at this path is a day that moves, told from the workbook and not from how the
 * text looks: day facts, answers to a date question, date fields of a list, the day of a step and
 * of a signature.
 */
function isMovingDay(path: string, text: string): boolean {
  const [, , part, ...rest] = path.split(' / ');
  if (path === 'madeFor') return true;
  if (path.startsWith('contacts / ')) return path.endsWith(' / checkedOn');
  if (part === 'handover') return rest[0] === 'steps';
  if (part === 'facts') return rest[0] !== 'dob' && isDay(text);
  if (part === 'earlier' && rest[1] === 'on') return true;
  if (part === 'consents') return rest[1] === 'day' || rest[1] === 'until';
  if (part === 'pictures') return rest[1] === 'said' && rest[2] === 'day';
  if (part === 'met') return rest[1] === 'day' || rest[1] === 'followUp';
  const key = questionKeyAt(part, rest, path);
  if (key === undefined || key === 'date_of_birth') return false;
  const question = questionCalled(key);
  const last = rest.at(-1);
  switch (question.type) {
    case 'date':
      return true;
    case 'list':
      return (
        isDay(text) &&
        question.itemFields?.some((field) => field.key === last && field.type === 'date') === true
      );
    case 'goals':
      return last === 'date' || last === 'told';
    case 'signature':
      return last === 'on';
    default:
      return false;
  }
}

function questionKeyAt(part: string | undefined, rest: string[], path: string): string | undefined {
  const isSaid = rest[1] === 'said';
  if (part === 'answers') return isSaid ? rest[0] : undefined;
  if (part !== 'earlier' || !isSaid) return undefined;
  return theWomen.women[Number(path.split(' / ')[1])]?.earlier[Number(rest[0])]?.question;
}

describe('moving the days of the practice women', () => {
  it('moves every day by the whole weeks between the day they were made for and today, and nothing else', () => {
    const before = textsIn(theWomen);
    const moving = before.filter(([path, text]) => isMovingDay(path, text));
    expect(moving.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(anyToday, (today) => {
        const days = wholeWeeks(today);
        expect(Math.abs(days % 7)).toBe(0);
        const after = textsIn(shiftDates(theWomen, today));
        const expected = before.map(([path, text]) => [
          path,
          isMovingDay(path, text) ? addDays(text as Day, days) : text,
        ]);
        expect(after).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('can be done twice, and comes to the same as once', () => {
    fc.assert(
      fc.property(anyToday, anyToday, (first, second) => {
        expect(shiftDates(shiftDates(theWomen, first), second)).toEqual(
          shiftDates(theWomen, second),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('leaves the women it was given as they were', () => {
    const before = structuredClone(theWomen);
    shiftDates(theWomen, day.parse('2031-05-01'));
    expect(theWomen).toEqual(before);
  });

  it('still gives women the practice file could hold', () => {
    const shifted = shiftDates(theWomen, day.parse('2028-02-29'));
    expect(readPracticeWomen(JSON.parse(JSON.stringify(shifted)))).toEqual(shifted);
  });

  const small = (said: unknown): PracticeWomen =>
    readPracticeWomen({
      version: 1,
      madeFor: '2026-11-21',
      women: [
        {
          legalName: 'Ada Paperlantern',
          prisonNumber: 'Z0099PW',
          situation: 'remand',
          facts: { dob: '1990-02-28', reviews: ['2026-10-12'], tenancy: false },
          answers: { date_of_birth: { said: '1990-02-28' }, some_answer: { said }, other: 'later' },
          withoutHer: [],
          earlier: [{ question: 'some_answer', said }],
        },
      ],
    });

  it.each([
    ['today is the same day', '2026-12-03', '2026-11-21', '2026-12-03'],
    ['six days later, still the same week', '2026-11-30', '2026-11-27', '2026-11-30'],
    ['a week later, over a month end', '2026-11-30', '2026-11-28', '2026-12-07'],
    ['yesterday, a week back, over a year end', '2027-01-01', '2026-11-20', '2026-12-25'],
    ['onto a leap day', '2027-12-07', '2027-02-18', '2028-02-29'],
    ['words that only hold a day', 'by 2026-12-03', '2027-11-21', 'by 2026-12-03'],
    ['a rough date in words', 'around Easter', '2027-11-21', 'around Easter'],
    ['a day there never was', '2026-02-30', '2027-11-21', '2026-02-30'],
  ])('%s', (_, said, today, expected) => {
    const woman = shiftDates(small(said), day.parse(today)).women[0];
    expect(woman?.answers['some_answer']).toEqual({ said: expected });
    expect(woman?.earlier).toEqual([{ question: 'some_answer', said: expected }]);
  });

  it('keeps her birthday, in the facts and in the workbook', () => {
    const woman = shiftDates(small(''), day.parse('2030-06-01')).women[0];
    expect(woman?.facts.dob).toBe('1990-02-28');
    expect(woman?.answers['date_of_birth']).toEqual({ said: '1990-02-28' });
  });
});
