// Notices that the computer slept, whoever forgot to say so: while it sleeps the clock on the wall goes on, and the one
// that counts steps stands still. A clock that is set forward looks the same, and locking then does no harm.

/** Asked so often. */
const EVERY_MS = 2_000;
/** So much more on the wall than counted is a sleep and no slow machine. */
const JUMP_MS = 20_000;

export type Clocks = {
  /** Milliseconds since 1970. */
  wall: () => number;
  /** Milliseconds that never jump. */
  steady: () => number;
};

/** Returns a function that says, each time it is asked, whether there was a sleep since the last time. */
export function watchForSleep({ wall, steady }: Clocks): () => boolean {
  let before = wall() - steady();
  return () => {
    const now = wall() - steady();
    const hasSlept = now - before > JUMP_MS;
    before = now;
    return hasSlept;
  };
}

/** Asks again and again. Returns how to stop. */
export function askNowAndThen(ask: () => void): () => void {
  const timer = setInterval(ask, EVERY_MS);
  return () => clearInterval(timer);
}
