// The only place that touches window.bridge. Turns replies into values, and failures into one kind
// of throw that screens can name. It knows calls, never what they are about.

import type { Notice } from '../../../shared/ipc/calls';
import type { Bridge } from '../../../shared/ipc/contract';
import type { Failure, Reply } from '../../../shared/ipc/failure';

type RawGroup = Record<string, (input: unknown) => Promise<Reply>>;
type RawBridge = Record<string, RawGroup> & {
  onNotice?: never;
};

declare global {
  interface Window {
    bridge: {
      calls: RawBridge;
      onNotice: (notice: Notice, then: () => void) => () => void;
    };
  }
}

/** What a call throws when it did not go through. `failure.code` names the sentence to show. */
export class BridgeFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'BridgeFailure';
    this.failure = failure;
  }
}

/** The failure inside anything thrown, so that a screen never has to show a raw message. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof BridgeFailure ? thrown.failure : { code: 'unexpected' };
}

/** Asks the person at the desk for their passphrase again: true when it was right, false when they would rather not. */
type AskAgain = () => Promise<boolean>;
let askAgain: AskAgain | undefined;

/**
 * Whoever draws the question, for all screens. A call that wants the passphrase first waits for the answer and is asked
 * once more; where nobody draws it, or it is left, the call throws `step-up-first`.
 * @returns how to stop
 */
export function onPassphraseAsked(ask: AskAgain): () => void {
  askAgain = ask;
  return () => {
    if (askAgain === ask) askAgain = undefined;
  };
}

async function answerOf(ask: (input: unknown) => Promise<Reply>, input: unknown): Promise<Reply> {
  const reply = await ask(input);
  const asksAgain = !reply.ok && reply.failure.code === 'step-up-first';
  return asksAgain && (await askAgain?.()) ? ask(input) : reply;
}

/** What was asked, as `notes.save`, and with what. */
type Hears = (call: string, input: unknown) => void;
const hearers = new Set<Hears>();

/**
 * Runs `then` after each call that went through, before whoever asked goes on.
 * @returns how to stop
 */
export function onWentThrough(then: Hears): () => void {
  hearers.add(then);
  return () => void hearers.delete(then);
}

let underWay = 0;

/** How many calls have been asked and not answered yet: while there is none, a screen has what it asked for. */
export const callsUnderWay = (): number => underWay;

function wrap(
  called: string,
  group: RawGroup,
): Record<string, (input: unknown) => Promise<unknown>> {
  return new Proxy(
    {},
    {
      get: (_, name: string) => async (input: unknown) => {
        const ask = group[name];
        if (!ask) throw new BridgeFailure({ code: 'not-allowed' });
        underWay += 1;
        const reply = await answerOf(ask, input).finally(() => {
          underWay -= 1;
        });
        if (!reply.ok) throw new BridgeFailure(reply.failure);
        for (const hears of [...hearers]) hears(`${called}.${name}`, input);
        return reply.value;
      },
    },
  );
}

/** Every call of the contract, typed. Each resolves to its value or throws a BridgeFailure. */
export const bridge: Bridge = new Proxy({} as Bridge, {
  get: (_, group: string) => wrap(group, window.bridge.calls[group] ?? {}),
});

/** Runs `then` each time the shell says so. Returns how to stop listening. */
export function onNotice(notice: Notice, then: () => void): () => void {
  return window.bridge.onNotice(notice, then);
}
