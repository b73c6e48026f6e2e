// A review step by step and as it stands in Today, each answer whole: which field, which day, which words.

import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type Day } from '../../../../src/shared/domain/calendar/day';
import type { NextReview } from '../../../../src/shared/domain/review/review';
import { reviewDues } from '../../../../src/shared/domain/review/review-dues';
import {
  MOST_IN_A_FIELD,
  type ReviewRecord,
  reviewDecision,
  reviewHold,
  reviewRecord,
} from '../../../../src/shared/domain/review/review-record';
import {
  asDone,
  isBlankDecision,
  onHold,
  withPlannedDay,
} from '../../../../src/shared/domain/review/review-steps';
import { on } from './made-up-facts';

const today = on('2026-11-21');
const empty: ReviewRecord = reviewRecord.parse({ why: 'its_time', people: [], decisions: [] });
const putRight = (id: string, field: string) => ({ ok: false, problems: [{ id, field }] });

describe('choosing a day', () => {
  it.each<[string, Day, object]>([
    ['yesterday', on('2026-11-20'), putRight('day_has_passed', 'day')],
    ['three years ahead', addMonths(today, 36), { ok: true }],
    ['three years and a day', addDays(addMonths(today, 36), 1), putRight('day_years_away', 'day')],
  ])('%s', (_, day, wanted) => {
    expect(withPlannedDay(empty, day, today)).toMatchObject(wanted);
  });

  it('the first leaves no earlier day, and the same once more none either', () => {
    const first = withPlannedDay(empty, on('2026-12-05'), today);
    expect(first).toEqual({ ok: true, record: { ...empty, plannedFor: '2026-12-05' } });
    const record = { ...empty, plannedFor: on('2026-12-05') };
    expect(withPlannedDay(record, on('2026-12-05'), today)).toEqual({ ok: true, record });
  });
});

describe('putting it on hold', () => {
  const hold = { reason: 'no_room', words: '', lookAgainOn: addDays(today, 7) } as const;
  it.each<[string, object, object]>([
    [
      'for another reason, with spaces for words',
      { reason: 'something_else', words: '  ' },
      putRight('words_needed', 'words'),
    ],
    ['until today', { lookAgainOn: today }, putRight('day_has_passed', 'lookAgainOn')],
    ['too long', { lookAgainOn: addDays(today, 29) }, putRight('day_too_far', 'lookAgainOn')],
  ])('%s', (_, given, wanted) => {
    expect(onHold(empty, { ...hold, ...given }, today)).toEqual(wanted);
  });

  it('keeps the words without the spaces around them, and since when', () => {
    expect(onHold(empty, { ...hold, words: ' the van broke down ' }, today)).toMatchObject({
      record: { hold: { ...hold, words: 'the van broke down', since: today } },
    });
  });
});

describe('closing it', () => {
  const closed = (given: object, decisions: object[] = [], sheWasThere = true) =>
    asDone(
      { ...empty, decisions: decisions as ReviewRecord['decisions'] },
      { heldOn: today, sheWasThere, ...given },
      today,
    );
  const decision = { id: 'd1', what: 'Ring', who: '' };
  it.each<[string, ReturnType<typeof closed>, object]>([
    ['a year ago to the day', closed({ heldOn: addMonths(today, -12) }), { ok: true }],
    [
      'a year and a day ago',
      closed({ heldOn: addDays(addMonths(today, -12), -1) }),
      putRight('day_long_past', 'day'),
    ],
    ['tomorrow', closed({ heldOn: addDays(today, 1) }), putRight('day_not_come', 'day')],
    [
      'a new goal nobody put into words',
      closed({}, [{ ...decision, goal: 'new' }]),
      putRight('goal_without_words', 'd1'),
    ],
    [
      'a new goal in words',
      closed({}, [{ ...decision, goal: 'new', goalWords: 'A home' }]),
      { ok: true },
    ],
    ['a goal that is there needs none', closed({}, [{ ...decision, goal: 'g1' }]), { ok: true }],
    [
      'without her: a decision waits for a goal, and is kept',
      closed({}, [decision], false),
      { ok: true, record: { decisions: [decision] } },
    ],
    [
      'without her: nothing is made up',
      closed({}, [], false),
      { ok: true, record: { decisions: [] } },
    ],
  ])('%s', (_, step, wanted) => {
    expect(step).toMatchObject(wanted);
  });

  it.each<[string, object, boolean]>([
    ['nothing at all', {}, true],
    ['spaces', { what: ' ', who: ' ', goalWords: ' ' }, true],
    ['a day', { by: on('2026-12-01') }, false],
    ['a goal', { goal: 'g1' }, false],
    ['a new goal in words', { goalWords: 'A home' }, false],
    ['who', { who: 'Rae' }, false],
  ])('a line with %s', (_, given, isBlank) => {
    expect(isBlankDecision({ id: 'd', what: '', who: '', ...given })).toBe(isBlank);
  });
});

