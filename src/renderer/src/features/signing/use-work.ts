// One piece of work at a time: what went wrong with the last one, what it did, and whether one is under way.

import { useCallback, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import { failureOf } from '../../bridge/bridge';

export function useWork<Done>() {
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<Done>();
  const [isBusy, setIsBusy] = useState(false);
  const busy = useRef(false);
  const tell = useCallback(async (work: () => Promise<Done | undefined>) => {
    if (busy.current) return;
    busy.current = true;
    setFailure(undefined);
    setDone(undefined);
    setIsBusy(true);
    try {
      setDone(await work());
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    busy.current = false;
    setIsBusy(false);
  }, []);
  return { failure, done, isBusy, tell };
}
