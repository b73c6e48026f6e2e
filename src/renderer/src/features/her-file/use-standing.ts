// Whether she has asked for everything kept about her, and by when the prison must answer.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileStanding } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';

export function useStanding(plan: string) {
  const [standing, setStanding] = useState<FileStanding>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(() => {
    setFailure(undefined);
    return bridge.files
      .standing({ plan })
      .then(setStanding, (thrown: unknown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(() => {
    void load();
  }, [load]);
  return { standing, failure, load, show: setStanding };
}
