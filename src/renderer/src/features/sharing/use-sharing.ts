// Her choices as they are in the vault, and the way to write another down. What the vault refuses changes nothing here.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { choicesNow, type SharingChoice } from '../../../../shared/domain/sharing/levels';
import type { Failure } from '../../../../shared/ipc/failure';
import type { KeptChoice } from '../../../../shared/ipc/sharing-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export function useSharing(plan: string) {
  const [kept, setKept] = useState<readonly KeptChoice[]>();
  const [failure, setFailure] = useState<Failure>();
  const [needsHer, setNeedsHer] = useState(false);
  const waitFor = useWaitBeforeLeaving();

  const load = useCallback(async () => {
    try {
      setKept(await bridge.sharing.list({ plan }));
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [plan]);
  useEffect(() => void load(), [load]);

  /** True once it is written down. */
  const choose = async (choice: SharingChoice, withHer: boolean): Promise<boolean> => {
    setFailure(undefined);
    try {
      const reply = await waitFor(bridge.sharing.choose({ plan, choices: [choice], withHer }));
      setNeedsHer(reply.kind === 'needs-her');
      if (reply.kind === 'needs-her') return false;
      setKept(reply.choices);
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  };

  return {
    kept,
    now: useMemo(() => choicesNow(kept ?? []), [kept]),
    failure,
    load,
    /** The last choice would have let somebody see more, and she was not there. */
    needsHer,
    forgetNeedsHer: () => setNeedsHer(false),
    choose,
  };
}
