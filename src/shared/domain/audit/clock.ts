// When the clock of a computer went back: the order of the log is its numbers, and the clock is only a label of each line.
// Source: security.md 5.6.

/** A clock that was put right by so much is no news. */
export const CLOCK_LEEWAY_MS = 10 * 60_000;

/** Whether `now` lies further before `last` than a clock is put right. @param last @param now UTC moments */
export function wentBack(last: string, now: string): boolean {
  return Date.parse(now) + CLOCK_LEEWAY_MS < Date.parse(last);
}
