// Where a goal stands, and that nothing of one state is left over in another.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  broughtBack,
  goalsByLane,
  isBegunGoal,
  isBegunStep,
  laneOf,
  nextStep,
  withOutcome,
  withoutLeftovers,
} from '../../../../src/shared/domain/workbook/goals';
import { aGoal, aStep } from './some-goals';

describe('a goal', () => {
  test.each([
    ['she works on is one for now', 'working_on_it', 'now'],
    ['nobody has said anything of is one for now', '', 'now'],
    ['for later waits', 'for_later', 'later'],
    ['that is done is done', 'done', 'done'],
    ['she changed her mind about is put away', 'i_changed_my_mind', 'changed'],
  ])('%s', (_, status, lane) => {
    expect(laneOf({ status })).toBe(lane);
  });

  test.each([
    ['the first when nothing has happened', ['not_yet', 'not_yet'], 'a'],
    ['the one after a step that is done', ['done', 'not_yet'], 'b'],
    ['the one after a step nobody needs', ['no_longer_needed', 'started'], 'b'],
    ['one that could not be done: something is still expected of it', ['cannot_yet', ''], 'a'],
    ['none when all are done', ['done', 'done'], undefined],
    ['none without steps', [], undefined],
  ])('has as its next step %s', (_, outcomes, next) => {
    const steps = outcomes.map((done, at) => aStep('ab'[at] ?? '', 'Me', { done }));
    expect(nextStep(aGoal('g', steps))?.step).toBe(next);
    expect(nextStep(aGoal('g', [aStep('', '', { done: '' }), ...steps]))?.step).toBe(next);
  });

  test('for now comes before one for later, each in her order, and none is lost', () => {
    const status = fc.constantFrom('working_on_it', '', 'for_later', 'done', 'i_changed_my_mind');
    fc.assert(
      fc.property(fc.array(status), (statuses) => {
        const goals = statuses.map((each, i) => aGoal(`g${i}`, [], { status: each }));
        const lanes = goalsByLane(goals);
        const ids = lanes.flatMap(({ goals: inLane }) =>
          inLane.map(({ id }) => Number(id.slice(1))),
        );
        expect([...ids].sort((a, b) => a - b)).toEqual(goals.map((_, i) => i));
        for (const { goals: inLane } of lanes) {
          const order = inLane.map(({ id }) => Number(id.slice(1)));
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });

  const everything = {
    when: 'a_date',
    date: '2027-01-08',
    because: 'service_did_not',
    more: 'They never rang',
    mark: 'Cake',
  };
  test.each([
    ['for later keeps why', 'for_later', ['because', 'date', 'more']],
    ['she changed her mind about keeps why', 'i_changed_my_mind', ['because', 'date', 'more']],
    ['that is done keeps how it is marked', 'done', ['date', 'mark']],
    ['she works on keeps neither', 'working_on_it', ['date']],
  ])('%s', (_, status, kept) => {
    const left = withoutLeftovers(aGoal('A home', [], { ...everything, status }));
    const optional = ['because', 'more', 'mark', 'date'].filter((key) => key in left);
    expect(optional.sort()).toEqual(kept);
  });

  test('has a day only beside "A date"', () => {
    expect(
      withoutLeftovers(aGoal('A home', [], { ...everything, when: 'later' })),
    ).not.toHaveProperty('date');
  });

  test('as it was written before there was more to say of it comes through untouched', () => {
    const older = aGoal('A home', [aStep('Ring', 'Me')], { status: 'for_later' });
    expect(withoutLeftovers(older)).toEqual(older);
  });

  test('brought back is worked on, with its steps and without the reason', () => {
    const away = aGoal('A home', [aStep('Ring', 'Me')], { ...everything, status: 'for_later' });
    expect(broughtBack(away)).toEqual({
      ...aGoal('A home', away.steps),
      when: 'a_date',
      date: '2027-01-08',
    });
  });

  test.each([
    ['with a reason alone', { because: 'rules' }, true],
    ['with a way to mark it alone', { mark: 'Tea' }, true],
    ['with nothing in it', {}, false],
  ])('%s is begun: %#', (_, rest, begun) => {
    expect(isBegunGoal({ ...aGoal(''), status: '', ...rest })).toBe(begun);
  });
});

describe('a step', () => {
  test('with another outcome loses the day she was told of the one before', () => {
    const told = aStep('Ring', 'Rae', { done: 'cannot_yet', told: '2026-11-20' });
    expect(withOutcome(told, 'done')).not.toHaveProperty('told');
    expect(withOutcome(told, 'cannot_yet').told).toBe('2026-11-20');
  });

  test('with nothing but how it went is begun', () => {
    const blank = { id: 's', step: '', who: '', when: '', done: '' };
    expect(isBegunStep(blank)).toBe(false);
    expect(isBegunStep({ ...blank, how: 'Went well' })).toBe(true);
  });
});
