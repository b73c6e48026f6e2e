// The changes of situation of one plan, as they were written down.

import { useCallback, useEffect, useState } from 'react';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';

const none: readonly KeptChange[] = [];

export function useChanges(plan: string) {
  const [changes, setChanges] = useState(none);
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try looks again
  useEffect(() => {
    let isLeft = false;
    setFailure(undefined);
    bridge.changes.list({ plan }).then(
      (rows) => {
        if (!isLeft) setChanges(rows);
      },
      (thrown) => {
        if (!isLeft) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [plan, tries]);
  return { changes, failure, lookAgain: useCallback(() => setTries((count) => count + 1), []) };
}
