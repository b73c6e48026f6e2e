// Her choices as they stand, and the way to write another down from her side. What the vault refuses changes nothing.

import { useEffect, useMemo, useState } from 'react';
import type { CopyOut } from '../../../../shared/domain/sharing/copies-out';
import { choicesNow, type SharingChoice } from '../../../../shared/domain/sharing/levels';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export function useHerChoices(
  sharing: readonly SharingChoice[],
  onSharing: (sharing: SharingChoice[]) => void,
) {
  const [failure, setFailure] = useState<Failure>();
  const [copies, setCopies] = useState<readonly CopyOut[]>([]);
  const waitFor = useWaitBeforeLeaving();
  useEffect(() => {
    bridge.her.copiesOut({}).then(setCopies, () => {});
  }, []);

  const choose = async (choice: SharingChoice): Promise<boolean> => {
    setFailure(undefined);
    try {
      const { sharing: after } = await waitFor(bridge.her.choose({ choices: [choice] }));
      onSharing(after);
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
  };

  return { now: useMemo(() => choicesNow(sharing), [sharing]), copies, choose, failure };
}
