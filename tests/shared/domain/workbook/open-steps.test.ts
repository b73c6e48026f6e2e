// Steps somebody still has to do, and decisions that become steps.

import { describe, expect, test } from 'vitest';
import type { GoalStep, GoalValue } from '../../../../src/shared/domain/workbook/answer';
import {
  openSteps,
  withDecisions,
  withStep,
} from '../../../../src/shared/domain/workbook/open-steps';

const step = (id: string, done = 'not_yet', words = `Step ${id}`): GoalStep => ({
  id,
  step: words,
  who: 'Rae',
  when: '',
  done,
});
const goal = (id: string, status: string, ...steps: GoalStep[]): GoalValue => ({
  id,
  goal: `Goal ${id}`,
  why: '',
  area: '',
  status,
  steps,
});

describe('an open step', () => {
  test.each([
    ['is one that is not done yet', goal('g', 'working_on_it', step('s')), 1],
    ['is one nobody has said anything of', goal('g', '', step('s', '')), 1],
    ['is one that needs a different plan', goal('g', '', step('s', 'needs_a_different_plan')), 1],
    ['is not one that is done', goal('g', 'working_on_it', step('s', 'done')), 0],
    ['is one that cannot be done yet', goal('g', '', step('s', 'cannot_yet')), 1],
    ['is not one nobody needs any more', goal('g', '', step('s', 'no_longer_needed')), 0],
    ['is not one without words', goal('g', 'working_on_it', step('s', '', ' ')), 0],
    ['of a goal for later is still open', goal('g', 'for_later', step('s')), 1],
    ['of a goal that is done is not', goal('g', 'done', step('s')), 0],
    ['of a goal she put aside is not', goal('g', 'i_changed_my_mind', step('s')), 0],
  ])('%s', (_, of, count) => {
    expect(openSteps([of])).toHaveLength(count);
  });

  test('can be put back changed, and nothing else changes', () => {
    const goals = [goal('a', '', step('s'), step('t')), goal('b', '', step('s'))];
    const after = withStep(goals, 'a', step('s', 'done'));
    expect(after[0]?.steps.map(({ done }) => done)).toEqual(['done', 'not_yet']);
    expect(after[1]).toBe(goals[1]);
  });
});

describe('a decision', () => {
  const decided = { id: 'd1', what: 'Ring the council', who: 'Mr Khan', goal: 'a' };

  test('becomes the last step of its goal, with who and by when', () => {
    const [a] = withDecisions([goal('a', '', step('s'))], [{ ...decided, by: '2026-12-01' }]);
    expect(a?.steps.at(-1)).toEqual({
      id: 'd1',
      step: 'Ring the council',
      who: 'Mr Khan',
      when: 'a_date',
      date: '2026-12-01',
      done: 'not_yet',
    });
    expect(a?.steps).toHaveLength(2);
  });

  test('of a new goal makes it, in her words; two of the same words share it', () => {
    const news = ['d1', 'd2'].map((id) => ({ ...decided, id, goal: 'new', goalWords: 'A home' }));
    const goals = withDecisions([goal('a', '')], news);
    expect(goals.map(({ goal: words }) => words)).toEqual(['Goal a', 'A home']);
    expect(goals[1]).toMatchObject({ status: 'working_on_it' });
    expect(goals[1]?.steps).toHaveLength(2);
  });

  test('of a goal that has been taken out meanwhile is not lost', () => {
    expect(withDecisions([], [decided])).toMatchObject([
      { goal: 'Ring the council', steps: [{ step: 'Ring the council' }] },
    ]);
  });
});
