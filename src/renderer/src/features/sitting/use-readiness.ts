// What the vault knows that a sitting needs: where she was, and whether there is a PIN.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type { Readiness } from '../../../../shared/ipc/her-calls';
import { bridge, failureOf } from '../../bridge/bridge';

export function useReadiness(plan: string) {
  const [readiness, setReadiness] = useState<Readiness>();
  const [failure, setFailure] = useState<Failure>();
  const askAgain = useCallback(() => {
    setFailure(undefined);
    bridge.sittings
      .ready({ plan })
      .then(setReadiness, (thrown: unknown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(askAgain, [askAgain]);
  return { readiness, failure, askAgain };
}
