// How a planned, missed or held review stands in Today: the rules' day never moves, and of two days the earlier counts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../../src/shared/domain/calendar/day';
import { reviewDues } from '../../../../src/shared/domain/review/review-dues';
import {
  holdReasons,
  type ReviewUnderWay,
} from '../../../../src/shared/domain/review/review-record';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { anyFacts } from './any-facts';
import { factsOf, on, sentenced, settings } from './made-up-facts';

const today = on('2026-11-21');
const { nextReview } = planSchedule(factsOf(sentenced), today, settings);
const due = nextReview.due as Day;
const after = addDays(due, 3);
const before = addDays(due, -3);
const missed = addDays(today, -4);
const planned = (plannedFor: Day): ReviewUnderWay => ({ id: 'r', plannedFor });
const held = (words = ''): ReviewUnderWay => ({
  id: 'r',
  plannedFor: before,
  hold: { reason: 'no_room', words, since: addDays(today, -2), lookAgainOn: addDays(today, 9) },
});

test('the made-up woman has a review ahead', () => expect(due > after ? 'no' : 'yes').toBe('yes'));

describe('the next review', () => {
  test.each([
    ['with nothing planned stands on its day', undefined, due, nextReview.words],
    [
      'planned before its day stands on the planned day',
      planned(before),
      before,
      'reviewPlan.planned_by',
    ],
    ['planned on its day stands there', planned(due), due, 'reviewPlan.planned_by'],
    ['planned after its day stays on its day', planned(after), due, nextReview.words],
    [
      'that was missed stays on the day it was planned for',
      planned(missed),
      missed,
      'reviewPlan.missed_by',
    ],
    ['on hold stays on its day', held(), due, nextReview.words],
  ] as const)('%s', (_, underWay, date, words) => {
    expect(reviewDues(nextReview, underWay, today)[0]).toMatchObject({ date, words });
  });

  test('says beside its day that the plan is for later, or that it waits and why', () => {
    expect(reviewDues(nextReview, planned(after), today)[0]?.besides?.words).toBe(
      'reviewPlan.planned_after',
    );
    const [first, second] = reviewDues(nextReview, held(), today);
    expect(first?.besides).toMatchObject({ words: 'reviewPlan.hold.no_room' });
    expect(second).toMatchObject({ kind: 'review_look_again', date: addDays(today, 9) });
  });

  test.each([
    ['planned', planned(addDays(today, 5)), addDays(today, 5), 'reviewPlan.planned'],
    ['missed', planned(missed), missed, 'reviewPlan.missed'],
    ['on hold', held(), addDays(today, 9), 'reviewPlan.hold.no_room'],
  ])('that no rule asks for still shows when it is %s', (_, underWay, date, words) => {
    const none = { ...nextReview };
    delete (none as { due?: Day }).due;
    expect(reviewDues(none, underWay, today)).toMatchObject([{ date, words }]);
  });
});

test('no plan and no hold ever makes the next review later than the rules say', () => {
  const days = fc.integer({ min: -500, max: 500 }).map((n) => addDays(today, n));
  const hold = fc.record({
    reason: fc.constantFrom(...holdReasons),
    words: fc.string(),
    since: days,
    lookAgainOn: days,
  });
  const underWay = fc.record(
    { id: fc.constant('r'), plannedFor: days, hold },
    { requiredKeys: ['id'] },
  );
  fc.assert(
    fc.property(anyFacts, underWay, (facts, review) => {
      const { nextReview: next } = planSchedule(facts, today, settings);
      if (next.due === undefined) return;
      const dates = reviewDues(next, review, today)
        .filter(({ kind }) => kind === 'review')
        .map(({ date }) => date);
      expect(dates.length).toBeGreaterThan(0);
      expect(dates.every((date) => date <= (next.due as Day))).toBe(true);
    }),
  );
});
