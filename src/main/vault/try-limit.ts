// Counts wrong passphrases across restarts and says when the next may be tried.

import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import { spendReserve } from '../files/reserve';
import type { WayTried } from '../keys/sealed-try';
import { noTries, readTries, type Tries, triesLeft, waitLeft, writeTries } from '../keys/tries';
import { noteTry } from './tries-record';

type Where = 'kept' | 'here';

export class TryLimit {
  readonly #folder: string;
  readonly #clock: () => number;
  #known: Tries | undefined;

  /** @param clock milliseconds since 1970 */
  constructor(folder: string, clock: () => number = Date.now) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** Seconds until the next try. */
  async secondsLeft(): Promise<number> {
    return waitLeft(await this.#read(), this.#clock());
  }

  /** @throws KnownFailure wait-before-next-try */
  async check(): Promise<void> {
    const seconds = await this.secondsLeft();
    if (seconds > 0) throw new KnownFailure('wait-before-next-try', { seconds });
  }

  /**
   * Counts a try that is about to be made. Kept on disk, so that a restart does not wipe it.
   * @param where `here`: where nothing can be written it counts until the process ends
   */
  async countOne(where: Where = 'kept'): Promise<void> {
    const { wrong } = await this.#read();
    this.#known = { wrong: wrong + 1, lastAt: this.#clock() };
    if (where === 'kept') await this.#write(this.#known);
  }

  async forget(where: Where = 'kept'): Promise<void> {
    this.#known = noTries;
    if (where === 'kept') await this.#write(noTries);
  }

  /** Writes a wrong try down for whoever comes in next, and gives the problem back as it was. */
  async note(way: WayTried, problem: unknown): Promise<unknown> {
    const wrong: readonly FailureCode[] = ['wrong-passphrase', 'wrong-recovery-key', 'wrong-code'];
    if (problem instanceof KnownFailure && wrong.includes(problem.failure.code))
      await noteTry(this.#folder, { at: this.#clock(), way });
    return problem;
  }

  /** A wrong passphrase, with how many tries are left or how long to wait; anything else unchanged. */
  async explain(problem: unknown, where: Where = 'kept'): Promise<unknown> {
    const wrong: FailureCode = 'wrong-passphrase';
    if (!(problem instanceof KnownFailure) || problem.failure.code !== wrong) return problem;
    if (where === 'kept') await this.note('passphrase', problem);
    const made = await this.#read();
    const seconds = waitLeft(made, this.#clock());
    return seconds > 0
      ? new KnownFailure('wait-before-next-try', { seconds })
      : new KnownFailure(wrong, { left: triesLeft(made) });
  }

  /** A full disk must not shut her out: the room kept for it is given up. */
  async #write(made: Tries): Promise<void> {
    try {
      await writeTries(this.#folder, made);
    } catch (problem) {
      const isFull = problem instanceof KnownFailure && problem.failure.code === 'disk-full';
      if (!isFull || !(await spendReserve(this.#folder))) throw problem;
      await writeTries(this.#folder, made);
    }
  }

  /** A record from the future means the clock was set back: the wait starts again from now, once. */
  async #read(): Promise<Tries> {
    this.#known ??= await readTries(this.#folder);
    if (this.#known.lastAt > this.#clock()) this.#known = { ...this.#known, lastAt: this.#clock() };
    return this.#known;
  }
}
