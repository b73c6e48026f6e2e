// What a signature is worth whose certificate was taken back: the days around it, why it was, and what our record shows.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../../src/shared/domain/calendar/day';
import {
  isDistrusted,
  listedReasons,
  problemWithDay,
  standingOf,
} from '../../../../src/shared/domain/copies/taken-back';

const from = day.parse('2026-03-10');
const on = (text: string | undefined) => (text === undefined ? undefined : day.parse(text));

describe('a signature whose certificate is not trusted from 10 March 2026 on', () => {
  it.each([
    // English, why, the day it claims, the day of our own record, what it is worth
    ['left, signed the day before', 'left', '2026-03-09', undefined, 'before'],
    ['left, signed on that day', 'left', '2026-03-10', undefined, 'after'],
    ['left, signed the day after', 'left', '2026-03-11', undefined, 'after'],
    ['replaced, signed the day before', 'replaced', '2026-03-09', undefined, 'before'],
    ['replaced, signed on that day', 'replaced', '2026-03-10', undefined, 'after'],
    ['a mistake, signed the day before', 'mistake', '2026-03-09', undefined, 'before'],
    ['a mistake, signed on that day', 'mistake', '2026-03-10', undefined, 'after'],
    ['left, and no day at all', 'left', undefined, undefined, 'unproven'],
    ['left, no day in it, our record from before', 'left', undefined, '2026-03-09', 'before'],
    ['left, says before, our record from that day', 'left', '2026-03-09', '2026-03-10', 'after'],
    ['lost, says the day before', 'lost', '2026-03-09', undefined, 'unproven'],
    ['lost, says ten years before', 'lost', '2016-03-10', undefined, 'unproven'],
    ['lost, says that day', 'lost', '2026-03-10', undefined, 'after'],
    ['lost, our record from the day before', 'lost', '2026-03-09', '2026-03-09', 'recorded'],
    ['lost, our record from that day', 'lost', '2026-03-09', '2026-03-10', 'after'],
    ['lost, says later than our record', 'lost', '2026-03-10', '2026-03-09', 'after'],
    ['lost, no day in it, our record from before', 'lost', undefined, '2026-03-09', 'recorded'],
    ['lost, and no day at all', 'lost', undefined, undefined, 'unproven'],
    ['no reason given, says the day before', 'unsaid', '2026-03-09', undefined, 'unproven'],
    ['no reason given, our record from before', 'unsaid', '2026-03-09', '2026-03-09', 'recorded'],
  ] as const)('%s', (_, why, claimed, onRecord, expected) => {
    expect(standingOf({ from, why }, { claimed: on(claimed), onRecord: on(onRecord) })).toBe(
      expected,
    );
  });

  it('is never worth more for claiming an earlier day while the key is in other hands', () => {
    const days = fc.integer({ min: -4000, max: 4000 }).map((by) => addDays(from, by));
    fc.assert(
      fc.property(days, (claimed) => {
        expect(
          isDistrusted(standingOf({ from, why: 'lost' }, { claimed, onRecord: undefined })),
        ).toBe(true);
      }),
    );
  });

  it('is never trusted where anything says that day or later, whatever the reason', () => {
    const days = fc.integer({ min: -40, max: 40 }).map((by) => addDays(from, by));
    const maybe = fc.option(days, { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...listedReasons), maybe, maybe, (why, claimed, onRecord) => {
        const late = (one: Day | undefined) => one !== undefined && one >= from;
        const standing = standingOf({ from, why }, { claimed, onRecord });
        if (late(claimed) || late(onRecord)) expect(standing).toBe('after');
        else expect(standing).not.toBe('after');
      }),
    );
  });
});

describe('the day from which it is not trusted', () => {
  it.each([
    ['its first day', '2026-01-01', undefined],
    ['the day before its first day', '2025-12-31', 'before-it'],
    ['today', '2026-03-10', undefined],
    ['tomorrow', '2026-03-11', 'to-come'],
  ])('%s', (_, given, expected) => {
    expect(problemWithDay(day.parse(given), day.parse('2026-01-01'), from)).toBe(expected);
  });
});
