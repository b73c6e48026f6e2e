// What reading aloud is doing, and what the voice is told next. Pure: the voice itself is elsewhere.
// One thing is read at a time, and nothing is read that was not asked for.

import type { Piece } from './pieces';

export type Pace = 'usual' | 'slower';

/** What is read: its id on the screen, and its pieces in order. */
export type Script = { id: string; pieces: readonly Piece[] };

type Now =
  | { kind: 'silent' /** What was read when the voice gave up. */; brokeAt?: string }
  | { kind: 'reading' | 'paused'; script: Script; at: number };

export type Reading = {
  now: Now;
  pace: Pace;
  /** Rises each time the voice is given a piece, so that late news of an earlier one is known. */
  turn: number;
};

export type ReadingEvent =
  | { kind: 'read'; script: Script }
  | { kind: 'pause' | 'goOn' | 'again' | 'stop' }
  | { kind: 'pace'; pace: Pace }
  /** From the voice: that turn is said, or cannot be. */
  | { kind: 'ended' | 'broke'; turn: number };

export type Order = { order: 'hush' } | { order: 'say'; piece: Piece; turn: number; pace: Pace };

export type Step = { reading: Reading; orders: Order[] };

export const silence: Reading = { now: { kind: 'silent' }, pace: 'usual', turn: 0 };

/** The next state, and what the voice is told, in order. */
export function step(reading: Reading, event: ReadingEvent): Step {
  const { now } = reading;
  switch (event.kind) {
    case 'read':
      return begin(reading, event.script, 0);
    case 'stop':
      return now.kind === 'silent' ? same(quiet(reading)) : hushed(quiet(reading));
    case 'pause':
      return now.kind === 'reading'
        ? hushed({ ...reading, now: { ...now, kind: 'paused' } })
        : same(reading);
    case 'goOn':
      return now.kind === 'paused' ? begin(reading, now.script, now.at) : same(reading);
    case 'again':
      return now.kind === 'silent' ? same(reading) : begin(reading, now.script, 0);
    case 'pace':
      return changePace(reading, event.pace);
    case 'ended':
      return isNews(reading, event.turn) ? goToNext(reading) : same(reading);
    case 'broke':
      return isNews(reading, event.turn) ? giveUp(reading) : same(reading);
  }
}

const same = (reading: Reading): Step => ({ reading, orders: [] });
const hushed = (reading: Reading): Step => ({ reading, orders: [{ order: 'hush' }] });
const quiet = (reading: Reading): Reading => ({ ...reading, now: { kind: 'silent' } });

/** Says the piece at that place. Whatever was being said is hushed first. */
function begin(reading: Reading, script: Script, at: number): Step {
  const hush: Order[] = reading.now.kind === 'reading' ? [{ order: 'hush' }] : [];
  const piece = script.pieces[at];
  if (!piece) return { reading: quiet(reading), orders: hush };
  const turn = reading.turn + 1;
  return {
    reading: { ...reading, turn, now: { kind: 'reading', script, at } },
    orders: [...hush, { order: 'say', piece, turn, pace: reading.pace }],
  };
}

/** In the middle of a piece, the piece begins again at the new pace. */
function changePace(reading: Reading, pace: Pace): Step {
  const paced = { ...reading, pace };
  const { now } = reading;
  return now.kind === 'reading' && pace !== reading.pace
    ? begin(paced, now.script, now.at)
    : same(paced);
}

function isNews({ now, turn }: Reading, ofTurn: number): boolean {
  return now.kind === 'reading' && turn === ofTurn;
}

function goToNext(reading: Reading): Step {
  const { now } = reading;
  if (now.kind !== 'reading') return same(reading);
  // The piece before has ended by itself: there is nothing to hush.
  return begin({ ...reading, now: { ...now, kind: 'paused' } }, now.script, now.at + 1);
}

function giveUp(reading: Reading): Step {
  const { now } = reading;
  if (now.kind !== 'reading') return same(reading);
  return hushed({ ...reading, now: { kind: 'silent', brokeAt: now.script.id } });
}
