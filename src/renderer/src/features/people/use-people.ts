// Who works here, as the vault says it, and what may be done about it. What changes who can open the plans asks for my
// own passphrase first; it is asked for only where the vault wants it.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type { PeopleShown } from '../../../../shared/ipc/people-calls';
import { bridge, failureOf } from '../../bridge/bridge';

/** Something to do, and what it gives: the list as it is then, or nothing. */
type Doing = () => Promise<PeopleShown | undefined>;

export type People = {
  shown: PeopleShown | undefined;
  failure: Failure | undefined;
  /** What was just done, in words. */
  done: string | undefined;
  isBusy: boolean;
  /** True while my passphrase is asked for. */
  asksAgain: boolean;
  load: () => Promise<void>;
  /** @param words said when it is done */
  run: (doing: Doing, words?: string) => Promise<void>;
  /** The passphrase was right: goes on with what waited. */
  goOn: () => void;
  leave: () => void;
};

type Waiting = { doing: Doing; words: string | undefined };

export function usePeople(): People {
  const [shown, setShown] = useState<PeopleShown>();
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [waiting, setWaiting] = useState<Waiting>();

  const run = useCallback(async (doing: Doing, words?: string) => {
    setIsBusy(true);
    setFailure(undefined);
    setDone(undefined);
    try {
      const now = await doing();
      if (now) setShown(now);
      setDone(words);
    } catch (thrown) {
      const found = failureOf(thrown);
      if (found.code === 'step-up-first') setWaiting({ doing, words });
      else setFailure(found);
    } finally {
      setIsBusy(false);
    }
  }, []);

  const load = useCallback(() => run(() => bridge.people.list({})), [run]);
  useEffect(() => void load(), [load]);

  const goOn = () => {
    setWaiting(undefined);
    if (waiting) void run(waiting.doing, waiting.words);
  };
  return {
    ...{ shown, failure, done, isBusy, load, run, goOn },
    asksAgain: waiting !== undefined,
    leave: () => setWaiting(undefined),
  };
}
