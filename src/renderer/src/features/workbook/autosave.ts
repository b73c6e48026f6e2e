// Carries one value from the screen to the vault: after a pause, on leaving, one save at a time, the
// newest value last. It knows a clock and a save function, and nothing of React, bridges or plans.

/** Milliseconds without a change before a value is saved. Source: ux.md 2.4. */
export const PAUSE_MS = 800;
/** Milliseconds of typing without any pause after which words are saved all the same: three seconds with the save. security.md 5.1. */
export const LONGEST_WAIT_MS = 2_500;
/** Milliseconds a save may take before "Saving…" is said. Source: ux.md 2.4. */
export const TELL_AFTER_MS = 400;

/** Time, handed in so that tests can hold it still. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now: () => number;
  /** Runs `then` once, `ms` milliseconds from now. Returns how to call it off. */
  after: (ms: number, then: () => void) => () => void;
};

export type SavingStanding =
  /** As the vault had it when the screen opened. */
  | { kind: 'quiet' }
  /** On screen, not in the vault yet. */
  | { kind: 'not-yet' }
  /** The same, and the vault is taking its time. */
  | { kind: 'saving' }
  /** The vault has said that it holds exactly what is on screen. `at` is when it said so. */
  | { kind: 'saved'; at: number }
  /** The last try did not go through. The value is still here. */
  | { kind: 'not-saved'; thrown: unknown; isTryingAgain: boolean };

export type AutosaveParts<V> = {
  /** What the vault holds now. */
  held: V;
  /** Resolves only when the vault has answered that it keeps the value. */
  save: (value: V) => Promise<unknown>;
  same: (a: V, b: V) => boolean;
  clock: Clock;
  /** Called after every change of standing. */
  onChange: () => void;
  pauseMs?: number;
};

/**
 * An autosave for one value. Two promises: the last value shown is either in the vault or still here
 * and marked so; "saved" is never said of a value the vault has not acknowledged.
 */
export class Autosave<V> {
  readonly #parts: AutosaveParts<V>;
  #shown: V;
  /** A save without an answer may or may not have been kept; after one, nothing is known: undefined. */
  #held: { value: V } | undefined;
  #running: { value: V; done: Promise<void> } | undefined;
  #refused: { value: V; thrown: unknown } | undefined;
  #savedAt: number | undefined;
  #isSlow = false;
  #savesAgainAtOnce = false;
  #stopPause: (() => void) | undefined;
  #stopLongest: (() => void) | undefined;

  constructor(parts: AutosaveParts<V>) {
    this.#parts = parts;
    this.#shown = parts.held;
    this.#held = { value: parts.held };
  }

  /** The newest value on screen. */
  get shown(): V {
    return this.#shown;
  }

  get standing(): SavingStanding {
    if (this.#refused) {
      const isTryingAgain = !!this.#running && this.#isSlow;
      return { kind: 'not-saved', thrown: this.#refused.thrown, isTryingAgain };
    }
    if (this.#running) return { kind: this.#isSlow ? 'saving' : 'not-yet' };
    if (this.#isBehind()) return { kind: 'not-yet' };
    return this.#savedAt === undefined ? { kind: 'quiet' } : { kind: 'saved', at: this.#savedAt };
  }

  /** Takes a new value and starts the pause again. */
  show(value: V): void {
    const { clock, pauseMs = PAUSE_MS, onChange } = this.#parts;
    this.#shown = value;
    this.#stopPause?.();
    if (this.#isBehind()) {
      const settle = () => this.settle();
      this.#stopPause = clock.after(pauseMs, settle);
      this.#stopLongest ??= clock.after(Math.max(LONGEST_WAIT_MS, pauseMs), settle);
    } else {
      this.#stopWaiting();
    }
    onChange();
  }

  /** Saves now what is waiting, for leaving a field or a page. Does not repeat a save that just failed. */
  settle(): void {
    this.#stopWaiting();
    const { same } = this.#parts;
    if (this.#running) this.#savesAgainAtOnce ||= !same(this.#shown, this.#running.value);
    else if (!this.#refused || !same(this.#shown, this.#refused.value)) this.#start();
  }

  /** Saves what stands there once more, though the vault holds it: it was said again. */
  saveAgain(): void {
    this.#held = undefined;
    if (this.#running) this.#savesAgainAtOnce = true;
    else this.#start();
    this.#parts.onChange();
  }

  /** Tries again at once, whatever happened before. */
  tryAgain(): void {
    this.#start();
  }

  /** Saves until nothing is left. True when the vault holds the newest value, false when a try failed. */
  async flush(): Promise<boolean> {
    this.#stopWaiting();
    // A try that was under way before may fail; one fresh try is still made.
    await this.#running?.done;
    while (this.#isBehind()) {
      this.#start();
      await this.#running?.done;
      if (this.#refused) return false;
    }
    return true;
  }

  #isBehind(): boolean {
    return !!this.#running || !this.#held || !this.#parts.same(this.#shown, this.#held.value);
  }

  #stopWaiting(): void {
    this.#stopPause?.();
    this.#stopLongest?.();
    this.#stopPause = undefined;
    this.#stopLongest = undefined;
  }

  #start(): void {
    this.#stopWaiting();
    if (this.#running || !this.#isBehind()) return;
    const value = this.#shown;
    // The call leaves in this very turn: a window that is closing may have no next one.
    const reply = (async () => this.#parts.save(value))();
    this.#running = { value, done: this.#seeThrough(value, reply) };
    this.#parts.onChange();
  }

  async #seeThrough(value: V, reply: Promise<unknown>): Promise<void> {
    const { clock, same, onChange } = this.#parts;
    this.#isSlow = false;
    const stopTelling = clock.after(TELL_AFTER_MS, () => {
      this.#isSlow = true;
      onChange();
    });
    try {
      await reply;
      this.#held = { value };
      this.#refused = undefined;
      this.#savedAt = clock.now();
    } catch (thrown) {
      this.#held = undefined;
      this.#refused = { value, thrown };
      this.#savesAgainAtOnce &&= !same(this.#shown, value);
    }
    stopTelling();
    this.#running = undefined;
    this.#isSlow = false;
    const goesOn = this.#savesAgainAtOnce;
    this.#savesAgainAtOnce = false;
    if (goesOn) this.#start();
    onChange();
  }
}
