// Whether a council's pathway plan covers what the law names.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageLine,
  goalsAbout,
  goalsApart,
  saysWhoAndWhen,
} from '../../../../../src/shared/domain/copies/forms/coverage';
import { mattersOf } from '../../../../../src/shared/domain/copies/forms/pathway-plan-form';
import type {
  AnswerValue,
  GoalStep,
  GoalValue,
} from '../../../../../src/shared/domain/workbook/answer';

const step = (changes: Partial<GoalStep> = {}): GoalStep => ({
  ...{ id: 's', step: 'Ring the council', who: 'Marsha', when: 'this_week', done: '' },
  ...changes,
});
const goal = (...steps: GoalStep[]): GoalValue => ({
  ...{ id: 'g', goal: 'A home', why: '', area: 'home', status: 'working_on_it' },
  steps,
});

type Row = [
  english: string,
  answers: AnswerValue['kind'][],
  goals: GoalValue[],
  line: [state: string, because: string],
];
const rows: Row[] = [
  ['nothing at all', [], [], ['missing', 'nothing']],
  ['an answer that was taken out', ['cleared'], [], ['missing', 'nothing']],
  ['she would rather not say', ['private'], [], ['missing', 'nothing']],
  ['her words', ['said'], [], ['met', 'answer']],
  ['her words and a "not now"', ['later', 'said'], [], ['met', 'answer']],
  ['only "not now"', ['later'], [], ['not_now', 'said_not_now']],
  ['only "not for me"', ['not_for_me'], [], ['not_now', 'said_not_for_me']],
  ['"not for me" and "not now"', ['not_for_me', 'later'], [], ['not_now', 'said_not_now']],
  ['a goal without steps', [], [goal()], ['met', 'answer']],
  ['a step with nobody named', [], [goal(step({ who: ' ' }))], ['met', 'answer']],
  ['a step with no day', [], [goal(step({ when: '' }))], ['met', 'answer']],
  ['a step with who and when', [], [goal(step())], ['met', 'step']],
  ['her words and such a step', ['said'], [goal(step())], ['met', 'step']],
  ['"not now", and a step all the same', ['later'], [goal(step())], ['met', 'step']],
];

describe('a matter of the pathway plan', () => {
  it.each(rows)('%s', (_, answers, goals, [state, because]) => {
    expect(coverageLine(5, { answers, goals })).toEqual({ matter: 5, state, because });
  });

  const steps: [english: string, step: GoalStep, counts: boolean][] = [
    ['this week', step(), true],
    ['a day that is named', step({ when: 'a_date', date: '2026-12-01' }), true],
    ['a date that nobody named', step({ when: 'a_date' }), false],
    ['done', step({ done: 'done' }), true],
    ['cannot be done yet', step({ done: 'cannot_yet' }), false],
    ['needs a different plan', step({ done: 'needs_a_different_plan' }), false],
    ['no longer needed', step({ done: 'no_longer_needed' }), false],
    ['no words', step({ step: '' }), false],
  ];
  it.each(steps)('counts a step as how it will be met: %s', (_, one, counts) => {
    expect(saysWhoAndWhen(one)).toBe(counts);
  });

  it('is never met, and never "not now", by what nobody said', () => {
    const silent = fc.array(fc.constantFrom<AnswerValue['kind'][]>('cleared', 'private'));
    fc.assert(
      fc.property(silent, (answers) => {
        expect(coverageLine(1, { answers, goals: [] }).state).toBe('missing');
      }),
    );
  });
});

describe('her goals', () => {
  const forms = { goalAreas: { home: { matter: 5, area: 'accommodation' as const } } };
  it('stand under one matter or apart, and never get lost but by her own mind changed', () => {
    const area = fc.constantFrom('home', 'my_licence', 'something_else', '');
    const status = fc.constantFrom('', 'working_on_it', 'for_later', 'done', 'i_changed_my_mind');
    fc.assert(
      fc.property(fc.array(fc.record({ area, status })), (made) => {
        const goals = made.map((changes, at) => ({ ...goal(), ...changes, id: String(at) }));
        const placed = [...goalsAbout(5, goals, { forms }), ...goalsApart(goals, { forms })];
        const kept = goals.filter(({ status: now }) => now !== 'i_changed_my_mind');
        expect(placed.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('the matters to cover', () => {
  const councils: [english: string, facts: Parameters<typeof mattersOf>[0], count: number][] = [
    ['an English council', { nation: 'england', careLeaverCategory: 'former_relevant' }, 10],
    ['nobody said', {}, 10],
    ['a Welsh council', { nation: 'wales' }, 11],
    ['a category of Welsh law', { careLeaverCategory: 'wales_category_3' }, 11],
  ];
  it.each(councils)('%s', (_, facts, count) => {
    expect(mattersOf(facts)).toEqual(Array.from({ length: count }, (__, at) => at + 1));
  });
});
