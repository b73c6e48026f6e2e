// With whom a page was done, from answers and sittings as they are kept.

import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { type Occasion, type Stamp, stampsOf } from '../../../../src/shared/domain/sitting/stamps';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';

const dayOf = (at: string) => day.parse(at.slice(0, 10));

function answered(seq: number, more: Partial<Answer> = {}): Answer {
  return {
    id: `a${seq}`,
    question: `q${seq}`,
    value: { kind: 'said', said: 'x' },
    givenBy: 'woman',
    worker: 'Rae',
    at: `2026-03-0${seq}T10:00:00.000Z`,
    session: 's',
    seq,
    ...more,
  };
}

const sitting = (beganSeq: number, more: Partial<Occasion> = {}): Occasion => ({
  ...{ kind: 'hers', session: 's', beganSeq, present: [], isAlone: false },
  ...more,
});

const inShort = ({ how, worker, others, day: on }: Stamp) =>
  [how, worker, ...others, on].filter(Boolean).join(' ');

describe('the stamp of a page', () => {
  test.each<[string, Answer[], Occasion[], string[]]>([
    ['nothing answered', [], [], []],
    ['taken out again', [answered(1, { value: { kind: 'cleared' } })], [], []],
    ['at the desk', [answered(1)], [], ['together Rae 2026-03-01']],
    [
      'a non-answer at the desk',
      [answered(1, { value: { kind: 'later' } })],
      [],
      ['together Rae 2026-03-01'],
    ],
    ['without her', [answered(1, { givenBy: 'worker' })], [], ['without Rae 2026-03-01']],
    ['sitting together', [answered(2)], [sitting(1)], ['together Rae 2026-03-02']],
    [
      'the POM was there',
      [answered(2)],
      [sitting(1, { present: ['pom'] })],
      ['together Rae pom 2026-03-02'],
    ],
    ['by herself', [answered(2)], [sitting(1, { isAlone: true })], ['alone 2026-03-02']],
    [
      'with a peer mentor',
      [answered(2)],
      [sitting(1, { kind: 'guided' })],
      ['together peer 2026-03-02'],
    ],
    [
      'before the sitting began',
      [answered(1)],
      [sitting(1, { isAlone: true })],
      ['together Rae 2026-03-01'],
    ],
    [
      'the last one in the sitting',
      [answered(3)],
      [sitting(1, { isAlone: true, endedSeq: 3 })],
      ['alone 2026-03-03'],
    ],
    [
      'after the sitting ended',
      [answered(4)],
      [sitting(1, { isAlone: true, endedSeq: 3 })],
      ['together Rae 2026-03-04'],
    ],
    [
      'in another stretch of work',
      [answered(2)],
      [sitting(1, { isAlone: true, session: 'other' })],
      ['together Rae 2026-03-02'],
    ],
    [
      'a sitting never ended, then another',
      [answered(4)],
      [sitting(1, { kind: 'guided' }), sitting(3, { isAlone: true })],
      ['alone 2026-03-04'],
    ],
    [
      'different people on different days, the newest first and each once',
      [answered(1), answered(3, { givenBy: 'worker' }), answered(2), answered(5), answered(6)],
      [sitting(4, { kind: 'guided', endedSeq: 5 })],
      ['together Rae 2026-03-06', 'together peer 2026-03-05', 'without Rae 2026-03-03'],
    ],
  ])('%s', (_, answers, occasions, stamps) => {
    expect(stampsOf(answers, occasions, dayOf).map(inShort)).toEqual(stamps);
  });
});
