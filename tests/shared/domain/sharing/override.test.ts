// Showing something without her say: what must be said first, and what it lets through.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../src/shared/domain/calendar/day';
import {
  isOverrideKey,
  lets,
  MOST_DAYS_UNTOLD,
  type OverrideAsked,
  type OverrideProblem,
  overrideDue,
  problemsOf,
} from '../../../../src/shared/domain/sharing/override';

const today = day.parse('2026-11-22');
const asked = (more: Partial<OverrideAsked> = {}): OverrideAsked => ({
  what: [{ kind: 'question', id: 'worries' }],
  reader: 'pom',
  recipient: 'Mr Khan, offender manager',
  gateway: 'risk_to_life',
  why: 'She said she will not be here tomorrow',
  less: 'Asking her to tell him herself; she could not',
  authoriser: { name: 'Ms Osei', role: 'Head of safety', confirmed: true },
  told: { kind: 'told', day: today, by: 'Rae' },
  ...more,
});
const person = (more: object) => ({ authoriser: { ...asked().authoriser, ...more } });
const notYet = (days: number, why = 'It could put her in danger') => ({
  told: { kind: 'not_yet' as const, why, lookAgain: addDays(today, days) },
});

describe('what is asked for first', () => {
  test.each<[string, Partial<OverrideAsked>, OverrideProblem[]]>([
    ['everything is there', {}, []],
    ['nothing is named', { what: [] }, ['nothing_named']],
    ['nobody is named to get it', { recipient: ' ' }, ['who_exactly']],
    ['no word of why', { why: '' }, ['why_missing']],
    ['no word of other ways', { less: ' ' }, ['less_missing']],
    ['no second person', person({ name: '' }), ['second_person_missing']],
    ['a second person without a job', person({ role: ' ' }), ['second_person_missing']],
    ['the worker as the second person', person({ name: ' RAE ' }), ['second_person_is_you']],
    ['the worker, with a full stop', person({ name: 'Rae.' }), ['second_person_is_you']],
    ['somebody whose name holds hers', person({ name: 'Ra E' }), []],
    ['only signs for a name', person({ name: '—' }), ['second_person_missing']],
    [
      'a second person who did not say yes',
      person({ confirmed: false }),
      ['second_person_not_confirmed'],
    ],
    ['told by nobody', { told: { kind: 'told', day: today, by: '' } }, ['told_by_missing']],
    [
      'told tomorrow',
      { told: { kind: 'told', day: addDays(today, 1), by: 'Rae' } },
      ['told_day_to_come'],
    ],
    ['not told, for no reason', notYet(7, ' '), ['not_told_why_missing']],
    ['not told, looked at again yesterday', notYet(-1), ['look_again_gone_by']],
    ['not told, looked at again today', notYet(0), []],
    ['not told, looked at again on the last day there is', notYet(MOST_DAYS_UNTOLD), []],
    [
      'not told, looked at again a day later than that',
      notYet(MOST_DAYS_UNTOLD + 1),
      ['look_again_too_late'],
    ],
  ])('%s', (_, more, problems) => {
    expect(problemsOf(asked(more), 'Rae', today)).toEqual(problems);
  });

  test('not telling her can never be put off beyond four weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const isFine = problemsOf(asked(notYet(days)), 'Rae', today).length === 0;
        expect(isFine).toBe(days >= 0 && days <= 28);
      }),
    );
  });
});

describe('what it lets through', () => {
  const page = { id: 'health' };
  const plain = { key: 'access_help', sensitive: false, thirdParty: false, gatedBy: undefined };
  const use = (...what: OverrideAsked['what']) => ({ reader: 'pom', what });
  const named = (id: string) => ({ kind: 'question' as const, id });
  const wholePage = { kind: 'page' as const, id: 'health' };

  test.each([
    ['an answer it names', use(named('access_help')), plain, 'pom', true],
    ['the same for another reader', use(named('access_help')), plain, 'probation', false],
    ['another answer of the page', use(named('medicine')), plain, 'pom', false],
    ['an everyday answer of a page it names', use(wholePage), plain, 'pom', true],
    ['a sensitive one of that page', use(wholePage), { ...plain, sensitive: true }, 'pom', false],
    ['one about others of that page', use(wholePage), { ...plain, thirdParty: true }, 'pom', false],
    [
      'one that tells she was in care',
      use(wholePage),
      { ...plain, gatedBy: 'share_care' },
      'pom',
      false,
    ],
    ['an everyday answer of another page', use({ ...wholePage, id: 'home' }), plain, 'pom', false],
    [
      'a sensitive one it names itself',
      use(wholePage, named('access_help')),
      { ...plain, sensitive: true },
      'pom',
      true,
    ],
  ])('%s', (_, override, question, audience, expected) => {
    expect(lets(override, page, question, audience)).toBe(expected);
  });
});

test('Today is told a day, and nothing of what was shown or why', () => {
  const due = overrideDue({ id: 'x', day: today });
  expect(due).toStrictEqual({
    ...{ kind: 'override_look_again', key: 'override:x', date: today, basis: 'fact' },
    ...{ words: 'overrideLookAgain', params: {}, isClamped: false, isTelling: false },
  });
  expect(isOverrideKey(due.key)).toBe(true);
  expect(isOverrideKey('team_meeting:2026-11-22')).toBe(false);
  expect(isOverrideKey('x:override:')).toBe(false);
});
