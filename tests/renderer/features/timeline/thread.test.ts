// What stands on the thread, in which order, and which years are folded.

import { describe, expect, test } from 'vitest';
import {
  entriesOf,
  type Fold,
  type ThreadPart,
  threadOf,
} from '../../../../src/renderer/src/features/timeline/thread';
import { addDays } from '../../../../src/shared/domain/calendar/day';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';
import { aChange, aPlan, longFacts, today } from './a-plan';

const on = ({ milestones, schedule: { nextReview }, facts }: OpenPlan) => ({
  milestones,
  nextReview,
  facts,
});
const entries = (facts: object, marks = {}) => entriesOf(on(aPlan(facts, marks)), today);
const thread = (facts: object) => threadOf(on(aPlan(facts)), today);
const folds = (parts: readonly ThreadPart[]) =>
  parts.filter((part): part is Fold => part.is === 'fold');
const by = { by: 'Rae', at: '2026-11-20T10:00:00.000Z' };

describe('the thread', () => {
  test('has the newest day first', () => {
    const days = entries(longFacts).map(({ date }) => date);
    expect(days).toEqual([...days].sort().reverse());
    expect(days.length).toBeGreaterThan(20);
  });

  test('has milestones, the next review, past reviews and changes', () => {
    const kinds = new Set(entries(longFacts).map((entry) => entry.is));
    expect(kinds).toEqual(new Set(['milestone', 'next-review', 'past-review', 'change']));
  });

  test('has nothing twice', () => {
    const twice = {
      ...longFacts,
      reviews: ['2025-03-10', '2025-03-10'],
      events: [...longFacts.events, ...longFacts.events],
    };
    expect(entries(twice)).toHaveLength(entries(longFacts).length);
    const keys = entries(twice).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('says a change of situation once, and leaves other changes of that day alone', () => {
    const facts = {
      ...longFacts,
      events: [
        { kind: 'transfer', date: '2026-11-16' },
        { kind: 'she_asked', date: '2026-11-16' },
        { kind: 'transfer', date: '2026-10-01' },
      ],
    };
    const changes = [aChange({ kind: 'moved_prison', day: '2026-11-16', prison: 'HMP B' })];
    const shown = entriesOf({ ...on(aPlan(facts)), changes }, today);
    const keys = shown.map(({ key }) => key).filter((key) => /^(change|situation):/u.test(key));
    expect(keys.sort()).toEqual([
      'change:she_asked:2026-11-16',
      'change:transfer:2026-10-01',
      'situation:a-change',
    ]);
  });

  test('says the next review once where a milestone falls on its day', () => {
    // Reviewed lately, so that the review before release is the next one.
    const facts = {
      ...longFacts,
      releaseDate: '2027-02-03',
      reviews: ['2026-11-18'],
      events: [],
    };
    const plan = aPlan(facts);
    const { due } = plan.schedule.nextReview;
    const before = plan.milestones.find(({ kind }) => kind === 'prerelease_plan_review');
    expect(before?.date).toBe(due);
    const onThatDay = entries(facts).filter(({ date }) => date === due);
    expect(onThatDay.map((entry) => entry.is)).toContain('next-review');
    expect(onThatDay.map(({ key }) => key)).not.toContain(before?.key);
    // What a worker wrote down about it is never hidden.
    const marked = entries(facts, {
      [before?.key ?? '']: { state: 'waiting', words: 'Del', ...by },
    });
    expect(marked.map(({ key }) => key)).toContain(before?.key);
  });

  test('what comes stands over today, what has been under it', () => {
    const { coming, past } = thread(longFacts);
    const daysOf = (parts: readonly ThreadPart[]) =>
      parts.flatMap((part) => (part.is === 'fold' ? part.entries : [part])).map(({ date }) => date);
    expect(daysOf(coming).every((date) => date > today)).toBe(true);
    expect(daysOf(past).every((date) => date < today)).toBe(true);
    const court = { legalStatus: 'remand', arrivalDate: '2026-11-02', nextCourtDate: today };
    expect(thread(court).today.map(({ key }) => key)).toContain(
      `possible_release_from_court:${today}`,
    );
  });

  test('nothing is lost by folding', () => {
    const { coming, today: now, past } = thread(longFacts);
    const count = [...coming, ...now, ...past].reduce(
      (sum, part) => sum + (part.is === 'fold' ? part.entries.length : 1),
      0,
    );
    expect(count).toBe(entries(longFacts).length);
  });

  test('folds far years, and leaves a single far date open', () => {
    const { coming, past } = thread(longFacts);
    expect(folds(past).map(({ year }) => year)).toEqual(['2024']);
    expect(folds(past)[0]?.isPart).toBe(false);
    // The review of 2025 is far off too, but it is alone.
    expect(past.some((part) => part.is === 'past-review')).toBe(true);
    const ahead = folds(coming);
    expect(ahead.map(({ year }) => year)).toEqual(['2032', '2027']);
    const [, partly] = ahead;
    expect(partly?.isPart).toBe(true);
    expect(partly?.entries.every(({ date }) => date > '2027-11-21')).toBe(true);
  });

  test('never folds what is near', () => {
    const near = thread({ legalStatus: 'remand', arrivalDate: '2026-11-02' });
    expect(folds([...near.coming, ...near.past])).toEqual([]);
  });
});

describe('where an entry stands', () => {
  const stateOf = (kind: string, marks = {}) =>
    entries(longFacts, marks).find(({ key }) => key.startsWith(`${kind}:`))?.state;
  const key = 'team_meeting:2024-02-12';

  test('gone by and not spoken of: was planned; to come: coming', () => {
    expect(stateOf('team_meeting')).toBe('planned');
    expect(stateOf('prerelease_offer_start')).toBe('coming');
  });

  test('what was said of it stays, whatever its day', () => {
    const marks = [
      { state: 'done', day: addDays(today, -1) },
      { state: 'not_needed', words: 'Settled' },
      { state: 'waiting', words: 'Del' },
    ];
    for (const mark of marks) {
      expect(stateOf('team_meeting', { [key]: { ...mark, ...by } })).toBe(mark.state);
    }
  });

  test('a day that only tells, such as the day other systems show, is never planned or coming', () => {
    for (const kind of ['hmpps_handover_info', 'lead_handover_to_probation', 'release_day']) {
      expect(stateOf(kind), kind).toBe('telling');
    }
  });

  test('a review missed stays on its day as planned', () => {
    const missed = entries({ legalStatus: 'remand', arrivalDate: '2026-01-05' });
    const review = missed.find((entry) => entry.is === 'next-review');
    expect(review?.state).toBe('planned');
    expect(review && review.date < today).toBe(true);
  });

  test.each([
    ['to come stands on its day', addDays(today, 5), 'coming'],
    ['missed stays on its day', addDays(today, -5), 'planned'],
  ])('a review that is planned and %s, beside the day the rules give', (_, plannedFor, state) => {
    const plan = aPlan(longFacts);
    const shown = entriesOf({ ...on(plan), review: { id: 'r', plannedFor } }, today);
    expect(shown).toContainEqual({
      is: 'planned-review',
      key: 'planned-review',
      date: plannedFor,
      state,
    });
    const rule = shown.find((entry) => entry.is === 'next-review');
    expect(rule?.date).toBe(plan.schedule.nextReview.due);
  });

  test('a review planned on the very day the rules give stands there once', () => {
    const plan = aPlan(longFacts);
    const plannedFor = plan.schedule.nextReview.due ?? today;
    const shown = entriesOf({ ...on(plan), review: { id: 'r', plannedFor } }, today);
    expect(
      shown.filter(({ date, is }) => date === plannedFor && is.includes('review')),
    ).toHaveLength(1);
  });

  test('a plan nobody knows anything about has an empty thread', () => {
    expect(entries({})).toEqual([]);
  });
});
