// A review from planning to done: what may be chosen, what has to be put right, and that nothing slips away on the way.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../../src/shared/domain/calendar/day';
import {
  holdReasons,
  type ReviewRecord,
  reviewRecord,
} from '../../../../src/shared/domain/review/review-record';
import {
  asDone,
  offHold,
  onHold,
  type ReviewStep,
  withPlannedDay,
} from '../../../../src/shared/domain/review/review-steps';
import { on } from './made-up-facts';

const today = on('2026-11-21');
const empty: ReviewRecord = reviewRecord.parse({ why: 'its_time', people: [], decisions: [] });
const decision = { id: 'd1', what: 'Ring the council', who: 'Rae', goal: 'g1' };

const recordOf = (step: ReviewStep) => {
  if (!step.ok) throw new Error(`has to be put right: ${JSON.stringify(step.problems)}`);
  return step.record;
};
const problemOf = (step: ReviewStep) => (step.ok ? 'none' : step.problems[0]?.id);

describe('choosing a day', () => {
  test.each([
    ['yesterday is not a day to plan for', '2026-11-20', 'day_has_passed'],
    ['today is', '2026-11-21', 'none'],
    ['a day to come is', '2027-02-01', 'none'],
  ])('%s', (_, day, problem) => {
    expect(problemOf(withPlannedDay(empty, on(day), today))).toBe(problem);
  });

  test.each([
    ['that went by is kept as missed', '2026-11-10', '2026-11-21', true],
    ['that has not come is kept as moved', '2026-11-30', '2026-11-21', false],
    ['on the day itself is not missed yet', '2026-11-21', '2026-11-21', false],
  ])('again: the earlier day %s', (_, earlier, now, missed) => {
    const planned = { ...empty, plannedFor: on(earlier) };
    const moved = recordOf(withPlannedDay(planned, on('2026-12-05'), on(now)));
    expect(moved).toMatchObject({
      plannedFor: '2026-12-05',
      earlierDays: [{ day: earlier, missed }],
    });
  });
});

describe('putting it on hold', () => {
  const hold = { reason: 'no_room', words: '', lookAgainOn: addDays(today, 7) } as const;

  test.each([
    ['until a day within four weeks', { lookAgainOn: addDays(today, 28) }, 'none'],
    ['never longer than four weeks', { lookAgainOn: addDays(today, 29) }, 'day_too_far'],
    ['never until today or before', { lookAgainOn: today }, 'day_has_passed'],
    ['for another reason needs words', { reason: 'something_else' as const }, 'words_needed'],
    [
      'for another reason in words',
      { reason: 'something_else' as const, words: 'A burst pipe' },
      'none',
    ],
  ])('%s', (_, given, problem) => {
    expect(problemOf(onHold(empty, { ...hold, ...given }, today))).toBe(problem);
  });

  test('keeps the day it was planned for, and every hold there was', () => {
    const planned = { ...empty, plannedFor: on('2026-11-25') };
    const held = recordOf(onHold(planned, hold, today));
    expect(held.plannedFor).toBe('2026-11-25');
    const again = recordOf(
      onHold(
        held,
        { ...hold, reason: 'lockdown', lookAgainOn: addDays(today, 20) },
        addDays(today, 7),
      ),
    );
    expect(again.earlierHolds).toMatchObject([{ reason: 'no_room', endedOn: '2026-11-28' }]);
    expect(offHold(again, addDays(today, 9)).earlierHolds).toHaveLength(2);
  });

  test('names what the prison or the services did not make possible before what is hers', () => {
    const isHers = holdReasons.map(
      (reason) => reason.startsWith('she_is_') || reason.startsWith('she_wants'),
    );
    expect(isHers.indexOf(true)).toBeGreaterThan(holdReasons.indexOf('she_was_moved'));
  });
});

describe('closing it', () => {
  test.each([
    ['on a day to come', { heldOn: addDays(today, 1) }, [], 'day_not_come'],
    ['with a decision in no words', {}, [{ ...decision, what: ' ' }], 'decision_without_words'],
    [
      'with a decision of no goal',
      {},
      [{ id: 'd1', what: 'Ring', who: '' }],
      'decision_without_goal',
    ],
    [
      'with a new goal of no words',
      {},
      [{ ...decision, goal: 'new', goalWords: ' ' }],
      'goal_without_words',
    ],
  ])('%s has to be put right', (_, given, decisions, problem) => {
    const step = asDone(
      { ...empty, decisions },
      { heldOn: today, sheWasThere: true, ...given },
      today,
    );
    expect(problemOf(step)).toBe(problem);
  });

  test('drops lines nobody wrote in, ends a hold, and keeps the rest', () => {
    const record = {
      ...empty,
      people: [
        { id: 'p1', name: 'Mr Khan', role: '', came: true },
        { id: 'p2', name: ' ', role: '' },
      ],
      decisions: [decision, { id: 'd2', what: '', who: '' }],
      hold: { reason: 'no_room' as const, words: '', since: on('2026-11-10'), lookAgainOn: today },
    };
    expect(recordOf(asDone(record, { heldOn: today, sheWasThere: true }, today))).toMatchObject({
      people: [{ id: 'p1' }],
      decisions: [{ id: 'd1' }],
      earlierHolds: [{ reason: 'no_room' }],
      heldOn: today,
    });
  });
});

test('whatever is done with it, in whatever order, no day it was ever planned for is forgotten', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(today, n));
  const act = fc.oneof(
    days.map((day) => ({ do: 'plan' as const, day })),
    days.map((day) => ({ do: 'hold' as const, day })),
    days.map((day) => ({ do: 'off' as const, day })),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let now: Day = today;
      let record = empty;
      const chosen = new Set<Day>();
      for (const one of acts) {
        now = one.day > now ? one.day : now;
        const hold = { reason: 'no_room', words: '', lookAgainOn: addDays(now, 5) } as const;
        const step: ReviewStep =
          one.do === 'plan'
            ? withPlannedDay(record, one.day, now)
            : one.do === 'hold'
              ? onHold(record, hold, now)
              : { ok: true, record: offHold(record, now) };
        if (!step.ok) continue;
        record = step.record;
        if (one.do === 'plan') chosen.add(one.day);
      }
      const kept = [record.plannedFor, ...record.earlierDays.map(({ day }) => day)];
      expect([...chosen].filter((day) => !kept.includes(day))).toEqual([]);
    }),
  );
});
