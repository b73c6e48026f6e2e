// What she said yes and no to, and the way to say another from her side.

import { useCallback, useEffect, useState } from 'react';
import type { Consent, ConsentProblem } from '../../../../shared/domain/sharing/consents';
import type { Failure } from '../../../../shared/ipc/failure';
import type { HerYeses } from '../../../../shared/ipc/her-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export type Said = Omit<Consent, 'day' | 'there'>;
/** `kept`, what to put right, or `not-kept` where it could not be written down. */
export type SaidReply = 'kept' | 'not-kept' | ConsentProblem;

export function useHerYeses() {
  const [yeses, setYeses] = useState<HerYeses>();
  const [failure, setFailure] = useState<Failure>();
  const waitFor = useWaitBeforeLeaving();
  const load = useCallback(() => {
    setFailure(undefined);
    bridge.her.yeses({}).then(setYeses, (thrown: unknown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);

  const say = async (consent: Said): Promise<SaidReply> => {
    setFailure(undefined);
    try {
      const reply = await waitFor(bridge.her.say({ consent }));
      if (reply.kind === 'put-right') return reply.why;
      const { kind: _, ...after } = reply;
      setYeses(after);
      return 'kept';
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return 'not-kept';
    }
  };

  return { yeses, failure, say, load };
}
