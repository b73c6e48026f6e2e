// The copies of one plan with what became of each, and what can be said and done about them.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge, failureOf } from '../../bridge/bridge';

export type Handed = {
  copies: readonly CopyOnRecord[] | undefined;
  failure: Failure | undefined;
  isBusy: boolean;
  load: () => void;
  /** Shows what came back from a call that answers with the list as it is now. */
  show: (copies: readonly CopyOnRecord[]) => void;
  /** Runs one thing at a time: a second press of a double one does nothing. What goes wrong is shown. */
  run: (work: () => Promise<void>) => Promise<void>;
};

export function useHanded(plan: string): Handed {
  const [copies, setCopies] = useState<readonly CopyOnRecord[]>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isRunning = useRef(false);

  const run = useCallback(async (work: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  }, []);
  const load = useCallback(() => {
    setFailure(undefined);
    bridge.handed.list({ plan }).then(setCopies, (thrown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(load, [load]);
  return { copies, failure, isBusy, load, show: setCopies, run };
}
