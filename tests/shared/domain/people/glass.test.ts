// Opening a plan from outside its team: what counts as a reason, and until when somebody else looks at it.

import { describe, expect, it, test } from 'vitest';
import { addDays, day } from '../../../../src/shared/domain/calendar/day';
import {
  DAYS_TO_REVIEW,
  reviewBy,
  reviewStanding,
  saysWhy,
} from '../../../../src/shared/domain/people/glass';
import { holdsKeys } from '../../../../src/shared/domain/people/keyholder';

test.each([
  ['nothing', '', false],
  ['nine letters', 'she rang us', false],
  ['ten letters', 'they rang us', true],
  ['ten letters far apart', 's h e  r a n g  u s x', true],
  ['signs that say nothing', '..........?!?!?!?!?!', false],
  ['numbers count', '12/03/2026 14', true],
  ['letters of another writing', 'допомога потрібна', true],
])('%s as a reason', (_, reason, says) => {
  expect(saysWhy(reason)).toBe(says);
});

describe('the second look', () => {
  const opened = day.parse('2026-02-27');
  const by = reviewBy(opened);

  it('is due three days after, over the end of a month too', () => {
    expect(DAYS_TO_REVIEW).toBe(3);
    expect(by).toBe('2026-03-02');
  });

  it.each([
    ['before its day', -1, 'to_come'],
    ['on its day', 0, 'to_come'],
    ['the day after', 1, 'gone_by'],
  ] as const)('%s', (_, days, standing) => {
    expect(reviewStanding(by, addDays(by, days), false)).toBe(standing);
    expect(reviewStanding(by, addDays(by, days), true)).toBe('done');
  });
});

test.each([
  ['who set the vault up, while nobody said otherwise', { id: 'a' }, 'a', true],
  ['somebody else', { id: 'b' }, 'a', false],
  ['somebody where nobody is known to have set it up', { id: 'a' }, undefined, false],
  ['somebody who was made one', { id: 'b', isKeyholder: true }, 'a', true],
  ['who set it up, and gave the keys away', { id: 'a', isKeyholder: false }, 'a', false],
])('the keys are held by %s', (_, worker, first, holds) => {
  expect(holdsKeys(worker, first)).toBe(holds);
});
