// How much of a question a reader sees: what is suggested, what she chose for the page and the question, and until when.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../src/shared/domain/calendar/day';
import {
  choiceFor,
  choicesNow,
  hasOwnLine,
  levelOf,
  newestOf,
  type ShareLevel,
  type SharingChoice,
  shareLevels,
  shortNow,
  stricter,
} from '../../../../src/shared/domain/sharing/levels';
import type { Audience } from '../../../../src/shared/domain/workbook/people-and-situations';

const today = day.parse('2026-11-22');
const page = { id: 'health' };
const open = {
  key: 'access_help',
  defaultSharing: ['specialist', 'pom'] as Audience[],
  sensitive: false,
  thirdParty: false,
};
const kept = {
  ...open,
  key: 'medicine',
  defaultSharing: ['specialist'] as Audience[],
  sensitive: true,
};

const forPage = (level: ShareLevel, more: Partial<SharingChoice> = {}): SharingChoice => ({
  target: { kind: 'page', id: page.id },
  audience: 'pom',
  level,
  ...more,
});
const forQuestion = (id: string, level: ShareLevel, more: Partial<SharingChoice> = {}) => ({
  ...forPage(level, more),
  target: { kind: 'question' as const, id },
});
const seen = (question: typeof open, choices: SharingChoice[], audience: Audience = 'pom') =>
  levelOf(page, question, audience, choicesNow(choices), today);

describe('how much a prison offender manager sees', () => {
  const yesterday = addDays(today, -1);
  test.each([
    ['what is suggested, while she has not chosen', open, [], 'all', 'default'],
    ['nothing of what is not suggested', kept, [], 'nothing', 'default'],
    ['nothing, when she keeps the page', open, [forPage('nothing')], 'nothing', 'page'],
    ['her short words, when she chose those', open, [forPage('short')], 'short', 'page'],
    ['nothing sensitive, though she gave the page', kept, [forPage('all')], 'nothing', 'default'],
    ['the sensitive answer she gave', kept, [forQuestion('medicine', 'all')], 'all', 'question'],
    [
      'nothing of it when she keeps the page, whatever she gave before',
      kept,
      [forQuestion('medicine', 'all'), forPage('nothing')],
      'nothing',
      'page_keeps',
    ],
    [
      'nothing of an answer she keeps',
      open,
      [forQuestion(open.key, 'nothing')],
      'nothing',
      'question',
    ],
    ['what she chose last', open, [forPage('nothing'), forPage('all')], 'all', 'page'],
    [
      'all of it on the last day it holds',
      kept,
      [forQuestion('medicine', 'all', { until: today })],
      'all',
      'question',
    ],
    [
      'nothing the day after',
      kept,
      [forQuestion('medicine', 'all', { until: yesterday })],
      'nothing',
      'ended',
    ],
    [
      'nothing after the day, though it is suggested',
      open,
      [forPage('all', { until: yesterday })],
      'nothing',
      'ended',
    ],
  ] as const)('%s', (_, question, choices, level, because) => {
    expect(seen(question as typeof open, [...choices])).toEqual({ level, because });
  });

  test('a choice for one reader says nothing of another', () => {
    expect(seen(kept, [forQuestion('medicine', 'all')], 'probation').level).toBe('nothing');
  });
  test('a reader nobody has thought of gets nothing', () => {
    expect(seen(open, [], 'landlord' as Audience).level).toBe('nothing');
  });
});

const audiences: Audience[] = ['pom', 'probation', 'pa', 'health', 'housing', 'centre', 'peer'];
const aQuestion = fc.record({
  key: fc.constantFrom('one', 'two'),
  defaultSharing: fc.subarray(audiences),
  sensitive: fc.boolean(),
  thirdParty: fc.boolean(),
});
const aChoice: fc.Arbitrary<SharingChoice> = fc.record(
  {
    target: fc.oneof(
      fc.record({ kind: fc.constant('page' as const), id: fc.constantFrom('health', 'home') }),
      fc.record({ kind: fc.constant('question' as const), id: fc.constantFrom('one', 'two') }),
    ),
    audience: fc.constantFrom(...audiences),
    level: fc.constantFrom(...shareLevels),
    until: fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days)),
  },
  { requiredKeys: ['target', 'audience', 'level'] },
);
const rank = (level: ShareLevel) => shareLevels.indexOf(level);

