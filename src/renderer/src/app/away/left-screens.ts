// Screens on which something was begun and not sent when the desk locked: what waits for each of them. Each is looked at once it
// is there again, and until then whatever waits for it is kept over every lock. Pure.

import {
  type HeldFile,
  type HeldWords,
  type LeftScreen,
  MOST_SCREENS,
  type WayBack,
} from '../../../../shared/domain/away/away';
import { keepsWords, wasSent } from './sent';

/** `isLooked`: it was there since the lock, and what is still missing on it is known. */
export type Waiting = LeftScreen & { isLooked: boolean };

/** What waits at an unlocking: the screen that locked first, then those that were left before. */
export function waitingFrom(
  back: WayBack | undefined,
  left: readonly LeftScreen[] = [],
): readonly Waiting[] {
  return [...(back ? [back] : []), ...left]
    .map(({ plan, place, held, files = [] }) => ({
      ...{ place, held, files, isLooked: false },
      ...(plan === undefined ? {} : { plan }),
    }))
    .filter(hasAny);
}

export const hasAny = ({ held, files = [] }: LeftScreen): boolean =>
  held.length > 0 || files.length > 0;

const sameWords = (one: HeldWords, other: HeldWords) =>
  one.name === other.name &&
  one.group === other.group &&
  one.nth === other.nth &&
  one.words === other.words;

/** What is kept of the screen that locks: what stands in its boxes now, and what waited for it before, each once. */
export function joined(
  before: readonly HeldWords[],
  now: readonly HeldWords[],
): readonly HeldWords[] {
  return [...before, ...now.filter((one) => !before.some((other) => sameWords(one, other)))];
}

/** The same of files: one that was chosen again counts, and not the one before it. */
export function joinedFiles(before: readonly HeldFile[], now: readonly HeldFile[]): HeldFile[] {
  return [...before.filter(({ of }) => !now.some((file) => file.of === of)), ...now];
}

/** What waits for screens that are not there, as it is kept at a lock: the one left last first. */
export function leftFrom(
  waiting: readonly Waiting[],
  isThere: (one: Waiting) => boolean,
): LeftScreen[] {
  return waiting
    .filter((one) => !isThere(one) && hasAny(one))
    .slice(0, MOST_SCREENS)
    .map(({ isLooked: _, ...screen }) => screen);
}

/**
 * What still waits after a call went through: words that were in it were sent. Only what belongs to the screen that is there, or
 * to the plan the call is about, can have been.
 * @param inField what stands in the box of words that somebody put back
 */
export function afterCall(
  waiting: readonly Waiting[],
  [call, input]: readonly [call: string, input: unknown],
  isThere: (one: Waiting) => boolean,
  inField: (one: HeldWords) => string | undefined,
): readonly Waiting[] {
  if (!keepsWords(call)) return waiting;
  const about = planIn(input);
  return replaced(waiting, (screen) => {
    const isHere = isThere(screen);
    if (!isHere && (about === undefined || about !== screen.plan)) return screen.held;
    return screen.held.filter((one) => !wasSent(one, input, isHere ? inField(one) : undefined));
  });
}

function planIn(input: unknown): string | undefined {
  const plan = typeof input === 'object' && input !== null && 'plan' in input ? input.plan : '';
  return typeof plan === 'string' && plan !== '' ? plan : undefined;
}

/** The same list where nothing is left out of any; screens for which nothing waits any more are gone. */
export function replaced(
  waiting: readonly Waiting[],
  heldOf: (screen: Waiting) => HeldWords[],
): readonly Waiting[] {
  const next = waiting.map((screen) => {
    const held = heldOf(screen);
    return held.length === screen.held.length ? screen : { ...screen, held };
  });
  return next.every((screen, i) => screen === waiting[i]) ? waiting : next.filter(hasAny);
}
