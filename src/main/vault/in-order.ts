// Calls that must not run side by side: two changes of one keyring at once would lose the first.

/** The same calls, one after the other. */
export function inOrder<H extends object>(handlers: H): H {
  let last: Promise<unknown> = Promise.resolve();
  const queued = Object.entries(handlers).map(([name, run]) => [
    name,
    (input: never) => {
      const turn = last.then(() => (run as (input: never) => Promise<unknown>)(input));
      last = turn.catch(() => undefined);
      return turn;
    },
  ]);
  return Object.fromEntries(queued) as H;
}
