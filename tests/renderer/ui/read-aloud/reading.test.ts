// What reading aloud does next: a table of every event in every state, and whatever is pressed in any order.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Order,
  type Reading,
  type ReadingEvent,
  silence,
  step,
} from '../../../../src/renderer/src/ui/read-aloud/reading';

const piece = (text: string) => ({ part: text, text, lang: 'en' });
const script = { id: 'hopes', pieces: [piece('one'), piece('two')] };
const other = { id: 'fears', pieces: [piece('three')] };
const empty = { id: 'nothing', pieces: [] };

const reading = (at: number, turn: number): Reading => ({
  now: { kind: 'reading', script, at },
  pace: 'usual',
  turn,
});
const paused: Reading = { now: { kind: 'paused', script, at: 1 }, pace: 'usual', turn: 7 };

/** Orders in short: "hush", or what is said and at which pace. */
const short = (orders: readonly Order[]) =>
  orders.map((each) => (each.order === 'hush' ? 'hush' : `${each.piece.text} ${each.pace}`));
const state = ({ now }: Reading) => (now.kind === 'silent' ? 'silent' : `${now.kind} ${now.at}`);

const table: [string, Reading, ReadingEvent, string, string[]][] = [
  ['asked while silent', silence, { kind: 'read', script }, 'reading 0', ['one usual']],
  ['asked with nothing to say', silence, { kind: 'read', script: empty }, 'silent', []],
  [
    'asked while it reads',
    reading(1, 7),
    { kind: 'read', script: other },
    'reading 0',
    ['hush', 'three usual'],
  ],
  [
    'asked for nothing while it reads',
    reading(1, 7),
    { kind: 'read', script: empty },
    'silent',
    ['hush'],
  ],
  ['asked while paused', paused, { kind: 'read', script: other }, 'reading 0', ['three usual']],
  ['a piece ends', reading(0, 7), { kind: 'ended', turn: 7 }, 'reading 1', ['two usual']],
  ['the last piece ends', reading(1, 7), { kind: 'ended', turn: 7 }, 'silent', []],
  ['late news of an earlier piece', reading(0, 7), { kind: 'ended', turn: 6 }, 'reading 0', []],
  ['a piece ends while paused', paused, { kind: 'ended', turn: 7 }, 'paused 1', []],
  ['a piece ends while silent', silence, { kind: 'ended', turn: 0 }, 'silent', []],
  ['pause', reading(1, 7), { kind: 'pause' }, 'paused 1', ['hush']],
  ['pause while silent', silence, { kind: 'pause' }, 'silent', []],
  ['pause twice', paused, { kind: 'pause' }, 'paused 1', []],
  ['go on, from the start of the piece', paused, { kind: 'goOn' }, 'reading 1', ['two usual']],
  ['go on while it reads', reading(1, 7), { kind: 'goOn' }, 'reading 1', []],
  ['go on while silent', silence, { kind: 'goOn' }, 'silent', []],
  [
    'again, from the very start',
    reading(1, 7),
    { kind: 'again' },
    'reading 0',
    ['hush', 'one usual'],
  ],
  ['again while paused', paused, { kind: 'again' }, 'reading 0', ['one usual']],
  ['again while silent', silence, { kind: 'again' }, 'silent', []],
  ['stop', reading(1, 7), { kind: 'stop' }, 'silent', ['hush']],
  ['stop while paused', paused, { kind: 'stop' }, 'silent', ['hush']],
  ['stop while silent', silence, { kind: 'stop' }, 'silent', []],
  [
    'slower in the middle',
    reading(1, 7),
    { kind: 'pace', pace: 'slower' },
    'reading 1',
    ['hush', 'two slower'],
  ],
  ['the same pace again', reading(1, 7), { kind: 'pace', pace: 'usual' }, 'reading 1', []],
  ['slower while paused', paused, { kind: 'pace', pace: 'slower' }, 'paused 1', []],
  ['slower while silent', silence, { kind: 'pace', pace: 'slower' }, 'silent', []],
  ['the voice breaks off', reading(1, 7), { kind: 'broke', turn: 7 }, 'silent', ['hush']],
  ['an earlier piece broke off', reading(1, 7), { kind: 'broke', turn: 6 }, 'reading 1', []],
];