describe('whatever she chose, in whatever order', () => {
  const any = [
    aQuestion,
    fc.array(aChoice, { maxLength: 12 }),
    fc.constantFrom(...audiences),
  ] as const;

  test('nothing is seen that is neither suggested nor given by a choice of hers for that reader', () => {
    fc.assert(
      fc.property(...any, (question, choices, audience) => {
        const { level } = levelOf(page, question, audience, choicesNow(choices), today);
        if (level === 'nothing' || question.defaultSharing.includes(audience)) return;
        const gave = choices.filter(
          (one) =>
            one.audience === audience &&
            one.level !== 'nothing' &&
            (one.target.id === question.key || one.target.id === page.id),
        );
        expect(gave).not.toEqual([]);
      }),
    );
  });
  test('one more “nothing” never lets anybody see more', () => {
    fc.assert(
      fc.property(...any, aChoice, (question, choices, audience, more) => {
        const before = levelOf(page, question, audience, choicesNow(choices), today);
        const kept = choicesNow([...choices, { ...more, level: 'nothing' as const }]);
        const after = levelOf(page, question, audience, kept, today);
        expect(rank(after.level)).toBeLessThanOrEqual(rank(before.level));
      }),
    );
  });
  test('time alone never lets anybody see more', () => {
    fc.assert(
      fc.property(...any, fc.integer({ min: 1, max: 9 }), (question, choices, audience, days) => {
        const now = choicesNow(choices);
        const before = levelOf(page, question, audience, now, today);
        const after = levelOf(page, question, audience, now, addDays(today, days));
        expect(rank(after.level)).toBeLessThanOrEqual(rank(before.level));
      }),
    );
  });
  test('a page’s own choice is a ceiling for everything on it', () => {
    fc.assert(
      fc.property(...any, fc.constantFrom(...shareLevels), (question, choices, audience, level) => {
        const last = { target: { kind: 'page' as const, id: page.id }, audience, level };
        const seen = levelOf(page, question, audience, choicesNow([...choices, last]), today);
        expect(stricter(seen.level, level)).toBe(seen.level);
      }),
    );
  });
});

test('she and her specialist see all of it, whatever she keeps from others', () => {
  const choices = choicesNow([forPage('nothing'), forQuestion(kept.key, 'nothing')]);
  expect(levelOf(page, kept, 'woman', choices, today)).toEqual({ level: 'all', because: 'hers' });
  expect(levelOf(page, kept, 'specialist', choices, today)).toEqual({
    ...{ level: 'all', because: 'specialist' },
  });
});

describe('the choices that count', () => {
  const first = forPage('all', { until: today });
  const last = forPage('short', { short: 'Kind' });
  const other = { ...forPage('nothing'), audience: 'probation' };

  test('are the last for each thing and reader, with nothing of those before', () => {
    expect(newestOf([first, other, last])).toEqual([last, other]);
    expect(newestOf([last, first])).toEqual([first]);
    expect(newestOf([])).toEqual([]);
  });

  test('are found by thing and reader, and a page is never taken for a question of its name', () => {
    const now = choicesNow([first, { ...other, target: { kind: 'question', id: page.id } }]);
    expect(choiceFor(now, { kind: 'page', id: page.id }, 'pom')).toEqual(first);
    expect(choiceFor(now, { kind: 'page', id: page.id }, 'probation')).toBeUndefined();
    expect(choiceFor(now, { kind: 'question', id: page.id }, 'probation')?.level).toBe('nothing');
  });
});

describe('her short words for a page', () => {
  const yesterday = addDays(today, -1);
  test.each<[string, SharingChoice[], string]>([
    ['nobody chose', [], 'kept'],
    ['kept back', [forPage('nothing', { short: 'Kind' })], 'kept'],
    ['chosen, with words', [forPage('short', { short: 'Kind' })], 'given'],
    ['chosen, until today', [forPage('short', { short: 'Kind', until: today })], 'given'],
    ['chosen, until yesterday', [forPage('short', { short: 'Kind', until: yesterday })], 'over'],
    ['chosen, of spaces', [forPage('short', { short: '  ' })], 'kept'],
    ['chosen, without words', [forPage('short')], 'kept'],
    ['all of it given', [forPage('all')], 'given'],
    ['all of it given, until yesterday', [forPage('all', { until: yesterday })], 'over'],
  ])('%s', (_, choices, now) => {
    expect(shortNow(page.id, 'pom', choicesNow(choices), today)).toBe(now);
    expect(shortNow(page.id, 'probation', choicesNow(choices), today)).toBe('kept');
  });
});

test.each([
  ['what is sensitive', { sensitive: true, thirdParty: false }, true],
  ['what names others', { sensitive: false, thirdParty: true }, true],
  ['what leads to where she is', { sensitive: false, thirdParty: false, place: 'lives' }, true],
  ['what is none of these', { sensitive: false, thirdParty: false }, false],
])('%s has a line of its own or not', (_, question, has) => {
  expect(hasOwnLine(question as Parameters<typeof hasOwnLine>[0])).toBe(has);
});

test.each([
  ['nothing', 'short', 'nothing'],
  ['nothing', 'all', 'nothing'],
  ['short', 'all', 'short'],
  ['short', 'short', 'short'],
  ['all', 'all', 'all'],
] as const)('of %s and %s the lower counts', (a, b, lower) => {
  expect(stricter(a, b)).toBe(lower);
  expect(stricter(b, a)).toBe(lower);
});
