import { describe, expect, test } from 'vitest';
import {
  addStep,
  endStep,
  noSteps,
  stepBack,
  stepForward,
  type UndoSteps,
} from '../../../../src/renderer/src/features/workbook/undo-steps';

describe('undo', () => {
  const typed = (steps: UndoSteps<string>, before: string, at: number) =>
    addStep(steps, before, 'typing', at);
  test('keystrokes close together are one step', () => {
    const steps = typed(typed(noSteps, '', 0), 'a', 1000);
    expect(steps.past).toEqual(['']);
  });
  test('a pause begins another step', () => {
    const steps = typed(typed(noSteps, '', 0), 'a', 1500);
    expect(steps.past).toEqual(['', 'a']);
  });
  test('leaving the field begins another step', () => {
    const steps = typed(endStep(typed(noSteps, '', 0)), 'a', 10);
    expect(steps.past).toEqual(['', 'a']);
  });
  test('a pick is always a step of its own', () => {
    const steps = addStep(addStep<string>(noSteps, '', 'at-once', 0), 'a', 'at-once', 1);
    expect(steps.past).toEqual(['', 'a']);
  });
  test('back and forward again is where it was', () => {
    const steps = addStep<string>(noSteps, 'before', 'at-once', 0);
    const back = stepBack(steps, 'after');
    expect(back?.show).toBe('before');
    const forward = back && stepForward(back.steps, back.show);
    expect(forward?.show).toBe('after');
    expect(forward?.steps.past).toEqual(['before']);
  });
  test('something new forgets what was undone', () => {
    const back = stepBack(addStep<string>(noSteps, 'a', 'at-once', 0), 'b');
    expect(back && addStep(back.steps, 'a', 'at-once', 5).future).toEqual([]);
  });
  test('with nothing to undo nothing happens', () => {
    expect(stepBack(noSteps, 'a')).toBeUndefined();
    expect(stepForward(noSteps, 'a')).toBeUndefined();
  });
});
