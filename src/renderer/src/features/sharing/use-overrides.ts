// What was shown without her say, as it is in the vault, and the ways to write more down.

import { useCallback, useEffect, useState } from 'react';
import type {
  OverrideAsked,
  OverrideProblem,
  Told,
} from '../../../../shared/domain/sharing/override';
import type { Failure } from '../../../../shared/ipc/failure';
import type {
  KeptOverride,
  OverrideKept,
  SecondPerson,
} from '../../../../shared/ipc/override-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export type OverrideReply =
  | { kind: 'kept' }
  | { kind: 'not-kept' }
  | { kind: 'put-right'; why: readonly OverrideProblem[] }
  | { kind: 'wrong-pin' | 'wrong-second'; left: number };

/** What is typed for it once, and kept nowhere. */
export type Typed = { pin: string; person: string; passphrase: string };

export function useOverrides(plan: string) {
  const [kept, setKept] = useState<{
    overrides: readonly KeptOverride[];
    asksPin: boolean;
    seconds: readonly SecondPerson[];
  }>();
  const [failure, setFailure] = useState<Failure>();
  const waitFor = useWaitBeforeLeaving();

  const load = useCallback(async () => {
    try {
      setKept(await bridge.overrides.list({ plan }));
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [plan]);
  useEffect(() => void load(), [load]);

  const tried = async (run: () => Promise<OverrideKept>): Promise<OverrideReply> => {
    setFailure(undefined);
    try {
      const reply = await waitFor(run());
      if (reply.kind === 'locked') return { kind: 'not-kept' };
      if (reply.kind !== 'kept') return reply;
      setKept((before) => ({
        ...{ asksPin: before?.asksPin ?? false, seconds: before?.seconds ?? [] },
        overrides: reply.overrides,
      }));
      return { kind: 'kept' };
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return { kind: 'not-kept' };
    }
  };

  return {
    kept,
    failure,
    load,
    keep: (asked: OverrideAsked, { pin, person, passphrase }: Typed) =>
      tried(() =>
        bridge.overrides.keep({
          ...{ plan, asked },
          ...(pin ? { pin } : {}),
          ...(person ? { person } : {}),
          ...(passphrase ? { passphrase } : {}),
        }),
      ),
    tell: (override: string, told: Told) =>
      tried(() => bridge.overrides.tell({ plan, override, told })),
  };
}