describe('what may be kept of it', () => {
  const line = { id: 'a', what: '', who: '' };
  it.each<[string, boolean, boolean]>([
    [
      'as many characters as a field holds',
      reviewDecision.safeParse({ ...line, what: 'x'.repeat(MOST_IN_A_FIELD) }).success,
      true,
    ],
    [
      'one more',
      reviewDecision.safeParse({ ...line, what: 'x'.repeat(MOST_IN_A_FIELD + 1) }).success,
      false,
    ],
    ['no id', reviewDecision.safeParse({ ...line, id: '' }).success, false],
    ['an id of 40', reviewDecision.safeParse({ ...line, id: 'x'.repeat(40) }).success, true],
    ['an id of 41', reviewDecision.safeParse({ ...line, id: 'x'.repeat(41) }).success, false],
    ['something nobody asked for', reviewDecision.safeParse({ ...line, other: 1 }).success, false],
    ['a hold with nothing in it', reviewHold.safeParse({}).success, false],
    [
      'an earlier day with nothing in it',
      reviewRecord.safeParse({ ...empty, earlierDays: [{}] }).success,
      false,
    ],
    [
      '201 earlier days',
      reviewRecord.safeParse({
        ...empty,
        earlierDays: Array(201).fill({ day: today, missed: true }),
      }).success,
      false,
    ],
    [
      'one earlier day',
      reviewRecord.safeParse({ ...empty, earlierDays: [{ day: today, missed: true }] }).success,
      true,
    ],
  ])('%s', (_, is, wanted) => {
    expect(is).toBe(wanted);
  });

  it('says why words with half a character cannot be kept', () => {
    const read = reviewDecision.safeParse({ ...line, what: '\ud800' });
    expect(read.error?.issues[0]?.message).toBe('cannot be stored');
  });
});

describe('as it stands in Today', () => {
  const due = on('2026-12-14');
  const next = {
    due,
    basis: 'handbook',
    words: 'review.x',
    params: { a: 1 },
  } as unknown as NextReview;
  const none = { ...next, due: undefined } as unknown as NextReview;
  const plain = { isClamped: false, isTelling: false };
  const byTheRules = {
    kind: 'review',
    key: 'review:2026-12-14',
    date: due,
    basis: 'handbook',
    words: 'review.x',
    params: { a: 1 },
    ...plain,
  };
  const onDay = (day: Day, words: string, params: object) => ({
    ...{ kind: 'review', key: `review:${day}`, date: day, basis: 'fact', words, params },
    ...plain,
  });
  const early = on('2026-12-01');
  const late = on('2026-12-20');
  const gone = on('2026-11-18');

  it.each<[string, NextReview, Day | undefined, object[]]>([
    ['nothing is due and nothing planned', none, undefined, []],
    [
      'planned, and nothing is due',
      none,
      early,
      [onDay(early, 'reviewPlan.planned', { planned: early })],
    ],
    [
      'missed, and nothing is due',
      none,
      gone,
      [onDay(gone, 'reviewPlan.missed', { planned: gone })],
    ],
    ['due, and nothing planned', next, undefined, [byTheRules]],
    [
      'planned before it is due',
      next,
      early,
      [onDay(early, 'reviewPlan.planned_by', { planned: early, due })],
    ],
    [
      'missed before it is due',
      next,
      gone,
      [onDay(gone, 'reviewPlan.missed_by', { planned: gone, due })],
    ],
    ['planned on the day', next, due, [onDay(due, 'reviewPlan.planned_by', { planned: due, due })]],
    [
      'planned after it is due',
      next,
      late,
      [
        {
          ...byTheRules,
          besides: { words: 'reviewPlan.planned_after', params: { planned: late } },
        },
      ],
    ],
  ])('%s', (_, review, plannedFor, wanted) => {
    const underWay = plannedFor && { id: 'r', plannedFor };
    expect(reviewDues(review, underWay, today)).toEqual(wanted);
  });

  it('planned after it is due, and missed since', () => {
    const overdue = { ...next, due: on('2026-11-10') } as NextReview;
    const [first] = reviewDues(overdue, { id: 'r', plannedFor: gone }, today);
    expect(first?.besides).toEqual({ words: 'reviewPlan.also_missed', params: { planned: gone } });
  });

  it('on hold: the rules’ day with why it waits, and the day to look again', () => {
    const hold = { reason: 'no_room', words: '', since: gone, lookAgainOn: early } as const;
    const held = { words: 'reviewPlan.hold.no_room', params: { since: gone, lookAgain: early } };
    const again = {
      kind: 'review_look_again',
      key: 'review-look-again:2026-12-01',
      date: early,
      basis: 'fact',
      ...held,
      ...plain,
    };
    const underWay = { id: 'r', hold };
    expect(reviewDues(next, underWay, today)).toEqual([{ ...byTheRules, besides: held }, again]);
    expect(reviewDues(none, underWay, today)).toEqual([again]);
  });
});
