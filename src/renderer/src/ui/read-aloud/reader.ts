// Carries out what reading.ts decides: finds the voices, gives the engine one piece at a time, and gives up on
// a voice that does not answer. It knows no screen.

import { type Order, type Pace, type Reading, type ReadingEvent, silence, step } from './reading';
import type { SpeechEngine } from './speech-engine';
import { baseOf, type Voice, voiceFor, voiceInstead, voicesHere } from './voices';

/** The list may be empty at first and fill late: it is waited for this long before "no voice" is said. */
const VOICES_WITHIN_MS = 3_000;
/** A voice that has not begun by then never will. */
const BEGINS_WITHIN_MS = 5_000;
/** No piece takes this long; a voice that has not ended by then has got stuck. */
const ENDS_WITHIN_MS = 60_000;

const rateOf: Record<Pace, number> = { usual: 1, slower: 0.75 };

export type ReaderShown = {
  /** Those that may be used; undefined while they are still looked for. */
  voices: readonly Voice[] | undefined;
  reading: Reading;
  /** Languages she chose to hear in the voice of another. */
  borrowed: readonly string[];
};

export type Reader = {
  subscribe: (tell: () => void) => () => void;
  read: () => ReaderShown;
  /** Looks for voices from now on. Returns how to end: silence, and nothing is waited for any more. */
  begin: () => () => void;
  tell: (event: ReadingEvent) => void;
  /** She chose to have this language read by a voice of another. */
  borrow: (language: string) => void;
};

/** Runs something later. Returns how to call it off. */
export type Later = (ms: number, work: () => void) => () => void;

const realLater: Later = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** The voice this language is read with as things stand: its own, or the one she chose instead. */
export function voiceNow({ voices, borrowed }: ReaderShown, language: string): Voice | undefined {
  if (!voices) return undefined;
  const own = voiceFor(voices, language);
  return own ?? (borrowed.includes(baseOf(language)) ? voiceInstead(voices) : undefined);
}

/** @param later for tests: the clock */
export function createReader(engine: SpeechEngine, later: Later = realLater): Reader {
  const listeners = new Set<() => void>();
  let stopWaiting = () => {};
  const found = () => voicesHere(engine.voices());
  let shown: ReaderShown = {
    voices: found().length > 0 ? found() : undefined,
    reading: silence,
    borrowed: [],
  };

  function show(change: Partial<ReaderShown>): void {
    shown = { ...shown, ...change };
    for (const tell of listeners) tell();
  }

  function tell(event: ReadingEvent): void {
    const { reading, orders } = step(shown.reading, event);
    if (reading !== shown.reading) show({ reading });
    if (reading.now.kind !== 'reading') stopWaiting();
    for (const order of orders) carryOut(order);
  }

  function carryOut(order: Order): void {
    stopWaiting();
    if (order.order === 'hush') engine.hush();
    else say(order);
  }

  function say({ turn, piece, pace }: Extract<Order, { order: 'say' }>): void {
    const broke = () => tell({ kind: 'broke', turn });
    const voice = voiceNow(shown, piece.lang);
    if (!voice) {
      broke();
      return;
    }
    stopWaiting = later(BEGINS_WITHIN_MS, broke);
    engine.say({
      text: piece.text,
      voice,
      rate: rateOf[pace],
      onStarted() {
        if (shown.reading.turn !== turn || shown.reading.now.kind !== 'reading') return;
        stopWaiting();
        stopWaiting = later(ENDS_WITHIN_MS, broke);
      },
      onEnded: () => tell({ kind: 'ended', turn }),
      onBroke: broke,
    });
  }

  function begin(): () => void {
    const look = () => {
      const voices = found();
      if (voices.length > 0 || shown.voices) show({ voices });
    };
    const stopLooking = engine.onVoicesChanged(look);
    const callOff = later(VOICES_WITHIN_MS, () => show({ voices: found() }));
    look();
    return () => {
      stopLooking();
      callOff();
      tell({ kind: 'stop' });
    };
  }

  return {
    subscribe(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    read: () => shown,
    begin,
    tell,
    borrow: (language) => show({ borrowed: [...shown.borrowed, baseOf(language)] }),
  };
}