describe('what happens next', () => {
  test.each(table)('%s', (_, before, event, after, orders) => {
    const next = step(before, event);
    expect([state(next.reading), short(next.orders)]).toEqual([after, orders]);
  });

  test('after the voice broke off it is known where, until something is read or stopped', () => {
    const broken = step(reading(1, 7), { kind: 'broke', turn: 7 }).reading;
    expect(broken.now).toEqual({ kind: 'silent', brokeAt: 'hopes' });
    expect(step(broken, { kind: 'stop' }).reading.now).toEqual({ kind: 'silent' });
  });

  test('a pace that was chosen holds for what is read next', () => {
    const slower = step(silence, { kind: 'pace', pace: 'slower' }).reading;
    expect(short(step(slower, { kind: 'read', script }).orders)).toEqual(['one slower']);
  });
});

const anyEvent: fc.Arbitrary<ReadingEvent> = fc.oneof(
  fc.constantFrom(script, other, empty).map((each) => ({ kind: 'read' as const, script: each })),
  fc
    .constantFrom('pause' as const, 'goOn' as const, 'again' as const, 'stop' as const)
    .map((kind) => ({ kind })),
  fc
    .constantFrom('usual' as const, 'slower' as const)
    .map((pace) => ({ kind: 'pace' as const, pace })),
  fc.record({ kind: fc.constantFrom('ended' as const, 'broke' as const), turn: fc.nat(12) }),
);

/** The voice: what it is saying, by turn. It refuses to say two things at once. */
function carryOut(speaking: number | undefined, orders: readonly Order[]): number | undefined {
  let now = speaking;
  for (const order of orders) {
    if (order.order === 'hush') now = undefined;
    else {
      expect(now, 'two things said at once').toBeUndefined();
      now = order.turn;
    }
  }
  return now;
}

/** Runs events as a voice would live through them: it ends only the turn it is saying. */
function live(events: readonly ReadingEvent[]) {
  let now = silence;
  let speaking: number | undefined;
  const trail: { event: ReadingEvent; now: Reading; speaking: number | undefined }[] = [];
  for (const event of events) {
    const isOfNow = 'turn' in event && event.turn === speaking;
    const next = step(now, event);
    now = next.reading;
    speaking = carryOut(isOfNow ? undefined : speaking, next.orders);
    trail.push({ event, now, speaking });
  }
  return trail;
}

describe('whatever is pressed, in any order', () => {
  const events = fc.array(anyEvent, { maxLength: 40 });

  test('one thing is said at a time, and the voice speaks exactly while it says it reads', () => {
    fc.assert(
      fc.property(events, (all) => {
        for (const { now, speaking } of live(all)) {
          expect(speaking).toBe(now.now.kind === 'reading' ? now.turn : undefined);
        }
      }),
    );
  });

  test('stop always ends in silence', () => {
    fc.assert(
      fc.property(events, (all) => {
        const last = live([...all, { kind: 'stop' }]).at(-1);
        expect([last?.now.now, last?.speaking]).toEqual([{ kind: 'silent' }, undefined]);
      }),
    );
  });

  test('once stopped, nothing but being asked makes a sound', () => {
    const unasked = fc.array(
      anyEvent.filter(({ kind }) => kind !== 'read'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, unasked, (before, after) => {
        const trail = live([...before, { kind: 'stop' }, ...after]).slice(before.length);
        expect(trail.every(({ speaking }) => speaking === undefined)).toBe(true);
      }),
    );
  });

  test('left alone it comes to its end', () => {
    fc.assert(
      fc.property(events, (all) => {
        let { now, speaking } = live(all).at(-1) ?? { now: silence, speaking: undefined };
        for (let pieces = 0; speaking !== undefined; pieces += 1) {
          expect(pieces).toBeLessThan(3);
          const next = step(now, { kind: 'ended', turn: speaking });
          now = next.reading;
          speaking = carryOut(undefined, next.orders);
        }
        expect(now.now.kind).not.toBe('reading');
      }),
    );
  });
});
