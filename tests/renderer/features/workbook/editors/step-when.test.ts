import { describe, expect, test } from 'vitest';
import {
  withDate,
  withWhen,
} from '../../../../../src/renderer/src/features/workbook/editors/step-when';

describe('when a step is to happen', () => {
  const step = { id: 's', step: 'CV', who: 'Rae', when: 'a_date', date: '2026-12-03', done: '' };
  test('a day goes when the step no longer has one', () => {
    expect(withWhen(step, 'this_week')).not.toHaveProperty('date');
  });
  test('a day stays while it does', () => {
    expect(withWhen(step, 'a_date').date).toBe('2026-12-03');
  });
  test('a day can be taken out', () => {
    expect(withDate(step, '')).not.toHaveProperty('date');
  });
});
