// Who promised what, what became of it, and what she has still to be told.

import { describe, expect, test } from 'vitest';
import {
  isLeftToHer,
  isToBeTold,
  promiseState,
  promisesToHer,
  stepsByPerson,
} from '../../../../src/shared/domain/workbook/promises';
import { aGoal, aStep, names } from './some-goals';

const today = '2026-11-21';

describe('a promise', () => {
  const on = (date: string) => ({ when: 'a_date', date });
  test.each([
    ['not begun is open', {}, 'open', false],
    ['begun is open', { done: 'started' }, 'open', false],
    ['for today is open', on('2026-11-21'), 'open', false],
    ['for yesterday is late', on('2026-11-20'), 'late', true],
    [
      'whose day no longer counts is open',
      { when: 'this_week', date: '2026-11-20' },
      'open',
      false,
    ],
    ['done late is kept', { ...on('2026-11-20'), done: 'done' }, 'kept', true],
    ['that cannot be done yet is stuck', { done: 'cannot_yet' }, 'stuck', true],
    ['that needs a different plan is stuck', { done: 'needs_a_different_plan' }, 'stuck', true],
    ['nobody needs any more is released', { done: 'no_longer_needed' }, 'released', true],
  ])('%s, and she is owed word of it: %#', (_, rest, state, toBeTold) => {
    const step = aStep('Ring the council', 'Josie', rest);
    expect(promiseState(step, today)).toBe(state);
    expect(isToBeTold(step, today)).toBe(toBeTold);
    expect(isToBeTold({ ...step, told: '2026-11-21' }, today)).toBe(false);
  });
});

describe('steps by person', () => {
  const goals = [
    aGoal('Home', [
      aStep('Write my letter', 'Me'),
      aStep('Ring the council', 'Josie'),
      aStep('Go and see it', 'Josie Fairweather and me'),
      aStep('Find the papers', ''),
      aStep(' ', 'Josie'),
    ]),
    aGoal('Work', [aStep('Ask about the course', 'Mr Khan')]),
    aGoal('Later', [aStep('Ask again', 'Mr Khan')], { status: 'for_later' }),
    aGoal('Got there', [aStep('Old one', 'Mr Khan')], { status: 'done' }),
    aGoal('Not any more', [aStep('Put away', 'Mr Khan')], { status: 'i_changed_my_mind' }),
  ];

  test('put others first, in her order, and her last', () => {
    const { people } = stepsByPerson(goals, names);
    const told = people.map(({ who, steps }) => [
      who.kind === 'her' ? 'her' : who.name,
      steps.map(({ step }) => step.step),
    ]);
    expect(told).toEqual([
      ['Josie Fairweather', ['Ring the council', 'Go and see it']],
      ['Mr Khan', ['Ask about the course', 'Ask again']],
      ['her', ['Write my letter', 'Go and see it']],
    ]);
  });

  test('name the step nobody is named for', () => {
    expect(stepsByPerson(goals, names).nobody.map(({ step }) => step.step)).toEqual([
      'Find the papers',
    ]);
  });

  test('are promises where somebody else is named, once each', () => {
    expect(promisesToHer(goals, names).map(({ step }) => step.step)).toEqual([
      'Ring the council',
      'Go and see it',
      'Ask about the course',
      'Ask again',
    ]);
  });
});

describe('a goal is left to her', () => {
  const mine = aStep('Write', 'Me');
  test.each([
    ['when every step is hers', aGoal('g', [mine, aStep('Ring', 'Jas')]), true],
    ['but not when somebody helps with one', aGoal('g', [mine, aStep('Ring', 'Me, Josie')]), false],
    ['but not when one has nobody yet', aGoal('g', [mine, aStep('Ring', '')]), false],
    ['but not before it has a step', aGoal('g'), false],
    ['but not once it is done', aGoal('g', [mine], { status: 'done' }), false],
    ['and a step without words counts for nothing', aGoal('g', [mine, aStep('', 'Josie')]), true],
  ])('%s', (_, goal, left) => {
    expect(isLeftToHer(goal, names)).toBe(left);
  });
});
