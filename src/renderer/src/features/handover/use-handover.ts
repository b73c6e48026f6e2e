// The hand over of one plan on a screen: how it stands, and writing it down.

import { useCallback, useEffect, useState } from 'react';
import type { ReceiptGiven } from '../../../../shared/domain/handover/handover-record';
import type { Failure } from '../../../../shared/ipc/failure';
import type { HandoverReceived, HandoverShown } from '../../../../shared/ipc/handover-calls';
import { bridge, failureOf } from '../../bridge/bridge';

export type HandoverDesk = {
  plan: string;
  shown: HandoverShown | undefined;
  failure: Failure | undefined;
  lookAgain: () => void;
  /** True when it was written. */
  keep: (work: () => Promise<HandoverShown>) => Promise<boolean>;
  receive: (receipt: ReceiptGiven) => Promise<HandoverReceived | undefined>;
};

export function useHandover(plan: string): HandoverDesk {
  const [shown, setShown] = useState<HandoverShown>();
  const [failure, setFailure] = useState<Failure>();
  const keep = useCallback(async (work: () => Promise<HandoverShown>) => {
    try {
      setShown(await work());
      setFailure(undefined);
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  }, []);
  const lookAgain = useCallback(
    () => void keep(() => bridge.handovers.open({ plan })),
    [keep, plan],
  );
  useEffect(lookAgain, [lookAgain]);
  const receive = async (receipt: ReceiptGiven) => {
    try {
      // What was left empty does not cross.
      const given = Object.fromEntries(
        Object.entries(receipt).filter(([, value]) => value !== undefined && value !== ''),
      );
      const came = await bridge.handovers.receive({ plan, receipt: given });
      setFailure(undefined);
      if (came.kind === 'entered') setShown(came.now);
      return came;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return undefined;
    }
  };
  return { plan, shown, failure, lookAgain, keep, receive };
}
