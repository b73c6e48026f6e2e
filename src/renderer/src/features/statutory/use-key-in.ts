// The resettlement form as it stands for one reader today, and the way to tick that something was keyed in.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import type { KeyInItem, KeyInPage, KeyInReader } from '../../../../shared/ipc/statutory-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export function useKeyIn(plan: string, reader: KeyInReader) {
  const [page, setPage] = useState<KeyInPage>();
  const [failure, setFailure] = useState<Failure>();
  const waitFor = useWaitBeforeLeaving();

  const load = useCallback(async () => {
    try {
      setPage(await bridge.statutory.keyIn({ plan, reader }));
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [plan, reader]);
  useEffect(() => void load(), [load]);

  const mark = async ({ id, seen }: KeyInItem, isKeyed: boolean): Promise<void> => {
    setFailure(undefined);
    try {
      setPage(
        await waitFor(bridge.statutory.markKeyedIn({ plan, reader, item: id, seen, isKeyed })),
      );
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };

  return { page, failure, load, mark };
}
