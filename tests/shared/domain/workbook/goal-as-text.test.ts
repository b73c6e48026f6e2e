// A goal as text for another record: the goal, each step and who does it, in that order.

import { expect, test } from 'vitest';
import { goalAsText } from '../../../../src/shared/domain/workbook/goal-as-text';
import { aGoal, aStep } from './some-goals';

const labels = { goal: 'Goal', step: 'Step', who: 'Who' };

test('stands in the order the sentence plan asks for it', () => {
  const goal = aGoal('A safe home', [
    aStep('Ring the council', 'Josie', { done: 'done' }),
    aStep('Write my letter', 'Me'),
  ]);
  expect(goalAsText(goal, labels)).toBe(
    'Goal: A safe home\nStep: Ring the council\nWho: Josie\nStep: Write my letter\nWho: Me',
  );
});

test('leaves out what is not a step, and makes up nobody', () => {
  const goal = aGoal('A safe home', [
    aStep('Old idea', 'Josie', { done: 'no_longer_needed' }),
    aStep(' ', 'Josie'),
    aStep('Find the papers', ''),
  ]);
  expect(goalAsText(goal, labels)).toBe('Goal: A safe home\nStep: Find the papers');
});
