// Everything that one thing kept here ever said, asked for when its history is opened: once, for every list that has one.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/ipc/failure';
import { failureOf } from './bridge';

/**
 * @param read asks for it; another one is another history
 * @returns `versions`: undefined until it is there
 */
export function useHistory<Version>(read: () => Promise<readonly Version[]>) {
  const [versions, setVersions] = useState<readonly Version[]>();
  const [failure, setFailure] = useState<Failure>();
  const lookAgain = useCallback(() => {
    setFailure(undefined);
    read().then(setVersions, (thrown) => setFailure(failureOf(thrown)));
  }, [read]);
  useEffect(lookAgain, [lookAgain]);
  return { versions, failure, lookAgain };
}
