// Whether there is time to end a hard page gently. Pure.

/** Minutes that a page that can be hard needs before it is time to slow down. */
const NEEDED_MINUTES = 20;

/**
 * True when the time to slow down is less than twenty minutes away, or has passed.
 * @param at HH:MM, or anything else when none was given
 */
export function isSoon(at: string, now: Date): boolean {
  const [hour, minute] = at.split(':').map(Number);
  if (hour === undefined || minute === undefined || !/^\d\d:\d\d$/.test(at)) return false;
  return hour * 60 + minute - (now.getHours() * 60 + now.getMinutes()) < NEEDED_MINUTES;
}
