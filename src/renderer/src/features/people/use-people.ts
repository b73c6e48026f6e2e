// Who works here, as the vault says it, and what may be done about it. What changes who can open the plans asks for my
// own passphrase first, where the vault wants it.

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
  load: () => Promise<void>;
  /** @param words said when it is done */
  run: (doing: Doing, words?: string) => Promise<void>;
};

/** @returns `turnPage`, too: another screen opens, and what was done before is not said on it */
export function usePeople(): People & { turnPage: () => void } {
  const [shown, setShown] = useState<PeopleShown>();
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

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
      // They would rather not type it: nothing was done, and nothing is wrong.
      if (found.code !== 'step-up-first') setFailure(found);
    } finally {
      setIsBusy(false);
    }
  }, []);

  const load = useCallback(() => run(() => bridge.people.list({})), [run]);
  useEffect(() => void load(), [load]);

  const turnPage = useCallback(() => setDone(undefined), []);

  return { shown, failure, done, isBusy, load, turnPage, run };
}
