// One copy to look at, asked for once when its woman comes up.

import { useCallback, useEffect, useState } from 'react';
import type { BatchOrder, LookedAt } from '../../../../shared/ipc/batch-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

export function useLook(order: BatchOrder) {
  const asked = JSON.stringify(order);
  const [looks, setLooks] = useState(0);
  const [seen, setSeen] = useState<LookedAt>();
  const [failure, setFailure] = useState<Failure>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is a reason of its own
  useEffect(() => {
    let isOld = false;
    setFailure(undefined);
    bridge.batches.look(JSON.parse(asked) as BatchOrder).then(
      (looked) => {
        if (!isOld) setSeen(looked);
      },
      (thrown) => {
        if (!isOld) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isOld = true;
    };
  }, [asked, looks]);
  return { seen, failure, again: useCallback(() => setLooks((count) => count + 1), []) };
}
