// What she said yes and no to, as it is in the vault, and the ways to write more down.

import { useCallback, useEffect, useState } from 'react';
import type { Consent, ConsentProblem } from '../../../../shared/domain/sharing/consents';
import type { ReferralStep, ReferralStop } from '../../../../shared/domain/sharing/referral';
import type { ConsentsKept } from '../../../../shared/ipc/consent-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

/** `not-kept`: it could not be written down, and the screen says why. */
export type SayReply = 'kept' | 'not-kept' | 'needs-her' | ConsentProblem;
export type ReferReply = 'kept' | 'not-kept' | ReferralStop;

export function useConsents(plan: string) {
  const [kept, setKept] = useState<ConsentsKept>();
  const [failure, setFailure] = useState<Failure>();
  const waitFor = useWaitBeforeLeaving();

  const load = useCallback(async () => {
    try {
      setKept(await bridge.consents.list({ plan }));
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [plan]);
  useEffect(() => void load(), [load]);

  const tried = async <R>(run: () => Promise<R>): Promise<R | 'not-kept'> => {
    setFailure(undefined);
    try {
      return await waitFor(run());
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return 'not-kept';
    }
  };

  const say = (consent: Consent, withHer: boolean): Promise<SayReply> =>
    tried(async (): Promise<SayReply> => {
      const reply = await bridge.consents.say({ plan, consent, withHer });
      if (reply.kind === 'put-right') return reply.why;
      if (reply.kind === 'needs-her') return 'needs-her';
      setKept(reply);
      return 'kept';
    });

  const refer = (step: ReferralStep, referral?: string): Promise<ReferReply> =>
    tried(async (): Promise<ReferReply> => {
      const of = referral === undefined ? { plan, step } : { plan, step, referral };
      const reply = await bridge.consents.refer(of);
      if (reply.kind === 'put-right') return reply.why;
      setKept(reply);
      return 'kept';
    });

  return { kept, failure, load, say, refer };
}
