// Calls that must not run side by side: two changes of one keyring at once would lose the first.

/** The same calls, one after the other. */
export function inOrder<H extends object>(handlers: H): H {
  return inOrderTogether({ handlers }).handlers;
}

/** Several groups of calls, all of them one after the other. */
export function inOrderTogether<G extends Record<string, object>>(groups: G): G {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <H extends object>(handlers: H) =>
    Object.fromEntries(
      Object.entries(handlers).map(([name, run]) => [
        name,
        (input: never) => {
          const turn = last.then(() => (run as (input: never) => Promise<unknown>)(input));
          last = turn.catch(() => undefined);
          return turn;
        },
      ]),
    );
  const entries = Object.entries(groups).map(([name, handlers]) => [name, queued(handlers)]);
  return Object.fromEntries(entries) as G;
}
